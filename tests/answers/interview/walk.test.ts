import { describe, expect, it } from 'vitest';
import { beginInterview, withProposals } from '../../../src/answers/interview/interview.js';
import type { Interview } from '../../../src/answers/interview/state.js';
import { toReview } from '../../../src/answers/interview/to-review.js';
import {
  after,
  anew,
  begun,
  countedIn,
  end,
  errorOf,
  leave,
  line,
  place,
  small,
  withSteps,
} from '../../build/conversation.js';
import { elements, framework, percentage, question, section } from '../../build/framework.js';
import { type Given, met, notApplicable, share, sheet, unknown } from '../../build/sheet.js';

describe('going on with a sheet', () => {
  it.each<[Readonly<Record<string, Given>>, string]>([
    [{ p1: 1 }, 'question p2'],
    [{ p2: 1 }, 'question p1'],
    [{ p1: 1, p2: 2, q1: 0 }, 'question q2'],
    [{ p1: unknown, p2: notApplicable }, 'question q1'],
    [{ p1: 1, p2: { note: 'Later.' } }, 'question p2'],
    [{ p1: 1, p2: 1, q1: 1, q2: 1 }, 'most'],
    [{ p1: unknown, p2: unknown, q1: unknown, q2: unknown }, 'over, finished'],
  ])('begins at the first question without an answer: %j', (answers, expected) => {
    expect(place(begun(answers))).toBe(expected);
  });

  it('asks only the short set where that was begun', () => {
    expect(place(begun({ p1: 1 }, { parts: { asked: 'quick' } }))).toBe('question q1');
  });

  it('is over at once when the steps are chosen, too', () => {
    const parts = { steps: [{ question: 'p1' }] };
    expect(place(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }, { parts }))).toBe('over, finished');
  });

  it('asks for new steps when the chosen ones are done', () => {
    const parts = { steps: [{ question: 'p1', done: true }] };
    expect(place(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }, { parts }))).toBe('most');
  });

  it('does not ask once more what stands in the way of a principle that was done', () => {
    const now = begun({ p1: 1, p2: 1, q1: 1 });
    expect(place(after(now, 'left', 'left', '2!'))).toBe('question q2');
  });
});

describe('Enter after going back', () => {
  it('goes on to the next question, answered or not, until one is where one came from', () => {
    const back = after(begun({ p1: 1, p2: unknown, q1: 2 }), 'left', 'left', 'left');
    expect(place(back)).toBe('question p1');
    expect(place(after(back, 'enter'))).toBe('question p2');
    expect(place(after(back, 'enter', 'enter'))).toBe('question q1');
    expect(place(after(back, 'enter', 'enter', 'enter'))).toBe('question q2');
  });

  it('takes another answer, and is where one came from at once', () => {
    const back = after(begun({ p1: 1, p2: unknown, q1: 2 }), 'left', 'left', 'left', '3!');
    expect(place(back)).toBe('question q2');
  });
});

