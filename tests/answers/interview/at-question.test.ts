import { describe, expect, it } from 'vitest';
import { after, begun, leave, line, place, small } from '../../build/conversation.js';
import { framework, question, section, yesNo } from '../../build/framework.js';
import { notApplicable, unknown } from '../../build/sheet.js';

/** Three answers are there; the conversation goes on at q2. */
const at = () => begun({ p1: 2, p2: 1, q1: 3 });
/** Only the first answer is there. */
const early = () => begun({ p1: 2 });

describe('a level', () => {
  it.each([0, 1, 2, 3, 4])('is answered by its own number: %i', (level) => {
    const now = after(early(), `${level}!`);
    expect(now.sheet.answers.get('p2')).toMatchObject({
      said: 'answered',
      response: { kind: 'scale', level },
    });
    expect(now.changed).toEqual([{ part: 'answer', question: 'p2' }]);
  });

  it('is told with its first move', () => {
    const [told] = after(begun({ p2: 1 }), '2!').told;
    expect(told).toMatchObject({ kind: 'answered', question: 'p1', move: 'Begin.' });
  });

  it('is told without one where the framework has none', () => {
    const [told] = after(early(), '2!').told;
    expect(told).toMatchObject({ kind: 'answered', question: 'p2' });
    expect(told).not.toHaveProperty('move');
  });

  it.each(['5', '9'])('that the scale does not have is no answer: %s', (key) => {
    const now = after(early(), key);
    expect(place(now)).toBe('question p2');
    expect(now.notice).toEqual({ kind: 'no-such-key', key });
    expect(now.changed).toEqual([]);
  });

  it('0 is none on a scale from 1', () => {
    const from1 = framework([section('p', [question('p1'), question('p2')])], { scale: [1, 4] });
    const now = after(begun({ p1: 1 }, { framework: from1 }), '0');
    expect(now.notice).toEqual({ kind: 'no-such-key', key: '0' });
  });

  it('leads on to the next question without an answer, over those that have one', () => {
    const now = after(begun({ p2: 1 }), '4!');
    expect(place(now)).toBe('end of p p2');
    expect(place(after(now, 'enter'))).toBe('question q1');
  });

  it('keeps what was said beside the answer', () => {
    const before = begun({ p1: 2, p2: { note: 'Seen.', barriers: ['money'] } });
    expect(after(before, '1!').sheet.answers.get('p2')).toMatchObject({
      note: 'Seen.',
      barriers: ['money'],
    });
  });
});

describe('a question of yes and no', () => {
  const asked = framework([section('p', [question('p1'), yesNo('p2'), question('p3')])]);
  const there = () => begun({ p1: 1 }, { framework: asked });

  it('has y for yes, which waits for Enter as its number does', () => {
    expect(place(after(there(), 'y'))).toBe('question p2 cursor 1');
    expect(after(there(), '2', 'y')).toMatchObject({ stage: { cursor: 1 }, changed: [] });
    expect(after(there(), 'y', 'enter').sheet.answers.get('p2')).toMatchObject({
      response: { kind: 'yes-no', answer: 'yes' },
    });
  });

  it('has n for a note, and an Enter in it changes neither the note nor what is chosen', () => {
    expect(place(after(there(), 'y', 'n', line('')))).toBe('question p2 cursor 1');
    expect(after(there(), 'n', line('')).sheet).toEqual(there().sheet);
  });

  it('y does nothing at other questions', () => {
    expect(after(early(), 'y').notice).toEqual({ kind: 'no-such-key', key: 'y' });
  });
});

describe('an arrow that is typed as a character', () => {
  it('goes back and on', () => {
    expect(place(after(at(), '<'))).toBe('question q1');
    expect(place(after(at(), '<', '<', '>'))).toBe('question q1');
  });

  it('is text where a question is looked for', () => {
    expect(after(at(), 'g', '<')).toMatchObject({ stage: { kind: 'go', filter: '<' } });
  });
});

