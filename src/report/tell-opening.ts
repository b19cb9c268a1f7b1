import type { Block } from './blocks.js';
import { isAllUnknown } from './lookup.js';
import type { Report } from './report.js';
import { capital, sentence, words } from './words.js';

/** The title, and the line under it; the full report opens in the same way. */
export function tellOpening(report: Report): readonly Block[] {
  const { aside } = nameAndAside(report.subject.name);
  return [
    { kind: 'heading', level: 1, text: titleOf(report) },
    {
      kind: 'paragraph',
      text: [
        ...(aside === undefined ? [] : [{ quoted: sentence(capital(aside)) }, ' ']),
        standing(report),
      ],
    },
  ];
}

/** What a report is called: its framework, and whom or what it is about. */
export function titleOf({ framework, subject }: Report): string {
  const [title = ''] = framework.title.split(':');
  const { name } = nameAndAside(subject.name);
  return words.opening.title(title, name, framework.unit === 'organisation');
}

/** A remark in brackets at the end of a name is told apart from it. */
export function nameAndAside(name: string): { readonly name: string; readonly aside?: string } {
  const match = /^(.+?)\s*\(([^()]+)\)$/.exec(name);
  return match?.[1] === undefined || match[2] === undefined
    ? { name }
    : { name: match[1], aside: match[2] };
}

function standing(report: Report): string {
  const { overall, framework, asked, status, agreed, monthsOld, redacted } = report;
  const { opening } = words;
  return [
    opening.dated(report.date),
    monthsOld === undefined ? '' : opening.monthsAgo(monthsOld),
    status === 'draft' ? opening.draft : '',
    agreed?.on === undefined ? '' : opening.agreedOn(agreed.on),
    judgedBy(report),
    opening.unchecked,
    asked === undefined ? '' : opening.shortSet(framework.quick, framework.questions),
    opening.answered(overall, isAllUnknown(report)),
    redacted === undefined ? '' : opening.leftOut(redacted),
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function judgedBy({ respondent }: Report): string {
  const titleOf = (id: string): string => id.replaceAll('-', ' ');
  const people = Object.entries(respondent.people).filter(([, count]) => count > 0);
  const total = people.reduce((sum, [, count]) => sum + count, 0);
  const { opening } = words;
  if (total === 1) return opening.judgedByOne(people.map(([role]) => titleOf(role)).join(''));
  if (total > 1) {
    const counts = people.map(([role, count]) => ({ role: titleOf(role), count }));
    return opening.judgedTogether(total, counts);
  }
  return respondent.role.length === 0 ? '' : opening.judgedByRoles(respondent.role.map(titleOf));
}
