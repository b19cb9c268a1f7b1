import { describe, expect, it } from 'vitest';
import { FileFailed } from '../../src/host/host.js';
import { parsersSoon } from '../../src/host/parsers.js';
import type { Screen } from '../../src/report/screen/drawn.js';
import { memoryHost } from '../build/memory-host.js';
import { frameworkName, gardenHost, goingOn, newSession, path, type } from '../build/session.js';

/** What a conversation has told, since it was asked last. */
function told(session: { readonly takeTold: () => { readonly rows: readonly string[] } }): string {
  return session.takeTold().rows.join('\n');
}

/** The place of a conversation, on one line. */
function shown({ screen }: { readonly screen: () => Screen }): string {
  return screen().text.join(' ').replaceAll(/\s+/g, ' ');
}

const head = `version: 1
framework: ${frameworkName}
edition: "2"
subject: { name: Back yard, kind: garden }
`;

describe('a new conversation', () => {
  it('writes nothing before something is typed', () => {
    const host = gardenHost();
    const session = newSession(host);
    expect(host.writes).toEqual([]);
    expect(session.isSaved).toBe(false);
    session.end();
    expect(host.writes).toEqual([]);
  });

  it('saves every line and every answer before the next screen', () => {
    const host = gardenHost();
    const session = newSession(host);
    const saved: (string | undefined)[] = [];
    for (const text of ['Back yard', 'gardener, n', '2 1', '$', '$', '2$']) {
      type(session, text);
      saved.push(host.textOf(path));
    }
    const opened = `${head}date: 2026-11-20
answers: {}
`;
    const asked = `${head}respondent: { role: [gardener, neighbour] }
date: 2026-11-20
answers: {}
`;
    const counted = `${head}respondent:
  role: [gardener, neighbour]
  people: { gardener: 2, neighbour: 1 }
date: 2026-11-20
answers: {}
`;
    expect(saved).toEqual([
      opened,
      asked,
      counted,
      counted,
      counted,
      counted.replace('answers: {}', 'answers:\n  compost: 2'),
    ]);
  });

  it('writes what a person would write', () => {
    const host = gardenHost();
    const session = newSession(host);
    type(session, 'Back yard', '$', '$', 'short');
    type(session, '1$', 'b12$', 'n', 'Labelled: "peas", beans', '3$', 'b1$', '$1$', 'Sun.', '12$');
    type(session, 'Head gardener', '2027-03-31', '$', '$');
    expect(session.isOver()).toBe(true);
    expect(host.textOf(path)).toBe(`version: 1
framework: ${frameworkName}
edition: "2"
asked: quick
subject: { name: Back yard, kind: garden }
date: 2026-11-20
steps:
  - question: compost
    owner: Head gardener
    by: 2027-03-31
  - question: seeds
barriers:
  slugs: { most: true, note: Sun. }
answers:
  compost: { level: 1, barriers: [slugs, shade] }
  seeds: { level: 3, note: 'Labelled: "peas", beans', barriers: [slugs] }
`);
  });

  it('takes back what Esc leads back to', () => {
    const host = gardenHost();
    type(newSession(host), 'Back yard', 'gardener', '3', '~', '~', 'neighbour');
    expect(host.textOf(path)).toBe(`${head}respondent:
  role: neighbour
date: 2026-11-20
answers: {}
`);
    const nobody = gardenHost();
    type(newSession(nobody), 'Back yard', 'gardener', '3', '~', '~', '$');
    expect(nobody.textOf(path)).toBe(`${head}date: 2026-11-20\nanswers: {}\n`);
  });

  it('begins the text with what editors look for, where it is known', () => {
    const host = gardenHost();
    const other = newSession(host);
    type(other, 'Back yard');
    expect(host.textOf(path)).not.toContain('#');
  });
});

/** Begun by hand, in somebody's own style. */
const byHand = `# Our sheet. Ask Ann.
framework: ${frameworkName}   # the small one
edition: '2'

version: 1
subject:
    name: "Back yard"
date: 2026-11-20
answers:
    # asked twice
    seeds:   2   # Ann is not sure
    compost: {level: 1, note: heap}
# the end
`;

