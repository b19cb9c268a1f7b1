import { sentences } from './annotations.js';
import type { Block, Inline } from './blocks.js';
import type { At, JudgementDocument, Told, ToldClause, Waived } from './judged.js';
import { longDate, sentence } from './words.js';

/** Whether it is enough, told for people: the verdict first, then what would have to change, where, and why. */

export interface ToldJudgement {
  /** The file that was judged, as it was named. */
  readonly sheet: string;
  readonly judgement: JudgementDocument;
}

export function tellJudgement({ sheet, judgement }: ToldJudgement): readonly Block[] {
  const { breaches, warnings, waived, corrections, worthAsking, clauses } = judgement;
  const all = [...breaches, ...warnings];
  const isFailing = ({ severity }: Told): boolean =>
    severity === 'error' || judgement.failOn === 'warning';
  const failing = all.filter(isFailing);
  const mild = all.filter((told) => !isFailing(told));
  return [
    { kind: 'heading', level: 1, text: `${sheet}: ${judgement.met ? 'met' : 'not met'}` },
    { kind: 'paragraph', text: [summary(judgement)] },
    ...group('What fails', failing.map(entry)),
    ...group('Warnings', mild.map(entry)),
    ...group('Waived for now', waived.map(entry)),
    ...notes('Corrected', corrections),
    ...notes('Worth asking', worthAsking),
    ...rest(clauses),
  ];
}

/** How many clauses came out how, against what. */
function summary({ clauses, policy, baseline, today }: JudgementDocument): string {
  const count = (verdict: ToldClause['verdict']): number =>
    clauses.filter((clause) => clause.verdict === verdict).length;
  const parts = [
    `${count('met')} met`,
    `${count('breached')} breached`,
    ...(count('undecided') > 0 ? [`${count('undecided')} undecided`] : []),
    ...(count('does-not-apply') > 0 ? [`${count('does-not-apply')} not applying`] : []),
    ...(count('not-judged') > 0 ? [`${count('not-judged')} not judged`] : []),
  ];
  const against = policy ?? 'No policy is named, so wgll looks at the usual';
  const compared = baseline === undefined ? '' : `, compared with ${baseline}`;
  const of = `${clauses.length} ${clauses.length === 1 ? 'clause' : 'clauses'}`;
  return `${against}${policy === undefined ? '' : ','} ${of}: ${parts.join(', ')}; as of ${longDate(today)}${compared}.`;
}

function group(title: string, entries: readonly Block[]): readonly Block[] {
  return entries.length === 0 ? [] : [{ kind: 'heading', level: 2, text: title }, ...entries];
}

function entry(told: Told | Waived): Block {
  const { clause, message, verdict } = told;
  const [, ...more] = sentences(told);
  return {
    kind: 'entry',
    entry: {
      id: told.question ?? clause,
      title: verdict === 'undecided' ? `${clause}, undecided:` : `${clause}:`,
      ask: message,
      facts: [
        [{ command: placeOf(told) }],
        ...more.map((text): Inline => [text]),
        ...('waiver' in told
          ? [[`Waived until ${longDate(told.waiver.until)}: ${sentence(told.waiver.because)}`]]
          : []),
      ],
    },
  };
}

function notes(
  title: string,
  items: readonly (At & { readonly message: string })[],
): readonly Block[] {
  if (items.length === 0) return [];
  return [
    { kind: 'heading', level: 2, text: title },
    {
      kind: 'list',
      items: items.map((item) => [item.message, ' ', { command: placeOf(item) }]),
    },
  ];
}

/** What holds, what does not apply and what could not be judged, a line each. */
function rest(clauses: readonly ToldClause[]): readonly Block[] {
  const words: Readonly<Record<string, string>> = {
    met: 'Met',
    'does-not-apply': 'Does not apply',
    'not-judged': 'Not judged',
  };
  return Object.entries(words).flatMap(([verdict, title]): readonly Block[] => {
    const items = clauses.filter((clause) => clause.verdict === verdict);
    if (items.length === 0) return [];
    return [
      { kind: 'heading', level: 2, text: title },
      {
        kind: 'list',
        items: items.map(({ clause, message }) => [{ strong: clause }, ` ${message}`]),
      },
    ];
  });
}

function placeOf({ file, line, column }: At): string {
  return `${file}:${line}:${column}`;
}
