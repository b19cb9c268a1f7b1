import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Given, mergeSheets } from '../../src/answers/merge-sheets.js';
import type { Answer, Sheet, Step } from '../../src/answers/sheet.js';
import { differingParts, partName, type SheetPart } from '../../src/answers/sheet-parts.js';
import { plain } from '../build/session.js';

/** Sheets in a line: levels by question. */
function sheet(levels: Readonly<Record<string, number>>, more: Partial<Sheet> = {}): Sheet {
  const answers = Object.entries(levels).map(([id, level]) => [id, answer(level)] as const);
  return {
    framework: 'f',
    edition: '1',
    subject: { name: 'Town', facets: {} },
    respondent: { role: [], people: {} },
    date: '2026-11-20',
    asks: [],
    steps: [],
    barriers: new Map(),
    answers: new Map(answers),
    ...more,
  };
}

function answer(level: number, more: Partial<Answer> = {}): Answer {
  const base: Answer = {
    said: 'answered',
    response: { kind: 'scale', level },
    evidence: [],
    barriers: [],
    place: { file: '' },
  };
  return { ...base, ...more } as Answer;
}

/** A run that has read the first state, and has changed what differs from one to the next. */
function ran(first: Sheet, ...states: readonly Sheet[]): Given {
  const all = [first, ...states];
  const parts = states.flatMap((state, index) => differingParts(all[index] ?? first, state));
  return {
    states: [first, ...states],
    parts: new Map(parts.map((part) => [partName(part), part])),
  };
}

function levels({ answers }: Sheet): Readonly<Record<string, number>> {
  return Object.fromEntries(
    [...answers].map(([id, { said, ...rest }]) => [
      id,
      said === 'answered' && 'response' in rest && rest.response.kind === 'scale'
        ? rest.response.level
        : -1,
    ]),
  );
}

function names(parts: readonly Parameters<typeof partName>[0][]): readonly string[] {
  return parts.map(partName);
}

describe('a sheet that was changed elsewhere', () => {
  it('gets this answer, and keeps those that came elsewhere', () => {
    const merged = mergeSheets(ran(sheet({ a: 1 })), sheet({ a: 1, b: 2 }), sheet({ a: 1, c: 3 }));
    expect(levels(merged.sheet)).toEqual({ a: 1, b: 2, c: 3 });
    expect(merged.conflicts).toEqual([]);
    expect(merged.putBack).toEqual([]);
  });

  it('keeps a note that came to the question that is answered here', () => {
    const theirs = sheet({}, { answers: new Map([['a', noteOnly('Seen')]]) });
    const { sheet: now } = mergeSheets(ran(sheet({})), sheet({ a: 2 }), theirs);
    expect(now.answers.get('a')).toMatchObject({ response: { level: 2 }, note: 'Seen' });
  });

  it('is a conflict where both answer the same question differently; the file’s stands until somebody chooses', () => {
    const merged = mergeSheets(ran(sheet({ a: 1 })), sheet({ a: 2 }), sheet({ a: 3 }));
    expect(levels(merged.sheet)).toEqual({ a: 3 });
    expect(names(merged.conflicts.map(({ part }) => part))).toEqual(['answer a said']);
  });

  it('is no conflict where both answer the same', () => {
    const merged = mergeSheets(ran(sheet({})), sheet({ a: 2 }), sheet({ a: 2 }));
    expect(merged.conflicts).toEqual([]);
  });

  it('is a conflict where it answers otherwise what this run had answered', () => {
    const merged = mergeSheets(
      ran(sheet({}), sheet({ a: 2 })),
      sheet({ a: 2 }),
      sheet({ a: 3, b: 1 }),
    );
    expect(levels(merged.sheet)).toEqual({ a: 3, b: 1 });
    expect(names(merged.conflicts.map(({ part }) => part))).toEqual(['answer a said']);
  });

  it('may change what this run has only read', () => {
    const merged = mergeSheets(ran(sheet({ a: 2 })), sheet({ a: 2, b: 1 }), sheet({ a: 3 }));
    expect(levels(merged.sheet)).toEqual({ a: 3, b: 1 });
    expect(merged.conflicts).toEqual([]);
  });

  it('keeps the later day of an answer that says the same', () => {
    const on = (checked: string): Sheet =>
      sheet({}, { answers: new Map([['a', answer(2, { checked })]]) });
    const early = mergeSheets(ran(sheet({ a: 2 })), on('2027-01-01'), on('2027-02-02'));
    expect(early.sheet.answers.get('a')?.checked).toBe('2027-02-02');
    expect(early.conflicts).toEqual([]);
    const late = mergeSheets(ran(sheet({ a: 2 })), on('2027-02-02'), on('2027-01-01'));
    expect(late.sheet.answers.get('a')?.checked).toBe('2027-02-02');
    expect(late.conflicts).toEqual([]);
  });

  it('may differ in the name, which somebody chooses then', () => {
    const named = (name: string): Sheet => sheet({}, { subject: { name, facets: {} } });
    const merged = mergeSheets(ran(sheet({})), named('Garden'), named('Park'));
    expect(names(merged.conflicts.map(({ part }) => part))).toEqual(['opening name']);
  });

  it('keeps steps of both', () => {
    const stepped = (...steps: readonly Step[]): Sheet => sheet({ a: 1, b: 1 }, { steps });
    const [one, two] = [{ question: 'a', owner: 'board' }, { question: 'b' }];
    const merged = mergeSheets(ran(stepped()), stepped(one), stepped(two));
    expect(merged.sheet.steps).toEqual([two, one]);
    const owned = mergeSheets(
      ran(stepped({ question: 'a' })),
      stepped(one),
      stepped({ question: 'a' }, two),
    );
    expect(owned.sheet.steps).toEqual([one, two]);
  });
});

