import { describe, expect, it } from 'vitest';
import { initialOf } from '../../../src/answers/opening.js';
import {
  after,
  anew,
  begun,
  end,
  errorOf,
  leave,
  line,
  place,
  small,
} from '../../build/conversation.js';
import { framework, question, questions, section } from '../../build/framework.js';
import { sheet } from '../../build/sheet.js';

const named = () => after(anew(), line('Garden Town'));
const roles = (text: string) => after(named(), line(text));
/** At the last field, with as many people as are said. */
const timed = (people = '1') => after(roles('board'), line(people), line(''));

describe('a new sheet', () => {
  it('is asked for its name, who answers, how many, the date and the time there is', () => {
    expect(place(anew())).toBe('opening subject');
    expect(place(named())).toBe('opening roles');
    expect(place(roles('1'))).toBe('opening people');
    expect(place(after(roles('1'), line('3')))).toBe('opening date');
    expect(place(timed())).toBe('opening minutes');
    expect(place(after(timed(), line('')))).toBe('question p1');
  });

  it('keeps each line at once', () => {
    expect(named().changed).toEqual([{ part: 'opening' }]);
    expect(named().sheet.subject.name).toBe('Garden Town');
    expect(named().told).toEqual([{ kind: 'typed', text: 'Garden Town' }]);
  });

  it('does not count people where no role is named', () => {
    expect(place(roles(''))).toBe('opening date');
  });

  it('does not ask for the time where the command line has chosen the set', () => {
    const now = after(anew({ isSetChosen: true }), line('Town'), line(''), line(''));
    expect(place(now)).toBe('question p1');
  });

  it('does not ask for what a framework does not have', () => {
    const plain = framework([section('p', questions('p1'))]);
    const now = after(anew({ framework: plain }), line('Town'));
    expect(place(now)).toBe('opening date');
    expect(place(after(now, line('')))).toBe('question p1');
  });

  it('tells why a field is asked with ?, and is left with q', () => {
    const told = after(named(), line('?'));
    expect(place(told)).toBe('opening roles');
    expect(told.told).toEqual([{ kind: 'keys' }]);
    expect(told.changed).toEqual([]);
    expect(place(after(named(), line('q')))).toBe('over, quit');
  });

  it('takes for a name what stands between quotation marks', () => {
    expect(after(anew(), line('"q"')).sheet.subject.name).toBe('q');
    expect(after(anew(), line('"?"')).sheet.subject.name).toBe('?');
    expect(after(anew(), line('The "best" garden')).sheet.subject.name).toBe('The "best" garden');
  });

  it('says back which roles were understood', () => {
    expect(roles('delivry, 1').told).toEqual([
      { kind: 'typed', text: 'delivry, 1' },
      { kind: 'chosen', facet: 'role', chosen: ['delivery', 'board'] },
    ]);
    expect(roles('').told).toEqual([]);
  });

  it('does not read keys', () => {
    expect(place(after(anew(), 'q', '2', 'enter'))).toBe('opening subject');
  });
});

describe('the name', () => {
  it('is needed', () => {
    expect(errorOf(after(anew(), line('  ')))).toBe('A name is needed: it heads the report.');
  });

  it('is kept as it is typed, on one line', () => {
    expect(after(anew(), line(' Ysbyty  Ŵy\t')).sheet.subject.name).toBe('Ysbyty Ŵy');
  });
});

describe('the roles', () => {
  it.each([
    ['1', ['board']],
    ['2 1', ['delivery', 'board']],
    ['12', ['board', 'delivery']],
    ['board', ['board']],
    ['Board', ['board']],
    ['b', ['board']],
    ['del', ['delivery']],
    ['delivry', ['delivery']],
    ['digital', ['delivery']],
    ['teams', ['delivery']],
    ['Digital and delivery teams', ['delivery']],
    ['board and delivery', ['board', 'delivery']],
    ['board & delivery', ['board', 'delivery']],
    ['board,delivery', ['board', 'delivery']],
    ['board; 2', ['board', 'delivery']],
    ['1 board b', ['board']],
    ['', []],
  ])('are read from "%s"', (text, expected) => {
    expect(roles(text).sheet.respondent.role).toEqual(expected);
  });

  it.each([
    ['gardener', '"gardener" is not one of: board, delivery.'],
    ['3', '"3" is not one of: board, delivery.'],
    ['board xyzzy plugh', '"xyzzy plugh" is not one of: board, delivery.'],
  ])('are not read from "%s"', (text, error) => {
    expect(errorOf(roles(text))).toBe(error);
    expect(place(roles(text))).toBe('opening roles');
  });
});

describe('the people', () => {
  it.each([
    ['', { board: 1 }],
    ['6', { board: 6 }],
    ['about 6 people', { board: 6 }],
    ['0', { board: 0 }],
  ])('of one role are read from "%s"', (text, people) => {
    expect(after(roles('1'), line(text)).sheet.respondent.people).toEqual(people);
  });

  it.each([
    ['3 4', { board: 3, delivery: 4 }],
    ['3, 4', { board: 3, delivery: 4 }],
    ['board 3, delivery 4', { board: 3, delivery: 4 }],
    ['', {}],
  ])('of two roles are read from "%s"', (text, people) => {
    expect(after(roles('1 2'), line(text)).sheet.respondent.people).toEqual(people);
  });

  it.each(['7', '1 2 3', 'many', '3 999999999999'])(
    'of two roles are not read from "%s"',
    (text) => {
      expect(errorOf(after(roles('1 2'), line(text)))).toBe(
        'Write one number for each role, such as: board 2, delivery 3.',
      );
    },
  );

  it('of one role are one number', () => {
    expect(errorOf(after(roles('1'), line('a few')))).toBe('Write one number, such as: 6.');
  });
});

