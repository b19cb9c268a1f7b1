import type {
  Comparison,
  NotComparable,
  QuestionChange,
  QuestionMove,
  SectionMove,
} from '../insight/comparison.js';
import type { Block, Inline } from './blocks.js';
import {
  basis,
  movedInShort,
  shownMoved,
  thenAndNow,
  valueCell,
  valueMoved,
  type Worded,
} from './comparison-words.js';
import type { ReportFramework } from './report.js';
import { nameAndAside } from './tell-opening.js';
import { andList, capital, counted, longDate, sentence } from './words.js';

/** What a comparison is told with. */
export interface ToldComparison {
  readonly comparison: Comparison;
  readonly framework: Worded & Pick<ReportFramework, 'title' | 'unit'>;
}

/** What moved: the steps that are done first, then the answers, then the values, then what cannot be compared. */
export function tellComparison(told: ToldComparison): readonly Block[] {
  const { comparison, framework } = told;
  const { name, aside } = nameAndAside(comparison.after.subject);
  const isPlace = framework.unit === 'organisation';
  return [
    { kind: 'heading', level: 1, text: `What moved${isPlace ? ' at' : ':'} ${name}` },
    {
      kind: 'paragraph',
      text: [
        ...(aside === undefined ? [] : [{ quoted: sentence(capital(aside)) }, ' ']),
        opening(told),
      ],
    },
    { kind: 'heading', level: 2, text: 'In short' },
    { kind: 'list', items: inShort(told) },
    ...tellMoves(told, 2),
    { kind: 'foot', text: foot(told) },
  ];
}

/** Everything that moved, without the title: the full report has it, too. */
export function tellMoves(told: ToldComparison, level: 2 | 3): readonly Block[] {
  return [
    ...steps(told, level),
    ...groups.flatMap((group) => answers(told, group, level)),
    ...evidence(told, level),
    ...values(told, level),
    ...apart(told, level),
  ];
}

