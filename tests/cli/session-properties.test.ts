import {
  type Arbitrary,
  array,
  assert,
  constantFrom,
  oneof,
  property,
  record,
  string,
} from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interview, isKeyStage } from '../../src/answers/interview/state.js';
import { parseDocument } from '../../src/document.js';
import { questionsOf } from '../../src/framework/framework.js';
import { fullParsers } from '../../src/host/full-parsers.js';
import { sheetWith } from '../../src/host/load.js';
import { textWidth } from '../../src/report/layout.js';
import { memoryHost } from '../build/memory-host.js';
import { newSession, path, plain, type } from '../build/session.js';
import { valueOf } from '../build/shipped.js';

/** Whatever is pressed and typed, in whatever order. */

type Pressed = { readonly key: string } | { readonly line: string } | 'leave' | 'end';

const keys: Arbitrary<Pressed> = constantFrom(
  ...Array.from('0123456789ndxswgehbvutz?日'),
  ...(['up', 'down', 'left', 'right', 'enter', 'enter', 'escape', 'tab', 'paste'] as const),
).map((key) => ({ key }));

const lines: Arbitrary<Pressed> = oneof(
  constantFrom('', '', 'A name', 'gardener', '1 2', '3', '3 4', 'short', 'full', '2027-03-31', 'q'),
  constantFrom(
    '- x: {y}',
    '# no comment',
    '"\'',
    'yes',
    '007',
    '2026-02-30',
    'a\nb',
    '\u202E',
    '👩‍👩‍👧',
  ),
  string({ unit: 'grapheme', maxLength: 60 }),
).map((line) => ({ line }));

const talks = array(
  oneof(
    { weight: 4, arbitrary: keys },
    { weight: 4, arbitrary: lines },
    constantFrom<Pressed>('leave'),
  ),
  {
    maxLength: 60,
  },
);

/** At the first field, at the first question, at the choice of steps. */
const starts: readonly (readonly string[])[] = [
  [],
  ['A name', '$', '$', 'short'],
  ['A name', '$', '$', 'short', '2', '$', '3', '$'],
];

const windows = record({ columns: constantFrom(24, 40, 80, 200), start: constantFrom(...starts) });

const runs = { numRuns: Number(process.env['RUNS'] ?? 150) };

describe('any conversation', () => {
  it('keeps on the disk what it says, and fits its window', () => {
    assert(
      property(talks, windows, (pressed, { columns, start }) => {
        const host = memoryHost({ today: '2026-11-20', columns });
        const session = newSession(host);
        type(session, ...start);
        session.takeTold();
        for (const press of pressed) {
          if (session.isOver()) break;
          const { stage } = session.interview;
          if (press === 'leave') session.leave();
          else if (press === 'end') session.end();
          else if ('key' in press) session.key(press.key);
          else session.line(press.line);
          const isMeant = typeof press === 'string' || 'key' in press === isKeyStage(stage);
          expect(isMeant || session.interview.stage === stage).toBe(true);
          expectSaved(session, host);
          expect(isSound(session.interview)).toBe(true);
          const screen = session.screen();
          const shown = [...session.takeTold().rows, ...screen.text, ...screen.live];
          expect(shown.filter((line) => textWidth(line) > columns)).toEqual([]);
          expect(screen.live.length).toBeLessThanOrEqual(columns < 40 ? 30 : 22);
        }
      }),
      runs,
    );
  }, 120_000);
});

function expectSaved(
  { interview }: ReturnType<typeof newSession>,
  host: ReturnType<typeof memoryHost>,
): void {
  const text = host.textOf(path);
  if (text === undefined) return;
  const { sheet } = sheetWith(fullParsers, host, valueOf(parseDocument(text, path)));
  const { kind: _, ...subject } = sheet.subject;
  expect(plain({ ...sheet, subject })).toEqual(plain(interview.sheet));
}

function isSound({ stage, framework, sheet }: Interview): boolean {
  const ids: readonly string[] = framework.principles.flatMap(questionsOf).map(({ id }) => id);
  if ('question' in stage && !ids.includes(stage.question)) return false;
  if ('step' in stage && sheet.steps.length <= stage.step) return false;
  const isCursor = stage.kind === 'question' && stage.cursor !== undefined;
  return !isCursor || [1, 2, 3, 4].includes(stage.cursor);
}
