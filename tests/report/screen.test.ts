import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Interview } from '../../src/answers/interview/state.js';
import { questionsOf } from '../../src/framework/framework.js';
import { textWidth } from '../../src/report/layout.js';
import { noPaint } from '../../src/report/paint.js';
import { drawLines, drawTold } from '../../src/report/screen/draw.js';
import { sayLines } from '../../src/report/screen/say.js';
import { saidOf, screenOf } from '../../src/report/screen/screen.js';
import { toldLines } from '../../src/report/screen/told.js';
import { score } from '../../src/score/score.js';
import { after, anew, begun, leave, line, withSteps } from '../build/conversation.js';
import {
  elements as checklist,
  framework as frameworkOf,
  question,
  section,
  yesNo,
} from '../build/framework.js';
import { services as framework } from '../build/services.js';
import { type Given, notApplicable, unknown } from '../build/sheet.js';
import { shippedFramework } from '../build/shipped.js';

/**
 * Every place of the conversation as it is drawn, read and found right. To rewrite the files after a change of
 * wording: UPDATE_GOLDEN=1 npx vitest run --config .config/vitest.config.js; then read what git shows.
 */

const from = (answers: Readonly<Record<string, Given>>): Interview => begun(answers, { framework });
const opening = (...lines: readonly string[]): Interview =>
  after(anew({ framework }), ...lines.map(line));
const steps = (): Interview =>
  withSteps(from({ 'after-go-live': 0, owner: 1, agenda: 2 }), 'after-go-live', 'owner', 'agenda');

const later = (): Interview =>
  begun(
    { 'after-go-live': 0 },
    {
      framework,
      today: '2027-11-20',
      parts: { steps: [{ question: 'after-go-live', owner: 'Head of digital', by: '2027-03-31' }] },
    },
  );
const again = (): Interview =>
  begun(
    { 'after-go-live': 0 },
    { framework, today: '2027-11-20', only: ['after-go-live'], isAskedAgain: true },
  );
const paced = (): Interview => {
  const now = from({ agenda: 1 });
  return after({ ...now, pace: { minutes: 10, gone: 9, answers: 3, isTold: false } }, '1!');
};

