import { describe, expect, it } from 'vitest';
import type { Interview } from '../../../src/answers/interview/state.js';
import { askedInVoice } from '../../../src/answers/interview/voice.js';
import {
  after,
  anew,
  begun,
  leave,
  line,
  place,
  small,
  withSteps,
} from '../../build/conversation.js';
import { framework, question, section } from '../../build/framework.js';
import { sheet, unknown } from '../../build/sheet.js';

describe('a walk of some questions', () => {
  const some = (only: readonly string[]) => begun({ p1: 1, q1: 2 }, { only, parts: {} });

  it('asks those, the first open one first', () => {
    expect(place(some(['q1', 'q2']))).toBe('question q2');
    expect(place(after(some(['p2', 'q2']), '1!'))).toBe('end of p p1');
    expect(place(after(some(['p2', 'q2']), '1!', 'enter'))).toBe('question q2');
  });

  it('begins at the first where all of them are answered', () => {
    expect(place(some(['p1', 'q1']))).toBe('question p1');
  });

  it('ends when they are done, whatever else is open', () => {
    expect(place(after(some(['q1', 'q2']), '1!', 'enter'))).toBe('most');
  });
});

describe('going through the answers once more', () => {
  const review = () =>
    begun(
      { p1: 1, p2: unknown, q1: 2 },
      { only: ['p1', 'p2', 'q1'], isAskedAgain: true, today: '2027-11-20' },
    );

  it('begins at the first, and Enter says that it is still true, on that day', () => {
    const now = after(review(), 'enter');
    expect(place(review())).toBe('question p1');
    expect(now.sheet.answers.get('p1')).toMatchObject({
      response: { level: 1 },
      checked: '2027-11-20',
    });
    expect(place(now)).toBe('question p2');
  });

  it('keeps what is still not known, and takes another level', () => {
    const now = after(review(), 'enter', 'enter', 'enter', '3!');
    expect(now.sheet.answers.get('p2')).toMatchObject({ said: 'dont-know', checked: '2027-11-20' });
    expect(now.sheet.answers.get('q1')).toMatchObject({ response: { level: 3 } });
  });

  it('asks the next one, answered or not, and none that was not answered', () => {
    const now = after(review(), 's', 's', 'enter');
    expect(place(now)).toBe('question q1');
  });
});

describe("last time's steps", () => {
  const steps = [
    { question: 'p1', owner: 'Head of digital', by: '2026-12-01' },
    { question: 'q1', done: true },
  ];
  const later = (today: string, answers = { p1: 1, p2: 1, q1: 1, q2: 1 }) =>
    begun(answers, { today, parts: { steps } });

  it.each([
    ['2026-11-25', 'over, finished'],
    ['2026-12-02', 'last-steps'],
    ['2027-11-20', 'last-steps'],
  ])('are asked about when their day has come: %s', (today, expected) => {
    expect(place(later(today))).toBe(expected);
  });

  it('are done, or not after all, at once', () => {
    const done = after(later('2027-11-20'), '1');
    expect(done.sheet.steps[0]).toMatchObject({ question: 'p1', done: true });
    expect(done.changed).toEqual([{ part: 'steps' }]);
    expect(after(done, '1').sheet.steps[0]).toEqual(steps[0]);
  });

  it('lead on to the first open question, and to new steps beside those that are open', () => {
    const now = after(later('2027-11-20'), 'enter');
    expect(now.told).toEqual([{ kind: 'last-steps', done: 1, of: 2 }]);
    expect(place(now)).toBe('most');
    const proposed = withSteps(now, 'p1', 'p2', 'q2', 'q1');
    expect(proposed.proposals).toEqual(['p2', 'q2', 'q1']);
    expect(after(proposed, '1', '2', '3').notice).toEqual({ kind: 'enough-steps' });
  });
});

describe('the time that there is', () => {
  /** The machine is handed the minutes that are gone. */
  const at = (gone: number, now: Interview): Interview => ({ ...now, pace: { ...now.pace, gone } });
  const many = framework([
    section(
      'p',
      Array.from({ length: 20 }, (_, index) => question(`p${index + 1}`, { isQuick: index < 6 })),
    ),
  ]);
  const timed = (minutes: string) =>
    after(anew({ framework: many }), line('Town'), line(''), line(minutes));

  it('is told once when it will not do, from the fourth answer on', () => {
    // Four answers in 20 minutes, and 20 minutes left: four more.
    let now = timed('200');
    now = { ...now, pace: { ...now.pace, minutes: 40 } };
    now = after(now, '1!', '1!', '1!');
    now = after(at(20, now), '1!');
    expect(now.told.at(-1)).toEqual({ kind: 'pace', reach: 8, of: 20 });
    expect(after(at(25, now), '1!').told.map(({ kind }) => kind)).toEqual(['answered']);
  });

  it('is not told where it will do, or where no time was given', () => {
    const quick = after(at(1, after(timed('200'), '1!', '1!', '1!')), '1!');
    expect(quick.told.map(({ kind }) => kind)).toEqual(['answered']);
    const free = after(at(60, after(timed('full'), '1!', '1!', '1!')), '1!');
    expect(free.told.map(({ kind }) => kind)).toEqual(['answered']);
  });

  it('is saved by the short set, with t, and back', () => {
    const now = after(timed('200'), '1!', 't');
    expect(now.sheet.asked).toBe('quick');
    expect(now.told).toEqual([{ kind: 'set', asked: 'quick' }]);
    expect(now.changed).toEqual([{ part: 'opening' }]);
    expect(after(now, 't').sheet.asked).toBe(undefined);
  });
});

describe('facets of the subject', () => {
  const phases = {
    ...small,
    facets: [
      ...small.facets,
      {
        id: 'phase',
        of: 'subject' as const,
        title: 'Phase of the service',
        options: [
          { id: 'beta', title: 'Beta' },
          { id: 'live', title: 'Live' },
        ],
      },
    ],
  };
  const at = (...lines: readonly string[]) =>
    after(anew({ framework: phases }), ...lines.map(line));

  it('are asked after its name', () => {
    expect(place(at('Town'))).toBe('opening facet phase');
    expect(place(at('Town', '2'))).toBe('opening roles');
    expect(at('Town', 'live').sheet.subject.facets).toEqual({ phase: ['live'] });
  });

  it('may be none or several, and are taken back', () => {
    expect(at('Town', '').sheet.subject.facets).toEqual({});
    expect(at('Town', '1 2').sheet.subject.facets).toEqual({ phase: ['beta', 'live'] });
    expect(after(at('Town', '1'), leave, line('')).sheet.subject.facets).toEqual({});
    expect(at('Town', 'alpha').stage).toMatchObject({
      error: '"alpha" is not one of: beta, live.',
    });
  });
});

describe('a question in the voice of the respondent', () => {
  const asked = question('a', { ask: 'Who decides?', askAs: { board: 'What do you decide?' } });
  it.each([
    [['board'], 'What do you decide?'],
    [['delivery'], 'Who decides?'],
    [['board', 'delivery'], 'Who decides?'],
    [[], 'Who decides?'],
  ])('for %j', (role, expected) => {
    expect(askedInVoice(sheet({}, { respondent: { role, people: {} } }), asked)).toBe(expected);
  });
});
