import type { Evidence } from '../answers/sheet.js';
import { addDuration } from '../duration.js';
import type { Question } from '../framework/framework.js';
import { tolerance } from '../score/assessment.js';
import { levelOf } from '../score/band.js';
import { answerBefore } from './before.js';
import { type Answered, answeredIn, type Case, holdingOf } from './case.js';
import { levelGiven } from './clauses/decline.js';
import { hasLevels, inWords, wordsOf } from './in-own-words.js';
import type { Holding, JudgedClause, WorthAsking } from './judgement.js';

/**
 * What a careful reader would ask about, whatever the policy says. Each may have a good reason, so that it is
 * a question and no accusation, and changes no verdict.
 */
export function worthAsking(given: Case, clauses: readonly JudgedClause[]): readonly WorthAsking[] {
  const answered = answeredIn(given);
  const found = new Set(
    clauses
      .filter(({ clause }) => clause.kind === 'evidence')
      .flatMap(({ findings }) => findings.flatMap(({ question }) => question ?? [])),
  );
  const unsaid = answered.filter(({ question }) => !found.has(question.id));
  return [
    ...allTheSame(given, answered),
    ...jumps(given, answered),
    ...bare(given, unsaid),
    ...oldEvidence(given, unsaid),
    ...sameNotes(given, answered),
  ];
}

/** From so many answers on, all alike are worth a look. */
const manyAnswers = 5;

function allTheSame(given: Case, answered: readonly Answered[]): readonly WorthAsking[] {
  const levels = answered.flatMap(({ score }) => score.level ?? []);
  const [first] = levels;
  if (first === undefined || levels.length < manyAnswers || levels.length < answered.length)
    return [];
  if (levels.some((level) => level !== first)) return [];
  const about = { why: 'all-the-same', level: first, answers: levels.length } as const;
  return [{ ...about, place: given.places.answers, questions: [] }];
}

/** Two levels at once are rare. */
const jumpFrom = 2;

function jumps(given: Case, answered: readonly Answered[]): readonly WorthAsking[] {
  const { before, framework } = given;
  if (before === undefined || framework.scale === undefined) return [];
  return answered.flatMap(({ question, answer, score }): readonly WorthAsking[] => {
    const then = answerBefore(before, framework, question);
    const from = levelGiven(given, question, then);
    const to = levelOf(framework, score.attainment);
    if (from === undefined || to - from < jumpFrom - tolerance) return [];
    if (hasNew(answer.evidence, then?.evidence ?? [])) return [];
    return [
      { why: 'jump', ...one(given, question), before: from, now: to, ...inWords(then, answer) },
    ];
  });
}

function hasNew(now: readonly Evidence[], then: readonly Evidence[]): boolean {
  const known = then.map((evidence) => JSON.stringify(evidence));
  return now.some((evidence) => !known.includes(JSON.stringify(evidence)));
}

function bare(given: Case, answered: readonly Answered[]): readonly WorthAsking[] {
  const { framework } = given;
  const from = framework.evidence?.expectedFrom ?? framework.scale?.to;
  if (from === undefined) return [];
  const high = answered.filter(
    ({ score, answer }) =>
      levelOf(framework, score.attainment) >= from - tolerance &&
      answer.evidence.length === 0 &&
      (answer.note ?? '').trim() === '',
  );
  const isTop = from === framework.scale?.to;
  const isBest = ({ question, score }: Answered): boolean =>
    hasLevels(question) ? isTop : score.attainment >= 1 - tolerance;
  const others = high.filter((one) => !isBest(one));
  const about = { why: 'bare', level: from } as const;
  return [
    ...together(given, high.filter(isBest), (many) => ({ ...about, isBest: true, ...many })),
    ...together(
      given,
      others.filter(({ question }) => hasLevels(question)),
      (many) => ({ ...about, isBest: false, ...many }),
    ),
    ...others.flatMap(({ question, answer }): readonly WorthAsking[] => {
      const words = wordsOf(answer);
      if (hasLevels(question) || words === undefined) return [];
      return [{ ...about, isBest: false, answer: words, ...one(given, question) }];
    }),
  ];
}

function oldEvidence(given: Case, answered: readonly Answered[]): readonly WorthAsking[] {
  const { framework, today } = given;
  const validFor = framework.evidence?.validFor;
  if (validFor === undefined) return [];
  const old = answered.filter(({ answer }) => {
    const newest = answer.evidence
      .flatMap(({ date }) => date ?? [])
      .toSorted()
      .at(-1);
    return newest !== undefined && addDuration(newest, validFor) < today;
  });
  return together(given, old, (many) => ({ why: 'old-evidence', validFor, ...many }));
}

/** The same words under so many questions were not written about each. */
const manyNotes = 3;

function sameNotes(given: Case, answered: readonly Answered[]): readonly WorthAsking[] {
  const byNote = new Map<string, Answered[]>();
  for (const one of answered) {
    const note = (one.answer.note ?? '').replaceAll(/\s+/g, ' ').trim();
    if (note !== '') byNote.set(note, [...(byNote.get(note) ?? []), one]);
  }
  return [...byNote]
    .filter(([, same]) => same.length >= manyNotes)
    .flatMap(([note, same]) =>
      together(given, same, (many) => ({ why: 'same-note', note, ...many })),
    );
}

type Where = Pick<WorthAsking, 'place' | 'questions'>;

function one(given: Case, question: Question): Where {
  const holding = holdingOf(given, question);
  return { place: holding.place, questions: [holding] };
}

/** One question about several answers, where there are any. */
function together(
  given: Case,
  answered: readonly Answered[],
  ask: (where: Where) => WorthAsking,
): readonly WorthAsking[] {
  const questions: readonly Holding[] = answered.map(({ question }) => holdingOf(given, question));
  const [first] = questions;
  return first === undefined ? [] : [ask({ place: first.place, questions })];
}
