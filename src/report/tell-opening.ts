import type { Coverage } from '../score/assessment.js';
import type { Block } from './blocks.js';
import type { Report } from './report.js';
import { andList, capital, counted, longDate, sentence } from './words.js';

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
  return `${title}${framework.unit === 'organisation' ? ' at' : ':'} ${nameAndAside(subject.name).name}`;
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
  const set =
    asked === undefined ? '' : `Short set: ${framework.quick} of ${framework.questions} questions.`;
  return [
    sentence(longDate(report.date)),
    monthsOld === undefined ? '' : `That is ${counted(monthsOld, 'month')} ago.`,
    status === 'draft' ? 'A draft.' : '',
    agreed?.on === undefined ? '' : `Agreed on ${longDate(agreed.on)}.`,
    judgedBy(report),
    'Nobody outside has checked it.',
    set,
    answeredOf(overall),
    redacted === undefined ? '' : `Left out for sharing: ${andList(redacted)}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** How many of the questions that apply are answered; nothing where none applies. */
export function answeredOf({ answered, of }: Coverage): string {
  if (of === 0) return '';
  if (of === 1) return `The one question that applies is ${answered === 1 ? '' : 'not '}answered.`;
  if (answered === of) return `All ${of} questions that apply are answered.`;
  if (answered === 0) return `None of the ${of} questions that apply is answered.`;
  return `${answered} of the ${of} questions that apply ${answered === 1 ? 'is' : 'are'} answered.`;
}

function judgedBy({ respondent }: Report): string {
  const titleOf = (id: string): string => id.replaceAll('-', ' ');
  const people = Object.entries(respondent.people).filter(([, count]) => count > 0);
  const total = people.reduce((sum, [, count]) => sum + count, 0);
  if (total === 1)
    return `Judged by one person (${people.map(([role]) => titleOf(role)).join('')}).`;
  if (total > 1) {
    const parts = people.map(([role, count]) => `${titleOf(role)} ${count}`).join(', ');
    return `Judged together by ${total} people (${parts}).`;
  }
  if (respondent.role.length === 0) return '';
  return `Judged by: ${andList(respondent.role.map(titleOf))}.`;
}
