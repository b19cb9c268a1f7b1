import { type DateText, isDate } from '../duration.js';

/**
 * A day as people write one: `2026-11-20`, `20 November 2026`, `20th Nov 2026`, `November 20, 2026`, `20/11/2026`.
 * In digits the day stands before the month, as in British usage. Nothing where it is no day that exists.
 */
export function typedDate(text: string): DateText | undefined {
  const words = text.trim().toLowerCase();
  const found = writtenWays
    .map((way) => way.exec(words)?.groups)
    .find((parts) => parts !== undefined);
  if (found === undefined) return undefined;
  const { day = '', month = '', year = '' } = found;
  const number = /^\d+$/.test(month) ? Number(month) : monthNamed(month);
  const two = (part: number): string => String(part).padStart(2, '0');
  const date = `${year}-${two(number)}-${two(Number(day))}`;
  return isDate(date) ? date : undefined;
}

/** What is said where a line is no date. A day without a year is taken for the next one, or where it `hasBeen`, for the last. */
export function noDate(text: string, today: DateText, hasBeen = false): string {
  const year = Number(today.slice(0, 4));
  const inYears = (hasBeen ? [year, year - 1] : [year, year + 1]).flatMap(
    (each) => typedDate(`${text.trim().replace(/[/.-]$/, '')}${separator(text)}${each}`) ?? [],
  );
  const meant = inYears.find((day) => (hasBeen ? day <= today : day >= today));
  if (meant !== undefined) return `The year is missing. Write ${inWords(meant)}.`;
  const isDate = writtenWays.some((way) => way.test(text.trim().toLowerCase()));
  return isDate
    ? `"${text}" is not a date that exists. Write the day, the month and the year, such as ${today}.`
    : `"${text}" is not understood as a date. Write it as ${inWords(today)} or ${today}.`;
}

/** What stands before a year that is added. */
function separator(text: string): string {
  return /^\s*\d+[/.]/.test(text) ? '/' : ' ';
}

function inWords(day: DateText): string {
  const [year, month, date] = day.split('-').map(Number);
  const name = months[(month ?? 1) - 1] ?? '';
  return `${date} ${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`;
}

const writtenWays: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})$/,
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?(?<month>[a-z]{3,9})\.?,?[\s-]+(?<year>\d{4})$/,
  /^(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})$/,
];

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** From 1; 0 where the word is the beginning of none. */
function monthNamed(word: string): number {
  return months.findIndex((month) => month.startsWith(word === 'sept' ? 'sep' : word)) + 1;
}
