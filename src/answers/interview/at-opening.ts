import { answerOpening, fieldBeside, minutesGiven, type OpeningField } from '../opening.js';
import type { Sheet } from '../sheet.js';
import { understood } from './at-steps.js';
import type { Changed, Interview, Stage, Told } from './state.js';
import { atStart } from './walk.js';

/** A line typed at a field of the opening, kept at once; then the next field, or the first question. */
export function opened(interview: Interview, field: OpeningField, text: string): Interview {
  const result = answerOpening(interview, field, text);
  if ('error' in result)
    return { ...interview, stage: { kind: 'opening', field, error: result.error } };
  const sheet = result.sheet;
  // Answers given now are of the day that the opening names; only a later day is kept with each.
  const today = field === 'date' ? sheet.date : interview.today;
  const minutes = field === 'minutes' ? minutesGiven(text) : undefined;
  const pace = minutes === undefined ? interview.pace : { ...interview.pace, minutes };
  const next = fieldBeside({ ...interview, sheet }, field, 1);
  const changed: readonly Changed[] = [{ part: 'opening' }];
  const day = field === 'date' ? understood(text, text === '' ? undefined : sheet.date) : [];
  const roles = text === '' ? [] : chosenIn(field, sheet);
  const line: readonly Told[] = text === '' ? [] : [{ kind: 'typed', text }, ...day, ...roles];
  if (next !== undefined) {
    const stage: Stage = { kind: 'opening', field: next };
    return { ...interview, pace, sheet, today, changed, told: line, stage };
  }
  const told: readonly Told[] = [...line, { kind: 'set', asked: sheet.asked ?? 'all' }];
  return { ...atStart({ ...interview, pace, sheet, today }), told, changed };
}

/** Roles, and what else is chosen from a list, are said back: a word may have been taken for another. */
function chosenIn(field: OpeningField, { respondent, subject }: Sheet): readonly Told[] {
  if (['subject', 'people', 'date', 'minutes'].includes(field)) return [];
  const isRole = field === 'roles';
  const facet = isRole ? 'role' : field.slice('facet '.length);
  const chosen = isRole ? respondent.role : (subject.facets[facet] ?? []);
  return chosen.length === 0 ? [] : [{ kind: 'chosen', facet, chosen }];
}
