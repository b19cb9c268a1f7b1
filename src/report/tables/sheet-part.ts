import type { Report } from '../report.js';
import { type Column, listCell, type Row } from './table.js';

/** What each row says of the sheet that it comes from. */
export function sheetPart({ sheet, framework, subject, respondent, ...report }: Report): Row {
  const { facets, group = {} } = subject;
  return {
    sheet,
    framework: framework.id,
    edition: framework.edition,
    subject_id: subject.id,
    subject: subject.name,
    subject_kind: subject.kind,
    ...named('subject', facets, (options) => listCell(options)),
    ...named('group', group, (name) => name),
    roles: listCell(respondent.role),
    date: report.date,
    status: report.status,
    asked: report.asked,
  };
}

function named<T>(
  what: string,
  values: Readonly<Record<string, T>>,
  cell: (value: T) => Row[string],
): Row {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${what}_${key}`, cell(value)]),
  );
}

/** Facets and groups have a column each, in the order in which the reports bring them up. */
export function sheetColumns(reports: readonly Report[]): readonly Column[] {
  const subjects = reports.map(({ subject }) => subject);
  const facets = new Set(subjects.flatMap((subject) => Object.keys(subject.facets)));
  const groups = new Set(subjects.flatMap(({ group = {} }) => Object.keys(group)));
  return [
    { name: 'sheet', means: 'The answer sheet, as it was named.' },
    { name: 'framework', means: 'The id of the framework.' },
    { name: 'edition', means: 'The edition of the framework.' },
    { name: 'subject_id', means: 'The code of the subject.' },
    { name: 'subject', means: 'The name of the subject.' },
    { name: 'subject_kind', means: 'What the subject is, such as an organisation.' },
    ...[...facets].map((facet) => ({
      name: `subject_${facet}`,
      means: `The ${facet} of the subject.`,
    })),
    ...[...groups].map((group) => ({
      name: `group_${group}`,
      means: `The ${group} that the subject belongs to.`,
    })),
    { name: 'roles', means: 'The roles of those who answered.' },
    { name: 'date', means: 'The day of the sheet.', form: 'date' },
    { name: 'status', means: 'draft or agreed, where the sheet says so.' },
    { name: 'asked', means: 'quick, where only the short set was asked.' },
  ];
}
