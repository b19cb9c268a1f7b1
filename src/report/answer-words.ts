import { rounded } from './numbers.js';
import type { Report, ReportQuestion } from './report.js';
import { words } from './words.js';

/** What was answered, by the kind of question: as a sign for tables, and in words. */

/** `2`, `y`, `62%`, `B`; `?` for an open one, `–` for one that does not apply; nothing for what is not counted. */
export function answerSign(question: ReportQuestion): readonly string[] {
  switch (question.state) {
    case 'scored':
      return [signOf(question)];
    case 'not-applicable':
      return ['–'];
    case 'dont-know':
    case 'unanswered':
      return ['?'];
    case 'not-asked':
    case 'out-of-scope':
    case 'context':
      return [];
    default:
      return question.state satisfies never;
  }
}

function signOf({ level, answer, options = [] }: ReportQuestion): string {
  if (level !== undefined) return String(level);
  if (answer?.answer !== undefined) return words.answers.yesNoSign(answer.answer);
  if (answer?.share !== undefined) return `${answer.share}%`;
  const letters = options.flatMap(({ chosen }, index) => (chosen ? [letter(index)] : []));
  return letters.length === 0 ? words.answers.noneSign : letters.join('');
}

/** Options are lettered in framework order. */
export function letter(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + (index % 26)) + (index < 26 ? '' : String(index));
}

/** What the signs mean that these questions can have. */
export function legendOf({ framework, questions }: Report): string {
  const counted = questions.filter(({ state }) => state !== 'context' && state !== 'out-of-scope');
  const has = (kind: ReportQuestion['kind']): boolean =>
    counted.some((question) => question.kind === kind);
  const hasLevels = counted.length === 0 || has('scale') || has('elements');
  const levels = (framework.scale?.levels ?? []).map(({ level, name }) => `${level} ${name}`);
  const hasPartly = counted.some(({ partly }) => partly !== undefined);
  return words.answers.legend({
    levels: hasLevels ? levels : [],
    yesNo: has('yes-no') ? (hasPartly ? 'with-partly' : 'plain') : undefined,
    hasChoice: has('choice'),
    hasShare: has('share'),
  });
}

/** What was answered in words, for the kinds without levels; nothing where there is no answer. */
export function answerWords({ answer, options = [] }: ReportQuestion): string | undefined {
  if (answer?.answer !== undefined) return words.answers.yesNo(answer.answer);
  if (answer?.share !== undefined) return `${answer.share} %`;
  if (answer?.text !== undefined) return answer.text;
  const chosen = options.filter((option) => option.chosen);
  if (chosen.length > 0) return chosen.map(({ label }) => label).join('; ');
  return answer?.options === undefined ? undefined : words.answers.noneOfTheOptions;
}

/** How an answer without levels becomes a value, in a sentence; nothing where it is plain. */
export function countsAs(question: ReportQuestion): string | undefined {
  const { kind, attainment, answer } = question;
  if (attainment === undefined) return undefined;
  switch (kind) {
    case 'share':
      return shareCounts(question, answer?.share ?? 0, attainment);
    case 'choice':
      return choiceCounts(question);
    case 'yes-no':
      return answer?.answer === 'partly' ? words.answers.partOfAYes(figure(attainment)) : undefined;
    case 'scale':
    case 'elements':
    case 'text':
      return undefined;
    default:
      return kind satisfies never;
  }
}

function shareCounts({ share }: ReportQuestion, given: number, attainment: number): string {
  switch (share?.count) {
    case undefined:
    case 'linear':
      return words.answers.asItIs;
    case 'pass':
      return attainment > 0
        ? words.answers.reachesMark(share.at)
        : words.answers.belowMark(share.at);
    case 'bands': {
      const most = Math.max(...share.bands.map(({ points }) => points));
      const band = share.bands.findLast(({ from }) => given >= from);
      return words.answers.inBand(band?.from ?? 0, band?.points ?? 0, most);
    }
    default:
      return share satisfies never;
  }
}

function choiceCounts({ options = [], choice }: ReportQuestion): string {
  const points = options
    .filter(({ chosen }) => chosen)
    .reduce((sum, option) => sum + option.points, 0);
  return words.answers.points(figure(points), figure(choice?.outOf ?? 0));
}

/** A figure with as many decimals as it has, three at most. */
export function figure(value: number): string {
  return rounded(value, 3).replace(/\.?0+$/, '');
}

/** An answer in a few words: the level and its name, what was answered, or why there is nothing. */
export function answerInShort(report: Pick<Report, 'framework'>, question: ReportQuestion): string {
  if (question.state !== 'scored') return words.answers.states[question.state];
  const { level } = question;
  if (level === undefined) return answerWords(question) ?? '';
  const name = report.framework.scale?.levels.find((step) => step.level === level)?.name;
  return name === undefined ? String(level) : `${level} ${name}`;
}
