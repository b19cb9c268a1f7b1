import type { Question } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import type { Answer, Evidence } from '../sheet.js';
import { noDate, typedDate } from '../typed-date.js';
import { votable } from '../votes.js';
import { entryOf, withEntry } from './answering.js';
import { offeredBy } from './choices.js';
import { isSameText } from './one-line.js';
import { questionById } from './places.js';
import type { Interview, Stage } from './state.js';
import { at } from './walk.js';

/** What is said beside an answer: a note, evidence, hands in the room. */

/** A note; `text` is kept as it is, an empty one takes the note out. */
export function noted(interview: Interview, id: QuestionId, text: string): Interview {
  const { note, ...before } = entryOf(interview, id);
  if (isSameText(text, note) || text === note) return at(interview, id);
  const now = withEntry(interview, id, { ...before, ...(text === '' ? {} : { note: text }) });
  return {
    ...at(now, id),
    told: [{ kind: 'noted', question: id, ...(text === '' ? {} : { note: text }) }],
  };
}

type EvidenceStage = Extract<Stage, { kind: 'evidence' }>;

/** One field of a piece of evidence. `-2` for a title takes the second piece out; links are not followed. */
export function evidenceTyped(interview: Interview, stage: EvidenceStage, text: string): Interview {
  const { question: id, field, piece } = stage;
  switch (field) {
    case 'title': {
      if (text === '') return at(interview, id);
      const out = /^-\s*(\d+)$/.exec(text)?.[1];
      if (out !== undefined) return withoutPiece(interview, stage, Number(out));
      return {
        ...interview,
        stage: { kind: 'evidence', question: id, field: 'url', piece: { title: text } },
      };
    }
    case 'url': {
      const now = text === '' ? piece : { ...piece, url: text };
      return { ...interview, stage: { kind: 'evidence', question: id, field: 'date', piece: now } };
    }
    case 'date': {
      const date = text === '' ? undefined : typedDate(text);
      const error = text === '' ? undefined : wrongDate(text, date, interview.calendarDay);
      if (error !== undefined) return { ...interview, stage: { ...stage, error } };
      return withPiece(interview, id, {
        title: '',
        ...piece,
        ...(date === undefined ? {} : { date }),
      });
    }
    default:
      return field satisfies never;
  }
}

function wrongDate(text: string, date: string | undefined, today: string): string | undefined {
  if (date === undefined) return `${noDate(text, today)} Or leave it empty for none.`;
  return date > today ? `${date} is still to come: evidence is of a day that has been.` : undefined;
}

function withPiece(interview: Interview, id: QuestionId, piece: Evidence): Interview {
  const entry = entryOf(interview, id);
  const now = withEntry(interview, id, { ...entry, evidence: [...entry.evidence, piece] });
  return { ...at(now, id), told: [{ kind: 'evidence', question: id, piece }] };
}

function withoutPiece(interview: Interview, stage: EvidenceStage, number: number): Interview {
  const { question: id } = stage;
  const entry = entryOf(interview, id);
  const piece = entry.evidence[number - 1];
  if (piece === undefined) {
    const error = `There is no piece ${number} to take out.`;
    return { ...interview, stage: { ...stage, error } };
  }
  const evidence = entry.evidence.filter((_, index) => index !== number - 1);
  const now = withEntry(interview, id, { ...entry, evidence });
  return { ...at(now, id), told: [{ kind: 'evidence-out', question: id, piece }] };
}

/** Hands in the room: a number for each of what can be answered, in order, or `2:6 3:7`. */
export function votesTyped(interview: Interview, id: QuestionId, text: string): Interview {
  const question = questionById(interview, id);
  const votes = votesIn(interview, question, text);
  if (typeof votes === 'string')
    return { ...interview, stage: { kind: 'votes', question: id, error: votes } };
  const { votes: before, ...entry } = entryOf(interview, id);
  const isNone = Object.keys(votes).length === 0;
  if (isNone && before === undefined) return at(interview, id);
  const answer: Answer = { ...entry, ...(isNone ? {} : { votes }) };
  return {
    ...at(withEntry(interview, id, answer), id),
    told: [{ kind: 'votes', question: id, votes }],
  };
}

/** Whether hands can go up for answers to this question. */
export function hasVotes(question: Question): boolean {
  return question.kind !== 'text';
}

/** What was typed as votes by answer, or what is wrong with it. */
function votesIn(
  interview: Interview,
  question: Question,
  text: string,
): Readonly<Record<string, number>> | string {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const names = voteNames(interview, question);
  const isInOrder = words.every((word) => /^\d{1,5}$/.test(word));
  if (isInOrder && question.kind !== 'share' && words.length <= names.length) {
    return Object.fromEntries(
      words.flatMap((word, index) => {
        const name = names[index]?.id;
        return name === undefined || Number(word) === 0 ? [] : [[name, Number(word)]];
      }),
    );
  }
  const pairs = words.map((word) => /^([^:=]+)[:=](\d{1,5})$/.exec(word));
  const votes = pairs.map(
    (pair) => [voteNamed(interview, question, pair?.[1]), Number(pair?.[2])] as const,
  );
  if (pairs.includes(null) || votes.some(([name]) => name === undefined)) {
    const [first] = names;
    return `Write how many hands for each, such as: ${first?.number ?? 50}:6 d:2.`;
  }
  return Object.fromEntries(votes.filter(([, count]) => count > 0));
}

/** What hands can go up for, with the number that is typed for it. */
function voteNames({ framework }: Interview, question: Question) {
  const ids = votable(question, framework);
  return offeredBy(framework, question).map(({ number }, index) => ({ number, id: ids[index] }));
}

function voteNamed(
  interview: Interview,
  question: Question,
  typed: string | undefined,
): string | undefined {
  if (typed === undefined) return undefined;
  if (typed === 'd') return 'dont-know';
  if (typed === 'x') return 'not-applicable';
  if (question.kind === 'share')
    return /^\d+(?:\.\d+)?%?$/.test(typed) && Number.parseFloat(typed) <= 100 ? typed : undefined;
  const named = voteNames(interview, question).find(
    ({ number, id }) => String(number) === typed || id === typed,
  );
  return named?.id;
}

/** Votes as they are typed: `2:6 d:1`. */
export function votesText(
  interview: Interview,
  question: Question,
  votes: Answer['votes'] = {},
): string {
  const names = voteNames(interview, question);
  const short: Readonly<Record<string, string>> = { 'dont-know': 'd', 'not-applicable': 'x' };
  return Object.entries(votes)
    .map(([id, count]) => {
      const number = names.find((name) => name.id === id)?.number;
      return `${short[id] ?? number ?? id}:${count}`;
    })
    .join(' ');
}