const places: Readonly<Record<string, Interview>> = {
  'opening-subject': opening(),
  'opening-subject-missing': opening(''),
  'opening-roles': opening('Town'),
  'opening-roles-unknown': opening('Town', 'gardener'),
  'opening-roles-understood': opening('Town', 'delivry, 1'),
  'opening-keys': opening('Town', '?'),
  'opening-roles-again': after(opening('Town', 'board, clinical'), leave),
  'opening-people': opening('Town', 'board'),
  'opening-people-of-each': opening('Town', 'board clinical'),
  'opening-people-unclear': opening('Town', 'board clinical', 'many'),
  'opening-date': opening('Town', ''),
  'opening-date-wrong': opening('Town', '', '2 May'),
  'opening-minutes': opening('Town', '', ''),
  'opening-minutes-of-a-group': opening('Town', 'board', '8', ''),
  'opening-minutes-unclear': opening('Town', '', '', 'an hour'),
  'set-short': opening('Town', '', '', 'short'),
  'set-full': opening('Town', '', '', ''),
  question: from({ agenda: 1 }),
  'question-of-a-group': begun(
    { agenda: 1 },
    { framework, parts: { respondent: { role: ['board'], people: { board: 5 } } } },
  ),
  'question-yes-no': begun(
    { first: 1 },
    {
      framework: frameworkOf([section('p', [question('first'), yesNo('tested', { partly: 0.5 })])]),
    },
  ),
  'question-after-high-answer': after(
    begun({ agenda: 1 }, { framework: { ...framework, evidence: { expectedFrom: 3 } } }),
    '3!',
  ),
  'question-arrow': after(from({ agenda: 1 }), 'down', 'down'),
  'question-typed': after(from({ agenda: 1 }), '1'),
  'question-answered': after(
    from({ 'after-go-live': { level: 1, note: 'The forms team.' } }),
    'left',
  ),
  'question-unknown': after(from({ 'after-go-live': unknown }), 'left'),
  'question-not-applicable': after(from({ 'after-go-live': notApplicable }), 'left'),
  'question-key-unknown': after(from({ agenda: 1 }), 'z'),
  'question-key-hidden': after(from({ agenda: 1 }), '\u202E'),
  'question-pasted': after(from({ agenda: 1 }), 'paste'),
  'question-first': after(from({ agenda: 1 }), 'left'),
  'question-after-answer': after(from({ agenda: 1 }), '0!'),
  'question-after-unknown': after(from({ agenda: 1 }), 'd'),
  'question-after-later': after(from({ agenda: 1 }), 's'),
  'principle-set-aside': after(
    begun({ agenda: 1 }, { framework, parts: { asked: 'quick' } }),
    'x',
    line('We have none.'),
  ),
  'question-after-reason': after(from({ agenda: 1 }), 'x', line('We have none.')),
  why: after(from({ agenda: 1 }), 'w'),
  'why-answered': after(from({ 'after-go-live': 0 }), 'left', 'w'),
  'why-unknown': after(from({ 'after-go-live': 1 }), 'w'),
  keys: after(from({ agenda: 1 }), '?'),
  note: after(from({ agenda: 1 }), 'n'),
  'note-saved': after(from({ agenda: 1 }), 'n', line('Seen \u202E twice.')),
  'note-taken-out': after(from({ agenda: 1 }), 'n', line('Seen.'), 'n', line('')),
  reason: after(from({ agenda: 1 }), 'x'),
  'reason-missing': after(from({ agenda: 1 }), 'x', line('')),
  go: after(from({ agenda: 1 }), 'g'),
  'go-of-each-state': after(
    from({ 'after-go-live': unknown, owner: notApplicable }),
    's',
    'left',
    'g',
  ),
  'later-answered': after(from({ 'after-go-live': 1 }), 'left', 's'),
  'go-filtered': after(from({ agenda: 1 }), 'g', 'o', 'w', 'n'),
  'go-not-found': after(from({ agenda: 1 }), 'g', 'z', 'z', 'enter'),
  'go-plain': after(from({ agenda: 1 }), 'g', line('services')),
  evidence: after(from({ agenda: 1 }), 'e'),
  'evidence-again': after(from({ agenda: 1 }), 'e', line('Minutes'), line(''), line(''), 'e'),
  'evidence-link': after(from({ agenda: 1 }), 'e', line('Minutes')),
  'principle-end-after-d': after(from({ 'after-go-live': 1 }), 'd', 'enter'),
  whose: after(
    steps(),
    '1',
    '2',
    'enter',
    line('Head of digital'),
    line('2027-03-31'),
    leave,
    leave,
    leave,
    'enter',
    line(''),
    line(''),
  ),
  'owner-is-a-person': after(steps(), '1', 'enter', line('Jane Smith, COO')),
  'evidence-title-again': after(from({ agenda: 1 }), 'e', line('Minutes'), leave),
  'evidence-link-wrong': after(from({ agenda: 1 }), 'e', line('Minutes'), line('javascript:x')),
  'evidence-date-wrong': after(from({ agenda: 1 }), 'e', line('Minutes'), line(''), line('May')),
  'evidence-saved': after(
    from({ agenda: 1 }),
    'e',
    line('Minutes'),
    line('https://example.org/m'),
    line('2026-09-01'),
  ),
  votes: after(from({ agenda: 1 }), 'v'),
  'votes-unclear': after(from({ agenda: 1 }), 'v', line('many')),
  'votes-saved': after(from({ agenda: 1 }), 'v', line('0 6 7 d:1'), 'v', line('1:6 2:7 d:1')),
  'votes-doubted': after(
    begun(
      { agenda: 1 },
      { framework, parts: { respondent: { role: ['board'], people: { board: 5 } } } },
    ),
    'v',
    line('0 6 7'),
  ),
  'votes-below-answer': after(from({ agenda: 1 }), '3!', 'left', 'v', line('0 6 7')),
  'above-hands': after(from({ agenda: 1 }), 'v', line('0 6 7'), '3!'),
  'note-while-chosen': after(from({ agenda: 1 }), '2', 'n'),
  'not-chosen': after(from({ agenda: 1 }), '2', 'right'),
  'pace-told': paced(),
  'last-steps': later(),
  'last-steps-done': after(later(), '1'),
  'still-true': again(),
  undone: after(from({ agenda: 1 }), '2!', 'u'),
  'undone-changed': after(from({ 'after-go-live': 1 }), 'left', '3!', 'u'),
  'undone-note': after(from({ agenda: 1 }), 'n', line('Seen twice.'), 'u'),
  'undone-step': after(steps(), '1', 'enter', line('Head of digital'), leave, leave, 'u'),
  'nothing-to-undo': after(from({ agenda: 1 }), 'u'),
  'nothing-chosen': after(from({ agenda: 1 }), 'enter'),
  most: from({ 'after-go-live': 0, owner: 1, agenda: 2 }),
  'most-chosen': after(from({ 'after-go-live': 0, owner: 1, agenda: 2 }), '2'),
  stopped: after(from({ 'after-go-live': 0, owner: 1, agenda: 2 }), '2!'),
  'stopped-told': after(from({ 'after-go-live': 0, owner: 1, agenda: 2 }), '2!', line('The form.')),
  'principle-end': after(from({ 'after-go-live': 1 }), '2!'),
  'principle-end-keys': after(from({ 'after-go-live': 1 }), '2!', '?'),
  'principle-end-key-unknown': after(from({ 'after-go-live': 1 }), '2!', 'd'),
  barriers: after(from({ 'after-go-live': 1 }), '2!', 'b'),
  'barriers-chosen': after(from({ 'after-go-live': 1 }), '2!', 'b', '1', '2'),
  'barriers-told': after(from({ 'after-go-live': 1 }), '2!', 'b', '1', 'enter'),
  'review-early': after(from({ owner: unknown }), 's', 'r'),
  review: after(from({ owner: unknown }), 's', 's'),
  steps: steps(),
  'steps-chosen': after(steps(), '3', '1'),
  'steps-pointed': after(steps(), 'down', 'down'),
  'steps-keys': after(steps(), '?'),
  'steps-enough': { ...steps(), notice: { kind: 'enough-steps' } },
  owner: after(steps(), '3', '1', 'enter'),
  date: after(steps(), '1', 'enter', line('Head of digital')),
  'date-wrong': after(steps(), '1', 'enter', line(''), line('next week')),
  'date-over': after(steps(), '1', 'enter', line(''), line('2026-03-31')),
  'date-in-digits': after(steps(), '1', '3', 'enter', line(''), line('31/3/2027')),
  'owner-is-a-date': after(steps(), '1', 'enter', line('31 March 2027')),
  finished: after(steps(), '1', 'enter', line(''), line('2027-03-31')),
};

