import { beginInterview, press, withProposals } from '../../src/answers/interview/interview.js';
import type { AttainmentOf, Interview, Press, Stage } from '../../src/answers/interview/state.js';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { attainmentOf } from '../../src/score/attainment.js';
import { framework, question, section } from './framework.js';
import { type Given, sheet } from './sheet.js';

/** Conversations in a line: `after(begun(), '2!', 'right', 'n', line('Seen.'))`. */

/** Two principles of two questions, of which the first is in the short set; two barriers, two roles. */
export const small: Framework = framework(
  [
    section('p', [question('p1', { isQuick: true, next: move('Begin.') }), question('p2')]),
    section('q', [question('q1', { isQuick: true }), question('q2')]),
  ],
  {
    barriers: [
      { id: 'money', title: 'Money', means: 'Split by year.', firstMoves: [] },
      { id: 'power', title: 'Power', firstMoves: [] },
    ],
    facets: [
      {
        id: 'role',
        of: 'respondent',
        options: [
          { id: 'board', title: 'Board' },
          { id: 'delivery', title: 'Digital and delivery teams' },
        ],
      },
    ],
  },
);

function move(text: string) {
  return [0, 1, 2, 3].map((level) => ({ level, text }));
}

interface Begun {
  readonly framework?: Framework;
  readonly isSetChosen?: boolean;
  readonly today?: string;
  readonly only?: readonly string[];
  readonly isAskedAgain?: true;
  readonly parts?: Partial<Sheet>;
}

const counted = new WeakMap<Framework, AttainmentOf>();

/** What answers count for, as a session hands it in; the same for the same framework. */
export function countedIn(framework: Framework): AttainmentOf {
  const found: AttainmentOf =
    counted.get(framework) ?? ((question, response) => attainmentOf(framework, question, response));
  counted.set(framework, found);
  return found;
}

/** A conversation that goes on with a sheet; something is said in it already, or the opening comes first. */
export function begun(answers: Readonly<Record<string, Given>>, given: Begun = {}): Interview {
  return beginInterview({
    framework: given.framework ?? small,
    sheet: sheet(answers, given.parts),
    isNew: false,
    ...(given.only === undefined ? {} : { only: given.only }),
    ...(given.isAskedAgain === undefined ? {} : { isAskedAgain: true }),
    today: given.today ?? '2026-11-20',
    isSetChosen: given.isSetChosen ?? false,
    attainmentOf: countedIn(given.framework ?? small),
  });
}

/** A conversation with a new sheet, at its first field. */
export function anew(given: Begun = {}): Interview {
  return beginInterview({
    framework: given.framework ?? small,
    sheet: sheet({}, { subject: { name: '', facets: {} }, ...given.parts }),
    isNew: true,
    today: given.today ?? '2026-11-20',
    isSetChosen: given.isSetChosen ?? false,
    attainmentOf: countedIn(given.framework ?? small),
  });
}

export function line(text: string): Press {
  return { kind: 'line', text };
}

export const leave: Press = { kind: 'leave' };
export const end: Press = { kind: 'end' };

/** What some keys and lines lead to, one after the other; `2!` is a number and Enter. */
export function after(interview: Interview, ...pressed: readonly (string | Press)[]): Interview {
  return pressed.flatMap(pressesIn).reduce<Interview>(press, interview);
}

function pressesIn(pressed: string | Press): readonly Press[] {
  if (typeof pressed !== 'string') return [pressed];
  const keys = /^\d+!$/.test(pressed) ? [...pressed.slice(0, -1), 'enter'] : [pressed];
  return keys.map((key): Press => ({ kind: 'key', key }));
}

/** The same at its steps, with those to choose from. */
export function withSteps(interview: Interview, ...questions: readonly string[]): Interview {
  const atSteps = interview.stage.kind === 'most' ? after(interview, 'enter') : interview;
  return withProposals(atSteps, questions);
}

/** Where a conversation stands, in a word or two. */
export function place({ stage }: { readonly stage: Stage }): string {
  switch (stage.kind) {
    case 'opening':
      return `opening ${stage.field}`;
    case 'question':
      return `question ${stage.question}${stage.cursor === undefined ? '' : ` cursor ${stage.cursor}`}`;
    case 'note':
    case 'reason':
    case 'above-hands':
    case 'value':
    case 'go':
      return `${stage.kind} ${stage.question}`;
    case 'principle':
      return `end of ${stage.section} ${stage.question}`;
    case 'barriers':
      return ['barriers', stage.section ?? 'of', stage.question, ...stage.chosen].join(' ');
    case 'evidence':
      return `evidence ${stage.field} ${stage.question}`;
    case 'votes':
      return `votes ${stage.question}`;
    case 'last-steps':
    case 'whose':
    case 'review':
    case 'most':
      return stage.kind;
    case 'stopped':
      return `stopped ${stage.barrier}`;
    case 'steps':
      return ['steps', ...stage.chosen].join(' ');
    case 'owner':
    case 'date':
      return `${stage.kind} ${stage.step}`;
    case 'over':
      return `over, ${stage.how}`;
    default:
      return stage satisfies never;
  }
}

/** What is wrong with what was typed. */
export function errorOf({ stage }: Interview): string | undefined {
  return 'error' in stage ? stage.error : undefined;
}
