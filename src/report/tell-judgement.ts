import { sentences } from './annotations.js';
import type { Block, Inline } from './blocks.js';
import type { At, JudgementDocument, Told, ToldClause, Waived } from './judged.js';
import { words } from './words.js';

/** Whether it is enough, told for people: the verdict first, then what would have to change, where, and why. */

export interface ToldJudgement {
  /** The file that was judged, as it was named. */
  readonly sheet: string;
  readonly judgement: JudgementDocument;
}

export function tellJudgement(told: ToldJudgement): readonly Block[] {
  return [...tellVerdict(told), ...tellFound(told), ...tellRest(told)];
}

/** Met or not, and how many clauses came out how. */
export function tellVerdict({ sheet, judgement }: ToldJudgement): readonly Block[] {
  return [
    { kind: 'heading', level: 1, text: words.judgement.title(sheet, judgement.met) },
    { kind: 'paragraph', text: [summary(judgement)] },
  ];
}

/** What a reader may have to do something about: of each clause so many places, all where no number is given. */
export function tellFound({ judgement }: ToldJudgement, most = Infinity): readonly Block[] {
  const { waived, corrections, worthAsking, clauses } = judgement;
  const { failing, mild } = foundBy(judgement);
  return [
    ...group(words.judgement.whatFails, entries(failing, most)),
    ...group(words.judgement.warnings, entries(mild, most)),
    ...group(words.judgement.waivedForNow, entries(waived, most)),
    ...notes(words.judgement.corrected, corrections, most),
    ...notes(words.judgement.worthAsking, worthAsking, most),
    ...notCompared(clauses),
  ];
}

interface Found {
  /** What makes it not met. */
  readonly failing: readonly Told[];
  /** What is only warned of. */
  readonly mild: readonly Told[];
}

export function foundBy(judgement: JudgementDocument): Found {
  const all = [...judgement.breaches, ...judgement.warnings];
  return {
    failing: all.filter((told) => isFailing(told, judgement)),
    mild: all.filter((told) => !isFailing(told, judgement)),
  };
}

/** How many clauses came out how, against what. */
function summary(judgement: JudgementDocument): string {
  const { clauses, policy, baseline, baselineSheet, today } = judgement;
  const outcomes = clauses.map((clause) => outcomeOf(clause, judgement));
  const count = (outcome: Outcome): number => outcomes.filter((one) => one === outcome).length;
  return words.judgement.summary({
    policy,
    baseline,
    baselineSheet,
    today,
    clauses: clauses.length,
    counts: {
      met: count('met'),
      breached: count('breached'),
      undecided: count('undecided'),
      warns: count('warns'),
      waived: count('waived'),
      'does-not-apply': count('does-not-apply'),
      'not-judged': count('not-judged'),
    },
  });
}

type Outcome = ToldClause['verdict'] | 'warns' | 'waived';

/** The verdict, unless nothing of what is found fails. */
function outcomeOf({ clause, verdict }: ToldClause, judgement: JudgementDocument): Outcome {
  if (verdict !== 'breached' && verdict !== 'undecided') return verdict;
  const standing = judgement.breaches.filter((told) => told.clause === clause);
  if (standing.length === 0) return 'waived';
  return standing.some((told) => isFailing(told, judgement)) ? verdict : 'warns';
}

function isFailing({ severity }: Told, { failOn }: JudgementDocument): boolean {
  return severity === 'error' || failOn === 'warning';
}

function group(title: string, entries: readonly Block[]): readonly Block[] {
  return entries.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...entries];
}

/** What a clause finds at one place stands alone; what it finds at several is a list under its name. */
function entries(found: readonly (Told | Waived)[], most: number): readonly Block[] {
  return runsOf(found).map(([first, ...others]) =>
    others.length === 0 ? entry(first) : listed([first, ...others], most),
  );
}

type Run = readonly [first: Told | Waived, ...others: (Told | Waived)[]];

/** One after the other of the same clause, with the same verdict and reason. */
function runsOf(found: readonly (Told | Waived)[]): readonly Run[] {
  const runs: [Told | Waived, ...(Told | Waived)[]][] = [];
  for (const told of found) {
    const last = runs.at(-1);
    if (last !== undefined && isAlike(last[0], told)) last.push(told);
    else runs.push([told]);
  }
  return runs;
}

function isAlike(one: Told, other: Told): boolean {
  return (
    one.clause === other.clause && one.verdict === other.verdict && one.because === other.because
  );
}

function entry(told: Told | Waived): Block {
  const { clause, message } = told;
  return {
    kind: 'entry',
    entry: {
      id: told.question ?? clause,
      title: titleOf(told),
      ask: message,
      facts: [[{ command: placeOf(told) }], ...besides(told).map((text): Inline => [text])],
    },
  };
}

function listed(run: Run, most: number): Block {
  const [{ because, clause }] = run;
  const places = run.slice(0, most).map((told): Inline => {
    const { because: _, ...own } = told;
    return [{ command: placeOf(told) }, `: ${[told.message, ...besides(own)].join(' ')}`];
  });
  return {
    kind: 'entry',
    entry: {
      id: clause,
      title: titleOf(run[0]),
      ask: words.judgement.places(run.length),
      facts: [
        ...(because === undefined ? [] : [[words.judgement.because(because)]]),
        ...places,
        ...leftOut(run.length - places.length),
      ],
    },
  };
}

function leftOut(more: number): readonly Inline[] {
  return more > 0 ? [[words.judgement.andMore(more)]] : [];
}

function titleOf({ clause, verdict }: Told): string {
  return words.judgement.clauseTitle(clause, verdict === 'undecided');
}

/** What belongs to a finding, beside what is and what is required. */
function besides(told: Told | Waived): readonly string[] {
  const [, ...more] = sentences(told);
  const waiver =
    'waiver' in told ? [words.judgement.waived(told.waiver.until, told.waiver.because)] : [];
  return [...more, ...waiver];
}

function notes(
  title: string,
  items: readonly (At & { readonly message: string })[],
  most: number,
): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'list',
      items: [
        ...items.slice(0, most).map((item) => [item.message, ' ', { command: placeOf(item) }]),
        ...leftOut(items.length - most),
      ],
    },
  ];
}

function notCompared(clauses: readonly ToldClause[]): readonly Block[] {
  const apart = clauses.flatMap((clause) => clause.notCompared ?? []);
  if (apart.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: words.judgement.notCompared },
    { kind: 'list', items: words.judgement.notComparedWhy(apart).map((why): Inline => [why]) },
  ];
}

/** What holds, what does not apply and what could not be judged, a line each. */
export function tellRest({ judgement: { clauses } }: ToldJudgement): readonly Block[] {
  const titles: Readonly<Record<string, string>> = {
    met: words.judgement.met,
    'does-not-apply': words.judgement.doesNotApply,
    'not-judged': words.judgement.notJudged,
  };
  return Object.entries(titles).flatMap(([verdict, title]): readonly Block[] => {
    const items = clauses.filter((clause) => clause.verdict === verdict);
    if (items.length === 0) return [];
    return [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'list',
        items: items.map(({ clause, message }) => [
          { strong: words.judgement.clauseTitle(clause, false) },
          ` ${message}`,
        ]),
      },
    ];
  });
}

function placeOf({ file, line, column }: At): string {
  return `${file}:${line}:${column}`;
}
