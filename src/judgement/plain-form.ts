import {
  anyString,
  date,
  duration,
  group,
  id,
  list,
  number,
  numberOr,
  oneOf,
  optional,
  type Plain,
  percentage,
  plainForm,
  text,
  wholeNumber,
} from '../plain.js';
import type { WrittenClause, WrittenPolicy } from './written.js';

/** A policy that is plainly sound, as `written.ts` has it. */
export const plainPolicyForm = plainForm(() => policy);

const as = oneOf('claimed', 'shown');
const undecided = oneOf('fail', 'warn');

/** A number, a share such as 60%, or a word. */
const mark: Plain<number | string> = numberOr((data) =>
  typeof data === 'string' && data.endsWith('%') ? percentage(data) : id(data),
);

const limit: Plain<number | string> = (data) =>
  typeof data === 'number' ? wholeNumber(0)(data) : percentage(data);

const clause = group<WrittenClause>({
  completeness: optional(percentage),
  of: optional(oneOf('asked', 'all')),
  overall: optional(group({ 'at-least': mark, as: optional(as) })),
  principle: optional(id),
  section: optional(id),
  question: optional(id),
  'at-least': optional(mark),
  as: optional(as),
  essentials: optional(oneOf('met')),
  evidence: optional(
    group({
      'from-level': optional(number()),
      'not-older-than': optional(duration),
      missing: optional(oneOf('allowed')),
    }),
  ),
  'no-decline': optional(group({ tolerance: optional(number(0)) })),
  'assessed-within': optional(duration),
  'not-applicable': optional(group({ 'at-most': optional(limit) })),
  'dont-know': optional(group({ 'at-most': limit })),
  status: optional(oneOf('draft', 'agreed')),
  id: optional(id),
  severity: optional(oneOf('error', 'warning')),
  because: optional(text),
  undecided: optional(undecided),
  'warn-before': optional(duration),
});

const policy = group<WrittenPolicy>({
  $schema: optional(anyString),
  version: oneOf(1),
  require: list(clause, 1),
  undecided: optional(undecided),
  waivers: optional(
    list(group({ clause: text, question: optional(id), because: text, until: date })),
  ),
});
