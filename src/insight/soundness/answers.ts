import { type Framework, type Question, questionsOf } from '../../framework/framework.js';
import { tolerance } from '../../score/assessment.js';
import { attainmentOf, endsOfQuestion } from '../../score/attainment.js';
import { levelOf } from '../../score/band.js';
import { counts } from '../../score/reading.js';
import { moveFrom } from '../standing.js';
import { type Check, type Finding, nameOf } from './finding.js';
import { responsesOf } from './responses.js';

/** What the answers to each question come to: its top is reached, better is never less, and no step is described for nobody. */
export const answersCount: Check = (framework) =>
  questionsOf(framework)
    .filter(counts)
    .flatMap((question) => [
      ...topIsReached(framework, question),
      ...answersDiffer(framework, question),
      ...moreIsNotLess(framework, question),
      ...movesAreReached(framework, question),
    ]);

function topIsReached(framework: Framework, question: Question): readonly Finding[] {
  const [, highest] = endsOfQuestion(framework, question);
  if (highest >= 1 - tolerance) return [];
  if (question.kind === 'elements') return [levelsAbove(framework, question)];
  const outOf = question.choice?.outOf ?? 0;
  const sum = Math.round(highest * outOf * 1e6) / 1e6;
  return [
    {
      code: 'unreachable-level',
      message: `With everything chosen, ${nameOf(question)} comes to ${sum} of ${outOf}, so that nobody reaches its top.`,
      hint: `Write out-of: ${sum} or less, or give the options more points.`,
      about: question,
      path: ['out-of'],
    },
  ];
}

/** An answer of elements ends at the highest level that lists some. */
function levelsAbove({ scale }: Framework, question: Question): Finding {
  const highest = Math.max(...(question.elements ?? []).map(({ level }) => level));
  const top = scale?.to ?? 100;
  const above = highest + 1 === top ? `Level ${top}` : `What is above level ${highest}`;
  return {
    code: 'unreachable-level',
    message: `${above} of ${nameOf(question)} cannot be reached: no elements are listed for it.`,
    hint: `List some under ${top}.`,
    about: question,
    path: ['elements', String(highest)],
  };
}

function answersDiffer(framework: Framework, question: Question): readonly Finding[] {
  const [lowest, highest] = endsOfQuestion(framework, question);
  if (highest - lowest > tolerance) return [];
  const isMark = question.share?.count === 'pass';
  return [
    {
      code: 'without-effect',
      message: `Every answer to ${nameOf(question)} counts the same.`,
      hint: isMark
        ? 'Write a higher mark.'
        : 'Let a better answer give more points, or write scored: false.',
      about: question,
      path: [isMark ? 'pass-at' : question.kind === 'share' ? 'bands' : 'options'],
    },
  ];
}

/** A share may count for less the higher it is, where less is better; it cannot turn round on the way. */
function moreIsNotLess(framework: Framework, question: Question): readonly Finding[] {
  if (question.share?.count !== 'bands') return [];
  const marks = question.share.bands.map(({ from }) => ({
    from,
    count: attainmentOf(framework, question, { kind: 'share', share: from }) ?? 0,
  }));
  const steps = marks.flatMap((mark, index) => {
    const before = marks[index - 1];
    const by = before === undefined ? 0 : mark.count - before.count;
    return before === undefined || Math.abs(by) < tolerance ? [] : [{ index, mark, before, by }];
  });
  const down = steps.find(({ by }) => by < 0);
  if (down === undefined) return [];
  const isTurning = steps.some(({ by }) => by > 0);
  const { index, mark, before } = down;
  return [
    {
      code: 'better-counts-less',
      message: `In ${nameOf(question)} a share of ${mark.from} counts for less than one of ${before.from}.`,
      hint: isTurning
        ? 'Let the points rise from band to band.'
        : 'Let the points rise from band to band. If less is better here, leave it so.',
      about: question,
      path: ['bands', index, 'points'],
      ...(isTurning ? {} : { isAdvice: true as const }),
    },
  ];
}

/** Levels of the framework's scale describe nothing where a question has no such steps: each first move belongs to some answer. */
function movesAreReached(framework: Framework, question: Question): readonly Finding[] {
  if (question.kind === 'scale' || question.next.length === 0) return [];
  const standings = (responsesOf(framework, question) ?? []).flatMap((response) => {
    const attainment = attainmentOf(framework, question, response);
    return attainment === undefined ? [] : [{ attainment }];
  });
  if (standings.length === 0) return [];
  const told = new Set(standings.map((standing) => moveFrom(framework, question, standing)));
  const below = standings.filter(({ attainment }) => attainment < 1 - tolerance);
  const steps = [
    ...new Set(
      below.map(({ attainment }) => Math.floor(levelOf(framework, attainment) + tolerance)),
    ),
  ].toSorted((a, b) => a - b);
  return question.next
    .filter(({ text }) => !told.has(text))
    .map(({ level }) => ({
      code: 'unreachable-level',
      message: `No answer to ${nameOf(question)} leads to its first move from ${level}.`,
      hint:
        steps.length > 6
          ? 'Take it out.'
          : `Put it under ${steps.join(' or ')}, where its answers stand.`,
      about: question,
      path: ['next', String(level)],
    }));
}