describe('the end of a principle', () => {
  it('is not passed over by an Enter that follows d by habit', () => {
    const now = after(begun({ p1: 2 }), 'd', 'enter');
    expect(place(now)).toBe('end of p p1');
    expect(now.notice).toEqual({ kind: 'saved-already' });
    expect(place(after(now, 'enter'))).toBe('question q1');
    expect(place(after(begun({ p1: 2 }), 'd', '3!'))).toBe('question q2');
  });

  it('tells where it stands, and asks what is in the way of its lowest answer', () => {
    const now = after(begun({ p1: 2 }), '1!');
    expect(place(now)).toBe('end of p p2');
    expect(now.told.map(({ kind }) => kind)).toEqual(['answered', 'principle']);
  });

  it('asks about the answer that counts least, whatever its kind', () => {
    // Two of three are there, and level 1 is not complete: it counts nothing. Half of a share counts half.
    const counted = framework(
      [
        section('p', [
          percentage('half'),
          elements('list', { 1: ['a'], 2: ['b', 'c'] }),
          question('z'),
        ]),
      ],
      { barriers: small.barriers },
    );
    const answers = { half: share(50), list: met('b', 'c') };
    expect(place(after(begun(answers, { framework: counted }), '4!'))).toBe('end of p list');
  });

  it('is pointed at by a first Space at a list to tick, and ticked by the next', () => {
    const listed = framework([section('p', [question('p1'), elements('list', { 1: ['a', 'b'] })])]);
    const now = after(begun({ p1: 1 }, { framework: listed }), 'space');
    expect(now.notice).toBe(undefined);
    expect(now.sheet.answers.has('list')).toBe(false);
    expect(after(now, 'space').sheet.answers.get('list')).toMatchObject({
      response: { kind: 'elements', met: ['a'] },
    });
  });

  it('asks about the first of equal answers', () => {
    expect(place(after(begun({ p1: 2 }), '2!'))).toBe('end of p p1');
  });

  it('asks nothing where every answer is at the top, or none is a level', () => {
    const top = after(begun({ p1: 4 }), '4!');
    expect(place(top)).toBe('question q1');
    expect(top.told.map(({ kind }) => kind)).toEqual(['answered', 'principle']);
    expect(place(after(begun({ p1: unknown }), 'd'))).toBe('question q1');
  });

  it('asks nothing where the framework has no barriers', () => {
    const none = { framework: { ...small, barriers: [] } };
    expect(place(after(begun({ p1: 2 }, none), '1!'))).toBe('question q1');
  });

  it('is told by Enter, and by the right arrow', () => {
    const now = after(begun({ p1: 2 }), '1!', 'b', '1', 'enter');
    expect(place(now)).toBe('question q1');
    expect(now.told).toEqual([{ kind: 'barriers', chosen: ['money'] }]);
    expect(place(after(begun({ p1: 2 }), '1!', 'right'))).toBe('question q1');
  });

  it('is passed once', () => {
    const now = after(begun({ p1: 2 }), '1!', 'enter', 'left');
    expect(place(now)).toBe('question p2');
    expect(place(after(now, 'right'))).toBe('question q1');
    expect(place(after(now, '0!'))).toBe('question q1');
  });

  it('goes back to the last question, and comes again', () => {
    const back = after(begun({ p1: 1 }), '3!', 'left');
    expect(place(back)).toBe('question p2');
    expect(place(after(back, '0!'))).toBe('end of p p2');
  });

  it('of the short set goes back to the last question that it asks', () => {
    const now = after(begun({ q1: 1 }, { parts: { asked: 'quick' } }), '1!', 'left');
    expect(place(now)).toBe('question p1');
  });
});

describe('keys that are typed ahead over the end of a principle', () => {
  it('choose no barrier, and belong to the next question', () => {
    const now = after(begun({ p1: 2 }), '1!', '2!', '3!');
    expect(now.sheet.answers.get('p2')).toMatchObject({ response: { level: 1 }, barriers: [] });
    expect(now.sheet.answers.get('q1')).toMatchObject({ response: { level: 2 } });
    expect(now.sheet.answers.get('q2')).toMatchObject({ response: { level: 3 } });
  });

  it.each(['up', 'down', '3'])('are pressed there: %s', (key) => {
    const { past: _, ...here } = after(begun({ p1: 2 }), '1!', key);
    const { past: __, ...there } = after(begun({ p1: 2 }), '1!', 'enter', key);
    expect(here).toEqual(there);
  });

  it.each(['d', 'e', 's', 'v', 'n', 'w', 'x', 'g', 'tab', 'paste'])(
    'that are none here are said to do nothing: %s',
    (key) => {
      const now = after(begun({ p1: 2 }), '1!', key);
      expect(place(now)).toBe('end of p p2');
      expect(now.notice).toEqual({ kind: 'no-such-key', key });
    },
  );

  it('begin the share of a question that is answered by typing, and no text by a letter', () => {
    const next = section('q', [question('q1', { kind: 'share', share: { count: 'linear' } })]);
    const given = { framework: { ...small, principles: [...small.principles.slice(0, 1), next] } };
    const now = after(begun({ p1: 2 }, given), '1!', '6');
    expect(now.stage).toEqual({ kind: 'value', question: 'q1', start: '6' });
    expect(place(after(begun({ p1: 2 }, given), '1!', 'd'))).toBe('end of p p2');
  });

  it('go back with Esc as with the left arrow, and tell the keys with ?', () => {
    expect(place(after(begun({ p1: 2 }), '1!', 'escape'))).toBe('question p2');
    const told = after(begun({ p1: 2 }), '1!', '?');
    expect(place(told)).toBe('end of p p2');
    expect(told.told).toEqual([{ kind: 'keys' }]);
  });
});

