import {
  askedQuestions,
  levelNow,
  openQuestions,
  principleOf,
  questionById,
} from '../answers/interview/places.js';
import {
  type Interview,
  isKeyStage,
  mostSteps,
  type Notice,
  type Stage,
} from '../answers/interview/state.js';
import {
  knownRoles,
  minutesForAll,
  minutesForQuick,
  type OpeningField,
} from '../answers/opening.js';
import { levelText, type Question } from '../framework/framework.js';
import { padStart, textWidth, widestProse, wrap } from './layout.js';
import type { Paint } from './paint.js';

/** One place of the conversation as it is drawn: the text, printed once, and the few lines that change under it. */
export interface Screen {
  /** The text is printed anew when this changes. */
  readonly key: string;
  readonly text: readonly string[];
  /** The last line is where the cursor stands. */
  readonly live: readonly string[];
  readonly reads: 'keys' | 'text';
  /** What stands in the text field at first. */
  readonly initial: string;
}

export interface ScreenOptions {
  readonly columns: number;
  readonly paint: Paint;
  /** Whole minutes since the conversation began. */
  readonly minutesGone: number;
}

export function screenOf(interview: Interview, options: ScreenOptions): Screen {
  const { stage } = interview;
  const drawn = draw(interview, stage, options);
  const live = [...notice(interview, options), ...drawn.live];
  return { initial: '', ...drawn, live, reads: isKeyStage(stage) ? 'keys' : 'text' };
}

function notice({ notice: found }: Interview, options: ScreenOptions): readonly string[] {
  if (found === undefined) return [];
  return prose(noticeWords(found), options).map(options.paint.warning);
}

function noticeWords(found: Notice): string {
  switch (found.kind) {
    case 'no-such-key':
      return `"${found.key}" does nothing here.`;
    case 'first':
      return 'This is the first question.';
    case 'enough-steps':
      return `${mostSteps} steps are chosen. Take one back to choose another.`;
    default:
      return found satisfies never;
  }
}

type Drawn = Omit<Screen, 'reads' | 'initial'> & { readonly initial?: string };

function draw(interview: Interview, stage: Stage, options: ScreenOptions): Drawn {
  switch (stage.kind) {
    case 'opening':
      return opening(interview, stage, options);
    case 'question':
      return question(interview, questionById(interview, stage.question), stage.cursor, options);
    case 'note':
      return textField(
        interview,
        stage.question,
        'note',
        'Note (Enter saves, Esc leaves): ',
        options,
      );
    case 'reason':
      return textField(
        interview,
        stage.question,
        'reason',
        'It does not apply, because: ',
        options,
        stage.error,
      );
    case 'go':
      return go(interview, options);
    case 'barriers':
      return barriers(interview, stage, options);
    case 'left':
      return whatIsLeft(interview, options);
    case 'steps':
      return steps(interview, stage.chosen, options);
    case 'owner':
    case 'date':
      return stepDetail(interview, stage, options);
    case 'over':
      return { key: 'over', text: [], live: [''] };
    default:
      return stage satisfies never;
  }
}

function prose(text: string, options: ScreenOptions, indent = ' '): readonly string[] {
  return wrap(text, Math.min(options.columns - 1, widestProse) - indent.length).map(
    (line) => indent + line,
  );
}

/** An item with its number before it, the later lines under its words. */
function numbered(number: number, text: string, options: ScreenOptions): readonly string[] {
  const lines = wrap(text, Math.min(options.columns - 1, widestProse) - 4);
  return lines.map((line, index) => `${index === 0 ? ` ${number}  ` : '    '}${line}`);
}

/** The keys at hand, on as many lines as they need. */
function keys(items: readonly string[], options: ScreenOptions): readonly string[] {
  const lines: string[] = [];
  for (const item of items) {
    const last = lines.at(-1);
    const longer = last === undefined ? ` ${item}` : `${last}   ${item}`;
    if (last !== undefined && textWidth(longer) <= options.columns - 3)
      lines[lines.length - 1] = longer;
    else lines.push(` ${item}`);
  }
  return [
    ...lines.slice(0, -1).map(options.paint.quiet),
    `${options.paint.quiet(lines.at(-1) ?? '')}  > `,
  ];
}

function opening(
  interview: Interview,
  stage: Extract<Stage, { kind: 'opening' }>,
  options: ScreenOptions,
): Drawn {
  const { framework } = interview;
  const { ask, hint } = openingWords(interview, stage.field);
  const welcome =
    stage.field === 'subject'
      ? [
          '',
          ...prose(framework.title, options).map(options.paint.strong),
          ...(framework.summary === undefined ? [] : prose(framework.summary, options)),
          '',
        ]
      : [];
  const error =
    stage.error === undefined ? [] : prose(stage.error, options).map(options.paint.warning);
  return {
    key: `opening ${stage.field}`,
    text: [
      ...(welcome.length > 0 ? welcome : ['']),
      ...prose(ask, options).map(options.paint.strong),
      ...prose(hint, options).map(options.paint.quiet),
    ],
    live: [...error, ' > '],
  };
}