describe('what this run has answered', () => {
  it('is put back where an editor saves what it had read long before', () => {
    const given = ran(
      sheet({ a: 1, b: 1 }),
      sheet({ a: 2, b: 1 }),
      sheet({ a: 2, b: 3 }),
      sheet({ a: 2, b: 3, c: 4 }),
    );
    const stale = sheet({ a: 1, b: 1, d: 2 });
    const merged = mergeSheets(given, sheet({ a: 2, b: 3, c: 4, e: 0 }), stale);
    expect(levels(merged.sheet)).toEqual({ a: 2, b: 3, c: 4, d: 2, e: 0 });
    expect(merged.conflicts).toEqual([]);
    expect(names(merged.putBack)).toEqual(['answer a said', 'answer b said', 'answer c said']);
  });

  it('is put back where the editor has read some of it', () => {
    const given = ran(
      sheet({ a: 1, b: 1 }),
      sheet({ a: 2, b: 1 }),
      sheet({ a: 2, b: 3 }),
      sheet({ a: 2, b: 3, c: 4 }),
    );
    const merged = mergeSheets(given, sheet({ a: 2, b: 3, c: 4 }), sheet({ a: 2, b: 1 }));
    expect(levels(merged.sheet)).toEqual({ a: 2, b: 3, c: 4 });
    expect(names(merged.putBack)).toEqual(['answer b said', 'answer c said']);
  });

  it('is asked about where the editor has changed the same answer as well', () => {
    const given = ran(
      sheet({ a: 1, b: 1 }),
      sheet({ a: 2, b: 1 }),
      sheet({ a: 2, b: 3 }),
      sheet({ a: 2, b: 3, c: 4 }),
    );
    const merged = mergeSheets(given, sheet({ a: 2, b: 3, c: 4 }), sheet({ a: 0, b: 1 }));
    expect(levels(merged.sheet)).toEqual({ a: 0, b: 3, c: 4 });
    expect(names(merged.conflicts.map(({ part }) => part))).toEqual(['answer a said']);
  });

  it('is put back where it is gone altogether', () => {
    const merged = mergeSheets(ran(sheet({}), sheet({ a: 2 })), sheet({ a: 2 }), sheet({}));
    expect(levels(merged.sheet)).toEqual({ a: 2 });
    expect(names(merged.putBack)).toEqual(['answer a said']);
  });

  it('is asked about where answers are as they were before, and nothing is missing: somebody may have meant it', () => {
    const given = ran(sheet({ a: 1, b: 1 }), sheet({ a: 2, b: 1 }), sheet({ a: 2, b: 3 }));
    const merged = mergeSheets(given, sheet({ a: 2, b: 3 }), sheet({ a: 1, b: 1 }));
    expect(levels(merged.sheet)).toEqual({ a: 1, b: 1 });
    expect(names(merged.conflicts.map(({ part }) => part))).toEqual([
      'answer a said',
      'answer b said',
    ]);
  });

  it('is asked about where one answer alone is as it was before', () => {
    const merged = mergeSheets(
      ran(sheet({ a: 1 }), sheet({ a: 2 })),
      sheet({ a: 2 }),
      sheet({ a: 1 }),
    );
    expect(levels(merged.sheet)).toEqual({ a: 1 });
    expect(names(merged.conflicts.map(({ part }) => part))).toEqual(['answer a said']);
  });
});

describe('whatever two do', () => {
  const answers = record({ id: constantFrom('a', 'b', 'c'), level: integer({ min: 0, max: 4 }) });

  it('every answer of both is in the sheet or in a conflict', () => {
    assert(
      property(array(answers), array(answers, { minLength: 1 }), answers, (own, others, press) => {
        const first = sheet({ a: 0 });
        const states = own.reduce<readonly Sheet[]>(
          (all, { id, level }) => [...all, sheet({ ...levels(all.at(-1) ?? first), [id]: level })],
          [],
        );
        const now = states.at(-1) ?? first;
        const theirs = sheet({
          ...levels(now),
          ...Object.fromEntries(others.map(({ id, level }) => [id, level])),
        });
        const mine = sheet({ ...levels(now), [press.id]: press.level });
        const said = (id: string): SheetPart => ({ kind: 'answer', question: id, key: 'said' });
        const parts = new Map(own.map(({ id }) => [partName(said(id)), said(id)] as const));
        const run: Given = { states: [first, ...states], parts };
        const { sheet: merged, conflicts } = mergeSheets(run, mine, theirs, [said(press.id)]);
        const asked = conflicts.map(({ part }) => partName(part));
        const kept = levels(merged);
        const isKept = (id: string, level: number | undefined): boolean =>
          kept[id] === level || asked.includes(`answer ${id} said`);
        const given = [...own.map(({ id }) => id), press.id];
        expect(given.filter((id) => !isKept(id, levels(mine)[id]))).toEqual([]);
        const theirsKept = others.filter(
          ({ id }) => levels(theirs)[id] !== levels(now)[id] && !isKept(id, levels(theirs)[id]),
        );
        expect(theirsKept).toEqual([]);
        expect(plain(mergeSheets(run, now, now).sheet)).toEqual(plain(now));
      }),
    );
  });
});

function noteOnly(note: string): Answer {
  return { said: 'unanswered', note, evidence: [], barriers: [], place: { file: '' } };
}
