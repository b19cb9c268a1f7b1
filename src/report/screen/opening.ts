import { askedQuestions } from '../../answers/interview/places.js';
import type { Interview, Stage } from '../../answers/interview/state.js';
import {
  initialOf,
  knownRoles,
  minutesForAll,
  minutesForQuick,
  type OpeningField,
} from '../../answers/opening.js';
import type { Drawn, ScreenOptions } from './drawn.js';
import { prose } from './lines.js';

export function opening(
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
    initial: initialOf(interview, stage.field),
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
        hint: `${roles.map(({ id, title }, index) => `${index + 1} ${id}${title.toLowerCase() === id ? '' : ` (${title.toLowerCase()})`}`).join(', ')}. Enter for none. Esc goes back.`,
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
        hint: `${minutesWords(interview)} Or write: short, full. Enter for full.`,
      };
    default:
      return field satisfies never;
  }
}

function minutesWords({ framework, sheet }: Pick<Interview, 'framework' | 'sheet'>): string {
  const { asked: _, ...all } = sheet;
  const [short, full] = [
    askedQuestions({ framework, sheet: { ...all, asked: 'quick' } }).length,
    askedQuestions({ framework, sheet: all }).length,
  ];
  return `${isCounted(sheet) ? 'T' : 'For one person t'}he short set of ${short} takes about ${minutesForQuick(framework, sheet)} minutes, all ${full} about ${minutesForAll(framework, sheet)}.`;
}

function isCounted({ respondent }: Interview['sheet']): boolean {
  return Object.keys(respondent.people).length > 0;
}
