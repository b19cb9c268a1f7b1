import type { Sheet } from '../answers/sheet.js';
import {
  type CombineRule,
  type Framework,
  type Question,
  questionsOf,
  type Section,
} from '../framework/framework.js';
import { type Assessment, isOpen, type QuestionScore } from '../score/assessment.js';
import { endsOfQuestion } from '../score/attainment.js';
import { levelOf } from '../score/band.js';
import { combined } from '../score/combine.js';
import { essentialCap, essentialMark } from '../score/essential.js';
import { evidenceState } from '../score/evidenced.js';
import { situationOf } from '../score/situation.js';
import type {
  Cap,
  CountsIn,
  Explanation,
  Figures,
  Part,
  QuestionExplained,
  SectionExplained,
} from './explanation.js';
import { type StageOf, stagesOf } from './ladder.js';

export interface ExplainInput {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly assessment: Assessment;
}

/** Of the whole where no id is given; nothing where there is no such question or section. */
export function explain(input: ExplainInput, id?: string): Explanation | undefined {
  const { framework, assessment } = input;
  if (id === undefined) {
    const { rule, principles } = framework;
    const children = { rule, sections: principles, questions: [] };
    const own = { what: 'whole', title: framework.title, rule, score: assessment.overall } as const;
    return { ...own, ...madeOf(input, children) };
  }
  const whole: Above = { rule: framework.rule };
  return found(input, framework.principles, whole, id);
}

/** Every id that can be explained, in framework order. */
export function explainable({ principles }: Framework): readonly string[] {
  const idsIn = (section: Section): readonly string[] => [
    section.id,
    ...section.questions.map((question) => question.id),
    ...section.sections.flatMap(idsIn),
  ];
  return principles.flatMap(idsIn);
}

type Above = Omit<CountsIn, 'weight'>;

function found(
  input: ExplainInput,
  sections: readonly Section[],
  above: Above,
  wanted: string,
): Explanation | undefined {
  for (const section of sections) {
    const { id, title, rule, weight } = section;
    if (isNamed(section, wanted)) {
      const score = input.assessment.sections.get(id);
      if (score === undefined) throw new Error(`the section ${id} has no score`);
      const own = { what: 'section', id, title, rule, score } as const;
      const stage = stagesOf(input)(id);
      return {
        ...own,
        ...madeOf(input, section),
        ...(stage === undefined ? {} : { stage }),
        countsIn: { ...above, weight },
      };
    }
    const here: Above = { id, title, rule };
    const question = section.questions.find((candidate) => isNamed(candidate, wanted));
    if (question !== undefined) return questionExplained(input, question, here);
    const below = found(input, section.sections, here, wanted);
    if (below !== undefined) return below;
  }
  return undefined;
}

/** By its id, or by one that it had in an earlier edition. */
function isNamed(
  { id, formerly }: { readonly id: string; readonly formerly: readonly string[] },
  wanted: string,
): boolean {
  return id === wanted || formerly.includes(wanted);
}

type Children = Pick<Section, 'rule' | 'sections' | 'questions'>;

function madeOf(
  input: ExplainInput,
  children: Children,
): Pick<SectionExplained, 'parts' | 'worked' | 'caps' | 'hangsOnOpen'> {
  const { framework, sheet } = input;
  const stageOf = stagesOf(input);
  const parts =
    children.rule.over === 'questions'
      ? answersBelow(input, children, 1)
      : [
          ...children.questions.map((question) => questionPart(input, question, 1, stageOf)),
          ...children.sections.map((section) => sectionPart(input, section, stageOf)),
        ];
  const below = [...children.questions, ...children.sections.flatMap(questionsOf)];
  const { scopes } = situationOf(framework, sheet);
  return {
    parts,
    worked: worked(children.rule, parts),
    caps: framework.essentialsUnmet === 'cap' ? below.flatMap((one) => capOf(input, one)) : [],
    hangsOnOpen: below.some(
      (question) => scopes.get(question.id) === 'undecided' || mayGoAway(input, question),
    ),
  };
}

/** An open question whose own answers do not reach from bottom to top: that it may not apply widens the range further. */
function mayGoAway({ framework, assessment }: ExplainInput, question: Question): boolean {
  const score = assessment.questions.get(question.id);
  if (score === undefined || !isOpen(score)) return false;
  const [low, high] = endsOfQuestion(framework, question);
  return low > 0 || high < 1;
}