describe('a barrier', () => {
  const at = () => after(begun({ p1: 2 }), '1!', 'b');

  it('is chosen and taken back by its number, and kept at once', () => {
    const chosen = after(at(), '2');
    expect(place(chosen)).toBe('barriers p p2 power');
    expect(chosen.sheet.answers.get('p2')?.barriers).toEqual(['power']);
    expect(chosen.changed).toEqual([{ part: 'answer', question: 'p2' }]);
    const back = after(chosen, '2');
    expect(back.sheet.answers.get('p2')?.barriers).toEqual([]);
    expect(back.changed).toEqual([{ part: 'answer', question: 'p2' }]);
  });

  it('stands in the order of the framework', () => {
    expect(after(at(), '2', '1').sheet.answers.get('p2')?.barriers).toEqual(['money', 'power']);
  });

  it('that stands in the sheet already is shown as chosen', () => {
    const now = after(begun({ p1: { level: 1, barriers: ['power'] } }), '2!', 'b');
    expect(place(now)).toBe('barriers p p1 power');
  });

  it.each(['0', '3', 'x', 'n', 'up'])('is not chosen by %s', (key) => {
    const now = after(at(), key);
    expect(place(now)).toBe('barriers p p2');
    expect(now.notice).toEqual({ kind: 'no-such-key', key });
    expect(now.changed).toEqual([]);
  });

  it('is one of more than nine by its whole number', () => {
    const barriers = Array.from({ length: 12 }, (_, index) => ({
      id: `b${index + 1}`,
      title: `Barrier ${index + 1}`,
      firstMoves: [],
    }));
    const many = after(begun({ p1: 2 }, { framework: { ...small, barriers } }), '1!', 'b');
    expect(place(after(many, '1', '2'))).toBe('barriers p p2 b12');
    expect(place(after(many, '1', 'enter'))).toBe('barriers p p2 b1');
    expect(place(after(many, '1', 'enter', 'enter'))).toBe('question q1');
    expect(place(after(many, '1', 'backspace', '2'))).toBe('barriers p p2 b2');
  });

  it.each(['left', 'escape'])('leads back to the end of the principle: %s', (key) => {
    const now = after(at(), '1', key);
    expect(place(now)).toBe('end of p p2');
    expect(now.sheet.answers.get('p2')?.barriers).toEqual(['money']);
  });

  it('can be left with q', () => {
    expect(place(after(at(), '1', 'q'))).toBe('over, quit');
  });
});

const review = () => after(begun({ p2: 1, q1: 1 }), 's', 'enter', 's', 'enter');

describe('the end of the walk', () => {
  it('lists what is open, what is not known, and what is high without evidence', () => {
    const evidence = { expectedFrom: 3 };
    const shown = [{ title: 'Seen', date: '2026-11-01' }];
    const answers = { p1: 3, p2: unknown, q1: { level: 4, evidence: shown } };
    const now = after(begun(answers, { framework: { ...small, evidence } }), 's');
    expect(place(now)).toBe('review');
    expect(toReview(now)).toEqual([
      { question: 'q2', because: 'open' },
      { question: 'p2', because: 'dont-know' },
      { question: 'p1', because: 'not-shown' },
    ]);
  });

  it('leads to each of it by its number, and back with the answer', () => {
    expect(place(review())).toBe('review');
    expect(place(after(review(), '2'))).toBe('question q2');
    const now = after(review(), '1', '3!');
    expect(place(now)).toBe('review');
    expect(toReview(now)).toEqual([{ question: 'q2', because: 'open' }]);
    expect(place(after(now, '1', '2!'))).toBe('most');
  });

  it('leads on with Enter or the right arrow, and back to the last question', () => {
    expect(place(after(review(), 'enter'))).toBe('most');
    expect(place(after(review(), 'right'))).toBe('most');
    expect(place(after(review(), 'left'))).toBe('end of q q1');
    expect(place(after(review(), 'left', 'left'))).toBe('question q2');
    expect(place(after(review(), '1', 's', 'enter', 'enter'))).toBe('steps');
  });

  it('is over where nothing is answered', () => {
    const now = after(begun({ p1: unknown }), 's', 's', 's', 'enter');
    expect(place(now)).toBe('over, finished');
  });

  it.each(['9', 'x', 'd', 'escape'])('knows no other key: %s', (key) => {
    const now = after(review(), key);
    expect(place(now)).toBe('review');
    expect(now.notice).toEqual({ kind: 'no-such-key', key });
  });

  it('can be left with q', () => {
    expect(place(after(review(), 'q'))).toBe('over, quit');
  });
});

