import { safe } from '../safe.js';
import type { At, JudgementDocument, Named, Told, Waived } from './judged.js';
import { words } from './words.js';

/** Everything a judgement says about a line of a file, in the order in which it matters: worst first. */
export interface Annotation extends At {
  readonly level: 'error' | 'warning' | 'note';
  /** The clause, or what kind of question or note it is. */
  readonly rule: string;
  /** Of a clause: the question it is found at. */
  readonly question?: string;
  /** What is, what is required, and all that belongs to it: one sentence after the other. */
  readonly message: string;
  /** It is let pass for now. */
  readonly waiver?: { readonly because: string; readonly until: string };
  /** Because of it the policy is not met. */
  readonly isFailing: boolean;
}

export function annotationsOf(judgement: JudgementDocument): readonly Annotation[] {
  const { breaches, warnings, waived, corrections, worthAsking, failOn } = judgement;
  const told = [...breaches, ...warnings].map((one) => ofTold(one, failOn));
  return [
    ...told.filter(({ level }) => level === 'error'),
    ...told.filter(({ level }) => level !== 'error'),
    ...waived.map((one) => ofWaived(one)),
    ...corrections.map(({ message, question, ...at }) => ({
      ...placed(at),
      level: 'note' as const,
      rule: 'correction',
      ...(question === undefined ? {} : { question }),
      message: safe(message),
      isFailing: false,
    })),
    ...worthAsking.map(({ message, why, questions: _, ...at }) => ({
      ...placed(at),
      level: 'note' as const,
      rule: `worth-asking/${why}`,
      message: safe(message),
      isFailing: false,
    })),
  ];
}

function ofTold(told: Told, failOn: JudgementDocument['failOn']): Annotation {
  const { clause, severity, question, verdict } = told;
  const isOfWaiver = verdict === 'waiver-ended' || verdict === 'waiver-unused';
  return {
    ...placed(told),
    level: severity,
    rule: safe(isOfWaiver ? `waiver/${clause}` : clause),
    ...(question === undefined ? {} : { question: safe(question) }),
    message: safe(sentences(told).join(' ')),
    isFailing: severity === 'error' || failOn === 'warning',
  };
}

function ofWaived(told: Waived): Annotation {
  const { because, until } = told.waiver;
  const waiver = words.judgement.waived(until, because);
  return {
    ...ofTold(told, undefined),
    level: 'note',
    message: safe([...sentences(told), waiver].join(' ')),
    waiver: { because: safe(because), until },
    isFailing: false,
  };
}

/** What was found, with its reason, what holds it back and what would settle it. */
export function sentences(told: Told): readonly string[] {
  const { message, verdict, because, cappedBy = [], heldBackBy = [], settledBy = [] } = told;
  const { endedWaiver, isOld, isRedated, answers = [] } = told;
  const isCapped = cappedBy.length > 0;
  const others = (list: readonly Named[]): readonly Named[] =>
    list.filter(({ question }) => question !== told.question);
  return [
    verdict === 'undecided' ? words.judgement.undecided(message) : message,
    ...(because === undefined ? [] : [words.judgement.because(because)]),
    ...listed(words.judgement.answers, answers),
    ...listed(words.judgement.cappedBy, cappedBy),
    ...listed(
      isCapped ? words.judgement.thenHeldBackBy : words.judgement.heldBackBy,
      others(heldBackBy),
    ),
    ...listed(
      verdict === 'undecided' ? words.judgement.settledBy : words.judgement.answerThese,
      settledBy,
    ),
    ...(endedWaiver === undefined
      ? []
      : [words.judgement.waiverEnded(endedWaiver.until, endedWaiver.because)]),
    ...(isOld === true
      ? [isRedated === true ? words.judgement.isRedated : words.judgement.isOld]
      : []),
  ];
}

const mostNamed = 5;

function listed(
  tell: (places: readonly Named[], more: number) => string,
  holding: readonly Named[],
): readonly string[] {
  if (holding.length === 0) return [];
  const shown = holding.slice(0, mostNamed);
  return [tell(shown, holding.length - shown.length)];
}

function placed({ file, line, column, endLine, endColumn }: At): At {
  return {
    file,
    line,
    column,
    ...(endLine === undefined ? {} : { endLine }),
    ...(endColumn === undefined ? {} : { endColumn }),
  };
}

/** A path as other programs on other systems write it: slashes, and nothing before the first folder. */
export function pathOf(file: string): string {
  return safe(slashed(file));
}

export function slashed(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(\.\/)+/, '');
}