function answersBelow(
  input: ExplainInput,
  { questions, sections }: Omit<Children, 'rule'>,
  weight: number,
): readonly Part[] {
  return [
    ...questions.map((question) => questionPart(input, question, weight)),
    ...sections.flatMap((section) => answersBelow(input, section, weight * section.weight)),
  ];
}

function questionPart(
  { framework, assessment }: ExplainInput,
  question: Question,
  weight: number,
  stageOf?: StageOf,
): Part {
  const { id, title } = question;
  const score: QuestionScore = assessment.questions.get(id) ?? { state: 'unanswered' };
  const stage = stageOf?.(id);
  const own = { what: 'question', id, title, weight: question.weight * weight } as const;
  const asStage = stage === undefined ? {} : { stage };
  if (score.state === 'scored') {
    const { attainment: value, evidenced: shown = value } = score;
    return { ...own, state: 'scored', value, low: value, high: value, shown, ...asStage };
  }
  const { state } = score;
  if (state !== 'unanswered' && state !== 'dont-know') return { ...own, state, ...asStage };
  const [low, high] = endsOfQuestion(framework, question);
  return { ...own, state, low, high, ...asStage };
}

function sectionPart(
  { assessment }: ExplainInput,
  { id, title, weight, rule }: Section,
  stageOf: StageOf,
): Part {
  const score = assessment.sections.get(id);
  const stage = stageOf(id);
  const own = {
    what: 'section',
    id,
    title,
    weight,
    ...(stage === undefined ? {} : { stage }),
  } as const;
  if (score === undefined || rule.combine === 'none') return { ...own, state: 'no-total' };
  const [low, high] = score.range ?? [undefined, undefined];
  const ends = low === undefined || high === undefined ? {} : { low, high };
  if (score.state === 'unscored') return { ...own, state: score.because, ...ends };
  const { attainment: value, evidenced: shown = value } = score;
  return { ...own, state: 'scored', value, shown, ...ends };
}

/** The rule once more, from the values of the parts: what a person would do with a pencil. */
function worked(rule: CombineRule, parts: readonly Part[]): Figures {
  const of = (key: keyof Figures): Figures => {
    const result = combinedOf(
      rule,
      parts.flatMap(({ weight, [key]: value }) => (value === undefined ? [] : [{ weight, value }])),
    );
    return result === undefined ? {} : { [key]: result };
  };
  return { ...of('value'), ...of('low'), ...of('high'), ...of('shown') };
}

function combinedOf(
  { combine }: CombineRule,
  parts: readonly { readonly weight: number; readonly value: number }[],
): number | undefined {
  return combined({ combine }, parts);
}

function capOf({ framework, assessment }: ExplainInput, question: Question): readonly Cap[] {
  if (question.essential === undefined) return [];
  const score = assessment.questions.get(question.id);
  const at = (attainment: number): number => essentialCap(framework, question, attainment);
  const cap = (limit: number, holds: Cap['holds']): readonly Cap[] =>
    limit === Infinity ? [] : [{ question: question.id, at: limit, holds }];
  if (score?.state === 'unanswered' || score?.state === 'dont-know')
    return cap(at(endsOfQuestion(framework, question)[0]), 'open');
  if (score?.state !== 'scored') return [];
  const own = cap(at(score.attainment), 'value');
  return own.length > 0 ? own : cap(at(score.evidenced ?? score.attainment), 'shown');
}

function questionExplained(
  input: ExplainInput,
  question: Question,
  above: Above,
): QuestionExplained {
  const { framework, sheet, assessment } = input;
  const { id, title, weight } = question;
  const score: QuestionScore = assessment.questions.get(id) ?? { state: 'unanswered' };
  const answer = sheet.answers.get(id);
  const expectedFrom = framework.evidence?.expectedFrom;
  const stage = stagesOf(input)(id);
  const mark = essentialMark(framework, question);
  const cap =
    score.state === 'scored' ? essentialCap(framework, question, score.attainment) : Infinity;
  return {
    what: 'question',
    id,
    title,
    score,
    ends: endsOfQuestion(framework, question),
    ...(stage === undefined ? {} : { stage }),
    ...(expectedFrom === undefined || score.state !== 'scored' || answer === undefined
      ? {}
      : {
          evidence: {
            expectedFrom,
            state: evidenceState(framework, sheet, answer, levelOf(framework, score.attainment)),
          },
        }),
    ...(mark === undefined ? {} : { essential: { mark, ...(cap === Infinity ? {} : { cap }) } }),
    countsIn: { ...above, weight },
  };
}
