import { parseDocument } from '../document.js';
import { isDate } from '../duration.js';
import { type EditStyle, editText } from '../edit/edit-text.js';
import type { KeyOrder } from '../edit/entry-order.js';
import { commentsOf, dataOf, partsOf } from '../edit/source-parts.js';
import { isMap, type Path, type Written } from '../edit/yaml-text.js';
import {
  type Framework,
  type Question,
  type QuestionKind,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { SourceDocument, SourceNode } from '../source.js';
import { answerKeys } from './answer-keys.js';
import { isSameAnswer, longForm, shortForm, withKeysOf } from './written-form.js';

/** Changes to an answer sheet's text that touch only the lines they are about. */

/**
 * One value of a sheet, as a person would write it: `{ path: ['answers', 'mission-memorable'], to: 3 }`,
 * `{ path: ['asked'], to: 'quick' }`. `undefined` takes the key out.
 */
export interface SheetChange {
  readonly path: Path;
  readonly to: Written | undefined;
}

/**
 * The sheet's text after some changes. New answers stand in the framework's order. An answer that says the same,
 * in its short or its long form, is left as it is. A JSON sheet is not edited.
 */
export function editSheet(
  text: string,
  file: string,
  changes: readonly SheetChange[],
  framework: Pick<Framework, 'principles'>,
): Outcome<string> {
  if (isJson(text, file)) return failure([jsonSheet(file)]);
  const style = styleOf(framework);
  return changes.reduce<Outcome<string>>(
    (done, change) => (done.ok ? editOnce(done.value, file, change, framework, style) : done),
    success(text),
  );
}

function editOnce(
  text: string,
  file: string,
  change: SheetChange,
  framework: Pick<Framework, 'principles'>,
  style: EditStyle,
): Outcome<string> {
  const parsed = parseDocument(text, file);
  if (!parsed.ok) return parsed;
  const path = pathInSheet(change.path, parsed.value, framework);
  const [top, question, ...deeper] = path;
  if (top !== 'answers' || question === undefined || deeper.length > 0 || change.to === undefined) {
    return editText(text, file, { path, to: change.to }, style);
  }
  const kind = questionNamed(question, framework)?.kind;
  const to = answerHere(change.to, question, parsed.value, kind);
  return editText(text, file, { path, to }, style);
}

/** The path with the id that the sheet has for the question: an older one stays. */
function pathInSheet(
  path: Path,
  { root }: SourceDocument,
  framework: Pick<Framework, 'principles'>,
): Path {
  const [top, id, ...deeper] = path;
  const answers = root.entries.get('answers')?.node.entries;
  if (top !== 'answers' || id === undefined || answers === undefined || answers.has(id))
    return path;
  const question = questionNamed(id, framework);
  const older = question?.formerly.find((former) => answers.has(former));
  return older === undefined ? path : ['answers', older, ...deeper];
}

function questionNamed(id: string, framework: Pick<Framework, 'principles'>): Question | undefined {
  return framework.principles
    .flatMap(questionsOf)
    .find((candidate) => candidate.id === id || candidate.formerly.includes(id));
}

/** The form of an answer that keeps most of what stands there: as it is, if it says the same; long, if it has comments. */
function answerHere(
  to: Written,
  question: string,
  document: SourceDocument,
  kind: QuestionKind | undefined,
): Written {
  const answers = document.root.entries.get('answers')?.node;
  const node = answers?.isAlias ? undefined : answers?.entries.get(question)?.node;
  const short = shortForm(to);
  if (node === undefined) return short;
  const data = dataOf(node);
  if (isSameAnswer(shortForm(data), short, kind)) return data;
  if (!isMap(data)) return short;
  if (isMap(short)) return withKeysOf(short, data, kind);
  return hasComments(document, node) ? withKeysOf(longForm(short, data, kind), data, kind) : short;
}

function hasComments(document: SourceDocument, node: SourceNode): boolean {
  const end = partsOf(document.text, node).at(-1)?.end ?? node.span.end;
  const isTrailing = (start: number): boolean => !/[\r\n]/.test(document.text.slice(end, start));
  return commentsOf(document).some(
    ({ start }) => start > node.span.start && (start < end || (!node.isFlow && isTrailing(start))),
  );
}

/** The keys of a sheet in the order of its format. */
const sheetKeys: readonly string[] = [
  '$schema',
  'version',
  'framework',
  'edition',
  'asked',
  'status',
  'agreed',
  'subject',
  'respondent',
  'date',
  'asks',
  'steps',
  'barriers',
  'answers',
];

/** How sheets are written: the order of their keys, and what stands without quotes in them. */
function styleOf(framework: Pick<Framework, 'principles'>): EditStyle {
  const answers = framework.principles.flatMap(groupsOf);
  return {
    orderAt: (path) => {
      if (path.length === 0) return [sheetKeys];
      if (path[0] !== 'answers') return undefined;
      return path.length === 1 ? answers : path.length === 2 ? [answerKeys] : undefined;
    },
    isPlain: isPlainInSheet,
  };
}

function groupsOf(section: Section): KeyOrder {
  const own = section.questions.flatMap((question) => [...question.formerly, question.id]);
  return [...(own.length === 0 ? [] : [own]), ...section.sections.flatMap(groupsOf)];
}

const dateKeys: ReadonlySet<string | undefined> = new Set(['date', 'checked', 'by', 'on']);

/** Dates and the yes, no and partly of an answer have no quotes in a sheet; a note that says "yes" has. */
export function isPlainInSheet(path: Path, text: string): boolean {
  if (isDate(text)) return dateKeys.has(path.at(-1));
  const isAnswer = path[0] === 'answers' && (path.length === 2 || path.at(-1) === 'answer');
  return isAnswer && (text === 'yes' || text === 'no');
}

function isJson(text: string, file: string): boolean {
  if (/\.json$/i.test(file)) return true;
  try {
    return typeof JSON.parse(text.replace(/^\uFEFF/, '')) === 'object';
  } catch {
    return false;
  }
}

function jsonSheet(file: string): Problem {
  return {
    code: 'json-sheet',
    message: 'This sheet is JSON, and wgll edits YAML.',
    hint: 'Edit it by hand, or write it out as YAML.',
    place: { file },
  };
}