describe('a number that is typed', () => {
  it('chooses, and Enter takes it', () => {
    expect(place(after(early(), '3'))).toBe('question p2 cursor 3');
    expect(after(early(), '3').changed).toEqual([]);
    expect(after(early(), '3', 'enter').sheet.answers.get('p2')).toMatchObject({
      response: { level: 3 },
    });
  });

  it('gives way to the next one', () => {
    expect(after(early(), '3', '1!').sheet.answers.get('p2')).toMatchObject({
      response: { level: 1 },
    });
  });

  it.each(['escape', 'backspace'])('is taken back by %s', (key) => {
    expect(place(after(early(), '3', key))).toBe('question p2');
  });

  it('of two digits names one of more than nine options', () => {
    const options = Array.from({ length: 12 }, (_, index) => ({
      id: `o${index + 1}`,
      label: `Option ${index + 1}.`,
      points: index,
    }));
    const choice = { options, many: false, outOf: 11 };
    const many = framework([section('p', [question('p1', { kind: 'choice', choice })])]);
    const start = begun({}, { framework: many, parts: { subject: { name: 'A', facets: {} } } });
    const asked = after(start, line('A'), line(''));
    expect(place(after(asked, '1'))).toBe('question p1 cursor 1');
    const answer = (now: typeof asked) => now.sheet.answers.get('p1');
    expect(answer(after(asked, '12!'))).toMatchObject({ response: { options: ['o12'] } });
    expect(answer(after(asked, '1!'))).toMatchObject({ response: { options: ['o1'] } });
    // There is no 13: the 3 begins a number of its own.
    expect(answer(after(asked, '13!'))).toMatchObject({ response: { options: ['o3'] } });
  });
});

describe('the day of an answer', () => {
  it('is kept with it when it is not that of the sheet', () => {
    const now = after(begun({ p1: 2 }, { today: '2026-12-24' }), '1!');
    expect(now.sheet.answers.get('p2')?.checked).toBe('2026-12-24');
    expect(now.sheet.answers.get('p1')?.checked).toBe(undefined);
  });

  it('is not kept on the day of the sheet', () => {
    expect(after(early(), '1!').sheet.answers.get('p2')?.checked).toBe(undefined);
  });
});

describe('the arrows', () => {
  it('go down from the lowest level and up from the highest where there is no answer', () => {
    expect(place(after(early(), 'down'))).toBe('question p2 cursor 0');
    expect(place(after(early(), 'up'))).toBe('question p2 cursor 4');
  });

  it('go on from the answer that is there', () => {
    const back = after(early(), 'left');
    expect(place(after(back, 'down'))).toBe('question p1 cursor 3');
    expect(place(after(back, 'up'))).toBe('question p1 cursor 1');
  });

  it('stop at the ends', () => {
    expect(place(after(early(), 'down', 'up', 'up'))).toBe('question p2 cursor 0');
    expect(place(after(early(), 'up', 'down', 'down'))).toBe('question p2 cursor 4');
  });

  it('choose a level that Enter takes', () => {
    const now = after(early(), 'down', 'down', 'down', 'enter');
    expect(now.sheet.answers.get('p2')).toMatchObject({ response: { level: 2 } });
  });

  it('forget the level at Esc', () => {
    expect(place(after(early(), 'down', 'escape'))).toBe('question p2');
  });
});

describe('Enter without a level', () => {
  it('takes the answer that is there once more', () => {
    const now = after(early(), 'left', 'enter');
    expect(place(now)).toBe('question p2');
    expect(now.changed).toEqual([{ part: 'answer', question: 'p1' }]);
  });

  it('says that there is nothing to take where there is none', () => {
    const now = after(early(), 'enter');
    expect(place(now)).toBe('question p2');
    expect(now.notice).toEqual({ kind: 'nothing-chosen' });
    expect(now.changed).toEqual([]);
  });
});

