import { principleOf, questionOf } from '../lookup.js';
import { type Markup, markup, nothing } from '../markup.js';
import type { Report, ReportQuestion } from '../report.js';

/** What a question can be found by. */
export function entryFacets(report: Report, id: string): Markup {
  const question = questionOf(report, id);
  if (question === undefined) return nothing;
  const principle = principleOf(report, question.section)?.id ?? question.section;
  const barriers = question.answer?.barriers ?? [];
  return markup` data-principle="${principle}"${isOpen(question) ? markup` data-open=""` : nothing}${listed('barriers', barriers)}${listed('roles', question.askOf)}`;
}

export function isOpen({ state }: ReportQuestion): boolean {
  return state === 'unanswered' || state === 'dont-know';
}

/** Names may hold spaces, so they stand as a list in JSON. */
function listed(name: string, items: readonly string[]): Markup {
  return items.length === 0 ? nothing : markup` data-${name}="${JSON.stringify(items)}"`;
}
