import type { Condition, Facet, QuestionKind, Scope } from '../../framework/framework.js';
import { principleOf, questionOf, sectionOf, withBelow } from '../lookup.js';
import type { Report, ReportQuestion, ReportSection } from '../report.js';
import { andList, uncapital } from './grammar.js';

/** Why a question is not in question for this subject, in words: its own conditions and those of the sections around it. */
function whyOutOfScope(report: Report, question: ReportQuestion): string {
  const scopes = [
    ...around(report, question.section).map(({ scope }) => scope),
    question.scope,
  ].filter((scope) => scope !== undefined);
  const earlier = scopes
    .flatMap(({ when }) => when)
    .flatMap((condition) => questionOf(report, condition.question) ?? []);
  // Whatever the sheet says to it, an earlier question that is not asked itself answers no condition.
  const out = titlesOf(earlier.filter(({ state }) => state === 'out-of-scope'));
  if (out.length > 0) {
    const are = out.length === 1 ? 'is' : 'are';
    return `it hangs on ${andList(out)}, which ${are} not in question here either`;
  }
  const waiting = titlesOf(
    earlier.filter(({ state }) => state === 'unanswered' || state === 'dont-know'),
  );
  if (waiting.length > 0) return `it waits for the answer to ${andList(waiting)}`;
  const when = scopes.flatMap((scope) =>
    scopeWords({ facets: report.framework.facets ?? [], questions: report.questions }, scope),
  );
  return when.length === 0 ? '' : `it is asked only ${andList(when)}`;
}

/** Each once. */
function titlesOf(questions: readonly ReportQuestion[]): readonly string[] {
  return [...new Set(questions.map(({ title }) => title))];
}

/** The sections around a question, from the principle down. */
function around(report: Report, id: string): readonly ReportSection[] {
  const principle = principleOf(report, id);
  const nearest = sectionOf(report, id);
  if (principle === undefined || nearest === undefined) return [];
  return withBelow(principle).filter((section) => withBelow(section).includes(nearest));
}

/** What conditions are told with. */
export interface Asked {
  readonly facets: readonly Facet[];
  readonly questions: readonly AskedQuestion[];
}

interface AskedQuestion {
  readonly id: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly options?: readonly { readonly id: string; readonly label: string }[];
  readonly elements?: readonly { readonly id: string; readonly text: string }[];
}

/** What makes a question or a section apply, each condition in words: `when Laboratory is at least 2`. */
function scopeWords(asked: Asked, { applies, when }: Scope): readonly string[] {
  return [
    ...applies.map(({ facet, options }) => {
      const found = asked.facets.find(({ id }) => id === facet);
      const titles = options.map(
        (option) => found?.options.find(({ id }) => id === option)?.title ?? option,
      );
      return `where ${uncapital(found?.title ?? facet)} is ${andList(titles.map(short), 'or')}`;
    }),
    ...when.map((condition) => `when ${conditionWords(asked, condition)}`),
  ];
}

/** `Alpha` of `Alpha, trying ideas out`. */
function short(title: string): string {
  return uncapital(title.split(/[,:;]/)[0] ?? title);
}

/** `Laboratory is at least 2`. */
function conditionWords({ questions }: Asked, condition: Condition): string {
  const { question: id, atLeast, atMost, is = [], met = [] } = condition;
  const question = questions.find((candidate) => candidate.id === id);
  const share = question?.kind === 'share' ? ' %' : '';
  const optionWords = (value: string | number): string =>
    question?.options?.find((option) => option.id === value)?.label ?? String(value);
  const has = met.map(
    (item) => question?.elements?.find((element) => element.id === item)?.text ?? item,
  );
  const parts = [
    ...(atLeast === undefined ? [] : [`at least ${atLeast}${share}`]),
    ...(atMost === undefined ? [] : [`at most ${atMost}${share}`]),
    ...(is.length === 0 ? [] : [andList(is.map(optionWords), 'or')]),
    ...(has.length === 0 ? [] : [`with ${andList(has.map(uncapital))}`]),
  ];
  return `${question?.title ?? id} is ${andList(parts)}`;
}

/** What makes a question apply, and why it does not. */
export const scope = { why: whyOutOfScope, conditions: scopeWords };
