import type { Answer, Evidence, Response } from '../answers/sheet.js';
import { responseKeys } from '../answers/written-form.js';
import { answerableText } from '../framework/answerable.js';
import type { Framework, Question, Scope, Section, Share } from '../framework/framework.js';
import type { Stage, StageOf } from '../insight/ladder.js';
import { moveFrom, standingText } from '../insight/standing.js';
import type { QuestionScore } from '../score/assessment.js';
import { levelOf } from '../score/band.js';
import { essentialCap } from '../score/essential.js';
import { type EvidenceState, evidenceState } from '../score/evidenced.js';
import type { ReportInput } from './report.js';

/** A question in the JSON document: what was asked, what was said, and what a renderer needs to tell its kind. */
export interface ReportQuestion {
  readonly id: string;
  /** Ids that it had in earlier editions. */
  readonly formerly?: readonly string[];
  /** SHA-256 of all that its answers are measured by, 12 hex digits: by it two editions are compared. */
  readonly digest?: string;
  /** The nearest section. */
  readonly section: string;
  readonly title: string;
  readonly ask: string;
  readonly why?: string;
  readonly askOf: readonly string[];
  readonly weight: number;
  readonly quick: boolean;
  readonly kind: Question['kind'];
  readonly state: QuestionScore['state'];
  readonly attainment?: number;
  readonly evidenced?: number;
  readonly level?: number;
  /** What is true at that level, or what was answered where there are no levels; absent between two described levels. */
  readonly levelText?: string;
  /** The first move from there. */
  readonly next?: string;
  /** The answer as it stands in the sheet, in its long form. */
  readonly answer?: ReportAnswer;
  /** Of a checklist: whether each thing is there, once it is answered. */
  readonly elements?: readonly ReportElement[];
  readonly options?: readonly ReportOption[];
  /** Of options: whether several may be chosen, and the points that count as everything. */
  readonly choice?: { readonly many: boolean; readonly outOf: number };
  readonly share?: Share;
  /** What partly counts as, where that may be answered. */
  readonly partly?: number;
  readonly essential?: ReportEssential;
  /** What makes it apply, where it does not always. */
  readonly scope?: Scope;
  /** Not applicable does not keep its stage from passing. */
  readonly notApplicablePasses?: true;
  /** As a stage of its section. */
  readonly stage?: Stage;
  /** What would show it. */
  readonly evidence: readonly string[];
  readonly evidenceState?: EvidenceState;
  /** Where else the same is asked. */
  readonly mapsTo?: readonly { readonly framework: string; readonly id: string }[];
}

export interface ReportElement {
  readonly id: string;
  readonly text: string;
  readonly level: number;
  readonly met?: boolean;
}

export interface ReportOption {
  readonly id: string;
  readonly label: string;
  readonly points: number;
  readonly chosen?: boolean;
}

export interface ReportEssential {
  readonly by: 'level' | 'yes' | 'option' | 'pass';
  readonly level?: number;
  readonly option?: string;
  /** What the sections above may come to at most, as the answer is not what it asks for. */
  readonly unmetCap?: number;
}

export interface ReportAnswer {
  readonly level?: number;
  readonly met?: readonly string[];
  readonly option?: string;
  readonly options?: readonly string[];
  readonly answer?: string;
  readonly share?: number;
  readonly text?: string;
  readonly 'not-applicable'?: string;
  readonly 'dont-know'?: true;
  readonly note?: string;
  readonly evidence?: readonly Evidence[];
  readonly barriers?: readonly string[];
  readonly checked?: string;
  readonly 'look-again'?: string;
  readonly votes?: Readonly<Record<string, number>>;
}

/** The questions of a section and of those below it, in framework order. */
export function reportQuestions(
  section: Section,
  input: ReportInput,
  stageOf: StageOf,
): readonly ReportQuestion[] {
  return [
    ...section.questions.map((question) => reportQuestion(question, section, input, stageOf)),
    ...section.sections.flatMap((below) => reportQuestions(below, input, stageOf)),
  ];
}

