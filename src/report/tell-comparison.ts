import { inShell } from '../in-shell.js';
import type {
  Comparison,
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
import { partsHeading } from './parts-heading.js';
import type { ReportFramework } from './report.js';
import { nameAndAside } from './tell-opening.js';
import { capital, sentence, type Words, words } from './words.js';

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
    { kind: 'heading', level: 1, text: words.comparison.title(name, isPlace) },
    {
      kind: 'paragraph',
      text: [
        ...(aside === undefined ? [] : [{ quoted: sentence(capital(aside)) }, ' ']),
        opening(told),
      ],
    },
    { kind: 'heading', level: 2, text: words.short.heading },
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
  const told = words.comparison;
  return [
    before.date === after.date ? told.sameDay(after.date) : told.days(before.date, after.date),
    before.date > after.date ? told.earlierSecond : '',
    before.subject === after.subject ? '' : told.otherSubject(before.subject),
    told.editions(framework.title, before.edition, after.edition),
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
  const still = same === 0 ? '' : words.comparison.same(same);
  const whole = { rule: framework.rule, move: comparison.overall };
  const value = valueMoved(framework, whole);
  return [
    ...stepsInShort(comparison),
    [
      { strong: words.comparison.answers },
      ` ${moved === '' ? words.comparison.noneMoved : capital(sentence(moved))}${moved === '' ? '' : still}`,
    ],
    ...(value === undefined
      ? []
      : [
          [
            { strong: words.comparison.theWhole },
            words.comparison.value(value),
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
  const told = words.comparison.stepsDoneAndOpen(stepsDone.length, stepsOpen);
  return [[{ strong: words.comparison.steps }, ` ${told}`]];
}

function wholeApart({ overall, before }: Comparison): readonly Inline[] {
  if (overall.change !== 'not-comparable') return [];
  const why =
    overall.because === 'short-set'
      ? words.comparison.onlyByQuestion(before.asked !== undefined)
      : words.comparison.otherQuestions;
  return [[{ strong: words.comparison.theWhole }, ` ${why}`]];
}

function steps({ comparison }: ToldComparison, level: 2 | 3): readonly Block[] {
  if (comparison.stepsDone.length === 0) return [];
  const items = comparison.stepsDone.map(
    ({ title, do: text }): Inline => [
      { strong: sentence(title) },
      ` ${text === undefined ? words.comparison.done : sentence(text)}`,
    ],
  );
  return [
    { kind: 'heading', level, text: words.comparison.stepsHeading },
    { kind: 'list', items },
  ];
}

interface Group {
  readonly heading: keyof Words['comparison']['groups'];
  readonly changes: readonly QuestionChange[];
}

/** The best news first; what was said honestly stands before what was not said. */
const groups: readonly Group[] = [
  { heading: 'rose', changes: ['rose'] },
  { heading: 'answered', changes: ['answered'] },
  { heading: 'changed', changes: ['changed'] },
  { heading: 'corrected', changes: ['corrected'] },
  { heading: 'fell', changes: ['fell'] },
  { heading: 'not-applicable', changes: ['not-applicable'] },
  { heading: 'open-again', changes: ['open-again', 'applies-again'] },
  { heading: 'out-of-scope', changes: ['out-of-scope'] },
];

function answers(
  { comparison, framework }: ToldComparison,
  { heading, changes }: Group,
  level: 2 | 3,
): readonly Block[] {
  const moved = comparison.questions.filter(({ change }) => changes.includes(change));
  if (moved.length === 0) return [];
  return [
    { kind: 'heading', level, text: words.comparison.groups[heading] },
    { kind: 'list', items: moved.map((move) => answer(framework, move)) },
  ];
}

function answer(framework: Worded, move: QuestionMove): Inline {
  const { title, note, after } = move;
  return [
    { strong: sentence(title) },
    move.after.state === 'context' ? words.comparison.otherText : ` ${thenAndNow(framework, move)}`,
    ...(after.reason === undefined ? [] : [' ', { quoted: sentence(after.reason) }]),
    ...(note === undefined ? [] : [' ', { quoted: words.comparison.note }, ` ${sentence(note)}`]),
  ];
}

function evidence({ comparison }: ToldComparison, level: 2 | 3): readonly Block[] {
  const titles = (move: 'came' | 'lapsed'): readonly string[] =>
    comparison.questions.flatMap(({ title, evidence }) => (evidence === move ? [title] : []));
  const items = [
    { label: words.comparison.came, named: titles('came') },
    { label: words.comparison.lapsed, named: titles('lapsed') },
  ].flatMap(({ label, named }): readonly Inline[] =>
    named.length === 0 ? [] : [[{ strong: label }, words.comparison.titles(named)]],
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level, text: words.comparison.evidenceHeading },
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
    { kind: 'heading', level, text: partsHeading(framework) },
    { kind: 'figures', table: { head: words.comparison.head, rows } },
  ];
}

function cells(framework: Worded, { rule, move }: SectionMove): readonly string[] {
  if (move.change === 'not-comparable') return ['', '', words.comparison.cells[move.change]];
  return [
    valueCell(framework, { rule, score: move.before }),
    valueCell(framework, { rule, score: move.after }),
    words.comparison.cells[move.change],
  ];
}

function apart({ comparison }: ToldComparison, level: 2 | 3): readonly Block[] {
  const items = Object.entries(words.comparison.reasons).flatMap(
    ([because, told]): readonly Inline[] => {
      const titles = comparison.notComparable
        .filter((question) => question.because === because)
        .map(({ title }) => title);
      return titles.length === 0 ? [] : [[{ strong: told }, words.comparison.titles(titles)]];
    },
  );
  return items.length === 0
    ? []
    : [
        { kind: 'heading', level, text: words.comparison.apartHeading },
        { kind: 'list', items },
      ];
}

function foot({ comparison }: ToldComparison): Inline {
  return words.comparison.foot(`wgll report ${inShell(comparison.after.sheet)}`);
}