describe('the review before the end', () => {
  const early = () => after(begun({ p1: 1, p2: unknown }), 's', 'r');

  it('is one key away, and leads back to the question', () => {
    expect(place(early())).toBe('review');
    expect(place(after(early(), 'enter'))).toBe('question q2');
    expect(place(after(early(), 'left'))).toBe('question q2');
    expect(place(after(early(), 'escape'))).toBe('question q2');
  });

  it('leads to what was skipped and what is not known, and the walk goes on from there', () => {
    expect(place(after(early(), '1'))).toBe('question q1');
    expect(place(after(early(), '2'))).toBe('question p2');
    expect(after(early(), '3').notice).toEqual({ kind: 'no-such-key', key: '3' });
    expect(place(after(early(), '2', '2!'))).toBe('question q1');
  });

  it('says so where there is nothing to look at', () => {
    const now = after(begun({ p1: 1, p2: 1 }), 'r');
    expect(now.notice).toEqual({ kind: 'nothing-to-review' });
  });
});

describe('the barrier that stopped most', () => {
  const most = () => begun({ p1: 1, p2: 1, q1: 1, q2: 1 });

  it('is chosen by its number, and kept with what it stopped', () => {
    expect(place(after(most(), '2'))).toBe('most');
    const now = after(most(), '2!', line('The booking form.'));
    expect(now.sheet.barriers.get('power')).toEqual({ most: true, note: 'The booking form.' });
    expect(now.changed).toEqual([{ part: 'barrier', barrier: 'power' }]);
    expect(place(now)).toBe('steps');
  });

  it('is kept without words, too', () => {
    const now = after(most(), '1!', line(''));
    expect(now.sheet.barriers.get('money')).toEqual({ most: true });
  });

  it('is one alone: another that is chosen later takes its place, and its note stays', () => {
    const first = after(most(), '2!', line('The booking form.'));
    const now = after({ ...first, stage: { kind: 'most' } }, '1!', line(''));
    expect([...now.sheet.barriers]).toEqual([
      ['power', { note: 'The booking form.' }],
      ['money', { most: true }],
    ]);
    expect(now.changed).toEqual([
      { part: 'barrier', barrier: 'power' },
      { part: 'barrier', barrier: 'money' },
    ]);
  });

  it('may be none, and is asked about once', () => {
    expect(place(after(most(), 'enter'))).toBe('steps');
    expect(place(after(most(), 'enter', 'left', 'enter'))).toBe('steps');
  });

  it('leads back to what was shown before it', () => {
    expect(place(after(most(), 'left'))).toBe('end of q q1');
    expect(place(after(review(), 'enter', 'left'))).toBe('review');
    expect(place(after(review(), 'enter', 'left', 'enter'))).toBe('most');
    expect(place(after(most(), 'left', 'enter'))).toBe('most');
    expect(place(after(begun({ p1: 4, p2: 4, q1: 4, q2: 4 }), 'left'))).toBe('question q2');
  });

  it('can be thought over at Esc', () => {
    expect(place(after(most(), '1!', leave))).toBe('most');
  });
});

describe('the steps', () => {
  const at = () =>
    withSteps(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }, { parts: {} }), 'p1', 'p2', 'q1', 'q2');

  it('are chosen and taken back by their numbers', () => {
    expect(place(after(at(), '3', '1'))).toBe('steps q1 p1');
    expect(place(after(at(), '3', '1', '3'))).toBe('steps p1');
    expect(after(at(), '1').changed).toEqual([]);
  });

  it('are three at most', () => {
    const now = after(at(), '1', '2', '3', '4');
    expect(place(now)).toBe('steps p1 p2 q1');
    expect(now.notice).toEqual({ kind: 'enough-steps' });
  });

  it('are kept in the order in which they were proposed', () => {
    const now = after(at(), '3', '1', 'enter');
    expect(now.sheet.steps).toEqual([{ question: 'p1' }, { question: 'q1' }]);
    expect(now.changed).toEqual([{ part: 'steps' }]);
    expect(now.told).toEqual([{ kind: 'steps', chosen: ['p1', 'q1'] }]);
    expect(place(now)).toBe('owner 0');
  });

  it('may be none', () => {
    const now = after(at(), 'enter');
    expect(place(now)).toBe('over, finished');
    expect(now.changed).toEqual([]);
  });

  it('go back to what is asked before them', () => {
    expect(place(after(at(), 'left'))).toBe('most');
    const none = begun({ p1: 1, p2: 1, q1: 1, q2: 1 }, { framework: { ...small, barriers: [] } });
    expect(place(after(withSteps(none, 'p1'), 'left'))).toBe('question q2');
  });

  it.each(['0', '5', 'x', 'right'])('are not chosen by %s', (key) => {
    expect(after(at(), key).notice).toEqual({ kind: 'no-such-key', key });
    expect(place(after(at(), key))).toBe('steps');
  });

  it('are over where there is none to choose', () => {
    expect(place(withSteps(begun({ p1: 4, p2: 4, q1: 4, q2: 4 })))).toBe('over, finished');
  });

  it('stand after those that are done', () => {
    const done = [{ question: 'q2', done: true }];
    const now = withSteps(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }, { parts: { steps: done } }), 'p1');
    expect(after(now, '1', 'enter').sheet.steps).toEqual([...done, { question: 'p1' }]);
    expect(place(after(now, '1', 'enter'))).toBe('owner 1');
  });
});

