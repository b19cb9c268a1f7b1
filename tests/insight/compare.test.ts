import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework, Question } from '../../src/framework/framework.js';
import { compare } from '../../src/insight/compare.js';
import type { Comparison, QuestionChange } from '../../src/insight/comparison.js';
import { type Report, reportOf } from '../../src/report/report.js';
import { score } from '../../src/score/score.js';
import {
  choice,
  choices,
  elements,
  framework,
  percentage,
  question,
  questions,
  section,
  when,
  yesNo,
} from '../build/framework.js';
import {
  chose,
  dated,
  type Given,
  met,
  no,
  notApplicable,
  share,
  sheet,
  unknown,
  yes,
} from '../build/sheet.js';

/** The text itself stands for its digest: what differs in it differs. */
function side(built: Framework, answers: Sheet): Report {
  return reportOf({
    framework: built,
    sheet: answers,
    assessment: score(built, answers),
    file: 'answers.yaml',
    tool: 'wgll 0',
    today: '2026-11-20',
    digest: (text) => text,
  });
}

type Answers = Readonly<Record<string, Given>>;

function moved(built: Framework, before: Answers, after: Answers): Comparison {
  return compare(side(built, sheet(before)), side(built, sheet(after)));
}

const changeOf = (comparison: Comparison, id: string): QuestionChange | undefined =>
  comparison.questions.find((move) => move.id === id)?.change;

const two = framework([section('s', questions('a', 'b'))]);

describe('one answer, then and now', () => {
  it.each<readonly [string, Given | undefined, Given | undefined, QuestionChange]>([
    ['rose', 1, 3, 'rose'],
    ['stayed', 2, 2, 'same'],
    ['fell without a word', 3, 2, 'fell'],
    [
      'fell, and its old note says nothing of it',
      { level: 3, note: 'So.' },
      { level: 2, note: ' So. ' },
      'fell',
    ],
    ['fell, and its note was taken away', { level: 3, note: 'So.' }, 2, 'fell'],
    ['fell with a new note', 3, { level: 2, note: 'We had counted one twice.' }, 'corrected'],
    [
      'fell with another note',
      { level: 3, note: 'So.' },
      { level: 2, note: 'Not so.' },
      'corrected',
    ],
    ['rose with a note', 1, { level: 2, note: 'More.' }, 'rose'],
    ['was answered, open before', undefined, 0, 'answered'],
    ['was answered, not known before', unknown, 0, 'answered'],
    ['was answered, and did not apply before', notApplicable, 4, 'answered'],
    ['was taken back', 3, undefined, 'open-again'],
    ['is not known any more', 3, unknown, 'open-again'],
    ['does not apply any more', 3, notApplicable, 'not-applicable'],
    ['does not apply, and was open', unknown, notApplicable, 'not-applicable'],
    ['applies again', notApplicable, unknown, 'applies-again'],
    ['is still open', undefined, unknown, 'same'],
    ['still does not apply', notApplicable, notApplicable, 'same'],
  ])('%s', (_, before, after, change) => {
    const answers = (given: Given | undefined): Answers =>
      given === undefined ? { b: 1 } : { a: given, b: 1 };
    expect(changeOf(moved(two, answers(before), answers(after)), 'a')).toBe(change);
  });

  it.each<readonly [string, Question, Given, Given, QuestionChange]>([
    ['yes and no', yesNo('a'), { response: no }, { response: yes }, 'rose'],
    ['a percentage', percentage('a'), { response: share(40) }, { response: share(62) }, 'rose'],
    [
      'a percentage below its mark both times',
      percentage('a', { passAt: 50 }),
      { response: share(10) },
      { response: share(40) },
      'changed',
    ],
    [
      'a checklist with one more thing on the same level',
      elements('a', { 1: ['x', 'y'], 2: ['z'] }),
      { response: met('x') },
      { response: met('x', 'z') },
      'changed',
    ],
    [
      'the same options in another order',
      choices('a', { x: 1, y: 2 }, 3),
      { response: chose('x', 'y') },
      { response: chose('y', 'x') },
      'same',
    ],
    [
      'another option of the same points',
      choice('a', { x: 1, y: 1, z: 2 }),
      { response: chose('x') },
      { response: chose('y') },
      'changed',
    ],
  ])('is told by what it comes to: %s', (_, asked, before, after, change) => {
    const built = framework([section('s', [asked])]);
    expect(changeOf(moved(built, { a: before }, { a: after }), 'a')).toBe(change);
  });

  it('leaves the count when its condition no longer holds', () => {
    const built = framework([
      section('s', [question('a'), question('b', { scope: when('a', { atLeast: 2 }) })]),
    ]);
    const comparison = moved(built, { a: 2, b: 3 }, { a: 1, b: 3 });
    expect(changeOf(comparison, 'b')).toBe('out-of-scope');
    expect(changeOf(moved(built, { a: 1 }, { a: 2 }), 'b')).toBe('applies-again');
  });

  it('keeps the new note, and says from what to what', () => {
    const { questions: moves } = moved(two, { a: 3 }, { a: { level: 2, note: 'Only  one.\n' } });
    expect(moves[0]).toEqual({
      id: 'a',
      section: 's',
      title: 'Title of a',
      change: 'corrected',
      before: { state: 'scored', attainment: 0.75, level: 3 },
      after: { state: 'scored', attainment: 0.5, level: 2 },
      note: 'Only one.',
    });
  });

  it('says when evidence has come and when it has lapsed', () => {
    const wanting = framework([section('s', questions('a', 'b', 'c'))], {
      evidence: { expectedFrom: 3, validFor: { count: 12, unit: 'months' } },
    });
    const shown: Given = { level: 3, evidence: [dated('2026-10-01')] };
    const old: Given = { level: 3, evidence: [dated('2024-10-01')] };
    const { questions: moves } = moved(
      wanting,
      { a: 3, b: shown, c: 2 },
      { a: shown, b: old, c: shown },
    );
    expect(moves.map(({ evidence }) => evidence)).toEqual(['came', 'lapsed', undefined]);
  });
});

