import { press } from '../../answers/interview/interview.js';
import { askedQuestions, isOpen, questionById } from '../../answers/interview/places.js';
import { pressesOf } from '../../answers/interview/plain-line.js';
import type { Interview, Press, Told } from '../../answers/interview/state.js';
import { isHighWithoutEvidence } from '../../answers/interview/to-review.js';
import { firstSentence } from '../../framework/first-sentence.js';
import { type Question, questionsOf, type Section } from '../../framework/framework.js';
import { safe } from '../../safe.js';
import type { Score } from '../../score/assessment.js';
import { isOpenRange } from '../numbers.js';
import { rangeWords, rulerOf, scoreWords } from '../value.js';
import { andList, longDate } from '../words.js';
import { answerWords, handsWords, moveNow, pieceWords } from './answer-words.js';
import { inTheWay } from './barriers.js';
import { aboveHandsWords } from './beside.js';
import { keysHere } from './keys.js';
import { blank, type Line, line } from './place.js';
import { undoneLines } from './undone.js';

type ScoreOf = (section: string) => Score | undefined;

/**
 * What keys led to, in words, said once before the next place of the conversation.
 * The line before is blank, but after a field; `isHere` when the conversation stays at the same place.
 */
export function toldLines(
  interview: Interview,
  isHere: boolean,
  scoreOf: ScoreOf,
): readonly Line[] {
  const blocks = interview.told
    .map((told) => ({ told, lines: linesOf(interview, told, scoreOf) }))
    .filter(({ lines }) => lines.length > 0);
  const lines = blocks.flatMap(({ told, lines: block }, index) =>
    index > 0 || told.kind === 'set' ? [blank, ...block] : block,
  );
  return lines.length > 0 && isHere ? [...lines, blank] : lines;
}

function linesOf(interview: Interview, told: Told, scoreOf: ScoreOf): readonly Line[] {
  switch (told.kind) {
    case 'answered':
      return saved(interview, told);
    case 'noted':
      return [noted(told.note)];
    case 'evidence':
      return [line('accent', `Evidence saved: ${pieceWords(told.piece)}.`)];
    case 'evidence-out':
      return [line('accent', `Evidence taken out: ${pieceWords(told.piece)}.`)];
    case 'votes': {
      const hands = handsWords(interview, questionById(interview, told.question), told.votes);
      return [line('accent', hands === '' ? 'Hands taken out.' : `Hands saved: ${hands}.`)];
    }
    case 'above-hands':
      return [line('warning', aboveHandsWords(told.level, told.highest))];
    case 'not-chosen':
      return [line('warning', `${told.number} was typed and not taken: Enter takes a number.`)];
    case 'pace':
      return [
        line(
          'warning',
          `At this pace you reach question ${told.reach} of ${told.of} in the time you have. t changes to the short set.`,
        ),
      ];
    case 'last-steps':
      return [line('accent', `Of last time's steps: ${told.done} of ${told.of} done.`)];
    case 'undone':
      return undoneLines(interview, told);
    case 'most': {
      const barrier = interview.framework.barriers.find(({ id }) => id === told.barrier);
      return [line('accent', `Held you back most: ${barrier?.title ?? told.barrier}.`)];
    }
    case 'why':
      return why(interview, told.question);
    case 'keys':
      return keysHere(interview);
    case 'set':
      return [line('accent', setWords(interview, told.asked))];
    case 'principle':
      return principle(interview, told.section, scoreOf);
    case 'barriers':
      return [line('accent', inTheWay(interview, told.chosen))];
    case 'chosen': {
      const facet = interview.framework.facets.find(({ id }) => id === told.facet);
      const titles = told.chosen.map(
        (chosen) => facet?.options?.find(({ id }) => id === chosen)?.title ?? chosen,
      );
      return [line('accent', `Taken as: ${titles.join('; ')}.`)];
    }
    case 'steps': {
      const titles = told.chosen.map((id) => `"${questionById(interview, id).title}"`);
      return [line('accent', `To take first: ${andList(titles)}.`)];
    }
    case 'typed':
      // A screen takes the field away; a plain line stays where it was typed.
      return [line('text', `> ${safe(told.text)}`, 'screen')];
    case 'day':
      return [line('accent', `Taken as ${longDate(told.date)}.`)];
    case 'not-taken':
      return [line('warning', `"${safe(told.text)}" is no answer here. The question stays open.`)];
    case 'later':
      return [line('accent', laterWords(interview, told.question))];
    case 'owner-is-a-person':
      return [line('text', 'Kept. The page prints it: a role outlasts a name.')];
    case 'steps-taken':
      return [line('accent', 'Steps saved.')];
    default:
      return told satisfies never;
  }
}

function laterWords(interview: Interview, id: string): string {
  const question = questionById(interview, id);
  return isOpen(interview, question)
    ? `Skipped, and not answered yet: "${question.title}". It comes round again at the end.`
    : `"${question.title}" keeps its answer.`;
}

function noted(note: string | undefined): Line {
  if (note === undefined) return line('accent', 'Note taken out.');
  const words = `Note saved: ${safe(note)}`;
  return { ...line('accent', words), tight: words, again: 'Note saved.' };
}

