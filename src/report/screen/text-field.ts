import type { Held, Interview, Stage } from '../../answers/interview/state.js';
import type { Answer } from '../../answers/sheet.js';
import type { Question } from '../../framework/framework.js';
import { type Line, line, type Place, warnings } from './place.js';
import { type Facts, inField, plainHint, questionText } from './question.js';

type FieldStage = Extract<Stage, { kind: 'note' | 'reason' | 'value' }>;

/** A field under the question that it is about, which stays as it is. What is beside an answer names the question: after an answer it is the next one. */
export function textField(
  interview: Interview,
  asked: Question,
  stage: FieldStage,
  facts: Facts,
): Place {
  const answer = interview.sheet.answers.get(asked.id);
  const reason = answer?.said === 'not-applicable' ? answer.reason : undefined;
  const value = (stage.kind === 'value' ? stage.start : undefined) ?? valueNow(answer);
  const initial = { note: answer?.note, reason, value }[stage.kind];
  const error = 'error' in stage ? stage.error : undefined;
  const { label, hint, prompt } = fieldWords[stage.kind](`"${asked.title}"`);
  const isEditable = stage.kind === 'note' && facts.hasEditor === true;
  const said = stage.kind === 'value' ? plainHint(interview, asked) : hint;
  return {
    ...questionText(interview, asked, facts),
    live: [
      ...heldLines('held' in stage ? stage.held : undefined),
      ...warnings(error),
      line('quiet', `${label}${isEditable ? ' Ctrl-E opens your editor.' : ''}`, 'screen'),
      ...(stage.kind === 'value'
        ? []
        : [
            line(
              'quiet',
              `${said}${isEditable ? ' Ctrl-E and Enter open your editor.' : ''}`,
              'plain',
            ),
          ]),
    ],
    ...(initial === undefined ? {} : { initial: inField(initial) }),
    ...(stage.kind === 'note' ? { long: answer?.note ?? '' } : {}),
    hint: stage.kind === 'value' ? said : '',
    prompt,
  };
}

const fieldWords = {
  note: (title: string) => ({
    label: `Note on ${title}. Enter saves it, Esc leaves it as it was.`,
    hint: `Note on ${title}. Enter alone leaves it as it is, - takes it out.`,
    prompt: 'Note',
  }),
  reason: (title: string) => ({
    label: `Why does ${title} not apply? Enter saves the reason, Esc goes back.`,
    hint: `Why does ${title} not apply? Type the reason, or Enter alone to go back.`,
    prompt: 'Reason',
  }),
  value: () => ({
    label: 'Your answer. Enter saves it, Esc leads to the other keys.',
    hint: '',
    prompt: 'Answer',
  }),
} as const;

function valueNow(answer: Answer | undefined): string | undefined {
  if (answer?.said !== 'answered') return undefined;
  const { response } = answer;
  if (response.kind === 'share') return String(response.share);
  return response.kind === 'text' ? response.text : undefined;
}

/** What was chosen before something beside the answer was begun. */
export function heldLines(held: Held | undefined): readonly Line[] {
  const number = held?.cursor ?? held?.typed;
  return number === undefined
    ? []
    : [line('accent', `Chosen, and not taken yet: ${number}. Enter takes it after this.`)];
}