describe('the values, then and now', () => {
  const built = framework([section('s', questions('a', 'b')), section('t', questions('c'))]);

  it('stand side by side with what they rest on', () => {
    // s: 1 of a alone, then (2 + 3) / 2 = 2.5; t: 4, then 4. The whole: (1 + 4) / 2, then (2.5 + 4) / 2.
    const { sections, overall } = moved(built, { a: 1, c: 4 }, { a: 2, b: 3, c: 4 });
    expect(sections.map(({ id, move }) => [id, move.change])).toEqual([
      ['s', 'rose'],
      ['t', 'same'],
    ]);
    expect(overall).toMatchObject({
      change: 'rose',
      before: { level: 2.5 },
      after: { level: 3.25 },
      counted: 1,
      notCounted: 0,
    });
  });

  it('may come about, or be gone', () => {
    const { sections } = moved(built, { a: 1 }, { c: 1 });
    expect(sections.map(({ move }) => move.change)).toEqual(['unknown', 'known']);
  });

  it('are not compared on a short set, which is compared question by question', () => {
    const quick = framework([section('s', [question('a', { isQuick: true }), question('b')])]);
    const short = side(quick, sheet({ a: 1 }, { asked: 'quick' }));
    const {
      overall,
      sections,
      questions: moves,
      notComparable,
    } = compare(short, side(quick, sheet({ a: 2, b: 2 })));
    const because = { change: 'not-comparable', because: 'short-set' };
    expect(overall).toEqual(because);
    expect(sections[0]?.move).toEqual(because);
    expect(moves.map(({ id, change }) => [id, change])).toEqual([['a', 'rose']]);
    expect(notComparable).toEqual([{ id: 'b', title: 'Title of b', because: 'not-asked' }]);
  });
});

