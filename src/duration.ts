/** Calendar dates without a clock or a time zone, and lengths of time on the calendar. */

/** `YYYY-MM-DD`, a day that exists. */
export type DateText = string;

export interface Duration {
  readonly count: number;
  readonly unit: 'days' | 'weeks' | 'months' | 'years';
}

const durationPattern = /^(\d{1,4}) (day|week|month|year)s?$/;

/** Whether the text is a day that exists, such as 2024-02-29 and not 2023-02-29. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** Reads `12 months`; nothing for any other form. */
export function parseDuration(text: string): Duration | undefined {
  const match = durationPattern.exec(text);
  if (match === null) return undefined;
  return { count: Number(match[1]), unit: `${match[2] as 'day' | 'week' | 'month' | 'year'}s` };
}

/** The day that lies a length of time after (or, with a negative factor, before) a day, clamped to the month's end. */
export function addDuration(date: DateText, duration: Duration, factor = 1): DateText {
  const { year, month, day } = partsOf(date);
  const count = duration.count * factor;
  switch (duration.unit) {
    case 'days':
    case 'weeks': {
      const days = duration.unit === 'weeks' ? count * 7 : count;
      return new Date(Date.UTC(year, month - 1, day) + days * 86_400_000)
        .toISOString()
        .slice(0, 10);
    }
    case 'months':
    case 'years': {
      const months = year * 12 + (month - 1) + (duration.unit === 'years' ? count * 12 : count);
      const [newYear, newMonth] = [Math.floor(months / 12), (months % 12) + 1];
      return dateText(newYear, newMonth, Math.min(day, daysIn(newYear, newMonth)));
    }
    default:
      return duration.unit satisfies never;
  }
}

/** Whole months from one day to a later one; 0 when it is not later. */
export function monthsBetween(from: DateText, to: DateText): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  const months = (b.year - a.year) * 12 + (b.month - a.month) - (b.day < a.day ? 1 : 0);
  return Math.max(0, months);
}

function partsOf(date: DateText): { year: number; month: number; day: number } {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function dateText(year: number, month: number, day: number): DateText {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
