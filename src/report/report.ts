import type { Answer, Evidence, Respondent, Response, Sheet, Subject } from '../answers/sheet.js';
import { responseKeys } from '../answers/written-form.js';
import { monthsBetween } from '../duration.js';
import {
  type Band,
  type Barrier,
  type CombineRule,
  type EvidenceRule,
  type Framework,
  type Question,
  questionsOf,
  type Scale,
  type Section,
  type Source,
} from '../framework/framework.js';
import { type Page, pageOf } from '../insight/page.js';
import { moveFrom, standingText } from '../insight/standing.js';
import type { Assessment, QuestionScore, Score } from '../score/assessment.js';
import { levelOf } from '../score/band.js';
import { type EvidenceState, evidenceState } from '../score/evidenced.js';

/**
 * The JSON document: the one source that every renderer reads, complete enough to be rendered again
 * to the same bytes. Within version 1 keys are only added, and readers ignore what they do not know.
 */
export interface Report {
  readonly kind: 'wgll-report';
  readonly version: 1;
  /** The program and its version. */
  readonly tool: string;
  /** The file that was read, as it was named. */
  readonly sheet: string;
  /** SHA-256 of the sheet as it was understood, 12 hex digits. */
  readonly sheetDigest: string;
  readonly framework: ReportFramework;
  readonly subject: Subject;
  readonly respondent: Respondent;
  readonly status?: Sheet['status'];
  readonly agreed?: Sheet['agreed'];
  readonly asked?: Sheet['asked'];
  readonly date: string;
  /** Whole months since the sheet's date on the day of the report; present when there are six or more. */
  readonly monthsOld?: number;
  readonly overall: Score;
  readonly principles: readonly ReportSection[];
  readonly questions: readonly ReportQuestion[];
  /** Steps in the sheet that are done. */
  readonly stepsDone: readonly { readonly question: string; readonly do?: string }[];
  /** What the sheet says about barriers themselves. */
  readonly barrierNotes: readonly ({ readonly barrier: string } & BarrierNoteText)[];
  readonly page: Page;
}

interface BarrierNoteText {
  readonly note?: string;
  readonly owner?: string;
  readonly next?: string;
}

/** All of a framework that a report prints. */
export interface ReportFramework {
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly digest: string;
  readonly official: boolean;
  readonly disclaimer?: string;
  readonly source?: Source;
  readonly unit: string;
  readonly scale?: Scale;
  readonly bands: readonly Band[];
  readonly rule: CombineRule;
  readonly evidence?: EvidenceRule;
  readonly provisionalBelow: number;
  readonly barriers: readonly Barrier[];
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  /** How many questions it has, and how many of them are in the short set. */
  readonly questions: number;
  readonly quick: number;
}

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly short: string;
  readonly statement?: string;
  readonly weight: number;
  readonly rule: CombineRule;
  readonly score: Score;
  readonly sections: readonly ReportSection[];
}

export interface ReportQuestion {
  readonly id: string;
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
  /** What would show it. */
  readonly evidence: readonly string[];
  readonly evidenceState?: EvidenceState;
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
  readonly votes?: Readonly<Record<string, number>>;
}

export interface ReportInput {
  readonly framework: Framework;
  readonly sheet: Sheet;
  readonly assessment: Assessment;
  readonly file: string;
  readonly tool: string;
  readonly today: string;
  /** SHA-256 of a text, 12 hex digits. */
  readonly digest: (text: string) => string;
}

const oldFromMonths = 6;