describe('going on with a sheet that was begun by hand', () => {
  it('leaves it to the byte until something is answered', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    type(session, 'w', '?', '>', '<', 'g~', 'z');
    expect(host.writes).toEqual([]);
    expect(host.textOf(path)).toBe(byHand);
  });

  it('changes only the lines of what is answered', async () => {
    const host = gardenHost(byHand);
    type(await goingOn(host), '3$');
    expect(host.textOf(path)).toBe(byHand.replace('# the end', '    digging: 3\n# the end'));
  });

  it('keeps the comment beside an answer that changes', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    type(session, 'gseeds$', '4$');
    expect(host.textOf(path)).toBe(byHand.replace('seeds:   2', 'seeds:   4'));
  });

  it('says on a later day when an answer was given', async () => {
    const host = gardenHost(byHand, '2027-01-15');
    type(await goingOn(host), '3$');
    expect(host.textOf(path)).toContain('    digging: { level: 3, checked: 2027-01-15 }\n');
  });

  it('keeps Windows line ends', async () => {
    const host = gardenHost(byHand.replaceAll('\n', '\r\n'));
    type(await goingOn(host), '3$');
    expect(host.textOf(path)).toBe(
      byHand.replace('# the end', '    digging: 3\n# the end').replaceAll('\n', '\r\n'),
    );
  });
});

describe('a file that is changed elsewhere', () => {
  it('is read again, and the answer is put into it', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, byHand.replace('# the end', '    rain: 4 # by Bob\n# the end'));
    type(session, '3$');
    expect(host.textOf(path)).toBe(
      byHand.replace('# the end', '    digging: 3\n    rain: 4 # by Bob\n# the end'),
    );
    expect(told(session)).toContain(
      'sheet.yaml was changed elsewhere: going on with it as it is now.',
    );
    expect(session.interview.sheet.answers.get('rain')).toMatchObject({ said: 'answered' });
  });

  it('leads on from what it says now', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, byHand.replace('# the end', '    rain: 4\n# the end'));
    type(session, '3$');
    expect(session.interview.stage).toMatchObject({ kind: 'principle', section: 'soil' });
  });

  it('is told of once', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, `${byHand}# more\n`);
    type(session, '2');
    expect(told(session)).not.toContain('changed elsewhere');
    type(session, '>');
    expect(told(session)).toContain('changed elsewhere');
    type(session, '3$');
    expect(told(session)).not.toContain('changed elsewhere');
  });

  it('is not overwritten while it cannot be read, and the conversation stays where it is', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, `${byHand}answers: [`);
    type(session, '3$');
    expect(host.textOf(path)).toBe(`${byHand}answers: [`);
    expect(host.writes).toEqual([]);
    expect(session.interview.stage).toMatchObject({ kind: 'question', question: 'digging' });
    const said = told(session);
    expect(said).toContain('cannot be read as it is now');
    expect(said).toContain('sheet.yaml:14:1');
    host.put(path, byHand);
    type(session, '3$');
    expect(host.textOf(path)).toBe(byHand.replace('# the end', '    digging: 3\n# the end'));
  });

  it('is not overwritten before what reads it is loaded', async () => {
    const host = gardenHost(byHand);
    const soon = parsersSoon();
    const session = await goingOn(host, host.today, soon.now);
    const changed = byHand.replace('# the end', '    rain: 4\n# the end');
    host.put(path, changed);
    type(session, '3$');
    expect(host.textOf(path)).toBe(changed);
    expect(session.interview.stage).toMatchObject({ kind: 'question', question: 'digging' });
    expect(told(session)).toContain('is not read yet');
    await soon.load();
    type(session, '3$');
    expect(host.textOf(path)).toBe(
      byHand.replace('# the end', '    digging: 3\n    rain: 4\n# the end'),
    );
  });

  it('can be left while it cannot be read', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, '[');
    type(session, 'q');
    expect(session.isOver()).toBe(true);
    expect(host.writes).toEqual([]);
  });

  it('is not taken for a sheet of this conversation when it answers another framework', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    const other = `version: 1
framework: what-good-looks-like
edition: "1.0"
subject: { name: Town }
date: 2026-11-20
answers: {}
`;
    host.put(path, other);
    type(session, '3$');
    expect(host.textOf(path)).toBe(other);
    expect(told(session).replaceAll(/\s+/g, ' ')).toContain(
      'This sheet answers "what-good-looks-like" now, and this conversation is about "garden".',
    );
  });

  it('is not taken for a sheet of this conversation when it was moved to another edition', async () => {
    const kitchen = 'framework: ./tests/fixtures/kitchen\nsubject: { name: K }\ndate: 2026-11-20';
    const old = `version: 1\nedition: "1"\n${kitchen}\nanswers:\n  gas: 1\n`;
    const moved = `version: 1\nedition: "3"\n${kitchen}\nanswers:\n  # gas: 1\n`;
    const host = gardenHost(old);
    const session = await goingOn(host);
    host.put(path, moved);
    type(session, '3$');
    expect(host.textOf(path)).toBe(moved);
    expect(told(session).replaceAll(/\s+/g, ' ')).toContain(
      'This sheet answers edition 3 of "kitchen" now, and this conversation is about edition 1.',
    );
  });

  it('that appears beside a new conversation is not overwritten', () => {
    const host = gardenHost();
    const session = newSession(host);
    host.put(path, byHand);
    type(session, 'Front yard');
    expect(host.textOf(path)).toBe(byHand);
    expect(shown(session)).toContain("m mine, given here: Front yard f the file's: Back yard");
    type(session, 'm');
    expect(host.textOf(path)).toBe(byHand.replace('"Back yard"', '"Front yard"'));
  });

  it('is written again when it was taken away', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.remove(path);
    type(session, '3$');
    expect(host.textOf(path)).toBe(byHand.replace('# the end', '    digging: 3\n# the end'));
  });

  it('with a step taken out that was chosen here gets it back', () => {
    const host = gardenHost();
    const session = newSession(host);
    type(session, 'Back yard', '$', '$', 'short', '1$', '$', '1$', '$', '$', '1$');
    expect(session.interview.stage).toEqual({ kind: 'owner', step: 0 });
    host.put(path, (host.textOf(path) ?? '').replace(/^steps:.*\n/m, ''));
    type(session, 'Head gardener');
    expect(host.textOf(path)).toContain('steps: [ { question: compost, owner: Head gardener } ]');
  });
});