describe('the owner and the date of a step', () => {
  const at = () =>
    after(withSteps(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }), 'p1', 'q1'), '1', '2', 'enter');

  it('are asked for one step after the other', () => {
    expect(place(at())).toBe('owner 0');
    expect(place(after(at(), line('Head of digital')))).toBe('date 0');
    expect(place(after(at(), line(''), line('')))).toBe('owner 1');
    expect(place(after(at(), line(''), line(''), line('')))).toBe('date 1');
    expect(place(after(at(), line(''), line(''), line(''), line('')))).toBe('over, finished');
  });

  it('are kept at once', () => {
    const owned = after(at(), line('Head of  digital'));
    expect(owned.sheet.steps[0]).toEqual({ question: 'p1', owner: 'Head of digital' });
    expect(owned.changed).toEqual([{ part: 'steps' }]);
    const dated = after(owned, line('2027-03-31'));
    expect(dated.sheet.steps[0]).toEqual({
      question: 'p1',
      owner: 'Head of digital',
      by: '2027-03-31',
    });
    expect(dated.changed).toEqual([{ part: 'steps' }]);
    expect(dated.told).toEqual([{ kind: 'typed', text: '2027-03-31' }]);
  });

  it('may both be left out', () => {
    const now = after(at(), line(''), line(''), line(''), line(''));
    expect(place(now)).toBe('over, finished');
    expect(now.sheet.steps).toEqual([{ question: 'p1' }, { question: 'q1' }]);
    expect(now.told).toEqual([{ kind: 'steps-taken' }]);
    expect(now.changed).toEqual([]);
  });

  it.each([
    ['31 March', 'The year is missing. Write 31 March 2027.'],
    [
      '2027-02-30',
      '"2027-02-30" is not a date that exists. Write the day, the month and the year, such as 2026-11-20.',
    ],
    ['soon', '"soon" is not understood as a date. Write it as 20 November 2026 or 2026-11-20.'],
  ])('want a date that exists: %s', (text, error) => {
    const now = after(at(), line(''), line(text));
    expect(place(now)).toBe('date 0');
    expect(errorOf(now)).toBe(`${error} Or leave it empty for none yet.`);
    expect(now.changed).toEqual([]);
    expect(errorOf(after(now, line('2027-03-31')))).toBe(undefined);
  });

  it('may be a person, and it is said once that a role outlasts a name', () => {
    const now = after(at(), line('Jane Smith'));
    expect(now.sheet.steps[0]?.owner).toBe('Jane Smith');
    expect(now.told.map(({ kind }) => kind)).toEqual(['typed', 'owner-is-a-person']);
    const again = after(now, leave, line('Joan Smith'));
    expect(again.told.map(({ kind }) => kind)).toEqual(['typed']);
  });

  it('want a day that is not over', () => {
    expect(errorOf(after(at(), line(''), line('2026-11-19')))).toBe(
      '2026-11-19 is over already: a step is still to be done. Write a day to come, or leave it empty for none yet.',
    );
    expect(after(at(), line(''), line('2026-11-20')).sheet.steps[0]?.by).toBe('2026-11-20');
  });

  it('take a date as people write it, and say how it was understood', () => {
    const now = after(at(), line(''), line('31/3/2027'));
    expect(now.sheet.steps[0]?.by).toBe('2027-03-31');
    expect(now.told).toEqual([
      { kind: 'typed', text: '31/3/2027' },
      { kind: 'day', date: '2027-03-31' },
    ]);
  });

  it('ask again where a date is typed for the owner', () => {
    const now = after(at(), line('31 March 2027'));
    expect(place(now)).toBe('owner 0');
    expect(errorOf(now)).toBe(
      '"31 March 2027" is a date, which is asked next. Who owns the step? Leave it empty for nobody yet.',
    );
    expect(now.changed).toEqual([]);
  });

  it('go back at Esc: from the date to the owner, to the step before, and to the steps', () => {
    const dated = after(at(), line('Head'), line(''), line(''));
    expect(place(dated)).toBe('date 1');
    expect(place(after(dated, leave))).toBe('owner 1');
    expect(place(after(dated, leave, leave))).toBe('date 0');
    expect(place(after(dated, leave, leave, leave, leave))).toBe('steps p1 q1');
    expect(dated.sheet.steps).toHaveLength(2);
  });

  it('can be left with q, and what is chosen stays', () => {
    const now = after(at(), line('q'));
    expect(place(now)).toBe('over, quit');
    expect(now.sheet.steps).toHaveLength(2);
  });
});

