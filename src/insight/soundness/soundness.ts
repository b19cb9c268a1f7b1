import type { Framework, Question, Section } from '../../framework/framework.js';
import type { FrameworkSource, WrittenAndPlaced } from '../../framework/located.js';
import { examineFramework } from '../../framework/parse.js';
import { failure, type Outcome, success } from '../../outcome.js';
import type { Place, Problem } from '../../problem.js';
import { answersCount } from './answers.js';
import { everyQuestionIsAsked } from './asked.js';
import { bandsAreReached } from './bands.js';
import { essentialsHold } from './essentials.js';
import { type Check, type Finding, partsOf } from './finding.js';
import { weightsCount } from './weights.js';

/**
 * A framework whose meaning is sound as well as its shape: every level and band can be reached, every question can be asked,
 * every weight counts. It is found by scoring answers, so that `validate` alone pays for it; what is unsound in this way
 * keeps nobody from assessing.
 */
export function soundFramework(source: FrameworkSource): Outcome<Framework> {
  const { framework, located, problems, advice } = examineFramework(source);
  if (framework === undefined || problems.length > mostProblems) return failure(problems, advice);
  const found = findingsIn(framework, located, problems);
  const told = (isAdvice: boolean): readonly Problem[] =>
    found.filter((one) => (one.finding.isAdvice === true) === isAdvice).map(problemOf);
  const all = [...problems, ...told(false)];
  const allAdvice = problems.length > 0 ? [] : [...advice, ...told(true)];
  return all.length > 0 ? failure(all, allAdvice) : success(framework, allAdvice);
}

const checks: readonly Check[] = [
  answersCount,
  everyQuestionIsAsked,
  weightsCount,
  essentialsHold,
  bandsAreReached,
];

/** With more than these, it is too early to ask what the framework means. */
const mostProblems = 200;

interface Placed {
  readonly finding: Finding;
  readonly place: Place;
}

type Part = Question | Section;
type Item = WrittenAndPlaced['items'][number];

/** What is found, but for what only echoes a problem that is told already. */
function findingsIn(
  framework: Framework,
  located: WrittenAndPlaced,
  problems: readonly Problem[],
): readonly Placed[] {
  const parts = partsOf(framework.principles);
  const items = new Map(
    parts.flatMap((part, index) => {
      const item = located.items[index];
      return item === undefined ? [] : [[part, item] as const];
    }),
  );
  const faulty = new Set(problems.map((problem) => itemAround(problem.place, located)));
  const isFaulty = (part: Part): boolean => faulty.has(items.get(part));
  const isEcho = ({ about, path, with: others = [] }: Finding): boolean =>
    about === undefined
      ? problems.some(({ place }) => isWithin(place, located.main.placeOf(path.slice(0, 2))))
      : [about, ...others].some(isFaulty);
  return checks
    .flatMap((check) => check(framework))
    .filter((finding) => !isEcho(finding))
    .map((finding) => ({ finding, place: placeOf(finding, located, items) }));
}

function placeOf(
  { about, path }: Finding,
  { main }: WrittenAndPlaced,
  items: ReadonlyMap<Part, Item>,
): Place {
  const item = about && items.get(about);
  return item === undefined ? main.placeOfKey(path) : item.placeOfKey(...path);
}

function problemOf({ finding: { code, message, hint }, place }: Placed): Problem {
  return { code, message, hint, place };
}

/** The innermost question or section in which a place lies. */
function itemAround(place: Place, { items }: WrittenAndPlaced): Item | undefined {
  return items.findLast((item) => isWithin(place, item.placeOf()));
}

function isWithin(place: Place, around: Place): boolean {
  return (
    place.file === around.file &&
    isOrdered([around.line, around.column], [place.line, place.column]) &&
    isOrdered([place.line, place.column], [around.endLine, around.endColumn])
  );
}

type Position = readonly [line: number | undefined, column: number | undefined];

function isOrdered(
  [line = 0, column = 0]: Position,
  [then = 0, thenColumn = 0]: Position,
): boolean {
  return line < then || (line === then && column <= thenColumn);
}