describe('back and on', () => {
  it('walk through all questions, answered or not', () => {
    const now = after(at(), 'left', 'left', 'left');
    expect(place(now)).toBe('question p1');
    expect(place(after(now, 'right'))).toBe('question p2');
    expect(place(after(now, 'right', 'right'))).toBe('question q1');
  });

  it('end at the first question, and say so', () => {
    const now = after(early(), 'left', 'left');
    expect(place(now)).toBe('question p1');
    expect(now.notice).toEqual({ kind: 'first' });
  });

  it('change nothing', () => {
    expect(after(at(), 'left').changed).toEqual([]);
    expect(after(at(), 'right').changed).toEqual([]);
  });

  it('come to the end of the principle on the way', () => {
    expect(place(after(at(), 'right'))).toBe('end of q q1');
  });
});

describe("don't know", () => {
  it('is an answer, and leads on', () => {
    const now = after(early(), 'd');
    expect(now.sheet.answers.get('p2')).toMatchObject({ said: 'dont-know' });
    expect(now.told[0]).toMatchObject({ kind: 'answered', question: 'p2' });
    expect(place(now)).toBe('end of p p1');
  });
});

describe('come back later', () => {
  it('goes on without an answer, and says that the question comes round again', () => {
    const now = after(begun({ q1: 1 }), 's');
    expect(place(now)).toBe('question p2');
    expect(now.told).toEqual([{ kind: 'later', question: 'p1' }]);
    expect(now.changed).toEqual([]);
  });
});

describe('why, and the keys', () => {
  it('are told without leaving the question', () => {
    expect(after(early(), 'w').told).toEqual([{ kind: 'why', question: 'p2' }]);
    expect(after(early(), '?').told).toEqual([{ kind: 'keys' }]);
    expect(after(early(), 'h').told).toEqual([{ kind: 'keys' }]);
    expect(place(after(early(), 'w', '?', 'h'))).toBe('question p2');
  });

  it('are told once', () => {
    expect(after(early(), 'w', 'down').told).toEqual([]);
  });
});

describe('a note', () => {
  it('is typed and kept, and leads back to its question', () => {
    const now = after(early(), 'n', line('  Seen on\tMonday. '));
    expect(place(now)).toBe('question p2');
    expect(now.sheet.answers.get('p2')).toMatchObject({
      said: 'unanswered',
      note: 'Seen on Monday.',
    });
    expect(now.told).toEqual([{ kind: 'noted', question: 'p2', note: 'Seen on Monday.' }]);
    expect(now.changed).toEqual([{ part: 'answer', question: 'p2' }]);
  });

  it('stays beside the answer that is given later', () => {
    const now = after(early(), 'n', line('Seen.'), '3!');
    expect(now.sheet.answers.get('p2')).toMatchObject({ said: 'answered', note: 'Seen.' });
  });

  it('is left as it was at Esc', () => {
    const now = after(early(), 'n', leave);
    expect(place(now)).toBe('question p2');
    expect(now.changed).toEqual([]);
  });

  it('goes when it is emptied, and with it an entry that says nothing else', () => {
    const noted = after(early(), 'n', line('Seen.'));
    const now = after(noted, 'n', line(''));
    expect(now.sheet.answers.has('p2')).toBe(false);
    expect(now.told).toEqual([{ kind: 'noted', question: 'p2' }]);
    expect(now.changed).toEqual([{ part: 'answer', question: 'p2' }]);
  });

  it('of several lines is not changed by looking at it', () => {
    const before = begun({ p1: 2, p2: { note: 'One.\nTwo.\n' } });
    const now = after(before, 'n', line('One. Two.'));
    expect(now.changed).toEqual([]);
    expect(now.sheet.answers.get('p2')?.note).toBe('One.\nTwo.\n');
  });

  it('with a hidden character is not changed by looking at it', () => {
    const before = begun({ p1: 2, p2: { note: 'a\u202Eb' } });
    expect(after(before, 'n', line('a\\u{202E}b')).changed).toEqual([]);
  });

  it('may be a letter that is a key elsewhere', () => {
    expect(after(early(), 'n', line('q')).sheet.answers.get('p2')?.note).toBe('q');
  });
});

