import type { Block, Inline } from './blocks.js';
import { barrierTitle, questionOf, questionsIn } from './lookup.js';
import { isSame, levelNumber, percent } from './numbers.js';
import type { Report, ReportSection } from './report.js';
import { entryOf, evidenceText } from './tell-entry.js';
import { isWeighted } from './tell-foot.js';
import { answeredOf } from './tell-opening.js';
import { tellPage } from './tell-page.js';
import { inWords } from './tell-principles.js';
import { stepBlock } from './tell-steps.js';
import { sentence, withinSentence, withoutStop } from './words.js';

/** The page, and everything behind it: every question, what is open, and how it was scored. */
export function tellFull(report: Report): readonly Block[] {
  return [
    ...tellPage(report),
    ...strengths(report),
    ...furtherSteps(report),
    ...report.principles.flatMap((section) => tellSection(report, section, 2)),
    ...barrierNotes(report),
    ...howItWasScored(report),
  ];
}

/** Only what is shown counts as a strength. */
function strengths(report: Report): readonly Block[] {
  const strong = report.questions.filter((question) => question.evidenceState === 'valid');
  if (strong.length === 0) return [];
  const items = strong.map(
    (question): Inline => [
      { strong: sentence(question.title) },
      ` ${sentence(question.levelText ?? `Level ${question.level}`)} `,
      ...evidenceText(question),
    ],
  );
  return [
    { kind: 'heading', level: 2, text: 'What is strong, and can be shown' },
    { kind: 'list', items },
  ];
}

function furtherSteps(report: Report): readonly Block[] {
  const further = report.page.steps.slice(3);
  const done = report.stepsDone.map(
    ({ question, do: text }): Inline => [
      { strong: 'Done.' },
      ` ${sentence(text ?? questionOf(report, question)?.title ?? question)}`,
    ],
  );
  return [
    ...(further.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Further steps' },
          { kind: 'steps', items: further.map((step) => stepBlock(report, step)) },
        ] as const)),
    ...(done.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: 'Steps that are done' },
          { kind: 'list', items: done },
        ] as const)),
  ];
}

function tellSection(report: Report, section: ReportSection, level: 2 | 3): readonly Block[] {
  const own = report.questions.filter((question) => question.section === section.id);
  return [
    { kind: 'heading', level, text: section.title },
    ...(section.statement === undefined
      ? []
      : [{ kind: 'paragraph', text: [section.statement] } as const]),
    { kind: 'paragraph', text: sectionScore(report, section) },
    ...own.map((question) => ({ kind: 'entry', entry: entryOf(report, question) }) as const),
    ...section.sections.flatMap((below) => tellSection(report, below, 3)),
  ];
}

function sectionScore(report: Report, section: ReportSection): Inline {
  const { score } = section;
  const number = (attainment: number): string => levelNumber(report.framework, attainment);
  if (score.of === 0) return [{ strong: `${inWords(report, score)}.` }];
  const answered = `${score.answered} of ${score.of} answered`;
  if (score.state === 'unscored' || score.provisional) {
    const range =
      score.range === undefined
        ? ''
        : `, ${number(score.range[0])} to ${number(score.range[1])} possible`;
    return [{ strong: inWords(report, score) }, ` (${answered}${range}).`];
  }
  const range = isSame(score.range[0], score.range[1])
    ? ''
    : `, ${number(score.range[0])} to ${number(score.range[1])} possible`;
  const isLess = score.evidenced !== undefined && !isSame(score.evidenced, score.attainment);
  const shown = isLess && score.evidenced !== undefined ? `, ${number(score.evidenced)} shown` : '';
  const numbers = `${number(score.attainment)}${range}${shown}; ${answered}`;
  const words = inWords(report, score);
  return words === '' ? [`${numbers}.`] : [{ strong: words }, ` (${numbers}).`];
}

function barrierNotes(report: Report): readonly Block[] {
  if (report.barrierNotes.length === 0) return [];
  const items = report.barrierNotes.map(
    ({ barrier, note, owner, next }): Inline => [
      { strong: sentence(barrierTitle(report, barrier)) },
      [
        note === undefined ? '' : ` ${sentence(note)}`,
        owner === undefined ? '' : ` Owner: ${sentence(owner)}`,
        next === undefined ? '' : ` Next: ${sentence(next)}`,
      ].join(''),
    ],
  );
  return [
    { kind: 'heading', level: 2, text: 'What was said about the barriers' },
    { kind: 'list', items },
  ];
}

function howItWasScored(report: Report): readonly Block[] {
  const { framework, overall } = report;
  const { from, to } = framework.scale ?? { from: 0, to: 100 };
  const agreed =
    report.agreed?.by === undefined
      ? ''
      : ` Agreed by ${sentence(withinSentence(report.agreed.by))}`;
  const items: readonly Inline[] = [
    [
      `A question counts as its level, from ${from} to ${to}. A section is the mean of what is answered in it, and the whole is the mean of its principles, each by its weight.`,
    ],
    [
      `${answeredShare(overall)}A value from under ${percent(framework.provisionalBelow)} of the answers is provisional and given only as a range.`,
    ],
    ...(framework.evidence?.expectedFrom === undefined
      ? []
      : [
          [
            `An answer at ${framework.evidence.expectedFrom} or above without evidence that counts is shown as ${framework.evidence.expectedFrom - 1}.`,
          ],
        ]),
    ...(isWeighted(report) ? [[`Weights: ${weights(report)}.`]] : []),
    [
      `${report.tool}, framework ${framework.id} ${framework.edition} (${framework.digest}), sheet ${report.sheet} (${report.sheetDigest}).${agreed}`,
    ],
    ...source(report),
  ];
  return [
    { kind: 'heading', level: 2, text: 'How it was scored' },
    { kind: 'list', items },
  ];
}

function answeredShare(overall: Report['overall']): string {
  const { answered, of, completeness } = overall;
  if (of === 0) return '';
  const share = answered === 0 || answered === of ? '' : ` (${percent(completeness)})`;
  return `${withoutStop(answeredOf(overall))}${share}. `;
}

function weights(report: Report): string {
  return report.principles
    .map((section) => {
      const own = [...sectionsBelow(section), ...questionsIn(report, section)]
        .filter(({ weight }) => weight !== 1)
        .map(({ id, weight }) => `${id} ${weight}`);
      return `${section.short} ${section.weight}${own.length === 0 ? '' : ` (${own.join(', ')})`}`;
    })
    .join(', ');
}

function sectionsBelow({ sections }: ReportSection): readonly ReportSection[] {
  return sections.flatMap((section) => [section, ...sectionsBelow(section)]);
}

function source({ framework }: Report): readonly Inline[] {
  if (framework.source === undefined) return [];
  const { title, author, organisation, url, licence } = framework.source;
  const what = [title, author, organisation].filter((part) => part !== undefined).join(', ');
  return [
    [
      `Source: ${url === undefined ? sentence(what) : `${what}, `}`,
      ...(url === undefined ? [] : [{ command: url }, '.']),
      licence === undefined ? '' : ` Licence: ${sentence(licence)}`,
    ],
  ];
}
