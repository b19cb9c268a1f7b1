import type { DateText } from '../duration.js';
import type { Framework } from '../framework/framework.js';
import { questionsOf } from '../framework/framework.js';
import { nearest } from '../ids.js';
import { nameToFillIn, type Sheet } from './sheet.js';
import { noDate, typedDate } from './typed-date.js';

/** What is asked before the first question: whom it is about, who answers, and how long there is. */
const fixedFields = ['subject', 'roles', 'people', 'date', 'minutes'] as const;
/** A facet of the subject is named after its word: `facet phase`. */
export type OpeningField = (typeof fixedFields)[number] | `facet ${string}`;

interface Asked {
  readonly framework: Framework;
  readonly sheet: Sheet;
}

type Result = { readonly sheet: Sheet } | { readonly error: string };

/** Whether something is said in a sheet already, and it has the name of what it is about. */
export function isOpened({ framework, sheet }: Asked): boolean {
  const isSaid = [...sheet.answers.values()].some(({ said }) => said !== 'unanswered');
  return isSaid && !isNameMissing({ framework, sheet });
}

function isNameMissing({ framework, sheet }: Asked): boolean {
  return ['', nameToFillIn(framework.unit)].includes(sheet.subject.name);
}

interface Fields extends Asked {
  readonly isSetChosen: boolean;
  /** Lines that a program writes have their places: every field is read. */
  readonly isPiped?: true;
}

interface Answered extends Fields {
  /** The day on which the line is typed. */
  readonly calendarDay: DateText;
}

/** The next field, or the one before: without those that have nothing to choose from or are chosen already. */
export function fieldBeside(
  { framework, sheet, isSetChosen, isPiped }: Fields,
  field: OpeningField,
  way: 1 | -1,
): OpeningField | undefined {
  const isAsked: Readonly<Record<string, boolean>> = {
    subject: true,
    roles: knownRoles(framework).length > 0,
    // People are counted by their roles.
    people: sheet.respondent.role.length > 0,
    date: true,
    minutes: !isSetChosen && hasShortSet(framework),
  } satisfies Record<(typeof fixedFields)[number], boolean>;
  const [subjectField, ...others] = fixedFields;
  const facets = subjectFacets(framework).map(({ id }) => `facet ${id}` as const);
  // Lines from a pipe have their places, whatever facets a framework has.
  const all: readonly OpeningField[] =
    isPiped === true ? [...fixedFields, ...facets] : [subjectField, ...facets, ...others];
  const fields = all.filter(
    (candidate) => candidate === field || isPiped === true || isAsked[candidate] !== false,
  );
  return fields[fields.indexOf(field) + way];
}

/** What stands in a field at first: what the sheet says, to be kept or changed. */
export function initialOf({ framework, sheet }: Asked, field: OpeningField): string {
  const { role, people } = sheet.respondent;
  switch (field) {
    case 'subject':
      return isNameMissing({ framework, sheet }) ? '' : sheet.subject.name;
    case 'roles':
      return role.join(', ');
    case 'people':
      return role.some((id) => people[id] !== undefined)
        ? role.map((id) => people[id] ?? 0).join(' ')
        : '';
    case 'date':
    case 'minutes':
      return '';
    default:
      return (sheet.subject.facets[facetIn(field)] ?? []).join(', ');
  }
}

/** What a line typed at a field makes of the sheet; a blank line takes the default. */
export function answerOpening(asked: Answered, field: OpeningField, text: string): Result {
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
      return facet(asked, facetIn(field), text);
  }
}

/** What of the subject a framework asks for, to know which questions apply. */
export function subjectFacets(framework: Framework): Framework['facets'] {
  return framework.facets.filter((candidate) => candidate.of === 'subject');
}

/** The facet that a field is about. */
export function facetIn(field: `facet ${string}`): string {
  return field.slice('facet '.length);
}

/** The roles that a framework knows. */
export function knownRoles(framework: Framework): Options {
  return framework.facets.find((facet) => facet.id === 'role')?.options ?? [];
}

function subject({ sheet }: Asked, text: string): Result {
  if (text === '') return { error: 'A name is needed: it heads the report.' };
  return { sheet: { ...sheet, subject: { ...sheet.subject, name: text } } };
}

type Options = readonly { readonly id: string; readonly title: string }[];

function roles({ framework, sheet }: Asked, text: string): Result {
  const known = knownRoles(framework);
  if (known.length === 0) return { sheet };
  const role = optionsNamed(text, known);
  if ('error' in role) return role;
  const counted = Object.entries(sheet.respondent.people).filter(([id]) => role.includes(id));
  const people = Object.fromEntries(counted);
  return { sheet: { ...sheet, respondent: { ...sheet.respondent, role, people } } };
}

function facet({ framework, sheet }: Asked, id: string, text: string): Result {
  const known = framework.facets.find((candidate) => candidate.id === id)?.options ?? [];
  const chosen = optionsNamed(text, known);
  if ('error' in chosen) return chosen;
  const { [id]: _, ...others } = sheet.subject.facets;
  const facets = chosen.length === 0 ? others : { ...others, [id]: chosen };
  return { sheet: { ...sheet, subject: { ...sheet.subject, facets } } };
}

/** The options that a line names, by number, id or title. */
function optionsNamed(
  text: string,
  known: Options,
): readonly string[] | { readonly error: string } {
  const whole = known.find(({ title }) => title.toLowerCase() === text.toLowerCase());
  const words = whole === undefined ? roleWords(text) : [whole.id];
  const found = words.map((word) => roleNamed(word, known));
  const unknown = words.filter((_, index) => found[index] === undefined);
  if (unknown.length === 0) return [...new Set(found.flatMap((id) => id ?? []))];
  const ids = known.map(({ id }) => id);
  return { error: `"${unknown.join(' ')}" is not one of: ${ids.join(', ')}.` };
}

