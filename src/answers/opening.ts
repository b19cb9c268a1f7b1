import { isDate } from '../duration.js';
import type { Framework } from '../framework/framework.js';
import { questionsOf } from '../framework/framework.js';
import { nearest } from '../ids.js';
import type { Sheet } from './sheet.js';

/** What is asked before the first question: whom it is about, who answers, and how long there is. */
export const openingFields = ['subject', 'roles', 'people', 'date', 'minutes'] as const;
export type OpeningField = (typeof openingFields)[number];

interface Asked {
  readonly framework: Framework;
  readonly sheet: Sheet;
}

type Result = { readonly sheet: Sheet } | { readonly error: string };

/** What a line typed at a field makes of the sheet; a blank line takes the default. */
export function answerOpening(asked: Asked, field: OpeningField, text: string): Result {
  switch (field) {
    case 'subject':
      return subject(asked, text);
    case 'roles':
      return roles(asked, text);
    case 'people':
      return people(asked, text);
    case 'date':
      return date(asked, text);
    case 'minutes':
      return minutes(asked, text);
    default:
      return field satisfies never;
  }
}

/** The roles that a framework knows. */
export function knownRoles(
  framework: Framework,
): readonly { readonly id: string; readonly title: string }[] {
  return framework.facets.find((facet) => facet.id === 'role')?.options ?? [];
}

function subject({ sheet }: Asked, text: string): Result {
  if (text === '')
    return sheet.subject.name === ''
      ? { error: 'A name is needed: it heads the report.' }
      : { sheet };
  return { sheet: { ...sheet, subject: { ...sheet.subject, name: text } } };
}

function roles({ framework, sheet }: Asked, text: string): Result {
  const known = knownRoles(framework).map((role) => role.id);
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  const found = words.map((word) => roleNamed(word, known));
  const unknown = words.filter((_, index) => found[index] === undefined);
  if (unknown.length > 0)
    return { error: `"${unknown.join(' ')}" is not one of: ${known.join(', ')}.` };
  const role = [...new Set(found.flatMap((id) => id ?? []))];
  return { sheet: { ...sheet, respondent: { ...sheet.respondent, role } } };
}

/** The number in the list, the word itself, its beginning, or nearly it. */
function roleNamed(word: string, known: readonly string[]): string | undefined {
  const byNumber = /^\d$/.test(word) ? known[Number(word) - 1] : undefined;
  const small = word.toLowerCase();
  return (
    byNumber ??
    known.find((id) => id === small) ??
    known.find((id) => id.startsWith(small)) ??
    nearest(small, known)
  );
}

function people({ sheet }: Asked, text: string): Result {
  const { role } = sheet.respondent;
  if (text === '') {
    const counts = role.length === 1 && role[0] !== undefined ? { [role[0]]: 1 } : {};
    return { sheet: { ...sheet, respondent: { ...sheet.respondent, people: counts } } };
  }
  const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
  const isOneEach = numbers.length === role.length;
  if (role.length === 0 || !isOneEach) {
    const example = role.map((id, index) => `${id} ${index + 2}`).join(', ');
    return role.length === 0
      ? { sheet }
      : { error: `Write one number for each role, such as: ${example}.` };
  }
  const counts = Object.fromEntries(role.map((id, index) => [id, numbers[index] ?? 0]));
  return { sheet: { ...sheet, respondent: { ...sheet.respondent, people: counts } } };
}

function date({ sheet }: Asked, text: string): Result {
  if (text === '') return { sheet };
  if (!isDate(text)) return { error: `"${text}" is not a date. Write it as ${sheet.date}.` };
  return { sheet: { ...sheet, date: text } };
}

function minutes({ framework, sheet }: Asked, text: string): Result {
  const { asked: _, ...all } = sheet;
  const quick: Sheet = { ...all, asked: 'quick' };
  const small = text.toLowerCase();
  if (text === '' || 'full'.startsWith(small) || small === 'all') return { sheet: all };
  if ('short'.startsWith(small) || small === 'quick') return { sheet: quick };
  const given = Number(/^(\d+)/.exec(text)?.[1] ?? Number.NaN);
  if (!Number.isFinite(given)) return { error: 'Write a number of minutes, or: short, full.' };
  return { sheet: given < minutesForAll(framework, sheet) ? quick : all };
}

/** Minutes that the full set needs: one person reads and chooses in about a minute, a group talks for about five. */
export function minutesForAll(framework: Framework, sheet: Sheet): number {
  return minutesFor(questionsOf(framework).length, sheet);
}

export function minutesForQuick(framework: Framework, sheet: Sheet): number {
  return minutesFor(questionsOf(framework).filter((question) => question.isQuick).length, sheet, 9);
}

function minutesFor(questions: number, sheet: Sheet, minutesTogether = 6): number {
  const many = Object.values(sheet.respondent.people).reduce((sum, count) => sum + count, 0);
  const each = many > 1 ? minutesTogether : 1.1;
  return Math.max(5, Math.round((questions * each) / 5) * 5);
}