describe('taking back what was saved', () => {
  it('gives the bytes that were there, comments and all', async () => {
    const written = byHand.replace(
      'compost: {level: 1, note: heap}',
      'compost: # the heap\n        level: 1   # since May\n        # Ann saw it\n        note: "heap"',
    );
    const host = gardenHost(written);
    const session = await goingOn(host);
    type(session, '<', 'd', '3$');
    expect(host.textOf(path)).not.toBe(written);
    type(session, 'uu');
    expect(host.textOf(path)).toBe(written);
  });
});

describe('an answer that is given here and elsewhere', () => {
  const twice = byHand.replace('# the end', '    digging: 1\n# the end');

  it('is asked about where both differ, and the file stays as it is until somebody chooses', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, twice);
    type(session, '3$');
    expect(host.textOf(path)).toBe(twice);
    expect(told(session)).not.toContain('Saved');
    expect(shown(session)).toContain("m mine, given here: 3, Thriving f the file's: 1, Bare");
    type(session, '3', '$', 'n');
    expect(session.screen().live.join(' ')).toContain('Choose one of the two: m or f.');
    expect(host.textOf(path)).toBe(twice);
  });

  it.each([
    ['m', 3],
    ['f', 1],
  ])('stays as %s chooses', async (key, level) => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, twice);
    type(session, '3$');
    session.takeTold();
    type(session, key);
    expect(told(session)).toContain(`Kept: ${level},`);
    expect(host.textOf(path)).toBe(twice.replace('digging: 1', `digging: ${level}`));
    expect(session.screen().reads).toBe('keys');
    expect(session.interview.stage).toEqual({ kind: 'question', question: 'rain' });
    type(session, '2$');
    expect(host.textOf(path)).toContain('rain: 2');
  });

  it('is asked about later, too, when the file says otherwise than was given here', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    type(session, '3$');
    host.put(path, (host.textOf(path) ?? '').replace('digging: 3', 'digging: 1 # by Bob'));
    type(session, '2$');
    expect(host.textOf(path)).toContain('digging: 1 # by Bob\n    rain: 2\n');
    expect(shown(session)).toContain("m mine, given here: 3, Thriving f the file's: 1, Bare");
    type(session, 'm');
    expect(host.textOf(path)).toContain('digging: 3 # by Bob\n    rain: 2\n');
  });

  it('is no question where both say the same', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, twice);
    type(session, '1$');
    expect(host.textOf(path)).toBe(twice);
    expect(session.interview.stage).toEqual({ kind: 'question', question: 'rain' });
  });

  it('leaves what is not chosen in the file when the conversation is ended', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, twice);
    type(session, '3$', 'q');
    expect(session.isOver()).toBe(true);
    expect(host.textOf(path)).toBe(twice);
  });

  it('takes a note from elsewhere beside an answer from here', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    host.put(path, byHand.replace('# the end', '    digging: { note: By Bob }\n# the end'));
    type(session, '3$');
    expect(host.textOf(path)).toContain('    digging: { level: 3, note: By Bob }\n');
  });
});

