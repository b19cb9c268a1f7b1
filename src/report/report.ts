import type { Respondent, Sheet, Subject } from '../answers/sheet.js';
import { monthsBetween } from '../duration.js';
import {
  type Band,
  type Barrier,
  type CombineRule,
  type EvidenceRule,
  type Facet,
  type Framework,
  questionsOf,
  type Scale,
  type Scope,
  type Section,
  type Source,
} from '../framework/framework.js';
import type { Comparison } from '../insight/comparison.js';
import { type Stage, type StageOf, stagesOf } from '../insight/ladder.js';
import { type Page, pageOf } from '../insight/page.js';
import type { Assessment, Score } from '../score/assessment.js';
import { allSections } from '../score/score.js';
import type { JudgementDocument } from './judged.js';
import { longForm, type ReportQuestion, reportQuestions } from './report-question.js';

export type { ReportQuestion } from './report-question.js';

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
  /** What was left out of it before it was shared. */
  readonly redacted?: readonly ('notes' | 'names' | 'evidence')[];
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
  /** Whether it is enough, where it was checked. */
  readonly judgement?: JudgementDocument;
  /** What moved since an earlier state, where one was named. */
  readonly since?: Comparison;
}

interface BarrierNoteText {
  readonly most?: boolean;
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
  /** What an essential question that is not met does to all above it. */
  readonly essentialsUnmet?: 'cap' | 'flag';
  /** What makes questions apply or not, where anything does. */
  readonly facets?: readonly Facet[];
  readonly barriers: readonly Barrier[];
  readonly roles: readonly { readonly id: string; readonly title: string }[];
  /** How many questions it has, and how many of them are in the short set. */
  readonly questions: number;
  readonly quick: number;
}

export interface ReportSection {
  readonly id: string;
  /** Ids that it had in earlier editions. */
  readonly formerly?: readonly string[];
  readonly title: string;
  readonly short: string;
  readonly statement?: string;
  readonly weight: number;
  readonly rule: CombineRule;
  readonly score: Score;
  /** What makes it apply, where it does not always. */
  readonly scope?: Scope;
  /** Not applicable does not keep its stage from passing. */
  readonly notApplicablePasses?: true;
  /** As a stage of what it is in. */
  readonly stage?: Stage;
  readonly sections: readonly ReportSection[];
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
  const stageOf = stagesOf(input);
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
    principles: framework.principles.map((section) => reportSection(section, assessment, stageOf)),
    questions: framework.principles.flatMap((section) => reportQuestions(section, input, stageOf)),
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
  const hasEssentials = questions.some(({ essential }) => essential !== undefined);
  const scopes = [...questions, ...allSections(framework.principles)].flatMap(
    ({ scope }) => scope?.applies.map(({ facet }) => facet) ?? [],
  );
  const facets = framework.facets.filter((facet) => scopes.includes(facet.id));
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
    ...(hasEssentials ? { essentialsUnmet: framework.essentialsUnmet } : {}),
    ...(facets.length === 0 ? {} : { facets }),
    barriers,
    roles: framework.facets.find((facet) => facet.id === 'role')?.options ?? [],
    questions: questions.length,
    quick: questions.filter((question) => question.isQuick).length,
  };
}

function reportSection(section: Section, assessment: Assessment, stageOf: StageOf): ReportSection {
  const { id, title, short, statement, weight, rule, scope, formerly } = section;
  const stage = stageOf(id);
  const score = assessment.sections.get(id);
  if (score === undefined) throw new Error(`the section ${id} has no score`);
  return {
    id,
    ...(formerly.length === 0 ? {} : { formerly }),
    title,
    short,
    ...(statement === undefined ? {} : { statement }),
    weight,
    rule,
    score,
    ...(scope === undefined ? {} : { scope }),
    ...(section.notApplicablePasses === undefined ? {} : { notApplicablePasses: true }),
    ...(stage === undefined ? {} : { stage }),
    sections: section.sections.map((below) => reportSection(below, assessment, stageOf)),
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