function openingWords(
  interview: Interview,
  field: OpeningField,
): { readonly ask: string; readonly hint: string } {
  const { framework, sheet } = interview;
  const roles = knownRoles(framework);
  switch (field) {
    case 'subject':
      return {
        ask: `Which ${framework.unit} is this about?`,
        hint: 'Its name, as it should head the report.',
      };
    case 'roles':
      return {
        ask: 'Who is answering? One role or several.',
        hint: `${roles.map(({ id, title }, index) => `${index + 1} ${id}${title.toLowerCase() === id ? '' : ` (${title.toLowerCase()})`}`).join(', ')}. Enter for none.`,
      };
    case 'people':
      return {
        ask: 'How many people are answering?',
        hint:
          sheet.respondent.role.length > 1
            ? `One number for each of: ${sheet.respondent.role.join(', ')}. Enter leaves it open.`
            : 'A number. Enter for one.',
      };
    case 'date':
      return { ask: 'What is the date of these answers?', hint: `Enter for ${sheet.date}.` };
    case 'minutes':
      return {
        ask: 'How long have you got, in minutes?',
        hint: `The short set of ${askedQuestions({ framework, sheet: { ...sheet, asked: 'quick' } }).length} takes about ${minutesForQuick(framework, sheet)} minutes, all ${askedQuestions({ framework, sheet: { ...sheet, asked: undefined } }).length} about ${minutesForAll(framework, sheet)}. Or write: short, full. Enter for full.`,
      };
    default:
      return field satisfies never;
  }
}

function question(
  interview: Interview,
  asked: Question,
  cursor: number | undefined,
  options: ScreenOptions,
): Drawn {
  const { framework } = interview;
  const now = levelNow(interview, asked);
  const levels = framework.scale?.levels ?? [];
  const texts = levels.flatMap(({ level }) => {
    const text = levelText(framework, asked, level) ?? 'Between the levels beside it.';
    const mark = level === now ? '>' : ' ';
    const lines = wrap(text, Math.min(options.columns - 1, widestProse) - 5);
    return [
      '',
      ...lines.map((line, index) => `${index === 0 ? ` ${mark}${level}  ` : '     '}${line}`),
    ].map((line) => (level === now ? options.paint.strong(line) : line));
  });
  const note = interview.sheet.answers.get(asked.id)?.note;
  return {
    key: `question ${asked.id} ${answerKey(interview, asked)}`,
    text: [
      '',
      ...header(interview, asked, options),
      '',
      ...prose(asked.ask, options).map(options.paint.strong),
      ...texts,
      '',
      ...prose(framework.choosing, options).map(options.paint.quiet),
      ...(note === undefined ? [] : prose(`Note: ${note}`, options)),
      ...saidOtherwise(interview, asked, options),
      '',
    ],
    live: [
      ...chosenLine(interview, asked, cursor, options),
      ...keys(questionKeys(interview), options),
    ],
  };
}

/** An answer that is no level is said in words under the question. */
function saidOtherwise(
  interview: Interview,
  asked: Question,
  options: ScreenOptions,
): readonly string[] {
  const answer = interview.sheet.answers.get(asked.id);
  if (answer?.said === 'dont-know') return prose("Answered: don't know.", options);
  return answer?.said === 'not-applicable'
    ? prose(`Does not apply: ${answer.reason}`, options)
    : [];
}

function answerKey(interview: Interview, asked: Question): string {
  const answer = interview.sheet.answers.get(asked.id);
  return `${answer?.said ?? ''} ${levelNow(interview, asked) ?? ''} ${answer?.note ?? ''}`;
}

function questionKeys({ framework }: Interview): readonly string[] {
  const { from, to } = framework.scale ?? { from: 0, to: 0 };
  return [`${from}-${to} level`, "d don't know", 'n note', 'x does not apply', '<- back', '? keys'];
}

function header(interview: Interview, asked: Question, options: ScreenOptions): readonly string[] {
  const principle = principleOf(interview, asked.id);
  const number = interview.framework.principles.indexOf(principle) + 1;
  const all = askedQuestions(interview);
  const place = `question ${all.findIndex(({ id }) => id === asked.id) + 1} of ${all.length}`;
  const gone = options.minutesGone > 0 ? `   ${options.minutesGone} min gone` : '';
  const left = ` ${number} ${principle.short}`;
  const right = `${place}${gone}`;
  const room = Math.min(options.columns - 1, 79) - textWidth(left);
  return room > textWidth(right) + 1
    ? [options.paint.accent(left + padStart(right, room))]
    : [options.paint.accent(left), options.paint.accent(` ${right}`)];
}

/** While the arrows choose: the level they stand on. */
function chosenLine(
  { framework }: Interview,
  asked: Question,
  cursor: number | undefined,
  options: ScreenOptions,
): readonly string[] {
  if (cursor === undefined) return [];
  const text = levelText(framework, asked, cursor) ?? '';
  return [...numbered(cursor, text, options).map(options.paint.accent), ' Enter takes it.'];
}

