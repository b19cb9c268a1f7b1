import { tolerance } from '../../score/assessment.js';
import { rounded } from '../numbers.js';

/** Figures in the sentences of a judgement, told so that one below another never looks the same. */

/** Two numbers with as many decimals as tell them apart, and no fewer than `least` for the first; `all` is the most. */
export function apart(
  is: number,
  must: number,
  least: number,
  all = Infinity,
): readonly [string, string] {
  const required = rounded(must, 9).replace(/\.?0+$/, '');
  for (let decimals = least; decimals < 9; decimals += 1) {
    const text = rounded(is, decimals);
    const isSame = Number(text) >= Number(required);
    if (!(is < must - tolerance && isSame) && !looksWhole(is, text, all)) return [text, required];
  }
  return [rounded(is, 9), required];
}

/** Only everything is 100 %. */
function looksWhole(is: number, text: string, all: number): boolean {
  return Number(text) >= all && is < all - tolerance;
}

/** A number with as many decimals as show that it lies above a limit. */
export function above(is: number, limit: number): string {
  for (let decimals = 0; decimals < 9; decimals += 1) {
    const text = rounded(is, decimals);
    const isAbove = is <= limit + tolerance || Number(text) > limit;
    if (isAbove && !looksWhole(is, text, 100)) return text;
  }
  return rounded(is, 9);
}

export function plain(value: number): string {
  return rounded(value, 9).replace(/\.?0+$/, '');
}

export function quoted(text: string): string {
  return `“${text.trim()}”`;
}

export function areOf(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** `1 question`, `31 questions`: figures stand beside each other here, and are not put into words. */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}
