import type { Stage } from '../insight/ladder.js';
import type { Score, Scored } from '../score/assessment.js';
import { answerWords } from './answer-words.js';
import type { Block, Inline } from './blocks.js';
import { barrierTitle, questionOf, sectionOf } from './lookup.js';
import { isOpenRange, isSame, percent } from './numbers.js';
import type { Report, ReportQuestion, ReportSection } from './report.js';
import { sectionWords } from './section-words.js';
import { inShort, tellMoves } from './tell-comparison.js';
import { entryOf, evidenceText } from './tell-entry.js';
import { tellPage } from './tell-page.js';
import { stageStands } from './tell-principles.js';
import { howItWasScored } from './tell-scoring.js';
import { stepBlock } from './tell-steps.js';
import { rangeWords, rulerOf } from './value.js';
import { sentence, words } from './words.js';

/** The page, and everything behind it: every question, what is open, and how it was scored. */
export function tellFull(report: Report): readonly Block[] {
  return [
    ...tellPage(report),
    ...strengths(report),
    ...furtherSteps(report),
    ...lastTime(report),
    ...report.principles.flatMap((section) => tellSection(report, section, 2)),
    ...barrierNotes(report),
    ...howItWasScored(report),
  ];
}

function lastTime({ since, framework }: Report): readonly Block[] {
  if (since === undefined) return [];
  const told = { comparison: since, framework };
  return [
    { kind: 'heading', level: 2, text: words.full.lastTime },
    { kind: 'list', items: inShort(told) },
    ...tellMoves(told, 3),
  ];
}

/** Only what is shown counts as a strength. */
function strengths(report: Report): readonly Block[] {
  const strong = report.questions.filter((question) => question.evidenceState === 'valid');
  if (strong.length === 0) return [];
  const items = strong.map(
    (question): Inline => [
      { strong: sentence(question.title) },
      ` ${sentence(strength(question))} `,
      ...evidenceText(question),
    ],
  );
  return [
    { kind: 'heading', level: 2, text: words.full.strengths, part: 'strengths' },
    { kind: 'list', items },
  ];
}

function strength(question: ReportQuestion): string {
  if (question.level === undefined) return answerWords(question) ?? '';
  return question.levelText ?? words.entry.level(question.level);
}

function furtherSteps(report: Report): readonly Block[] {
  const further = report.page.steps.slice(3);
  const done = report.stepsDone.map(
    ({ question, do: text }): Inline => [
      { strong: words.steps.isDone },
      ` ${sentence(text ?? questionOf(report, question)?.title ?? question)}`,
    ],
  );
  return [
    ...(further.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.steps.further, part: 'further-steps' },
          { kind: 'steps', items: further.map((step) => stepBlock(report, step)) },
        ] as const)),
    ...(done.length === 0
      ? []
      : ([
          { kind: 'heading', level: 2, text: words.steps.done, part: 'steps-done' },
          { kind: 'list', items: done },
        ] as const)),
  ];
}

function tellSection(report: Report, section: ReportSection, level: 2 | 3): readonly Block[] {
  const own = report.questions.filter((question) => question.section === section.id);
  return [
    { kind: 'heading', level, text: section.title, section: section.id },
    ...(section.statement === undefined
      ? []
      : [{ kind: 'paragraph', text: [section.statement] } as const]),
    { kind: 'paragraph', text: sectionScore(report, section) },
    ...own.map((question): Block => {
      const below = level === 2 ? 3 : 4;
      return { kind: 'entry', entry: { ...entryOf(report, question), level: below } };
    }),
    ...section.sections.flatMap((below) => tellSection(report, below, 3)),
  ];
}

function sectionScore(report: Report, section: ReportSection): Inline {
  const { score } = section;
  const ruler = rulerOf(report.framework, section);
  const told = sectionWords(report, section);
  if (section.stage !== undefined) return stageScore(section.stage, score);
  if (score.of === 0) return [{ strong: `${told === '' ? words.full.noValue : told}.` }];
  const answered = words.full.answered(score.answered, score.of);
  const range =
    score.range === undefined || !isOpenRange(score)
      ? ''
      : words.full.possible(rangeWords(ruler, score.range, score.exact));
  if (score.state === 'unscored' || score.provisional) {
    return [{ strong: told === '' ? words.full.noValue : told }, ` (${answered}${range}).`];
  }
  const isLess = score.evidenced !== undefined && !isSame(score.evidenced, score.attainment);
  const shown =
    isLess && score.evidenced !== undefined ? words.full.shown(ruler.number(score.evidenced)) : '';
  const of = section.rule.display === undefined ? '' : ruler.of;
  const value = `${ruler.number(score.attainment)}${of}${range}`;
  // A stage is in the words already.
  const first = [score.ladder === undefined ? value : '', shown].filter((part) => part !== '');
  const numbers = `${first.length === 0 ? '' : `${first.join(', ')}; `}${answered}`;
  const after = [...nextStage(report, score), ...heldDown(report, score)];
  return told === '' ? [`${numbers}.`, ...after] : [{ strong: told }, ` (${numbers}).`, ...after];
}

function stageScore(stage: Stage, { answered, of }: Score): Inline {
  const known = words.full.answered(answered, of);
  return [{ strong: stageStands(stage) }, words.full.stage(stage.stands, stage.of, known)];
}

/** Of a staged section: what comes next, and how far it is. */
function nextStage(report: Report, { ladder }: Scored): Inline {
  if (ladder?.next === undefined) return [];
  const { id, attainment } = ladder.next;
  const section = sectionOf(report, id)?.title;
  const title = section ?? questionOf(report, id)?.title ?? id;
  return [
    words.full.next,
    { quoted: title },
    section === undefined ? '.' : words.full.thereYet(percent(attainment)),
  ];
}

function heldDown(report: Report, { cappedBy, flaggedBy }: Scored): Inline {
  const unmet = cappedBy ?? flaggedBy ?? [];
  if (unmet.length === 0) return [];
  const titles = unmet.map((id) => questionOf(report, id)?.title ?? id);
  return [words.full.unmet(titles, cappedBy !== undefined)];
}

function barrierNotes(report: Report): readonly Block[] {
  if (report.barrierNotes.length === 0) return [];
  const items = report.barrierNotes.map(
    ({ barrier, note, owner, next }): Inline => [
      { strong: sentence(barrierTitle(report, barrier)) },
      [
        note === undefined ? '' : ` ${sentence(note)}`,
        owner === undefined ? '' : words.full.owner(owner),
        next === undefined ? '' : words.full.nextStep(next),
      ].join(''),
    ],
  );
  return [
    { kind: 'heading', level: 2, text: words.full.barrierNotes, part: 'barrier-notes' },
    { kind: 'list', items },
  ];
}
