import { stepsToChange } from '../../answers/interview/at-steps.js';
import { questionById } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import { roomForSteps } from '../../answers/interview/walk.js';
import { safe } from '../../safe.js';
import { longDate, withoutStop } from '../words.js';
import { moveNow, nowWords } from './answer-words.js';
import { blank, item, line, type Place, span, warnings } from './place.js';

export function steps(
  interview: Interview,
  { chosen, cursor }: Extract<Stage, { kind: 'steps' }>,
): Place {
  const last = interview.proposals.length;
  const most = roomForSteps(interview);
  const rows = interview.proposals.map((id, index) => {
    const proposed = questionById(interview, id);
    const own = interview.sheet.steps.find(
      ({ question, done }) => question === id && done !== true,
    )?.do;
    const move = own === undefined ? (moveNow(interview, proposed) ?? '') : safe(own);
    const text = `${proposed.title} (now ${nowWords(interview, proposed)}). ${move}`.trim();
    // All of them are to stand in one window, with the whole of one below them.
    return item(index + 1, text, { last, atMost: 2 });
  });
  const pointed = rows[(cursor ?? 0) - 1];
  const numbers = interview.proposals.flatMap((id, index) =>
    chosen.includes(id) ? [String(index + 1)] : [],
  );
  const now = numbers.length === 0 ? 'none chosen' : numbers.join(', ');
  const chosenNow = [line('accent', `To take first, up to ${most}: ${now}.`)];
  return {
    key: 'steps',
    lines: [
      blank,
      line('strong', `Which steps will you take first? Choose up to ${most}.`),
      line('quiet', orderWords(interview)),
      ...rows,
      blank,
    ],
    live: [
      ...(pointed === undefined
        ? []
        : [item(pointed.number, pointed.text, { last, style: 'accent' })]),
      ...chosenNow,
    ],
    plainLive: chosenNow,
    keys: [
      `${span(last)} or Space choose or take back`,
      'up and down show one in full',
      cursor !== undefined && chosen.length === 0 ? `Enter takes ${cursor}` : 'Enter goes on',
      '<- back',
    ],
    hint: `Type up to ${most} numbers with spaces between, Enter alone ${chosen.length === 0 ? 'for none' : 'to keep them'}, or < for back.`,
    prompt: 'Steps',
  };
}

/** By what the list is ordered. */
function orderWords({ framework, areStepsAgain }: Interview): string {
  const first =
    framework.rule.combine === 'stages' ? 'what the next stages lack' : 'what holds back most';
  return areStepsAgain === true
    ? `First those that are chosen, then ${first}, then the lowest answers.`
    : `First ${first}, then the lowest answers. Any of them is right.`;
}

/** Last time's steps, and whether they were done. */
export function lastSteps(
  { framework, sheet }: Interview,
  stage: Extract<Stage, { kind: 'last-steps' }>,
): Place {
  const last = sheet.steps.length;
  const rows = sheet.steps.map((step, index) => {
    const { title } = questionById({ framework }, step.question);
    const what = step.do === undefined ? title : `${title}: ${withoutStop(safe(step.do))}`;
    const by = step.by === undefined ? '' : `, by ${step.by}`;
    const owner = step.owner === undefined ? '' : ` (${safe(step.owner)})`;
    return item(index + 1, `${what}${owner}${by}.`, {
      last,
      mark: step.done === true ? 'ticked' : 'not-ticked',
    });
  });
  const done = sheet.steps.flatMap((step, index) => (step.done === true ? [index + 1] : []));
  return {
    key: 'last-steps',
    lines: [
      blank,
      line(
        'strong',
        `Last time, on ${longDate(sheet.date)}, these steps were chosen. Which are done?`,
      ),
      ...rows,
      blank,
    ],
    live: [
      ...(stage.typed === undefined ? [] : [line('accent', `Typed: ${stage.typed}.`)]),
      line('accent', `Done: ${done.length === 0 ? 'none yet' : done.join(', ')}.`),
    ],
    keys: [`${span(last)} done, or not`, 'Enter goes on', 'q save and quit'],
    hint: `Type the numbers of all that are done, with spaces between; none for none. Enter alone leaves them as they are.`,
    prompt: 'Done',
  };
}

/** The steps with their owners and dates, of which one may be changed. */
export function whose(interview: Interview, stage: Extract<Stage, { kind: 'whose' }>): Place {
  const all = stepsToChange(interview);
  const last = all.length;
  const rows = all.map(({ question, owner, by }, index) => {
    const { title } = questionById(interview, question);
    const day = by === undefined ? 'no date yet' : `by ${safe(by)}`;
    return item(index + 1, `${title} (${safe(owner ?? 'nobody yet')}, ${day})`, { last });
  });
  return {
    key: 'whose',
    lines: [
      blank,
      line('strong', 'These are the steps. Is an owner or a date to change?'),
      ...rows,
      blank,
    ],
    live: stage.typed === undefined ? [] : [line('accent', `Typed: ${stage.typed}.`)],
    keys: [`${span(last)} changes it`, 'Enter ends', '<- back'],
    hint: `Type ${span(last, ' to ')} to change its owner and its date, Enter alone to end, or < for back.`,
    prompt: 'Step',
  };
}

/** A day to write a date after: the end of next March. */
function exampleDay({ today }: Interview): string {
  return `${Number(today.slice(0, 4)) + 1}-03-31`;
}

export function stepDetail(
  interview: Interview,
  stage: Extract<Stage, { kind: 'owner' | 'date' }>,
): Place {
  const step = interview.sheet.steps[stage.step];
  const title = step === undefined ? '' : questionById(interview, step.question).title;
  const [ask, prompt] =
    stage.kind === 'owner'
      ? [`"${title}": who owns this step? A role, not a name.`, 'Owner']
      : [`"${title}": by when? A date, such as ${exampleDay(interview)}.`, 'Date'];
  const now = stage.kind === 'owner' ? step?.owner : step?.by;
  const none =
    now === undefined ? 'Enter for none yet.' : 'Enter keeps it; empty, it is taken out.';
  return {
    key: `${stage.kind} ${stage.step}`,
    lines: [
      blank,
      line('strong', ask),
      line('quiet', `${none} Esc goes back.`, 'screen'),
      line(
        'quiet',
        now === undefined ? none : `Now: ${safe(now)}. Enter alone keeps it, - takes it out.`,
        'plain',
      ),
    ],
    live: warnings(stage.error),
    ...(now === undefined ? {} : { initial: safe(now) }),
    hint: 'Type < for back.',
    prompt,
  };
}