function reportQuestion(
  question: Question,
  section: Section,
  input: ReportInput,
  stageOf: StageOf,
): ReportQuestion {
  const { framework, sheet, assessment } = input;
  const score: QuestionScore = assessment.questions.get(question.id) ?? { state: 'unanswered' };
  const answer = sheet.answers.get(question.id);
  const response = answer?.said === 'answered' ? answer.response : undefined;
  const stage = stageOf(question.id);
  const { id, title, ask, why, askOf, weight, evidence, mapsTo, formerly } = question;
  return {
    id,
    ...(formerly.length === 0 ? {} : { formerly }),
    get digest() {
      return input.digest(answerableText(framework, question));
    },
    section: section.id,
    title,
    ask,
    ...(why === undefined ? {} : { why }),
    askOf,
    weight,
    quick: question.isQuick,
    kind: question.kind,
    ...score,
    ...(score.state === 'scored' ? textsAt(framework, question, score, response) : {}),
    ...(answer === undefined ? {} : { answer: longForm(answer) }),
    ...kindOf(question, response),
    ...essentialOf(framework, question, score),
    ...(question.scope === undefined ? {} : { scope: question.scope }),
    ...(question.notApplicablePasses === undefined ? {} : { notApplicablePasses: true }),
    ...(stage === undefined ? {} : { stage }),
    evidence,
    ...(score.state === 'scored' && answer !== undefined
      ? {
          evidenceState: evidenceState(
            framework,
            sheet,
            answer,
            levelOf(framework, score.attainment),
          ),
        }
      : {}),
    ...(mapsTo.length === 0 ? {} : { mapsTo }),
  };
}

function textsAt(
  framework: Framework,
  question: Question,
  score: Extract<QuestionScore, { state: 'scored' }>,
  response: Response | undefined,
): Pick<ReportQuestion, 'levelText' | 'next'> {
  const text = standingText(framework, question, score, response);
  const next = moveFrom(framework, question, score);
  return {
    ...(text === undefined ? {} : { levelText: text }),
    ...(next === undefined ? {} : { next }),
  };
}

/** What can be answered, for the kinds that are not plain levels, and which of it was. */
function kindOf(
  { kind, elements = [], choice, share, yesNo }: Question,
  response: Response | undefined,
): Partial<ReportQuestion> {
  switch (kind) {
    case 'elements':
      return {
        elements: elements.map(({ id, text, level }) => ({
          id,
          text,
          level,
          ...(response?.kind === 'elements' ? { met: response.met.includes(id) } : {}),
        })),
      };
    case 'choice': {
      if (choice === undefined) return {};
      const { many, outOf } = choice;
      const options = choice.options.map(({ id, label, points }) => ({
        id,
        label,
        points,
        ...(response?.kind === 'choice' ? { chosen: response.options.includes(id) } : {}),
      }));
      return { options, choice: { many, outOf } };
    }
    case 'share':
      return { share: share ?? { count: 'linear' } };
    case 'yes-no':
      return yesNo?.partly === undefined ? {} : { partly: yesNo.partly };
    case 'scale':
    case 'text':
      return {};
    default:
      return kind satisfies never;
  }
}

function essentialOf(
  framework: Framework,
  question: Question,
  score: QuestionScore,
): Pick<ReportQuestion, 'essential'> {
  if (question.essential === undefined) return {};
  const cap =
    score.state === 'scored' ? essentialCap(framework, question, score.attainment) : Infinity;
  return { essential: { ...question.essential, ...(cap === Infinity ? {} : { unmetCap: cap }) } };
}

/** An answer under the keys that a person would write, none of them left out. */
export function longForm(answer: Answer): ReportAnswer {
  const { note, evidence, barriers, checked, lookAgain, votes } = answer;
  return {
    ...(answer.said === 'answered' ? responseKeys(answer.response) : {}),
    ...(answer.said === 'not-applicable' ? { 'not-applicable': answer.reason } : {}),
    ...(answer.said === 'dont-know' ? { 'dont-know': true as const } : {}),
    ...(note === undefined ? {} : { note }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(barriers.length === 0 ? {} : { barriers }),
    ...(checked === undefined ? {} : { checked }),
    ...(lookAgain === undefined ? {} : { 'look-again': lookAgain }),
    ...(votes === undefined ? {} : { votes }),
  };
}