/** Words and numbers; `13` is 1 and 3. */
function roleWords(text: string): readonly string[] {
  return text
    .split(/[\s,;+&]+/)
    .flatMap((word) => (/^\d+$/.test(word) ? [...word] : [word]))
    .filter((word) => word !== '' && word.toLowerCase() !== 'and');
}

/** The number in the list, the id, its beginning, the beginning of a word of its title, or nearly the id. */
function roleNamed(word: string, known: Options): string | undefined {
  const small = word.toLowerCase();
  const byNumber = /^\d$/.test(word) ? known[Number(word) - 1] : undefined;
  const found =
    byNumber ??
    known.find(({ id }) => id === small) ??
    known.find(({ id }) => id.startsWith(small)) ??
    known.find(({ title }) =>
      title
        .toLowerCase()
        .split(/\W+/)
        .some((part) => part.startsWith(small)),
    );
  return (
    found?.id ??
    nearest(
      small,
      known.map(({ id }) => id),
    )
  );
}

const mostPeople = 100_000;

function people({ sheet }: Asked, text: string): Result {
  const { role } = sheet.respondent;
  // People are counted by their roles.
  if (role.length === 0) return { sheet };
  if (text === '') {
    const counts = role.length === 1 && role[0] !== undefined ? { [role[0]]: 1 } : {};
    return { sheet: { ...sheet, respondent: { ...sheet.respondent, people: counts } } };
  }
  const numbers = [...text.matchAll(/\d+/g)].map(([number]) => Number(number));
  const isCount = numbers.every((number) => number <= mostPeople);
  if (numbers.length !== role.length || !isCount) {
    const example = role.map((id, index) => `${id} ${index + 2}`).join(', ');
    return {
      error:
        role.length === 1
          ? 'Write one number, such as: 6.'
          : `Write one number for each role, such as: ${example}.`,
    };
  }
  const counts = Object.fromEntries(role.map((id, index) => [id, numbers[index] ?? 0]));
  return { sheet: { ...sheet, respondent: { ...sheet.respondent, people: counts } } };
}

function date({ sheet, calendarDay }: Answered, text: string): Result {
  if (text === '') return { sheet };
  const day = typedDate(text);
  if (day === undefined) return { error: noDate(text, calendarDay, true) };
  if (day > calendarDay)
    return { error: `${day} is still to come: answers are of today, or of a day that has been.` };
  return { sheet: { ...sheet, date: day } };
}

export function hasShortSet(framework: Framework): boolean {
  return questionsOf(framework).some(({ isQuick }) => isQuick);
}

function minutes({ framework, sheet, isSetChosen }: Fields, text: string): Result {
  if (isSetChosen) return { sheet };
  const { asked: _, ...all } = sheet;
  // Without a short set there is nothing to choose; a line of a pipe has its place all the same.
  if (!hasShortSet(framework)) return { sheet: all };
  const quick: Sheet = { ...all, asked: 'quick' };
  const small = text.toLowerCase();
  if (small === '' || 'full'.startsWith(small) || small === 'all') return { sheet: all };
  if ('short'.startsWith(small) || small === 'quick') return { sheet: quick };
  const given = minutesIn(small);
  if (given === undefined) return { error: 'Write a number of minutes, or: short, full.' };
  return { sheet: given < minutesForAll(framework, sheet) ? quick : all };
}

/** The minutes that a line at the field of minutes gives, if it gives a number. */
export function minutesGiven(text: string): number | undefined {
  return minutesIn(text.toLowerCase());
}

/** `45`, `45 min`, `1.5 hours`, `1h30`, `1 hour 30 minutes`. */
function minutesIn(text: string): number | undefined {
  const number = String.raw`(\d+(?:[.,]\d+)?)`;
  const hours = new RegExp(
    `^${number}\\s*h(?:ours?|rs?)?\\s*(?:(\\d+)\\s*(?:m|mins?|minutes?)?)?$`,
  ).exec(text);
  if (hours !== null) return decimal(hours[1]) * 60 + decimal(hours[2]);
  const minutesOnly = new RegExp(`^${number}\\s*(?:m|mins?|minutes?)?$`).exec(text);
  return minutesOnly === null ? undefined : decimal(minutesOnly[1]);
}

function decimal(text = '0'): number {
  return Number(text.replace(',', '.'));
}

/** Whether several people answer: as they were counted, or by their roles where nobody has counted them. */
export function areSeveral(sheet: Sheet): boolean {
  const { role, people } = sheet.respondent;
  return Object.keys(people).length > 0 ? areCountedSeveral(sheet) : role.length > 1;
}

function areCountedSeveral({ respondent }: Sheet): boolean {
  return Object.values(respondent.people).reduce((sum, count) => sum + count, 0) > 1;
}

/** Minutes that the full set needs: one person reads and chooses in about a minute, a group talks for about five. */
export function minutesForAll(framework: Framework, sheet: Sheet): number {
  return minutesFor(questionsOf(framework).length, sheet);
}

export function minutesForQuick(framework: Framework, sheet: Sheet): number {
  return minutesFor(questionsOf(framework).filter((question) => question.isQuick).length, sheet, 9);
}

function minutesFor(questions: number, sheet: Sheet, minutesTogether = 6): number {
  const each = areCountedSeveral(sheet) ? minutesTogether : 1.1;
  return Math.max(5, Math.round((questions * each) / 5) * 5);
}