describe('does not apply', () => {
  it('needs a reason', () => {
    const now = after(early(), 'x', line(' '));
    expect(now.stage).toEqual({
      kind: 'reason',
      question: 'p2',
      error: 'A reason is needed, so that a reader can agree. Esc goes back.',
    });
    expect(now.changed).toEqual([]);
  });

  it('is an answer with its reason, and leads on', () => {
    const now = after(early(), 'x', line('We have none.'));
    expect(now.sheet.answers.get('p2')).toMatchObject({
      said: 'not-applicable',
      reason: 'We have none.',
    });
    expect(place(now)).toBe('end of p p1');
  });

  it('is left at Esc', () => {
    const now = after(early(), 'x', leave);
    expect(place(now)).toBe('question p2');
    expect(now.sheet.answers.has('p2')).toBe(false);
  });

  it('keeps a reason of several lines as it was', () => {
    const now = after(begun({ p1: notApplicable, p2: 1 }), 'left', 'left', 'x');
    expect(place(now)).toBe('reason p1');
    const reason = 'There is\nnone.';
    const before = { ...now, sheet: { ...now.sheet } };
    const given = new Map(before.sheet.answers);
    given.set('p1', { ...unanswered, said: 'not-applicable', reason });
    const again = after(
      { ...before, sheet: { ...before.sheet, answers: given } },
      line('There is none.'),
    );
    expect(again.sheet.answers.get('p1')).toMatchObject({ reason });
  });
});

const unanswered = { evidence: [], barriers: [], place: { file: '' } };

describe('going to any question', () => {
  const filtered = (...keys: readonly string[]) => after(early(), 'g', ...keys);

  it('is by its number, by words of it, or by those of its principle', () => {
    expect(place(filtered())).toBe('go p2');
    expect(place(filtered('3', 'enter'))).toBe('question q1');
    expect(place(filtered('q', '2', 'enter'))).toBe('question q2');
    expect(place(filtered('Q', 'enter'))).toBe('question q1');
  });

  it('begins where the conversation stands, and arrows choose', () => {
    expect(place(filtered('enter'))).toBe('question p2');
    expect(place(filtered('down', 'down', 'up', 'enter'))).toBe('question q1');
    expect(place(filtered('q', 'down', 'enter'))).toBe('question q2');
  });

  it('takes every letter for text, and takes letters back', () => {
    expect(place(filtered('q'))).toBe('go p2');
    expect(place(filtered('q', 'backspace', 'p', 'enter'))).toBe('question p1');
  });

  it('says when nothing holds what was typed', () => {
    const now = filtered('z', 'z', 'enter');
    expect(place(now)).toBe('go p2');
    expect(now.notice).toEqual({ kind: 'not-found', text: 'zz' });
  });

  it('comes back with Esc or the left arrow', () => {
    expect(place(after(at(), 'left', 'left', 'g', 'escape'))).toBe('question p2');
    expect(place(after(at(), 'left', 'left', 'g', 'left'))).toBe('question p2');
  });
});

describe('barriers of a question', () => {
  it('are chosen with b, and lead back to it', () => {
    const now = after(early(), 'b', '2');
    expect(now.sheet.answers.get('p2')).toMatchObject({ said: 'unanswered', barriers: ['power'] });
    expect(place(after(now, 'enter'))).toBe('question p2');
    expect(place(after(now, 'left'))).toBe('question p2');
    expect(place(after(now, 'escape'))).toBe('question p2');
  });
});

describe('going to a question by words', () => {
  it('says at once that none holds them, until they are taken out', () => {
    const now = after(begun({ p1: 2 }), 'g', 'z', 'q');
    expect(now.notice).toEqual({ kind: 'not-found', text: 'zq' });
    const cleared = after(now, 'clear');
    expect(cleared.notice).toBe(undefined);
    expect(cleared.stage).toMatchObject({ kind: 'go', filter: '' });
  });
});

