import {
  anyString,
  anything,
  boolean,
  date,
  group,
  groupOf,
  id,
  list,
  notPlain,
  numberOr,
  oneOf,
  oneOrMany,
  optional,
  type Plain,
  plainForm,
  text,
  wholeNumber,
} from '../plain.js';
import type { SheetForms } from './parse-in-forms.js';
import type { WrittenAnswer, WrittenSheetFrame } from './written.js';

/** A sheet that is plainly sound, as `written.ts` has it. */
export const plainSheetForms: SheetForms = {
  frame: (facets) => plainForm(() => sheetFrame(facets)),
  frameOfAny: notPlain,
  answer: plainForm(() => answer),
};

const count = wholeNumber(0);

const answer: Plain<WrittenAnswer> = group<WrittenAnswer>({
  level: anything,
  met: anything,
  option: anything,
  options: anything,
  answer: anything,
  share: anything,
  text: anything,
  'not-applicable': optional(text),
  'dont-know': optional(oneOf(true)),
  note: optional(text),
  evidence: optional(list(group({ title: text, url: optional(text), date: optional(date) }))),
  barriers: optional((data) => (Array.isArray(data) ? list(id)(data) : id(data))),
  checked: optional(date),
  'look-again': optional(text),
  votes: optional(groupOf(anyString, count)),
});

/** `facets` are the framework's facets of the subject. */
function sheetFrame(facets: readonly string[]): Plain<WrittenSheetFrame> {
  return group<WrittenSheetFrame>({
    $schema: optional(anyString),
    version: oneOf(1),
    framework: text,
    edition: optional(numberOr(text)),
    asked: optional(oneOf('quick')),
    status: optional(oneOf('draft', 'agreed')),
    agreed: optional(group({ by: optional(text), on: optional(date) })),
    subject: subjectOf(facets),
    respondent: optional(
      group({
        name: optional(text),
        role: optional(oneOrMany(id)),
        people: optional(groupOf(id, count)),
      }),
    ),
    date,
    asks: optional(list(text)),
    steps: optional(
      list(
        group({
          question: id,
          do: optional(text),
          owner: optional(text),
          by: optional(date),
          done: optional(boolean),
        }),
      ),
    ),
    barriers: optional(groupOf(id, barrierNote)),
    answers: (data) => (data === null ? null : groupOf(anyString, anything)(data)),
  });
}

type Subject = WrittenSheetFrame['subject'];

function subjectOf(facets: readonly string[]): Plain<Subject> {
  const own = {
    id: optional(numberOr(text)),
    name: text,
    kind: optional(text),
    group: optional(groupOf(anyString, text)),
  };
  const ofFacets = facets.map((facet) => [facet, optional(oneOrMany(id))] as const);
  return group<Subject>({ ...own, ...Object.fromEntries(ofFacets) });
}

const barrierNote = (data: unknown) =>
  data === null
    ? null
    : group({
        note: optional(text),
        owner: optional(text),
        next: optional(text),
        most: optional(boolean),
      })(data);
