import type { Duration } from '../../duration.js';
import type { Correction, Holding, WorthAsking } from '../../judgement/judgement.js';
import { apart, areOf, plain, quoted } from './figures.js';
import { andList } from './grammar.js';

/** What a judgement remarks on beside its clauses: questions to ask, and answers that were lowered with a word. */

/** What a careful reader would ask, as a question. */
export function askingWords(asking: WorthAsking): string {
  const titles = titlesOf(asking.questions);
  const are = areOf(asking.questions.length);
  switch (asking.why) {
    case 'all-the-same':
      return `All ${asking.answers} answers are ${plain(asking.level)}. Was each of them talked about?`;
    case 'jump':
      return `${titles} went from ${fromTo(asking)} without new evidence. What has changed?`;
    case 'bare': {
      const has = asking.questions.length === 1 ? 'has' : 'have';
      const { answer } = asking;
      if (answer !== undefined)
        return `${titles} is ${answer}, with neither a note nor evidence. What would show it?`;
      const where = asking.isBest
        ? `${has} the best answer`
        : `${are} at ${plain(asking.level)} or above`;
      return `${titles} ${where}, with neither a note nor evidence. What would show it?`;
    }
    case 'old-evidence':
      return `The evidence of ${titles} is older than ${durationWords(asking.validFor)}. Is it still so?`;
    case 'same-note':
      return `${titles} have the same note, ${quoted(shortened(asking.note))}. What was seen at each?`;
    default:
      return asking satisfies never;
  }
}

/** An answer lowered with a word about it. */
export function correctionWords({ title, note, ...fall }: Correction): string {
  return `${quoted(title)} ${fallWords(fall)}, and its note says why: ${quoted(shortened(note))}`;
}

type Fallen = Pick<Correction, 'before' | 'now' | 'inWords'>;

/** `has fallen from 3 to 1`. */
export function fallWords({ before, now, inWords }: Fallen): string {
  const was = inWords?.[0] ?? plain(before);
  switch (now) {
    case 'open':
      return `was ${was} and is open now`;
    case 'not-applicable':
      return `was ${was} and is set aside now`;
    default:
      return `has fallen from ${fromTo({ before, now, ...(inWords === undefined ? {} : { inWords }) })}`;
  }
}

/** `3 to 1`, `yes to partly`. */
function fromTo({ before, now, inWords }: Fallen & { readonly now: number }): string {
  if (inWords !== undefined) return inWords.join(' to ');
  if (now > before) return `${plain(before)} to ${plain(now)}`;
  const [is, was] = apart(now, before, 0);
  return `${was} to ${is}`;
}

const mostTitles = 5;

function titlesOf(questions: readonly Holding[]): string {
  const shown = questions.slice(0, mostTitles).map(({ title }) => quoted(title));
  const more = questions.length - shown.length;
  return andList(more > 0 ? [...shown, `${more} more`] : shown);
}

function durationWords({ count, unit }: Duration): string {
  return `${count} ${count === 1 ? unit.slice(0, -1) : unit}`;
}

/** Enough of a note to know it again. */
function shortened(note: string): string {
  const words = note.replaceAll(/\s+/g, ' ').trim();
  return words.length <= 160 ? words : `${words.slice(0, 159).trimEnd()}…`;
}
