import type { Question } from '../../framework/framework.js';
import type { QuestionId } from '../../ids.js';
import type { Answer, Evidence } from '../sheet.js';
import { noDate, typedDate } from '../typed-date.js';
import { entryOf, withEntry } from './answering.js';
import { wrongLink } from './evidence-link.js';
import { isSameText } from './one-line.js';
import { questionById } from './places.js';
import type { Interview, Stage, Told } from './state.js';
import { highestHand, tooManyHands, votesIn } from './votes-typed.js';
import { atAgain } from './walk.js';

/** What is said beside an answer: a note, evidence, hands in the room. */

/** A note; `text` is kept as it is, an empty one takes the note out. */
export function noted(interview: Interview, id: QuestionId, text: string): Interview {
  const { note, ...before } = entryOf(interview, id);
  if (isSameText(text, note) || text === note) return atAgain(interview, id);
  const now = withEntry(interview, id, { ...before, ...(text === '' ? {} : { note: text }) });
  return {
    ...atAgain(now, id),
    told: [{ kind: 'noted', question: id, ...(text === '' ? {} : { note: text }) }],
  };
}

type EvidenceStage = Extract<Stage, { kind: 'evidence' }>;

/** One field of a piece of evidence. `-2` for a title takes the second piece out; links are not followed. */
export function evidenceTyped(interview: Interview, stage: EvidenceStage, text: string): Interview {
  const { question: id, field, piece } = stage;
  switch (field) {
    case 'title': {
      if (text === '') return atAgain(interview, id);
      const out = /^-\s*(\d+)$/.exec(text)?.[1];
      if (out !== undefined) return withoutPiece(interview, stage, Number(out));
      return {
        ...interview,
        stage: evidenceField(stage, 'url', { ...piece, title: text }),
      };
    }
    case 'url': {
      const error = wrongLink(text);
      if (error !== undefined) return { ...interview, stage: { ...stage, error } };
      const { url: _, ...titled } = piece;
      const now = text === '' ? titled : { ...piece, url: text };
      return { ...interview, stage: evidenceField(stage, 'date', now) };
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

/** One field back, with what was typed there; from the title to the question. */
export function beforeEvidence(interview: Interview, stage: EvidenceStage): Interview {
  const { field, piece } = stage;
  if (field === 'title') return atAgain(interview, stage.question);
  const before = field === 'url' ? 'title' : 'url';
  return { ...interview, stage: evidenceField(stage, before, piece) };
}

/** The next field of the same piece, or the one before. */
function evidenceField(
  { error: _, ...stage }: EvidenceStage,
  field: EvidenceStage['field'],
  piece: EvidenceStage['piece'],
): Stage {
  return { ...stage, field, piece };
}

function wrongDate(text: string, date: string | undefined, today: string): string | undefined {
  if (date === undefined) return `${noDate(text, today, true)} Or leave it empty for none.`;
  return date > today ? `${date} is still to come: evidence is of a day that has been.` : undefined;
}

function withPiece(interview: Interview, id: QuestionId, piece: Evidence): Interview {
  const entry = entryOf(interview, id);
  const now = withEntry(interview, id, { ...entry, evidence: [...entry.evidence, piece] });
  return { ...atAgain(now, id), told: [{ kind: 'evidence', question: id, piece }] };
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
  return { ...atAgain(now, id), told: [{ kind: 'evidence-out', question: id, piece }] };
}

type VotesStage = Extract<Stage, { kind: 'votes' }>;

/** Hands in the room. More of them than there are people are asked about once. */
export function votesTyped(interview: Interview, stage: VotesStage, text: string): Interview {
  const { question: id } = stage;
  const question = questionById(interview, id);
  const votes = votesIn(interview, question, text);
  if (typeof votes === 'string') {
    const { doubted: _, ...asked } = stage;
    return { ...interview, stage: { ...asked, error: votes } };
  }
  const many = tooManyHands(interview, question, votes);
  if (many !== undefined && stage.doubted !== text && interview.isPiped !== true) {
    const error = `${many.hands} hands are counted, and ${many.people === 1 ? '1 person is' : `${many.people} people are`} answering. Is that right? Enter once more keeps it.`;
    return { ...interview, stage: { ...stage, error, doubted: text } };
  }
  const { votes: before, ...entry } = entryOf(interview, id);
  const isNone = Object.keys(votes).length === 0;
  if (isNone && before === undefined) return atAgain(interview, id);
  const answer: Answer = { ...entry, ...(isNone ? {} : { votes }) };
  return {
    ...atAgain(withEntry(interview, id, answer), id),
    told: [{ kind: 'votes', question: id, votes }, ...aboveHands(answer)],
  };
}

/** Said where hands are counted for an answer that stands already. */
function aboveHands(answer: Answer): readonly Told[] {
  const highest = highestHand(answer);
  return highest === undefined || answer.said !== 'answered' || answer.response.kind !== 'scale'
    ? []
    : [{ kind: 'above-hands', level: answer.response.level, highest }];
}

/** Whether hands can go up for answers to this question. */
export function hasVotes(question: Question): boolean {
  return question.kind !== 'text';
}