describe('evidence', () => {
  const at = (...lines: readonly string[]) => after(early(), 'e', ...lines.map(line));

  it('is a title, a link and a date', () => {
    const now = at('Board paper', 'https://example.org/a', '2026-09-01');
    expect(now.sheet.answers.get('p2')?.evidence).toEqual([
      { title: 'Board paper', url: 'https://example.org/a', date: '2026-09-01' },
    ]);
    expect(place(now)).toBe('question p2');
    expect(now.changed).toEqual([{ part: 'answer', question: 'p2' }]);
  });

  it('goes back field by field at Esc, with what was typed', () => {
    const back = after(at('Board paper', 'https://example.org/a'), leave, leave);
    expect(back.stage).toMatchObject({
      field: 'title',
      piece: { title: 'Board paper', url: 'https://example.org/a' },
    });
    expect(place(after(back, leave))).toBe('question p2');
    const now = after(back, line('Minutes'), line(''), line(''));
    expect(now.sheet.answers.get('p2')?.evidence).toEqual([{ title: 'Minutes' }]);
  });

  it('needs no link and no date', () => {
    expect(at('Board paper', '', '').sheet.answers.get('p2')?.evidence).toEqual([
      { title: 'Board paper' },
    ]);
  });

  it.each([
    [
      '2026-02-30',
      '"2026-02-30" is not a date that exists. Write the day, the month and the year, such as 2026-11-20. Or leave it empty for none.',
    ],
    ['2027-01-01', '2027-01-01 is still to come: evidence is of a day that has been.'],
  ])('has a date that was: %s', (date, error) => {
    const now = at('Board paper', '', date);
    expect(place(now)).toBe('evidence date p2');
    expect(now.stage).toMatchObject({ error });
    expect(now.changed).toEqual([]);
  });

  it('has a link that can be one', () => {
    const now = at('Board paper', 'htp://example.org');
    expect(place(now)).toBe('evidence url p2');
    expect(now.stage).toMatchObject({ piece: { title: 'Board paper' } });
    expect(place(after(now, line('https://example.org')))).toBe('evidence date p2');
  });

  it('has a date that may be written in words', () => {
    const [piece] = at('Board paper', '', '1 Sep 2026').sheet.answers.get('p2')?.evidence ?? [];
    expect(piece?.date).toBe('2026-09-01');
  });

  it('may be several pieces, of which one is taken out by its number', () => {
    const two = after(at('One', '', ''), 'e', line('Two'), line(''), line(''));
    expect(two.sheet.answers.get('p2')?.evidence).toEqual([{ title: 'One' }, { title: 'Two' }]);
    const one = after(two, 'e', line('-1'));
    expect(one.sheet.answers.get('p2')?.evidence).toEqual([{ title: 'Two' }]);
    expect(after(one, 'e', line('-3')).stage).toMatchObject({
      error: 'There is no piece 3 to take out.',
    });
  });

  it('is left with Esc, or with no title', () => {
    expect(after(early(), 'e', line('')).changed).toEqual([]);
    expect(place(after(early(), 'e', leave))).toBe('question p2');
  });
});

