import type { PageStep } from '../insight/page.js';
import type { Block, Inline, StepBlock } from './blocks.js';
import { barrierTitle, questionOf, sectionOf, standingParts } from './lookup.js';
import type { Report, ReportQuestion } from './report.js';
import { sentence, words } from './words.js';

export function tellSteps(report: Report): readonly Block[] {
  const { steps: taken } = report.page;
  if (taken.length === 0) return [];
  const shown = taken.slice(0, mostSteps);
  const more = taken.length - shown.length;
  const isSuggested = shown.every(({ from }) => from === 'chosen');
  const heading = isSuggested ? words.steps.suggested : words.steps.heading;
  return [
    { kind: 'heading', level: 2, text: heading(shown.length), part: 'steps' },
    { kind: 'steps', items: shown.map((step) => stepBlock(report, step)) },
    ...(isSuggested ? [{ kind: 'paragraph', text: [whySuggested(report)] } as const] : []),
    ...(more > 0
      ? [
          {
            kind: 'paragraph',
            text: [words.steps.more(more)],
          } as const,
        ]
      : []),
  ];
}

/** By what the steps of a sheet that names none are chosen, as `insight/choosing.ts` does it. */
function whySuggested({ framework, principles, page, questions }: Report): string {
  const { combine } = framework.rule;
  const hasParts = standingParts(principles).some(
    ({ score }) => score.state === 'scored' && !score.provisional,
  );
  const by =
    combine === 'stages'
      ? 'next-stage'
      : combine === 'weakest' || !hasParts
        ? 'lowest-answers'
        : 'weakest-parts';
  const hasEssential = page.steps.some(({ question }) =>
    questions.some(({ id, essential }) => id === question && essential?.unmetCap !== undefined),
  );
  return words.steps.whySuggested(by, hasEssential);
}

/** More steps than these are listed in the full report. */
const mostSteps = 3;

/** One step: what is true today, what to do about it, what is in the way, who and when. */
export function stepBlock(report: Report, step: PageStep): StepBlock {
  const name = sectionOf(report, step.section)?.short ?? step.section;
  const question = questionOf(report, step.question);
  const now =
    step.now ??
    words.steps.noValue(
      words.answers.states[question?.state ?? 'unanswered'],
      question?.title ?? step.question,
    );
  const label = step.from === 'sheet' ? words.steps.step : words.steps.firstMove;
  const barriers = step.barriers.map((id) => barrierTitle(report, id));
  const missing = missingTexts(step, question);
  const what: readonly Inline[] =
    step.move !== undefined
      ? [[{ quoted: label }, ` ${sentence(step.move)}`]]
      : missing.length > 0
        ? []
        : [[{ quoted: words.steps.question }, ` ${sentence(question?.ask ?? step.question)}`]];
  return {
    lead: [{ strong: sentence(name) }, ` ${leadOf(question, now)}`],
    details: [
      ...(missing.length === 0 ? [] : [words.steps.missing(missing)]),
      ...what,
      [
        ...(barriers.length === 0 ? [] : words.steps.inTheWay(barriers)),
        ...words.steps.ownerAndDate(step.owner, step.by),
      ],
    ],
  };
}

/** What is true today; a level of a checklist needs the name of what is judged. */
export function leadOf(question: ReportQuestion | undefined, now: string): string {
  return question?.kind === 'elements' && question.state === 'scored'
    ? `${sentence(question.title)} ${sentence(now)}`
    : sentence(now);
}

function missingTexts({ missing = [] }: PageStep, question: ReportQuestion | undefined): string[] {
  return (question?.elements ?? [])
    .filter(({ id }) => missing.includes(id))
    .map(({ text }) => text);
}