const widths = [80, 40, 120];

function rows(interview: Interview, columns: number) {
  const options = { columns, paint: noPaint, minutesGone: 26 };
  const { sections } = score(interview.framework, interview.sheet);
  const isHere = interview.told.some(({ kind }) => ['why', 'keys', 'noted'].includes(kind));
  const told = toldLines(interview, isHere, (id) => sections.get(id));
  return { told: drawLines(told, options), ...screenOf(interview, options) };
}

const folder = new URL('../golden/screens/', import.meta.url);

/** What the plain mode says: what keys led to, the place, and what stands before the answer. */
function said(interview: Interview): readonly string[] {
  const { sections } = score(interview.framework, interview.sheet);
  const told = sayLines(toldLines(interview, false, (id) => sections.get(id)));
  const { lines, live, prompt } = saidOf(interview);
  return [...told, ...lines, ...live, `${prompt}_`];
}

function drawn(interview: Interview): string {
  const plain = ['plain', ...said(interview), ''].join('\n');
  return `${screens(interview)}\n${plain}`;
}

function screens(interview: Interview): string {
  return widths
    .flatMap((columns) => {
      const { told, text, live, initial, reads } = rows(interview, columns);
      const rule = (name: string): string => `${name} ${'-'.repeat(columns - name.length - 1)}`;
      const field = reads === 'text' ? [`${live.at(-1)}${initial}_`] : [`${live.at(-1)}_`];
      return [
        ...(told.length === 0 ? [] : [rule('told'), ...told]),
        rule('above'),
        ...text,
        rule('live'),
        ...live.slice(0, -1),
        ...field,
        rule(String(columns)),
        '',
      ];
    })
    .join('\n');
}

describe.each(Object.entries(places))('the screen "%s"', (name, interview) => {
  it('is what it was', () => {
    const file = new URL(`${name}.txt`, folder);
    const text = drawn(interview);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, text);
    }
    expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : 'a golden file');
  });

  it.each([20, 24, 39, 40, 59, 79, 80, 81, 100, 120, 200])('fits %d columns', (columns) => {
    const { told, text, live } = rows(interview, columns);
    expect([...told, ...text, ...live].filter((row) => textWidth(row) > columns)).toEqual([]);
  });

  it('is said line by line without a code for the terminal', () => {
    // oxlint-disable-next-line no-control-regex
    expect(said(interview).filter((line) => /[\u0000-\u001F]|  |^ | $/.test(line))).toEqual([]);
  });

  it.each([40, 80, 120])('has few enough live lines at %d columns', (columns) => {
    expect(rows(interview, columns).live.length).toBeLessThanOrEqual(22);
  });

  it('says its text whole, or with an ellipsis, however narrow the window', () => {
    const words = (columns: number) =>
      rows(interview, columns).text.join(' ').replaceAll(/\s+/g, ' ').trim();
    expect(isHeldBy(words(40), words(80))).toBe(true);
    expect(isHeldBy(words(80), words(200))).toBe(true);
  });
});