describe('two editions', () => {
  const edition = (number: string, asked: readonly Question[], more = {}): Framework =>
    framework([section('s', asked, more), section('t', questions('t1'))], { edition: number });
  const levels = (...texts: readonly string[]) => texts.map((text, level) => ({ level, text }));
  const first = edition('1', [
    question('kept', { levels: levels('None.', 'Some.') }),
    question('reworded', { levels: levels('None.', 'Some.') }),
    question('old-name', { levels: levels('No.') }),
    question('gone'),
  ]);
  const second = edition('2', [
    question('kept', { ask: 'Put in other words?', levels: levels('None.', 'Some.') }),
    question('reworded', { levels: levels('None.', 'Some of them.') }),
    question('new-name', { formerly: ['old-name'], levels: levels('No.') }),
    question('new'),
  ]);
  const before = side(first, sheet({ kept: 1, reworded: 1, 'old-name': 1, gone: 1, t1: 1 }));
  const after = side(second, sheet({ kept: 2, reworded: 2, 'new-name': 0, new: 2, t1: 1 }));

  it('are compared where the question is the same, by its id or the one it had, with the same levels', () => {
    const { questions: moves } = compare(before, after);
    expect(moves.map(({ id, formerly, change }) => [id, formerly, change])).toEqual([
      ['kept', undefined, 'rose'],
      ['new-name', 'old-name', 'fell'],
      ['t1', undefined, 'same'],
    ]);
  });

  it('have the rest listed, with the reason', () => {
    expect(compare(before, after).notComparable).toEqual([
      { id: 'reworded', title: 'Title of reworded', because: 'answers-differ' },
      { id: 'new', title: 'Title of new', because: 'new' },
      { id: 'gone', title: 'Title of gone', because: 'gone' },
    ]);
  });

  it('keep the values of sections that are made of the same questions, and no others', () => {
    const { sections, overall } = compare(before, after);
    expect(sections.map(({ id, move }) => [id, move.change])).toEqual([
      ['s', 'not-comparable'],
      ['t', 'same'],
    ]);
    expect(overall).toEqual({ change: 'not-comparable', because: 'questions-differ' });
  });

  it('may be compared the other way round', () => {
    const { questions: moves } = compare(after, before);
    expect(moves.map(({ id, formerly }) => [id, formerly])).toEqual([
      ['kept', undefined],
      ['old-name', 'new-name'],
      ['t1', undefined],
    ]);
  });

  it('do not have the same value where a weight or a rule has changed', () => {
    const plain = side(edition('1', questions('a', 'b')), sheet({ a: 1, b: 1 }));
    const heavier = edition('2', [question('a', { weight: 2 }), question('b')]);
    const weakest = edition('2', questions('a', 'b'), { rule: { combine: 'weakest' } });
    for (const other of [heavier, weakest]) {
      const { sections, questions: moves } = compare(plain, side(other, sheet({ a: 1, b: 1 })));
      expect(sections[0]?.move).toMatchObject({ because: 'questions-differ' });
      expect(moves.map(({ change }) => change)).toEqual(['same', 'same', 'same']);
    }
    const turned = edition('2', questions('b', 'a'));
    expect(compare(plain, side(turned, sheet({ a: 1, b: 2 }))).sections[0]?.move).toMatchObject({
      change: 'rose',
    });
  });

  it('do not have the same levels on another scale', () => {
    const wider = framework([section('s', questions('a', 'b'))], { edition: '2', scale: [0, 5] });
    const { notComparable } = compare(side(two, sheet({ a: 1 })), side(wider, sheet({ a: 1 })));
    expect(notComparable.map(({ because }) => because)).toEqual([
      'answers-differ',
      'answers-differ',
    ]);
  });

  it('are not compared by a report that does not say how its questions are measured', () => {
    const saved: Report = JSON.parse(JSON.stringify(before));
    const undigested = saved.questions.map(({ digest: _, ...rest }) => rest);
    const comparison = compare({ ...saved, questions: undigested }, after);
    expect(comparison.questions).toEqual([]);
    expect(comparison.notComparable[0]).toMatchObject({ id: 'kept', because: 'unknown' });
  });
});

describe('steps', () => {
  const step = { question: 'a', do: 'Name an owner.' } as const;

  it('that are done now, and were not then, come first', () => {
    const earlier = sheet({ a: 1 }, { steps: [step, { question: 'b', done: true }] });
    const later = sheet(
      { a: 1 },
      { steps: [{ ...step, done: true }, { question: 'b', done: true }, { question: 'b' }] },
    );
    const { stepsDone, stepsOpen } = compare(side(two, earlier), side(two, later));
    expect(stepsDone).toEqual([{ question: 'a', title: 'Title of a', do: 'Name an owner.' }]);
    expect(stepsOpen).toBe(1);
  });
});

describe('a state compared with itself', () => {
  it('has not moved', () => {
    const one = side(two, sheet({ a: 1, b: unknown }));
    const { questions: moves, overall, sections, notComparable } = compare(one, one);
    expect(moves.map(({ change }) => change)).toEqual(['same', 'same']);
    expect([overall.change, sections[0]?.move.change]).toEqual(['same', 'same']);
    expect(notComparable).toEqual([]);
  });
});