describe('the pointer at the steps', () => {
  const at = () => withSteps(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }), 'p1', 'p2', 'q1', 'q2');
  const cursor = (now: Interview) => (now.stage.kind === 'steps' ? now.stage.cursor : undefined);

  it('goes down from the first and up from the last, and stays at the ends', () => {
    expect(cursor(at())).toBe(undefined);
    expect(cursor(after(at(), 'down'))).toBe(1);
    expect(cursor(after(at(), 'up'))).toBe(4);
    expect(cursor(after(at(), 'down', 'up'))).toBe(1);
    expect(cursor(after(at(), 'up', 'down'))).toBe(4);
    expect(cursor(after(at(), 'down', 'escape'))).toBe(undefined);
  });

  it('chooses by Space, and takes back', () => {
    expect(place(after(at(), 'down', 'down', 'space'))).toBe('steps p2');
    expect(place(after(at(), 'down', 'down', 'space', 'space'))).toBe('steps');
  });

  it('is pointed at by a first Space, which chooses nothing yet', () => {
    expect(place(after(at(), 'space'))).toBe('steps');
    expect(cursor(after(at(), 'space'))).toBe(1);
    expect(after(at(), 'space').notice).toBe(undefined);
    expect(place(after(at(), 'space', 'space'))).toBe('steps p1');
  });

  it('is taken by Enter where nothing is chosen, and passed over where something is', () => {
    expect(place(after(at(), 'down', 'enter'))).toBe('steps p1');
    expect(place(after(at(), 'down', 'enter', 'enter'))).toBe('owner 0');
    expect(after(at(), '3', 'up', 'enter').sheet.steps).toEqual([{ question: 'q1' }]);
  });

  it('is gone where a step was taken back: Enter goes on without any', () => {
    expect(place(after(at(), '3', '3', 'enter'))).toBe('over, finished');
  });
});