describe('votes', () => {
  const votes = (text: string) => after(early(), 'v', line(text)).sheet.answers.get('p2')?.votes;

  it.each([
    ['0 6 7', { 1: 6, 2: 7 }],
    ['1:6 2:7', { 1: 6, 2: 7 }],
    ['1=6, d:2 x:1', { 1: 6, 'dont-know': 2, 'not-applicable': 1 }],
  ])('are hands for each level: %s', (text, expected) => {
    expect(votes(text)).toEqual(expected);
  });

  it.each([
    ['2 3 0 1 0', { 0: 2, 1: 3, 3: 1 }],
    ['2, 3, 0, 1, 0.', { 0: 2, 1: 3, 3: 1 }],
    ['0:2, 1:3', { 0: 2, 1: 3 }],
    ['0: 2; 1 = 3', { 0: 2, 1: 3 }],
    ['2=3', { 2: 3 }],
    ['0 2 5 d:1', { 1: 2, 2: 5, 'dont-know': 1 }],
    ['6 for 1, 7 for 2 and 1 for don’t know', { 1: 6, 2: 7, 'dont-know': 1 }],
    ['6 hands for level 1', { 1: 6 }],
    ['1:0 2:4', { 2: 4 }],
  ])('are read as people write them: %s', (text, expected) => {
    expect(votes(text)).toEqual(expected);
  });

  const how = 'Write how many hands for each, such as: 0:6 d:2.';
  it.each([
    ['1 2 3 4 5 6', `6 numbers stand there, and there are 5 answers, 0 to 4. ${how}`],
    ['many', `"many" is not understood. ${how}`],
    ['9:1', '"9" is not an answer here: there are 0 to 4, d and x.'],
    ['1:x', `"1:x" is not understood. ${how}`],
    ['1:2 1:3', `Hands for the same answer stand there twice. ${how}`],
    ['2:3 4', `"4" is not understood. ${how}`],
  ])('are not taken from %s', (text, error) => {
    const now = after(early(), 'v', line(text));
    expect(now.changed).toEqual([]);
    expect(now.stage).toMatchObject({ error });
  });

  const inRoom = () =>
    begun({ p1: 2 }, { parts: { respondent: { role: ['board'], people: { board: 5 } } } });

  it('of more hands than people are asked about, and taken when they are typed once more', () => {
    const asked = after(inRoom(), 'v', line('0 4 2'));
    expect(asked.changed).toEqual([]);
    expect(asked.stage).toMatchObject({
      error:
        '6 hands are counted, and 5 people are answering. Is that right? Enter once more keeps it.',
    });
    expect(after(asked, line('0 4 2')).sheet.answers.get('p2')?.votes).toEqual({ 1: 4, 2: 2 });
    expect(after(asked, line('0 4 1')).sheet.answers.get('p2')?.votes).toEqual({ 1: 4, 2: 1 });
    expect(after(inRoom(), 'v', line('0 3 2')).sheet.answers.get('p2')?.votes).toBeDefined();
  });

  it('ask about an answer above every hand, which is saved', () => {
    const now = after(early(), 'v', line('0 4 2'), '3!');
    expect(now.sheet.answers.get('p2')).toMatchObject({ response: { level: 3 } });
    expect(place(now)).toBe('above-hands p2');
    expect(place(after(now, 'enter'))).toBe('end of p p1');
    expect(place(after(now, 'left'))).toBe('question p2');
    expect(place(after(now, 'd'))).toBe('above-hands p2');
    expect(place(after(early(), 'v', line('0 4 2'), '2!'))).toBe('end of p p1');
    expect(place(after(early(), 'v', line('d:4'), '2!'))).toBe('end of p p1');
  });

  it('hold up no answers that are typed ahead', () => {
    const now = after(early(), 'v', line('0 4 2'), '3!', '1!', '4!');
    const levels = ['p2', 'q1', 'q2'].map((id) => now.sheet.answers.get(id));
    expect(levels).toMatchObject([3, 1, 4].map((level) => ({ response: { level } })));
  });

  it('say so where they are counted after such an answer', () => {
    const now = after(early(), '3!', 'left', 'v', line('0 4 2'));
    expect(now.told).toMatchObject([
      { kind: 'votes' },
      { kind: 'above-hands', level: 3, highest: 2 },
    ]);
  });

  it('stay beside the answer, and go when they are emptied', () => {
    const now = after(early(), 'v', line('1:6'), '1!', 'left', 'left');
    expect(now.sheet.answers.get('p2')).toMatchObject({ said: 'answered', votes: { 1: 6 } });
    expect(after(early(), 'v', line('1:6'), 'v', line('')).sheet.answers.has('p2')).toBe(false);
  });
});

