import { askedQuestions, questionById } from '../../answers/interview/places.js';
import type { Interview, Told } from '../../answers/interview/state.js';
import type { Response } from '../../answers/sheet.js';
import { levelName } from '../../framework/framework.js';
import { safe } from '../../safe.js';
import type { Score } from '../../score/assessment.js';
import { widestProse, wrap } from '../layout.js';
import { isSame, rounded } from '../numbers.js';
import { inWords } from '../tell-principles.js';
import { andList } from '../words.js';
import { inTheWay } from './barriers.js';
import type { ScreenOptions } from './drawn.js';

/**
 * What keys led to, in words, printed once above the next place of the conversation.
 * The line before is blank, but after a field; `isHere` when the conversation stays at the same place.
 */
export function toldLines(
  interview: Interview,
  options: Pick<ScreenOptions, 'columns' | 'paint'> & { readonly isHere: boolean },
  scoreOf: (section: string) => Score | undefined,
): readonly string[] {
  const blocks = interview.told
    .map((told) => ({ told, lines: toldText(interview, told, options, scoreOf) }))
    .filter(({ lines }) => lines.length > 0);
  const lines = blocks.flatMap(({ told, lines: block }, index) =>
    index > 0 || told.kind === 'set' ? ['', ...block] : block,
  );
  return lines.length > 0 && options.isHere ? [...lines, ''] : lines;
}

function toldText(
  interview: Interview,
  told: Told,
  options: Pick<ScreenOptions, 'columns' | 'paint'>,
  scoreOf: (section: string) => Score | undefined,
): readonly string[] {
  const { paint } = options;
  const prose = (text: string): readonly string[] =>
    wrap(text, Math.min(options.columns - 1, widestProse) - 1).map((line) => ` ${line}`);
  switch (told.kind) {
    case 'answered':
      return prose(saved(interview, told)).map(paint.accent);
    case 'noted':
      return prose(
        told.note === undefined ? 'Note taken out.' : `Note saved: ${safe(told.note)}`,
      ).map(paint.accent);
    case 'why':
      return prose(why(interview, told.question));
    case 'keys':
      return allKeys.flatMap((line) => prose(line));
    case 'set':
      return prose(setWords(interview, told.asked)).map(paint.accent);
    case 'principle':
      return principle(interview, told.section, prose, scoreOf(told.section));
    case 'barriers':
      return prose(inTheWay(interview, told.chosen)).map(paint.accent);
    case 'steps':
      return prose(
        `To take first: ${andList(told.chosen.map((id) => titleOf(interview, id)))}.`,
      ).map(paint.accent);
    case 'typed':
      return prose(`> ${safe(told.text)}`);
    case 'later':
      return prose('Left for later: it comes round again at the end.').map(paint.accent);
    case 'steps-taken':
      return prose('Steps saved.').map(paint.accent);
    default:
      return told satisfies never;
  }
}

function titleOf(interview: Interview, id: string): string {
  return `"${questionById(interview, id).title}"`;
}

function saved(
  interview: Interview,
  { answer, move }: Extract<Told, { kind: 'answered' }>,
): string {
  switch (answer.said) {
    case 'answered': {
      const what = answerWords(interview, answer.response);
      return `Saved: ${what}.${move === undefined ? '' : ` From here: ${move}`}`;
    }
    case 'dont-know':
      return "Saved: don't know. It stays open until somebody settles it.";
    case 'not-applicable':
      return 'Saved: does not apply. The reason will be in the report.';
    case 'unanswered':
      return 'Saved.';
    default:
      return answer satisfies never;
  }
}

/** What was chosen, said back. */
function answerWords({ framework }: Interview, response: Response): string {
  switch (response.kind) {
    case 'scale': {
      const name = levelName(framework, response.level);
      return name === undefined ? `${response.level}` : `${response.level}, ${name}`;
    }
    case 'elements':
      return response.met.length === 0 ? 'none of them' : `${response.met.length} of them`;
    case 'choice':
      return response.options.join(', ');
    case 'yes-no':
      return response.answer;
    case 'share':
      return `${response.share} %`;
    case 'text':
      return 'the text';
    default:
      return response satisfies never;
  }
}

function why(interview: Interview, id: string): string {
  const { why: reason, evidence, askOf } = questionById(interview, id);
  const shows = evidence.length === 0 ? '' : ` What would show it: ${evidence.join('; ')}.`;
  const whom = askOf.length === 0 ? '' : ` Best asked of: ${andList(askOf)}.`;
  return `Why: ${reason ?? 'the framework gives no reason.'}${shows}${whom}`;
}

const allKeys = [
  'A number: that level. Up and down choose too, Enter takes the choice.',
  'Left and right: back and on. s: come back later. g: go to a principle.',
  "d: don't know. x: does not apply, with the reason. n: a note.",
  'w: why this is asked, what would show it, and whom to ask.',
  'q: save and quit. What is answered is saved already.',
];

function setWords(interview: Interview, asked: 'quick' | 'all'): string {
  const count = askedQuestions(interview).length;
  return asked === 'quick'
    ? `The short set, then: ${count} questions. The others can follow another day.`
    : `All ${count} questions, then. Stop at any time with q; every answer is saved at once.`;
}

function principle(
  interview: Interview,
  id: string,
  prose: (text: string) => readonly string[],
  score: Score | undefined,
): readonly string[] {
  const section = interview.framework.principles.find((candidate) => candidate.id === id);
  if (section === undefined || score === undefined) return [];
  const { from, to } = interview.framework.scale ?? { from: 0, to: 100 };
  const number = (attainment: number): string => rounded(from + attainment * (to - from), 1);
  const range =
    score.answered === 0 || score.range === undefined || isSame(score.range[0], score.range[1])
      ? ''
      : ` (${number(score.range[0])} to ${number(score.range[1])} with what is open)`;
  const value =
    score.state === 'scored' && !score.provisional
      ? `, ${number(score.attainment)} of ${to}${range}`
      : range;
  return prose(`${section.title}, as it stands: ${inWords(interview, score)}${value}.`);
}