function saved(
  interview: Interview,
  { question: id, answer, move }: Extract<Told, { kind: 'answered' }>,
): readonly Line[] {
  switch (answer.said) {
    case 'answered': {
      const question = questionById(interview, id);
      const what = `Saved: ${answerWords(interview, question, answer.response)}.`;
      const next = move ?? moveNow(interview, question);
      const shows = howToShow(interview, question);
      if (next === undefined) return [line('accent', what), ...shows];
      return [
        {
          ...line('accent', `${what} From here: ${next}`, 'screen'),
          tight: `${what} From here: ${firstSentence(next)}`,
          again: what,
        },
        line('accent', `${what} A first move from here: ${next}`, 'plain'),
        ...shows,
      ];
    }
    case 'dont-know':
      return [
        line(
          'accent',
          "Saved: don't know. It stays open until somebody settles it; u takes it back.",
        ),
      ];
    case 'not-applicable':
      return [line('accent', 'Saved: does not apply. The reason will be in the report.')];
    case 'unanswered':
      return [line('accent', 'Saved.')];
    default:
      return answer satisfies never;
  }
}

/** After a high answer that nothing shows, where one key leads back to it: the conversation has gone on, and e is about the next question. */
function howToShow(interview: Interview, question: Question): readonly Line[] {
  if (interview.isPiped === true || !isHighWithoutEvidence(interview, question)) return [];
  const leadsBack = (pressed: readonly Press[]): boolean => {
    const { stage } = pressed.reduce(press, interview);
    return stage.kind === 'question' && stage.question === question.id;
  };
  const words = 'Not shown yet: < and then e adds what shows it.';
  return [
    ...(leadsBack([{ kind: 'key', key: 'left' }]) ? [line('text', words, 'screen')] : []),
    ...(leadsBack(pressesOf(interview, '<')) ? [line('text', words, 'plain')] : []),
  ];
}

/** Why it is asked, what would show it, whom to ask, and what to begin with from its answer: each a paragraph of its own. */
function why(interview: Interview, id: string): readonly Line[] {
  const asked = questionById(interview, id);
  const { why: reason, evidence, askOf } = asked;
  const move = moveNow(interview, asked);
  return [
    `Why: ${reason ?? 'the framework gives no reason.'}`,
    ...(evidence.length === 0 ? [] : [`What would show it: ${evidence.join('; ')}.`]),
    ...(askOf.length === 0 ? [] : [`Best asked of: ${andList(askOf)}.`]),
    ...(move === undefined ? [] : [`A first move from the answer now: ${move}`]),
  ].map((text) => line('text', text));
}

function setWords(interview: Interview, asked: 'quick' | 'all'): string {
  const count = askedQuestions(interview).length;
  const questions = `${count} ${count === 1 ? 'question' : 'questions'}`;
  const stop = 'Stop at any time with q: every answer is saved.';
  if (asked === 'quick')
    return `The short set, then: ${questions}. The others can follow another day.`;
  return count === 1 ? `One question, then. ${stop}` : `All ${questions}, then. ${stop}`;
}

/** Where a principle stands on its own scale, and what was named in its way. */
function principle(interview: Interview, id: string, scoreOf: ScoreOf): readonly Line[] {
  const { framework } = interview;
  const section = framework.principles.find((candidate) => candidate.id === id);
  const score = scoreOf(id);
  if (section === undefined || score === undefined) return [];
  const valued = { rule: section.rule, score };
  const ruler = rulerOf(framework, valued);
  const isRange = score.answered > 0 && isOpenRange(score);
  const range =
    isRange && score.range !== undefined
      ? `${rangeWords(ruler, score.range, score.exact)} with what is open`
      : '';
  const isValue = score.state === 'scored' && !score.provisional && score.ladder === undefined;
  const value = isValue ? `${ruler.number(score.attainment)}${ruler.of}` : '';
  const stands = isSetAside(interview, section) ? 'Does not apply' : scoreWords(framework, valued);
  const words = [stands, value].filter((part) => part !== '').join(', ');
  const all = [words, range === '' ? '' : `(${range})`].filter((part) => part !== '').join(' ');
  return [
    line('text', `${section.title}, as it stands: ${all}.`),
    ...inTheWayOf(interview, section),
  ];
}

/** Whether somebody has set aside all that is asked here: what a short set leaves out hides that in the score. */
function isSetAside(interview: Interview, section: Section): boolean {
  const inside = new Set(questionsOf(section).map(({ id }) => id));
  const asked = askedQuestions(interview).filter(({ id }) => inside.has(id));
  return (
    asked.length > 0 &&
    asked.every(({ id }) => interview.sheet.answers.get(id)?.said === 'not-applicable')
  );
}

/** The barriers that were named in a principle, the one named most first. */
function inTheWayOf({ framework, sheet }: Interview, section: Section): readonly Line[] {
  const named = questionsOf(section).flatMap(({ id }) => sheet.answers.get(id)?.barriers ?? []);
  const counts = framework.barriers
    .map(({ id, title }) => ({ title, count: named.filter((barrier) => barrier === id).length }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ title, count }) => `${title} (${count})`);
  return counts.length === 0
    ? []
    : [line('text', `Named in its way so far: ${counts.join(', ')}.`)];
}
