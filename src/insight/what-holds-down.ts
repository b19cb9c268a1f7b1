import {
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import { type Assessment, tolerance } from '../score/assessment.js';

/**
 * The questions with a value below a part that goes by its weakest, in the order in which they hold it down.
 * It is as low as the lowest of its parts, and so on inwards for as long as the weakest decides; so the answers of the lowest come first,
 * and where several are equally low one of each, since all of them have to rise.
 * `within` gives the answers of a section that goes by another rule, and `preferred` the order of equals.
 */
export function holdingDownFirst(
  part: Framework | Section,
  assessment: Assessment,
  { within, preferred }: Choice,
): readonly Question[] {
  const valued = partsThatDecide(part).flatMap((one): readonly Valued[] => {
    const value = valueOf(one, assessment);
    if (value === undefined) return [];
    return [{ value, questions: isSection(one) ? within(one) : [one] }];
  });
  return groupedByValue(valued).flatMap((equal) => oneOfEachInTurn(equal).flatMap(preferred));
}

interface Choice {
  readonly within: (section: Section) => readonly Question[];
  readonly preferred: (questions: readonly Question[]) => readonly Question[];
}

type Part = Section | Question;

interface Valued {
  readonly value: number;
  readonly questions: readonly Question[];
}

/** The parts whose lowest is the value: questions, and sections that are not as good as their weakest. */
function partsThatDecide(part: Framework | Section): readonly Part[] {
  if (part.rule.over === 'questions') return questionsOf(part);
  const [sections, questions] =
    'principles' in part ? [part.principles, []] : [part.sections, part.questions];
  const below = sections.flatMap((section) =>
    section.rule.combine === 'weakest' ? partsThatDecide(section) : [section],
  );
  return [...questions, ...below];
}

function isSection(part: Part): part is Section {
  return 'sections' in part;
}

function valueOf(part: Part, { questions, sections }: Assessment): number | undefined {
  const found = isSection(part) ? sections.get(part.id) : questions.get(part.id);
  return found?.state === 'scored' ? found.attainment : undefined;
}

function groupedByValue(valued: readonly Valued[]): readonly (readonly Valued[])[] {
  const groups: Valued[][] = [];
  for (const one of valued.toSorted((a, b) => a.value - b.value)) {
    const last = groups.at(-1);
    if (last?.[0] !== undefined && one.value - last[0].value < tolerance) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** The first answer of each part, then the second of each, and so on. */
function oneOfEachInTurn(parts: readonly Valued[]): readonly (readonly Question[])[] {
  const most = Math.max(...parts.map(({ questions }) => questions.length));
  return Array.from({ length: most }, (_, turn) =>
    parts.flatMap(({ questions }) => questions.slice(turn, turn + 1)),
  );
}