describe('a level that is typed and not taken', () => {
  it.each([
    ['n', line('Seen.')],
    ['n', leave],
    ['v', line('0 4 2')],
    ['e', line('')],
    ['x', leave],
  ])('stands there still after %s', (key, typed) => {
    const now = after(early(), '2', key, typed);
    expect(place(now)).toBe('question p2 cursor 2');
    expect(after(now, 'enter').sheet.answers.get('p2')).toMatchObject({ response: { level: 2 } });
  });

  it('stands there still after barriers, and after evidence of three lines', () => {
    expect(place(after(early(), '2', 'b', '1', 'enter'))).toBe('question p2 cursor 2');
    const now = after(early(), '2', 'e', line('Paper'), line(''), line(''));
    expect(place(now)).toBe('question p2 cursor 2');
  });

  it('is said to be no answer where the question is left', () => {
    expect(after(early(), '2', 'left').told).toEqual([{ kind: 'not-chosen', number: 2 }]);
    expect(after(early(), 'down', 'left').told).toEqual([]);
  });
});

describe('undo', () => {
  it('takes back what was saved last, and goes back to where it was said', () => {
    const now = after(early(), '3!', 'u');
    expect(place(now)).toBe('question p2');
    expect(now.sheet.answers.has('p2')).toBe(false);
    expect(now.changed).toEqual([{ part: 'answer', question: 'p2' }]);
    expect(now.told).toMatchObject([{ kind: 'undone', changed: now.changed }]);
  });

  it('goes back over one saved state after the other', () => {
    const now = after(early(), 'n', line('Seen.'), '3!', 'enter', '1!', 'u');
    expect([...now.sheet.answers.keys()]).toEqual(['p1', 'p2']);
    const noted = after(now, 'u');
    expect(noted.sheet.answers.get('p2')).toMatchObject({ said: 'unanswered', note: 'Seen.' });
    expect(after(noted, 'u').sheet.answers.has('p2')).toBe(false);
    expect(after(noted, 'u', 'u').notice).toEqual({ kind: 'nothing-to-undo' });
  });

  it('asks at the end of the principle again', () => {
    expect(place(after(early(), '3!', 'u', '2!'))).toBe('end of p p1');
  });

  it('leaves alone what was changed elsewhere meanwhile', () => {
    const answered = after(early(), '3!');
    const elsewhere = new Map(answered.sheet.answers);
    elsewhere.set('q2', { ...unanswered, said: 'dont-know' });
    const now = after({ ...answered, sheet: { ...answered.sheet, answers: elsewhere } }, 'u');
    expect([...now.sheet.answers.keys()]).toEqual(['p1', 'q2']);
  });

  it('is a letter in a text', () => {
    const now = after(early(), 'n', line('u'));
    expect(now.sheet.answers.get('p2')?.note).toBe('u');
  });
});

describe('a key that means nothing', () => {
  it.each(['z', ' ', 'tab', 'paste', 'y', '日'])('is named until the next key: %s', (key) => {
    const now = after(early(), key);
    expect(now.notice).toEqual({ kind: 'no-such-key', key });
    expect(place(now)).toBe('question p2');
    expect(after(now, 'w').notice).toBe(undefined);
  });

  it('is a line where keys are read', () => {
    expect(place(after(early(), line('3')))).toBe('question p2');
    expect(after(early(), line('3')).changed).toEqual([]);
  });
});

describe('quitting', () => {
  it('ends the conversation at once', () => {
    expect(place(after(early(), 'q'))).toBe('over, quit');
    expect(after(early(), 'q').changed).toEqual([]);
  });
});

it('an answer stands in the order of the framework, whenever it was given', () => {
  const now = after(
    begun({ q2: unknown }, { framework: small }),
    'right',
    '1!',
    'left',
    'left',
    '2!',
  );
  expect([...now.sheet.answers.keys()]).toEqual(['p1', 'p2', 'q2']);
});
