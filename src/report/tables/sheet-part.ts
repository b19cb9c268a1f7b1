import type { Report } from '../report.js';
import { words } from '../words.js';
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
    { name: 'sheet', means: words.columns.sheet.sheet },
    { name: 'framework', means: words.columns.sheet.framework },
    { name: 'edition', means: words.columns.sheet.edition },
    { name: 'subject_id', means: words.columns.sheet.subject_id },
    { name: 'subject', means: words.columns.sheet.subject },
    { name: 'subject_kind', means: words.columns.sheet.subject_kind },
    ...[...facets].map((facet) => ({
      name: `subject_${facet}`,
      means: words.columns.sheet.facet(facet),
    })),
    ...[...groups].map((group) => ({
      name: `group_${group}`,
      means: words.columns.sheet.group(group),
    })),
    { name: 'roles', means: words.columns.sheet.roles },
    { name: 'date', means: words.columns.sheet.date, form: 'date' },
    { name: 'status', means: words.columns.sheet.status },
    { name: 'asked', means: words.columns.sheet.asked },
  ];
}