function opening({ comparison, framework }: ToldComparison): string {
  const { before, after } = comparison;
  const editions =
    before.edition === after.edition
      ? `${framework.title} ${after.edition}.`
      : `${framework.title}: edition ${before.edition} then, ${after.edition} now.`;
  return [
    before.date === after.date
      ? `Both are dated ${longDate(after.date)}.`
      : `${longDate(before.date)}, then ${longDate(after.date)}.`,
    before.date > after.date ? 'The earlier of the two is named second.' : '',
    before.subject === after.subject ? '' : `The first is about ${sentence(before.subject)}`,
    editions,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

export function inShort(told: ToldComparison): readonly Inline[] {
  const { comparison, framework } = told;
  const moved = movedInShort(comparison);
  const same = comparison.questions.filter(
    ({ change, after }) => change === 'same' && after.state === 'scored',
  ).length;
  const still =
    same === 0
      ? ''
      : ` ${capital(counted(same, 'answer'))} ${same === 1 ? 'is as it was' : 'are as they were'}.`;
  const whole = { rule: framework.rule, move: comparison.overall };
  const value = valueMoved(framework, whole);
  return [
    ...stepsInShort(comparison),
    [
      { strong: 'Answers.' },
      ` ${moved === '' ? 'None has moved.' : capital(sentence(moved))}${moved === '' ? '' : still}`,
    ],
    ...(value === undefined
      ? []
      : [
          [
            { strong: 'The whole.' },
            ` ${capital(value)}`,
            ...shownMoved(framework, whole),
            '.',
            ...(basis(whole) === '' ? [] : [` ${basis(whole)}`]),
          ],
        ]),
    ...wholeApart(comparison),
  ];
}

function stepsInShort({ stepsDone, stepsOpen }: Comparison): readonly Inline[] {
  if (stepsDone.length === 0 && stepsOpen === 0) return [];
  const open =
    stepsOpen === 0
      ? ''
      : ` ${capital(counted(stepsOpen, 'step'))} ${stepsOpen === 1 ? 'is' : 'are'} still to be done.`;
  const done =
    stepsDone.length === 0
      ? 'None was marked as done since.'
      : `${capital(counted(stepsDone.length, 'step'))} ${stepsDone.length === 1 ? 'is' : 'are'} done.`;
  return [[{ strong: 'Steps.' }, ` ${done}${open}`]];
}

function wholeApart({ overall, before }: Comparison): readonly Inline[] {
  if (overall.change !== 'not-comparable') return [];
  const why =
    overall.because === 'short-set'
      ? `A short set is compared only question by question${before.asked === undefined ? '' : ', and so is what is set beside one'}.`
      : 'It is not made of the same questions as before, so its two values do not stand side by side.';
  return [[{ strong: 'The whole.' }, ` ${why}`]];
}

function steps({ comparison }: ToldComparison, level: 2 | 3): readonly Block[] {
  if (comparison.stepsDone.length === 0) return [];
  const items = comparison.stepsDone.map(
    ({ title, do: text }): Inline => [
      { strong: sentence(title) },
      ` ${text === undefined ? 'Done.' : sentence(text)}`,
    ],
  );
  return [
    { kind: 'heading', level, text: 'Steps that are done' },
    { kind: 'list', items },
  ];
}

interface Group {
  readonly heading: string;
  readonly changes: readonly QuestionChange[];
}

/** The best news first; what was said honestly stands before what was not said. */
const groups: readonly Group[] = [
  { heading: 'Higher than before', changes: ['rose'] },
  { heading: 'Answered now', changes: ['answered'] },
  { heading: 'Another answer of the same worth', changes: ['changed'] },
  { heading: 'Corrected, with a note', changes: ['corrected'] },
  { heading: 'Lower, without a note', changes: ['fell'] },
  { heading: 'Does not apply now', changes: ['not-applicable'] },
  { heading: 'Open again', changes: ['open-again', 'applies-again'] },
  { heading: 'Not in question now', changes: ['out-of-scope'] },
];

function answers(
  { comparison, framework }: ToldComparison,
  { heading, changes }: Group,
  level: 2 | 3,
): readonly Block[] {
  const moved = comparison.questions.filter(({ change }) => changes.includes(change));
  if (moved.length === 0) return [];
  return [
    { kind: 'heading', level, text: heading },
    { kind: 'list', items: moved.map((move) => answer(framework, move)) },
  ];
}

function answer(framework: Worded, move: QuestionMove): Inline {
  const { title, note, after } = move;
  return [
    { strong: sentence(title) },
    move.after.state === 'context' ? ' Another text.' : ` ${thenAndNow(framework, move)}`,
    ...(after.reason === undefined ? [] : [' ', { quoted: sentence(after.reason) }]),
    ...(note === undefined ? [] : [' ', { quoted: 'Note:' }, ` ${sentence(note)}`]),
  ];
}

function evidence({ comparison }: ToldComparison, level: 2 | 3): readonly Block[] {
  const titles = (move: 'came' | 'lapsed'): readonly string[] =>
    comparison.questions.flatMap(({ title, evidence }) => (evidence === move ? [title] : []));
  const items = [
    { label: 'Can be shown now:', named: titles('came') },
    { label: 'Evidence is too old, or gone:', named: titles('lapsed') },
  ].flatMap(({ label, named }): readonly Inline[] =>
    named.length === 0 ? [] : [[{ strong: label }, ` ${sentence(andList(named))}`]],
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level, text: 'Evidence' },
        { kind: 'list', items },
      ];
}

function values({ comparison, framework }: ToldComparison, level: 2 | 3): readonly Block[] {
  const { sections, overall } = comparison;
  if (overall.change === 'not-comparable' && overall.because === 'short-set') return [];
  const rows = sections.map((section) => [
    `${'– '.repeat(section.depth)}${section.short}`,
    ...cells(framework, section),
  ]);
  return [
    { kind: 'heading', level, text: 'Principle by principle' },
    { kind: 'figures', table: { head: ['', 'Then', 'Now', 'Change'], rows } },
  ];
}

function cells(framework: Worded, { rule, move }: SectionMove): readonly string[] {
  if (move.change === 'not-comparable') return ['', '', 'other questions'];
  return [
    valueCell(framework, { rule, score: move.before }),
    valueCell(framework, { rule, score: move.after }),
    {
      rose: 'higher',
      fell: 'lower',
      same: 'as it was',
      known: 'has a value now',
      unknown: 'has no value now',
    }[move.change],
  ];
}

const reasons = {
  'not-asked': 'Left out of a short set',
  'answers-differ': 'Their levels are not the same in both editions',
  new: 'New in this edition',
  gone: 'No longer asked in this edition',
  unknown: 'The saved report does not say how they were measured',
} as const satisfies Record<NotComparable['because'], string>;

function apart({ comparison }: ToldComparison, level: 2 | 3): readonly Block[] {
  const items = Object.entries(reasons).flatMap(([because, words]): readonly Inline[] => {
    const titles = comparison.notComparable
      .filter((question) => question.because === because)
      .map(({ title }) => title);
    return titles.length === 0 ? [] : [[{ strong: `${words}:` }, ` ${sentence(andList(titles))}`]];
  });
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level, text: 'What cannot be compared' },
        { kind: 'list', items },
      ];
}

function foot({ comparison }: ToldComparison): Inline {
  return [
    'Only what is the same question in both is compared: the same id, or one that it had before, and the same levels. A value is compared where it is made of the same questions in the same way. A lower answer with a new note is a correction, and as good as any other answer. The page: ',
    { command: `wgll report ${comparison.after.sheet}` },
    '.',
  ];
}