describe('the date', () => {
  const dated = (text: string) => after(roles(''), line(text));

  it('is that of the sheet at Enter', () => {
    expect(dated('').sheet.date).toBe('2026-11-20');
  });

  it('is one that exists', () => {
    expect(dated('2026-11-02').sheet.date).toBe('2026-11-02');
    expect(errorOf(dated('2 November'))).toBe('The year is missing. Write 2 November 2026.');
    expect(errorOf(dated('2026-02-30'))).toBe(
      '"2026-02-30" is not a date that exists. Write the day, the month and the year, such as 2026-11-20.',
    );
  });

  it('is not one to come, and can be thought over', () => {
    expect(errorOf(dated('2026-11-21'))).toBe(
      '2026-11-21 is still to come: answers are of today, or of a day that has been.',
    );
    const back = after(dated('2026-01-02'), leave, line('2026-11-20'));
    expect(back.sheet.date).toBe('2026-11-20');
  });

  it('is the day of the answers that are given now', () => {
    const now = after(dated('2 Nov 2026'), line(''), '2');
    expect(now.sheet.answers.get('p1')?.checked).toBe(undefined);
  });
});

describe('the time there is', () => {
  // Four questions take one person five minutes, and a group 25.
  it.each([
    ['', 'all'],
    ['full', 'all'],
    ['f', 'all'],
    ['all', 'all'],
    ['short', 'quick'],
    ['Short', 'quick'],
    ['s', 'quick'],
    ['quick', 'quick'],
    ['4', 'quick'],
    ['5', 'all'],
    ['90', 'all'],
    ['4 min', 'quick'],
    ['90 minutes', 'all'],
    ['2 hours', 'all'],
    ['1h', 'all'],
  ])('of one person chooses the set: "%s"', (text, asked) => {
    const now = after(timed(), line(text));
    expect(now.sheet.asked ?? 'all').toBe(asked);
    expect(now.told.at(-1)).toEqual({ kind: 'set', asked });
  });

  it.each([
    ['24', 'quick'],
    ['25', 'all'],
    ['0.4 hours', 'quick'],
    ['0,5 hrs', 'all'],
    ['1h30', 'all'],
    ['1 hour 30 minutes', 'all'],
  ])('of a group chooses the set: "%s"', (text, asked) => {
    expect(after(timed('8'), line(text)).sheet.asked ?? 'all').toBe(asked);
  });

  it.each(['long', 'an hour', '-5', '10 weeks'])('is not read from "%s"', (text) => {
    expect(errorOf(after(timed(), line(text)))).toBe('Write a number of minutes, or: short, full.');
  });
});

describe('the short set', () => {
  it('asks only its own questions', () => {
    const now = after(timed(), line('short'), '1!', 'enter');
    expect(place(now)).toBe('question q1');
    expect(place(after(now, '1!', 'enter'))).toBe('most');
  });
});

describe('Esc', () => {
  it('goes back to the field before, which holds what was typed', () => {
    const back = after(roles('1'), leave);
    expect(place(back)).toBe('opening roles');
    expect(initialOf(back, 'roles')).toBe('board');
    expect(place(after(back, leave))).toBe('opening subject');
    expect(initialOf(back, 'subject')).toBe('Garden Town');
  });

  it('passes over what is not asked', () => {
    expect(place(after(roles(''), leave))).toBe('opening roles');
  });

  it('does nothing at the first field', () => {
    expect(place(after(anew(), leave))).toBe('opening subject');
  });

  it('leads to another answer, and to those that hang on it', () => {
    const counted = after(roles('1 2'), line('3 4'));
    const fewer = after(counted, leave, leave, line('delivery'));
    expect(fewer.sheet.respondent).toMatchObject({ role: ['delivery'], people: { delivery: 4 } });
    expect(place(fewer)).toBe('opening people');
    expect(after(counted, leave, leave, line('')).sheet.respondent).toMatchObject({
      role: [],
      people: {},
    });
  });
});

describe('a word to stop', () => {
  it.each(['q', 'quit'])('ends the conversation in any field: %s', (word) => {
    expect(place(after(anew(), line(word)))).toBe('over, quit');
    expect(place(after(roles('1'), line(word)))).toBe('over, quit');
    expect(after(anew(), line(word)).changed).toEqual([]);
  });

  it('may begin a name', () => {
    expect(place(after(anew(), line('Quito')))).toBe('opening roles');
    expect(place(after(anew(), line('Q')))).toBe('opening roles');
  });

  it('is not needed when the input ends', () => {
    expect(place(after(named(), end))).toBe('over, quit');
  });
});

describe('a sheet in which nothing is said yet', () => {
  it('is opened as a new one, with what it holds', () => {
    const now = begun({}, { parts: { subject: { name: 'Town', facets: {} } } });
    expect(place(now)).toBe('opening subject');
    expect(initialOf(now, 'subject')).toBe('Town');
  });

  it('that is yet to be given its name has none in the field', () => {
    const empty = sheet({}, { subject: { name: 'Name of the team', facets: {} } });
    expect(initialOf({ framework: small, sheet: empty }, 'subject')).toBe('');
  });

  it('is opened even when only the name is missing', () => {
    const now = begun({ p1: 1 }, { parts: { subject: { name: 'Name of the team', facets: {} } } });
    expect(place(now)).toBe('opening subject');
  });

  it('may hold a note', () => {
    expect(place(begun({ p1: { note: 'Later.' } }))).toBe('opening subject');
    expect(place(begun({ p2: 1 }))).toBe('question p1');
  });
});

it('a framework whose every question is in the short set has a set to choose', () => {
  const all = framework([section('p', [question('p1', { isQuick: true })])]);
  expect(place(after(anew({ framework: all }), line('Town'), line('')))).toBe('opening minutes');
});
