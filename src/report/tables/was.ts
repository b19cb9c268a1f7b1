import type { ValueMove } from '../../insight/comparison.js';
import type { Report } from '../report.js';
import type { Row } from './table.js';

/** What a value was at an earlier time; nothing where none is compared, or it was made of other questions. */
export function valueWas(move: ValueMove | undefined): Row {
  if (move === undefined || move.change === 'not-comparable') return {};
  const { before } = move;
  if (before.state !== 'scored' || before.provisional) return {};
  return { level_was: before.level, attainment_was: before.attainment };
}

/** What an answer was; nothing where there was none, or it was to another question. */
export function answerWas({ since }: Report, id: string): Row {
  const before = since?.questions.find((move) => move.id === id)?.before;
  return { level_was: before?.level, attainment_was: before?.attainment };
}
