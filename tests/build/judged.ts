import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import type { Before, Case } from '../../src/judgement/case.js';
import { type JudgeOptions, judge } from '../../src/judgement/judge.js';
import type { JudgedClause, Judgement } from '../../src/judgement/judgement.js';
import type { SheetPlaces } from '../../src/judgement/places.js';
import type { Clause, ClauseDetails, Requirement, Waiver } from '../../src/judgement/policy.js';
import { score } from '../../src/score/score.js';

/** Judgements of sheets that are built, not read: every place is the line of the question in the framework. */

const here = { file: 'sheet.yaml', line: 1, column: 1 };
const places: SheetPlaces = {
  answers: here,
  date: here,
  status: here,
  answerTo: () => here,
  evidenceOf: () => here,
  noteOn: () => here,
  checkedOf: () => here,
};

export interface Judging extends JudgeOptions {
  readonly today?: string;
  readonly before?: Sheet | Before;
  readonly waivers?: readonly Omit<Waiver, 'place'>[];
}

export type GivenClause = Requirement & Partial<ClauseDetails>;

export function judgementOf(
  framework: Framework,
  sheet: Sheet,
  clauses: readonly GivenClause[],
  { today = '2026-11-23', before, waivers = [], ...options }: Judging = {},
): Judgement {
  const given: Case = {
    framework,
    sheet,
    assessment: score(framework, sheet),
    places,
    today,
    ...(before === undefined
      ? {}
      : { before: 'sheet' in before ? before : { name: 'before.yaml', framework, sheet: before } }),
  };
  const policy = {
    clauses: clauses.map((clause): Clause => {
      const details = { name: clause.kind, severity: 'error', undecided: 'error' } as const;
      return { ...details, ...clause };
    }),
    waivers: waivers.map((waiver) => ({ ...waiver, place: here })),
  };
  return judge(policy, given, options);
}

/** One clause, judged. */
export function judged(
  framework: Framework,
  sheet: Sheet,
  clause: GivenClause,
  judging: Judging = {},
): JudgedClause {
  const [first] = judgementOf(framework, sheet, [clause], judging).clauses;
  if (first === undefined) throw new Error('no clause was judged');
  return first;
}