describe('the steps once more', () => {
  const steps = [
    { question: 'p1', owner: 'Head', by: '2026-01-31' },
    { question: 'p2', done: true },
    { question: 'q1' },
  ];
  const at = () =>
    withProposals(
      beginInterview({
        framework: small,
        sheet: sheet({ p1: 1, p2: 1, q1: 1, q2: 1 }, { steps }),
        isNew: false,
        today: '2026-11-20',
        isSetChosen: false,
        attainmentOf: countedIn(small),
        from: 'steps',
      }),
      ['q2', 'p1', 'p2'],
    );

  it('shows those that are chosen and not done, before those that could be', () => {
    expect(place(at())).toBe('steps p1 q1');
    expect(at().proposals).toEqual(['p1', 'q1', 'q2']);
  });

  it('takes one out and another in, and leaves those that are done', () => {
    const now = after(at(), '2', '3', 'enter');
    expect(now.sheet.steps).toEqual([steps[0], steps[1], { question: 'q2' }]);
    expect(now.changed).toEqual([{ part: 'steps' }]);
    expect(place(now)).toBe('owner 2');
  });

  it('gives a step that is chosen again its owner and its date back', () => {
    const out = after(at(), '1', 'enter');
    expect(out.sheet.steps).toEqual([steps[1], steps[2]]);
    const listed = withProposals(after(out, leave), ['q2']);
    expect(listed.proposals).toEqual(['q1', 'p1']);
    const again = after(listed, '2', 'enter');
    expect(again.sheet.steps).toEqual([steps[1], steps[2], steps[0]]);
  });

  it('asks for the owner and the date of those that have neither, then lists all of them', () => {
    const now = after(at(), 'enter');
    expect(place(now)).toBe('owner 2');
    const dated = after(now, line('Board'), line('2027-03-31'));
    expect(dated.sheet.steps[2]).toEqual({ question: 'q1', owner: 'Board', by: '2027-03-31' });
    expect(place(dated)).toBe('whose');
    expect(place(after(dated, 'enter'))).toBe('over, finished');
  });

  it('leads from the list to one of them alone, and back', () => {
    const listed = after(at(), 'enter', line(''), line(''));
    expect(place(listed)).toBe('whose');
    const owner = after(listed, '2');
    expect(place(owner)).toBe('owner 2');
    const now = after(owner, line('Board'), line(''));
    expect(place(now)).toBe('whose');
    expect(now.sheet.steps).toEqual([steps[0], steps[1], { question: 'q1', owner: 'Board' }]);
    expect(place(after(owner, leave))).toBe('whose');
    expect(place(after(listed, '2', line('Board'), leave))).toBe('owner 2');
    expect(place(after(listed, '1', line('Head'), line('2026-01-31')))).toBe('whose');
    expect(after(listed, '3').notice).toMatchObject({ kind: 'no-such-key' });
    expect(place(after(listed, 'left'))).toBe('steps p1 q1');
  });

  it('takes an owner out that is emptied', () => {
    const now = after(at(), 'enter', line(''), line(''), '1', line(''));
    expect(now.sheet.steps[0]).toEqual({ question: 'p1', by: '2026-01-31' });
  });

  it('takes all of them out', () => {
    const now = after(at(), '1', '2', 'enter');
    expect(now.sheet.steps).toEqual([steps[1]]);
    expect(place(now)).toBe('over, finished');
  });
});

describe('going back into a sheet that is finished', () => {
  const back = (from: 'go' | 'review', q2: Given = 1) =>
    beginInterview({
      framework: small,
      sheet: sheet({ p1: 1, p2: 1, q1: 1, q2 }, { steps: [{ question: 'p1' }] }),
      isNew: false,
      today: '2026-11-20',
      isSetChosen: false,
      attainmentOf: countedIn(small),
      from,
    });

  it('leads to any question, and ends after its answer', () => {
    expect(place(back('go'))).toBe('go p1');
    const now = after(back('go'), '3', 'enter', '2!');
    expect(now.sheet.answers.get('q1')).toMatchObject({ response: { level: 2 } });
    expect(place(now)).toBe('over, finished');
  });

  it('leads to what is not settled, where anything is', () => {
    expect(place(back('review', unknown))).toBe('review');
    expect(place(after(back('review', unknown), '1', '3!'))).toBe('over, finished');
    expect(place(back('review'))).toBe('over, finished');
  });
});

describe('the end of the input', () => {
  it.each([
    ['a field', anew()],
    ['a question', begun({ p1: 1 })],
    ['a note', after(begun({ p1: 1 }), 'n')],
    ['the end of a principle', after(begun({ p1: 1 }), '1!')],
    ['barriers', after(begun({ p1: 1 }), '1!', 'b')],
    ['where to go', after(begun({ p1: 1 }), 'g')],
    ['what stopped most', begun({ p1: 1, p2: 1, q1: 1, q2: 1 })],
    ['the steps', after(begun({ p1: 1, p2: 1, q1: 1, q2: 1 }), 'enter')],
  ])('ends the conversation from %s', (_, state) => {
    expect(place(after(state, end))).toBe('over, quit');
  });
});

describe('a conversation that is over', () => {
  it.each(['2', 'q', 'enter', line('x'), leave, end])('stays as it is at %j', (pressed) => {
    const over = after(begun({ p1: 1 }), 'q');
    expect(after(over, pressed)).toEqual({ ...over, told: [], changed: [] });
  });
});

it('a conversation about one question goes from its answer to the steps', () => {
  const one = framework([section('p', [question('p1')])]);
  const now = after(anew({ framework: one }), line('Town'), line(''), '2!');
  expect(place(now)).toBe('steps');
});