/** Whether it is the same text, but for what stands at an ellipsis. */
function isHeldBy(short: string, whole: string): boolean {
  const parts = short
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${parts.join('.*')}$`).test(whole);
}

it('no golden screen is left over', () => {
  expect(readdirSync(folder).toSorted()).toEqual(
    Object.keys(places)
      .map((name) => `${name}.txt`)
      .toSorted(),
  );
});

describe('the list of steps', () => {
  const long = frameworkOf([
    section(
      'p',
      ['a', 'b', 'c', 'd', 'e', 'f'].map((id) =>
        question(id, {
          next: [{ level: 1, text: `${'Long words. '.repeat(20)}The end of ${id}.` }],
        }),
      ),
    ),
  ]);
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  const six = () =>
    withSteps(begun(Object.fromEntries(ids.map((id) => [id, 1])), { framework: long }), ...ids);
  const words = (interview: Interview, columns: number, height: number) => {
    const options = { columns, rows: height, paint: noPaint, minutesGone: 0 };
    const { text, live } = screenOf(interview, options);
    const joined = (part: readonly string[]) => part.join(' ').replaceAll(/\s+/g, ' ');
    return { text: joined(text), live: joined(live), height: text.length + live.length };
  };

  it('stands in a window of 24 rows, with the whole of the one that the pointer is on below it', () => {
    const pointed = words(after(six(), 'down', 'down'), 80, 24);
    expect(pointed.height).toBeLessThanOrEqual(24);
    expect(pointed.text).not.toContain('The end of b.');
    expect(pointed.live).toContain('The end of b.');
    expect(pointed.live).not.toContain('The end of a.');
    expect(words(six(), 80, 24).live).not.toContain('The end of');
  });

  it.each([40, 80])('has the whole of the one that was chosen last at %d columns', (columns) => {
    expect(words(after(six(), '2', '6'), columns, 24).live).toContain('The end of f.');
    expect(words(after(six(), '2', '2'), columns, 24).live).not.toContain('The end of');
  });

  it('is whole where the window has room for all of it', () => {
    const roomy = words(after(six(), 'down'), 80, 60);
    for (const id of ids) expect(roomy.text).toContain(`The end of ${id}.`);
    expect(roomy.height).toBeLessThanOrEqual(60);
  });
});

describe('what is told where there is too little room', () => {
  const told = (interview: Interview, columns: number, room: number) => {
    const { sections } = score(interview.framework, interview.sheet);
    const lines = toldLines(interview, false, (id) => sections.get(id));
    return drawTold(lines, { columns, paint: noPaint, minutesGone: 0 }, room);
  };
  /** At the first question, where the first move is this one. */
  const moved = (move: string): Interview => {
    const next = [{ level: 2, text: move }];
    const one = frameworkOf([section('p', [question('a', { next }), question('b')])]);
    return after(begun({ b: 1 }, { framework: one }), '2!');
  };

  const quoting = new Set(['answered', 'noted']);
  const own = Object.entries(places).filter(
    ([, interview]) => !interview.told.some(({ kind }) => quoting.has(kind)),
  );

  it.each(own)('is whole in words of our own: %s', (_, interview) => {
    for (const columns of [40, 80]) {
      expect(told(interview, columns, 0)).toEqual(told(interview, columns, Infinity));
      expect(told(interview, columns, 0).rows.join('\n')).not.toContain('…');
    }
  });

  it('is a first move whole, where two rows of 80 columns hold it', () => {
    const short = moved('Ask ten people. Ask ten more a month later.');
    expect(told(short, 80, 0).rows.slice(0, 2)).toEqual([
      ' Saved: 2, Level 2. From here: Ask ten people. Ask ten more a month later.',
      '',
    ]);
    expect(told(short, 40, 0).rows.slice(0, 2)).toEqual([
      ' Saved: 2, Level 2. From here: Ask ten',
      ' people. Ask ten more a month later.',
    ]);
  });

  it('is its first sentence whole, else', () => {
    const long = moved(`Stop ten people in three places. ${'Change words. '.repeat(9).trim()}`);
    expect(told(long, 80, 3).rows.slice(0, 2)).toEqual([
      ' Saved: 2, Level 2. From here: Stop ten people in three places.',
      '',
    ]);
    expect(told(long, 40, 3).rows.slice(0, 3)).toEqual([
      ' Saved: 2, Level 2. From here: Stop ten',
      ' people in three places.',
      '',
    ]);
    expect(told(long, 80, 30).rows.join(' ')).toContain('Change words. Change words.  ');
  });

  it('is cut where no sentence of it fits: at 80 columns in the second row, at 40 in the fourth', () => {
    const endless = moved('word '.repeat(60).trim());
    for (const [columns, row] of [
      [80, 1],
      [40, 3],
    ] as const) {
      const { rows: all } = told(endless, columns, 3);
      expect(all.findIndex((text) => text.endsWith('…'))).toBe(row);
      expect(all[row + 1]).toBe('');
    }
  });

  it('is said again without the move, and never what was typed in a field', () => {
    expect(told(moved('Ask ten people.'), 40, 0).again).toEqual([' Saved: 2, Level 2.']);
    expect(told(places['set-short'] as Interview, 40, 0).again).toEqual([]);
  });
});

it('after a high answer that nothing shows, both modes say how: by the key that leads back', () => {
  const high = { ...framework, evidence: { expectedFrom: 3 } };
  const lines = (answers: Readonly<Record<string, Given>>, ...pressed: readonly string[]) =>
    toldLines(after(begun(answers, { framework: high }), ...pressed), false, () => undefined);
  const how = 'Not shown yet: < and then e adds what shows it.';
  const high3 = lines({ agenda: 1 }, '3!');
  expect(sayLines(high3)).toContain(how);
  expect(drawLines(high3, { columns: 80, paint: noPaint, minutesGone: 0 })).toContain(` ${how}`);
  expect(sayLines(lines({ agenda: 1 }, '2!'))).not.toContain(how);
  const shown: Given = { level: 1, evidence: [{ title: 'Minutes' }] };
  expect(sayLines(lines({ agenda: 1, 'after-go-live': shown }, 'left', '3!'))).not.toContain(how);
  // From the first question on to the third: back leads to the second.
  expect(sayLines(lines({ owner: 1 }, '3!'))).not.toContain(how);
});

it('a checklist is said back with the level that it comes to', () => {
  const list = checklist('list', { 1: ['a'], 2: ['b', 'c'] });
  const checked = frameworkOf([section('p', [question('first'), list, question('last')])]);
  const said = (...numbers: readonly string[]): string => {
    const ticked = after(begun({ first: 1 }, { framework: checked }), ...numbers, 'enter');
    return sayLines(toldLines(ticked, false, () => undefined)).join(' ');
  };
  expect(said('1', '2')).toContain('2 of 3 ticked, which is level 1, Level 1.');
  expect(said('1', '2', '3')).toContain('3 of 3 ticked, which is level 2, Level 2.');
});

describe('a question of the framework that comes with wgll', () => {
  const shipped = shippedFramework();
  const at = (question: string): Interview => ({
    ...begun({}, { framework: shipped, parts: { subject: { name: 'Town', facets: {} } } }),
    stage: { kind: 'question', question },
  });
  const all = questionsOf(shipped);

  it.each(all.map(({ id }) => id))('fits a window of 80 columns and 24 rows: %s', (id) => {
    const { text, live } = rows(at(id), 80);
    expect(text.length + live.length).toBeLessThanOrEqual(24);
  });

  it('out of the window, is asked again over what is chosen, which is there in full', () => {
    const id = 'services-after-go-live';
    const state: Interview = { ...at(id), stage: { kind: 'question', question: id, cursor: 2 } };
    const { text, alone } = screenOf(state, { columns: 40, paint: noPaint, minutesGone: 0 });
    const chosen = all.find((asked) => asked.id === id)?.levels[2]?.text ?? '';
    const words = alone?.live.join(' ').replaceAll(/\s+/g, ' ') ?? '';
    expect(text[alone?.row ?? 0]).toBe(alone?.live[0]);
    expect(words).toContain(` 2 ${chosen} Enter takes 2`);
  });

  it.each(all.map(({ id }) => id))('keeps every word of its levels: %s', (id) => {
    const question = all.find((candidate) => candidate.id === id);
    for (const columns of [30, 40, 80, 200]) {
      const said = rows(at(id), columns).text.join(' ').replaceAll(/\s+/g, ' ');
      for (const { level, text } of question?.levels ?? []) {
        expect(said).toContain(`${level} ${text}`);
      }
    }
  });

  it.each(all.map(({ id }) => id))('leaves room above while an arrow chooses: %s', (id) => {
    const { from = 0, to = 4 } = shipped.scale ?? {};
    for (let cursor = from; cursor <= to; cursor += 1) {
      const state: Interview = { ...at(id), stage: { kind: 'question', question: id, cursor } };
      expect(rows(state, 40).live.length).toBeLessThanOrEqual(22);
    }
  });
});
