import type { PageStep } from '../insight/page.js';
import { stateWords } from './answer-words.js';
import type { Block, Inline, StepBlock } from './blocks.js';
import { barrierTitle, questionOf, sectionOf } from './lookup.js';
import type { Report, ReportQuestion } from './report.js';
import {
  capital,
  counted,
  longDate,
  numberWord,
  sentence,
  uncapital,
  withinSentence,
  withoutStop,
} from './words.js';

export function tellSteps(report: Report): readonly Block[] {
  const { steps: taken } = report.page;
  if (taken.length === 0) return [];
  const shown = taken.slice(0, mostSteps);
  const more = taken.length - shown.length;
  const title =
    shown.length === 1
      ? 'The step to take first'
      : `${capital(numberWord(shown.length))} steps to take first`;
  return [
    { kind: 'heading', level: 2, text: title, part: 'steps' },
    { kind: 'steps', items: shown.map((step) => stepBlock(report, step)) },
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: [`And ${counted(more, 'more step', 'more steps')} in the full report.`],
          } as const,
        ]
      : []),
  ];
}

/** More steps than these are listed in the full report. */
const mostSteps = 3;

/** One step: what is true today, what to do about it, what is in the way, who and when. */
export function stepBlock(report: Report, step: PageStep): StepBlock {
  const name = sectionOf(report, step.section)?.short ?? step.section;
  const question = questionOf(report, step.question);
  const now =
    step.now ??
    `${stateWords[question?.state ?? 'unanswered']}: ${question?.title ?? step.question}`;
  const label = step.from === 'sheet' ? 'Step:' : 'First move:';
  const barriers = step.barriers.map((id) => uncapital(barrierTitle(report, id)));
  const missing = missingTexts(step, question);
  const what: readonly Inline[] =
    step.move !== undefined
      ? [[{ quoted: label }, ` ${sentence(step.move)}`]]
      : missing.length > 0
        ? []
        : [[{ quoted: 'Question:' }, ` ${sentence(question?.ask ?? step.question)}`]];
  return {
    lead: [{ strong: sentence(name) }, ` ${leadOf(question, now)}`],
    details: [
      ...(missing.length === 0
        ? []
        : [[{ quoted: 'Missing for the next level:' }, ` ${sentence(missing.join('; '))}`]]),
      ...what,
      [
        ...(barriers.length === 0 ? [] : [{ quoted: 'In the way:' }, ` ${barriers.join(', ')}. `]),
        ...ownerAndDate(step),
      ],
    ],
  };
}

/** What is true today; a level of a checklist needs the name of what is judged. */
function leadOf(question: ReportQuestion | undefined, now: string): string {
  return question?.kind === 'elements' && question.state === 'scored'
    ? `${sentence(question.title)} ${sentence(now)}`
    : sentence(now);
}

function missingTexts({ missing = [] }: PageStep, question: ReportQuestion | undefined): string[] {
  return (question?.elements ?? [])
    .filter(({ id }) => missing.includes(id))
    .map(({ text }, index) => withoutStop(index === 0 ? text : withinSentence(text)));
}

function ownerAndDate({ owner, by }: PageStep): Inline {
  if (owner === undefined && by === undefined) return [{ quoted: 'Owner and date:' }, ' none yet.'];
  if (owner !== undefined && by !== undefined) {
    return [{ quoted: 'Owner and date:' }, ` ${withoutStop(owner)}, ${longDate(by)}.`];
  }
  return owner === undefined
    ? [{ quoted: 'Owner:' }, ' none yet. ', { quoted: 'Date:' }, ` ${longDate(by ?? '')}.`]
    : [{ quoted: 'Owner:' }, ` ${sentence(owner)} `, { quoted: 'Date:' }, ' none yet.'];
}
