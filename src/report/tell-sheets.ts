import type { Block } from './blocks.js';
import type { JudgementDocument } from './judged.js';
import { foundBy, type ToldJudgement } from './tell-judgement.js';
import { words } from './words.js';

/** Several sheets at a glance, before each is told: its verdict, and at how many places something is found. */
export function tellSheets(told: readonly ToldJudgement[]): readonly Block[] {
  const { sheet, verdict } = words.judgement.sheetHeads;
  const shown = columns.filter(({ count }) => told.some(({ judgement }) => count(judgement) > 0));
  const rows = told.map((one) => [
    one.sheet,
    words.judgement.isMet(one.judgement.met),
    ...shown.map(({ count }) => String(count(one.judgement))),
  ]);
  return [
    { kind: 'heading', level: 1, text: sheetsTitle(told) },
    {
      kind: 'figures',
      table: { head: [sheet, verdict, ...shown.map(({ head }) => head())], rows },
    },
  ];
}

/** What is counted, where there is any of it. */
const columns: readonly {
  readonly head: () => string;
  readonly count: (judgement: JudgementDocument) => number;
}[] = [
  { head: () => words.judgement.sheetHeads.fails, count: (one) => foundBy(one).failing.length },
  { head: () => words.judgement.sheetHeads.warns, count: (one) => foundBy(one).mild.length },
  { head: () => words.judgement.sheetHeads.waived, count: (one) => one.waived.length },
];

/** How many sheets are met, of how many. */
export function sheetsTitle(told: readonly ToldJudgement[]): string {
  const met = told.filter(({ judgement }) => judgement.met).length;
  return words.judgement.sheets(met, told.length - met);
}