function textField(
  interview: Interview,
  id: string,
  kind: 'note' | 'reason',
  label: string,
  options: ScreenOptions,
  error?: string,
): Drawn {
  const answer = interview.sheet.answers.get(id);
  const initial =
    kind === 'note' ? answer?.note : answer?.said === 'not-applicable' ? answer.reason : undefined;
  const warning = error === undefined ? [] : prose(error, options).map(options.paint.warning);
  return {
    key: `${kind} ${id}`,
    text: [],
    live: [...warning, ` ${label}`],
    ...(initial === undefined ? {} : { initial }),
  };
}

function go(interview: Interview, options: ScreenOptions): Drawn {
  const open = openQuestions(interview);
  const rows = interview.framework.principles.flatMap((principle, index) => {
    const asked = askedQuestions(interview).filter(
      ({ id }) => principleOf(interview, id) === principle,
    );
    if (asked.length === 0) return [];
    const left = asked.filter((item) => open.includes(item)).length;
    return numbered(
      index + 1,
      `${principle.short}: ${asked.length - left} of ${asked.length} answered`,
      options,
    );
  });
  return {
    key: 'go',
    text: [
      '',
      ...prose('Go to which principle?', options).map(options.paint.strong),
      '',
      ...rows,
      '',
    ],
    live: keys(
      [`1-${interview.framework.principles.length} principle`, 'Enter the first open question'],
      options,
    ),
  };
}

function barriers(
  interview: Interview,
  stage: Extract<Stage, { kind: 'barriers' }>,
  options: ScreenOptions,
): Drawn {
  const asked = questionById(interview, stage.question);
  const level = levelNow(interview, asked);
  const rows = interview.framework.barriers.flatMap(({ title, means }, index) =>
    numbered(index + 1, `${title}. ${means ?? ''}`, options),
  );
  const titles = interview.framework.barriers
    .filter(({ id }) => stage.chosen.includes(id))
    .map(({ title }) => title);
  const chosen = titles.length === 0 ? 'nothing chosen' : titles.join(', ');
  return {
    key: `barriers ${stage.section}`,
    text: [
      '',
      ...prose(`What stands in the way of "${asked.title}" (now ${level})?`, options).map(
        options.paint.strong,
      ),
      '',
      ...rows,
      '',
    ],
    live: [
      ...prose(`In the way: ${chosen}.`, options).map(options.paint.accent),
      ...keys(
        [
          `1-${interview.framework.barriers.length} choose or take back`,
          'Enter goes on',
          '<- back',
        ],
        options,
      ),
    ],
  };
}

function whatIsLeft(interview: Interview, options: ScreenOptions): Drawn {
  const open = openQuestions(interview);
  const count = open.length === 1 ? 'One question is' : `${open.length} questions are`;
  return {
    key: 'left',
    text: [
      '',
      ...prose(`${count} still open:`, options).map(options.paint.strong),
      ...open.flatMap((item) => prose(`- ${item.title}`, options)),
      '',
    ],
    live: keys(['Enter goes to the first of them', 'e ends here', 'q save and quit'], options),
  };
}

function steps(interview: Interview, chosen: readonly string[], options: ScreenOptions): Drawn {
  const rows = interview.proposals.flatMap((id, index) => {
    const item = questionById(interview, id);
    const level = levelNow(interview, item);
    const move = item.next.find((text) => text.level === level)?.text ?? '';
    return numbered(index + 1, `${item.title} (now ${level}). ${move}`, options);
  });
  const numbers = interview.proposals.flatMap((id, index) =>
    chosen.includes(id) ? [String(index + 1)] : [],
  );
  return {
    key: 'steps',
    text: [
      '',
      ...prose(`Which steps will you take first? Choose up to ${mostSteps}.`, options).map(
        options.paint.strong,
      ),
      '',
      ...rows,
      '',
    ],
    live: [
      ...prose(`Chosen: ${numbers.length === 0 ? 'none' : numbers.join(', ')}.`, options).map(
        options.paint.accent,
      ),
      ...keys([`1-${interview.proposals.length} choose or take back`, 'Enter goes on'], options),
    ],
  };
}

function stepDetail(
  interview: Interview,
  stage: Extract<Stage, { kind: 'owner' | 'date' }>,
  options: ScreenOptions,
): Drawn {
  const step = interview.sheet.steps[stage.step];
  const title = step === undefined ? '' : questionById(interview, step.question).title;
  const error =
    stage.error === undefined ? [] : prose(stage.error, options).map(options.paint.warning);
  const ask =
    stage.kind === 'owner'
      ? `"${title}": who owns this step? A role, not a name.`
      : `"${title}": by when? A date, such as 2027-03-31.`;
  return {
    key: `${stage.kind} ${stage.step}`,
    text: [
      '',
      ...prose(ask, options).map(options.paint.strong),
      ...prose('Enter for none yet.', options).map(options.paint.quiet),
    ],
    live: [...error, ' > '],
  };
}