/** Everything that is told about one sheet. The digests are worked out when they are told, which a page never does. */
export function reportOf(input: ReportInput): Report {
  const { framework, sheet, assessment } = input;
  const monthsOld = monthsBetween(sheet.date, input.today);
  return {
    kind: 'wgll-report',
    version: 1,
    tool: input.tool,
    sheet: input.file,
    get sheetDigest() {
      return input.digest(sheetText(sheet));
    },
    framework: reportFramework(framework, input.digest),
    subject: sheet.subject,
    respondent: sheet.respondent,
    ...(sheet.status === undefined ? {} : { status: sheet.status }),
    ...(sheet.agreed === undefined ? {} : { agreed: sheet.agreed }),
    ...(sheet.asked === undefined ? {} : { asked: sheet.asked }),
    date: sheet.date,
    ...(monthsOld >= oldFromMonths ? { monthsOld } : {}),
    overall: assessment.overall,
    principles: framework.principles.map((section) => reportSection(section, assessment)),
    questions: framework.principles.flatMap((section) => reportQuestions(section, input)),
    stepsDone: sheet.steps
      .filter((step) => step.done === true)
      .map((step) => ({
        question: step.question,
        ...(step.do === undefined ? {} : { do: step.do }),
      })),
    barrierNotes: framework.barriers.flatMap(({ id }) => {
      const note = sheet.barriers.get(id);
      return note === undefined ? [] : [{ barrier: id, ...note }];
    }),
    page: pageOf({ framework, sheet, assessment }),
  };
}

function reportFramework(framework: Framework, digest: ReportInput['digest']): ReportFramework {
  const { id, edition, title, official, unit, bands, rule, provisionalBelow, barriers } = framework;
  const { disclaimer, source, scale, evidence } = framework;
  const questions = questionsOf(framework);
  return {
    id,
    edition,
    title,
    get digest() {
      return digest(JSON.stringify(framework));
    },
    official,
    ...(disclaimer === undefined ? {} : { disclaimer }),
    ...(source === undefined ? {} : { source }),
    unit,
    ...(scale === undefined ? {} : { scale }),
    bands,
    rule,
    ...(evidence === undefined ? {} : { evidence }),
    provisionalBelow,
    barriers,
    roles: framework.facets.find((facet) => facet.id === 'role')?.options ?? [],
    questions: questions.length,
    quick: questions.filter((question) => question.isQuick).length,
  };
}

function reportSection(section: Section, assessment: Assessment): ReportSection {
  const { id, title, short, statement, weight, rule } = section;
  const score = assessment.sections.get(id);
  if (score === undefined) throw new Error(`the section ${id} has no score`);
  return {
    id,
    title,
    short,
    ...(statement === undefined ? {} : { statement }),
    weight,
    rule,
    score,
    sections: section.sections.map((below) => reportSection(below, assessment)),
  };
}

function reportQuestions(section: Section, input: ReportInput): readonly ReportQuestion[] {
  return [
    ...section.questions.map((question) => reportQuestion(question, section, input)),
    ...section.sections.flatMap((below) => reportQuestions(below, input)),
  ];
}

function reportQuestion(question: Question, section: Section, input: ReportInput): ReportQuestion {
  const { framework, sheet, assessment } = input;
  const score: QuestionScore = assessment.questions.get(question.id) ?? { state: 'unanswered' };
  const answer = sheet.answers.get(question.id);
  const { id, title, ask, why, askOf, weight, evidence } = question;
  return {
    id,
    section: section.id,
    title,
    ask,
    ...(why === undefined ? {} : { why }),
    askOf,
    weight,
    quick: question.isQuick,
    kind: question.kind,
    ...score,
    ...(score.state === 'scored'
      ? textsAt(
          framework,
          question,
          score,
          answer?.said === 'answered' ? answer.response : undefined,
        )
      : {}),
    ...(answer === undefined ? {} : { answer: longForm(answer) }),
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

function longForm(answer: Answer): ReportAnswer {
  const { note, evidence, barriers, checked, votes } = answer;
  return {
    ...(answer.said === 'answered' ? responseKeys(answer.response) : {}),
    ...(answer.said === 'not-applicable' ? { 'not-applicable': answer.reason } : {}),
    ...(answer.said === 'dont-know' ? { 'dont-know': true as const } : {}),
    ...(note === undefined ? {} : { note }),
    ...(evidence.length === 0 ? {} : { evidence }),
    ...(barriers.length === 0 ? {} : { barriers }),
    ...(checked === undefined ? {} : { checked }),
    ...(votes === undefined ? {} : { votes }),
  };
}

/** A sheet as it was understood, without the places in its file: the same text for the same meaning. */
function sheetText(sheet: Sheet): string {
  const answers = [...sheet.answers]
    .map(([id, answer]) => [id, longForm(answer)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  const steps = sheet.steps.map(({ place: _, ...step }) => step);
  return JSON.stringify({ ...sheet, answers, steps, barriers: [...sheet.barriers] });
}