describe('an editor that saves what it had read before', () => {
  it('loses nothing of this conversation: it is put back with the next answer, and said', async () => {
    const host = gardenHost(byHand);
    const session = await goingOn(host);
    type(session, '3$');
    host.put(path, byHand.replace('# the end', '# the very end'));
    session.takeTold();
    type(session, '1$');
    expect(host.textOf(path)).toContain('    digging: 3\n');
    expect(host.textOf(path)).toContain('    rain: 1\n');
    expect(host.textOf(path)).toContain('# the very end\n');
    const said = told(session).replaceAll(/\s+/g, ' ');
    expect(said).toContain('What it had lost of this conversation is put back:');
  });
});

describe('two conversations on one sheet', () => {
  it('keep the answers of both', async () => {
    const host = gardenHost(byHand);
    const [one, two] = [await goingOn(host), await goingOn(host)];
    type(one, '1$');
    type(two, '>', '2$');
    type(one, 'n', 'Both.');
    expect(host.textOf(path)).toBe(
      byHand.replace('# the end', '    digging: 1\n    rain: { level: 2, note: Both. }\n# the end'),
    );
  });
});

describe('a sheet that cannot be written', () => {
  const failing = (isFull: () => boolean) =>
    memoryHost({
      today: '2026-11-20',
      files: { [path]: byHand },
      beforeWrite: () => {
        if (isFull()) throw new FileFailed(path, 'cannot be written: the disk is full');
      },
    });

  it('ends the conversation with what is not saved, in words for the sheet', async () => {
    const session = await goingOn(failing(() => true));
    expect(() => type(session, 'n', 'Deep: two spades')).toThrow(
      new FileFailed(
        path,
        'cannot be written: the disk is full. Not saved: digging: { note: "Deep: two spades" }. Everything before it is saved.',
      ),
    );
  });

  it('says that nothing is saved where nothing was', () => {
    const host = memoryHost({
      beforeWrite: () => {
        throw new FileFailed(path, 'cannot be written: permission denied');
      },
    });
    expect(() => type(newSession(host), 'Back yard')).toThrow(
      'cannot be written: permission denied. Not saved: name: Back yard; date: 2026-11-23. Nothing is saved.',
    );
  });
});

describe('what is told', () => {
  it('comes before the next screen, in its order', async () => {
    const session = await goingOn(gardenHost(byHand));
    type(session, '3$');
    expect(told(session)).toBe(
      ' Saved: 3, Thriving.\n Not shown yet: < and then e adds what shows it.',
    );
    type(session, '1$');
    // Care of the soil is (1 + 3 × 0.5) ÷ 1.5, water in it 1.
    expect(told(session)).toBe(` Saved: 1, Bare.

 The soil, as it stands: Waiting, 1.3 on a scale from 1 to 4.`);
  });

  it('has two rows of what it quotes where there is no room for all of it', async () => {
    const noting = async (room: number): Promise<readonly string[]> => {
      const session = await goingOn(gardenHost(byHand));
      type(session, 'n', `Deep${', and deeper'.repeat(12)}.`);
      return session.takeTold(room).rows;
    };
    expect((await noting(4)).length).toBe(4);
    expect(await noting(3)).toEqual([
      ' Note saved: Deep, and deeper, and deeper, and deeper, and deeper, and deeper,',
      ' and deeper, and deeper, and deeper, and deeper, and deeper, and deeper, and d…',
      '',
    ]);
  });

  it('ends with a blank line where the conversation stays at its place', async () => {
    const session = await goingOn(gardenHost(byHand));
    type(session, 'n', 'Deep.');
    expect(told(session)).toBe(' Note saved: Deep.\n');
  });
});

it('the minutes that are gone stand beside the question', () => {
  let now = 0;
  const host = memoryHost({ clock: () => now });
  const session = newSession(host);
  type(session, 'Back yard', '$', '$', '$');
  expect(session.screen().text[1]).not.toContain('min this sitting');
  now = 26 * 60_000 + 5;
  expect(session.screen().text[1]).toContain('question 1 of 4   26 min this sitting');
});
