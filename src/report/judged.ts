import type {
  Finding,
  Holding,
  Judgement,
  NotCompared,
  Verdict,
  WorthAsking,
} from '../judgement/judgement.js';
import type { Severity } from '../judgement/policy.js';
import type { Place } from '../problem.js';
import { words } from './words.js';

/** A judgement as the JSON document tells it: every format is drawn from it, so that all say the same. */
export interface JudgementDocument {
  readonly met: boolean;
  /** The file; absent where nobody wrote one. */
  readonly policy?: string;
  /** What it was compared with, as it was named. */
  readonly baseline?: string;
  /** The path of the sheet there, where it was another one. */
  readonly baselineSheet?: string;
  /** The day it was judged by. */
  readonly today: string;
  /** Warnings fail, too. */
  readonly failOn?: 'warning';
  /** What fails, or would if its severity were an error: breached or undecided, in the order of the policy. */
  readonly breaches: readonly Told[];
  /** What is let pass for now. */
  readonly waived: readonly Waived[];
  /** What is not wrong yet, and waivers that let nothing pass. */
  readonly warnings: readonly Told[];
  readonly clauses: readonly ToldClause[];
  /** Answers lowered with a word about it. */
  readonly corrections: readonly Note[];
  /** What a careful reader would ask about. */
  readonly worthAsking: readonly Asked[];
}

export interface At {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

export interface Told extends At {
  readonly clause: string;
  readonly severity: Severity;
  readonly verdict: 'breached' | 'undecided' | 'due' | 'waiver-ended' | 'waiver-unused';
  /** What is, and what is required. */
  readonly message: string;
  /** Why the policy wants it. */
  readonly because?: string;
  readonly question?: string;
  /** The essential questions that cap it below what is required, whatever else is answered. */
  readonly cappedBy?: readonly Named[];
  /** The answers that hold it back, once nothing caps it; most first. */
  readonly heldBackBy?: readonly Named[];
  /** The open questions that would settle it, most first. */
  readonly settledBy?: readonly Named[];
  /** A waiver that covered it and has ended. */
  readonly endedWaiver?: { readonly because: string; readonly until: string };
  /** It stands in the baseline already, so that it is only warned of. */
  readonly isOld?: true;
  /** The date of the sheet is another one than in the baseline, and nothing else of it is. */
  readonly isRedated?: true;
  /** The answers it is about, where they are several. */
  readonly answers?: readonly Named[];
}

export interface Waived extends Told {
  readonly waiver: { readonly because: string; readonly until: string };
}

export interface Named extends At {
  readonly question: string;
  readonly title: string;
  /** What an answer to it looks like, where it is to be answered. */
  readonly wanted?: string;
}

export interface ToldClause {
  readonly clause: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly message: string;
  /** Answers of the baseline that cannot be compared, each with the reason. */
  readonly notCompared?: readonly NotCompared[];
}

export interface Note extends At {
  readonly message: string;
  readonly question?: string;
}

export interface Asked extends At {
  readonly why: WorthAsking['why'];
  readonly message: string;
  readonly questions: readonly string[];
}

export function judgementDocument(judgement: Judgement): JudgementDocument {
  const { policy, today, baseline, baselineSheet, clauses } = judgement;
  const all = clauses.flatMap(({ clause, findings }) =>
    findings.map((finding) => ({ finding, told: toldOf(clause.name, clause.because, finding) })),
  );
  const standing = all.filter(({ finding }) => finding.waiver === undefined);
  return {
    met: judgement.isMet,
    ...(policy.file === undefined ? {} : { policy: policy.file }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(baselineSheet === undefined ? {} : { baselineSheet }),
    today,
    ...(judgement.failOn === 'warning' ? { failOn: 'warning' } : {}),
    breaches: standing.filter(({ told }) => told.verdict !== 'due').map(({ told }) => told),
    waived: all.flatMap(({ finding: { waiver }, told }) =>
      waiver === undefined
        ? []
        : [{ ...told, waiver: { because: waiver.because, until: waiver.until } }],
    ),
    warnings: [
      ...standing.filter(({ told }) => told.verdict === 'due').map(({ told }) => told),
      ...judgement.idleWaivers.map(idleWaiver),
    ],
    clauses: clauses.map((judged) => ({
      clause: judged.clause.name,
      verdict: judged.verdict,
      severity: judged.clause.severity,
      message: words.judgement.clause(judged, judgement.newSince),
      ...(judged.fact?.about === 'compared' && judged.fact.apart.length > 0
        ? { notCompared: judged.fact.apart }
        : {}),
    })),
    corrections: judgement.corrections.map((correction) => ({
      message: words.judgement.correction(correction),
      question: correction.question,
      ...at(correction.place),
    })),
    worthAsking: judgement.worthAsking.map((asking) => ({
      why: asking.why,
      message: words.judgement.asking(asking),
      ...at(asking.place),
      questions: asking.questions.map(({ question }) => question),
    })),
  };
}

function toldOf(clause: string, because: string | undefined, finding: Finding): Told {
  const { severity, verdict, place, question, cappedBy, heldBackBy, settledBy, endedWaiver } =
    finding;
  return {
    clause,
    severity,
    verdict,
    message: words.judgement.finding(finding),
    ...(because === undefined ? {} : { because }),
    ...at(place),
    ...(question === undefined ? {} : { question }),
    ...(cappedBy === undefined ? {} : { cappedBy: cappedBy.map(named) }),
    ...(heldBackBy === undefined ? {} : { heldBackBy: heldBackBy.map(named) }),
    ...(settledBy === undefined ? {} : { settledBy: settledBy.map(named) }),
    ...(endedWaiver === undefined
      ? {}
      : { endedWaiver: { because: endedWaiver.because, until: endedWaiver.until } }),
    ...(finding.isOld === undefined ? {} : { isOld: true }),
    ...(finding.isRedated === undefined ? {} : { isRedated: true }),
    ...(finding.answers === undefined ? {} : { answers: finding.answers.map(named) }),
  };
}

function idleWaiver({ waiver, state }: Judgement['idleWaivers'][number]): Told {
  const { clause, question, until, place } = waiver;
  const what = question === undefined ? clause : words.judgement.waiverAt(clause, question);
  return {
    clause,
    severity: 'warning',
    verdict: state === 'ended' ? 'waiver-ended' : 'waiver-unused',
    message: words.judgement.idleWaiver(what, state === 'ended' ? until : undefined),
    ...at(place),
    ...(question === undefined ? {} : { question }),
  };
}

function named({ question, title, place, wanted }: Holding): Named {
  return { question, title, ...at(place), ...(wanted === undefined ? {} : { wanted }) };
}

/** A place that names no line is the first of its file. */
function at({ file, line = 1, column = 1, endLine, endColumn }: Place): At {
  return {
    file,
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}
