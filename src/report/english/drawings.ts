import { capital, counted, sentence } from './grammar.js';

/** What stands in the HTML file and in charts, and in no other format. */
export const html = {
  /** https://www.rfc-editor.org/info/bcp47 */
  language: 'en-GB',
  reports: 'Reports',
  title: (reports: number): string => capital(counted(reports, 'report')),
  principleHead: 'Principle',
  partHead: 'Part',
  stageHead: 'Stage',
  filter: 'Find among the questions',
  barrier: 'In the way',
  role: 'Whom to ask',
  all: 'All',
  onlyOpen: 'Only open questions',
  showAll: 'Show all',
  /** Said by a script in the reader's browser, which puts in how many. */
  found: {
    all: 'All {all} questions are shown.',
    none: 'No question is like that.',
    one: 'One of {all} questions is shown.',
    some: '{shown} of {all} questions are shown.',
  },
  heatMap: 'Question by question',
  asTable: 'The same as a table',
  questionHead: 'Question',
  answerHead: 'Answer',
};

export const charts = {
  /** What the parts of a bar mean, each beside a piece of it. */
  marks: {
    solid: (hasOpen: boolean): string => (hasOpen ? 'as answered at least' : 'as answered'),
    solidStage: 'there',
    open: 'still open',
    value: (head: string): string => head.toLowerCase(),
    shown: 'shown',
  },
  bars: ({ isStaged, scale, hasOpen, value, hasShown }: Bars, legend: string): string => {
    const parts = [
      isStaged
        ? 'solid what is there'
        : `solid ${hasOpen ? 'as answered at least' : 'as answered'}`,
      ...(hasOpen ? ['striped what is open'] : []),
      ...(value === undefined ? [] : [`a line at the ${value.toLowerCase()}`]),
      ...(hasShown ? ['a ring at what is shown'] : []),
    ];
    const from = scale === undefined ? 'from nothing to all' : `from ${scale.from} to ${scale.to}`;
    return `Bars run ${from}: ${parts.join(', ')}. ${legend}`;
  },
  heat: (legend: string, hasEmpty: boolean): string =>
    `The darker, the further. ${legend}${hasEmpty ? ' · empty: not asked, or not in question' : ''}`,
  /** For somebody who does not see it. */
  barWords: (name: string, told: readonly string[]): string =>
    told.length === 0 ? name : `${name}: ${told.join(', ')}.`,
  answers: (signs: readonly string[]): string => `answers ${signs.join(' ')}`,
  tileWords: (title: string, answer: string): string => `${title}: ${answer}.`,
  disclaimer: (framework: string, disclaimer: string | undefined): string =>
    disclaimer === undefined ? `${framework}.` : `${framework}: ${sentence(disclaimer)}`,
};

interface Bars {
  readonly isStaged: boolean;
  readonly scale: { readonly from: number; readonly to: number } | undefined;
  readonly hasOpen: boolean;
  /** What the values are called, where any is drawn. */
  readonly value: string | undefined;
  readonly hasShown: boolean;
}
