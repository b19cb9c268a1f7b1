import { questionById } from '../../answers/interview/places.js';
import type { Interview } from '../../answers/interview/state.js';
import type { Conflict } from '../../answers/merge-sheets.js';
import type { Answer, Sheet } from '../../answers/sheet.js';
import type { AnswerKey, SheetPart } from '../../answers/sheet-parts.js';
import { levelName } from '../../framework/framework.js';
import { safe } from '../../safe.js';
import { andList } from '../words.js';
import { responseWords } from './answer-words.js';
import { blank, line, type Place, warnings } from './place.js';

/** The same thing said differently here and in the file: both, and who keeps which. Letters, since numbers are answers. */
export function conflictPlace(
  interview: Interview,
  { part, mine, theirs }: Conflict,
  isUnknownKey: boolean,
): Place {
  const what = about(interview, part);
  const own = said(interview, part, mine);
  const other = said(interview, part, theirs);
  return {
    key: `conflict ${what} ${own} ${other}`,
    lines: [
      blank,
      line('strong', `Two answers: ${what}`),
      blank,
      line('text', 'The file was changed elsewhere. Which one is to stay?'),
      blank,
      line('text', `m  mine, given here: ${own}`),
      line('text', `f  the file's: ${other}`),
      blank,
    ],
    live: warnings(isUnknownKey ? 'Choose one of the two: m or f.' : undefined),
    keys: ['m keeps mine', "f keeps the file's", 'q save and quit'],
    hint: "Type m to keep mine, or f to keep the file's. Then Enter.",
    prompt: 'm or f',
  };
}

/** What was kept, said back. */
export function keptWords(interview: Interview, part: SheetPart, sheet: Sheet): string {
  return `Kept: ${said(interview, part, sheet)}.`;
}

/** What a part is about, in words: the question, or the field of the opening. */
export function about(interview: Interview, part: SheetPart): string {
  if (part.kind === 'opening') return fields[part.key];
  if (part.kind === 'barrier') {
    const barrier = interview.framework.barriers.find(({ id }) => id === part.barrier);
    return `what is in the way: ${safe(barrier?.title ?? part.barrier)}`;
  }
  const { title } = questionById(interview, part.question);
  if (part.kind === 'step') return `the step for "${safe(title)}"`;
  const beside = part.key === 'said' ? '' : `, ${keyWords[part.key]}`;
  return `"${safe(title)}"${beside}`;
}

const fields = {
  name: 'who or what this is about',
  role: 'who answers',
  people: 'how many people answer',
  date: 'the date',
  asked: 'how many questions are asked',
} as const;

const keyWords: Readonly<Record<Exclude<AnswerKey, 'said'>, string>> = {
  note: 'the note',
  evidence: 'the evidence',
  barriers: 'what stands in the way',
  votes: 'the votes',
};

/** What a sheet says at a part, in words; `nothing` where it says nothing. */
export function said(interview: Interview, part: SheetPart, sheet: Sheet): string {
  const words = wordsFor(interview, part, sheet);
  return words === undefined || words === '' ? 'nothing' : safe(words);
}

function wordsFor(interview: Interview, part: SheetPart, sheet: Sheet): string | undefined {
  switch (part.kind) {
    case 'opening':
      return openingWords(part.key, sheet);
    case 'step': {
      const steps = sheet.steps.filter(({ question }) => question === part.question);
      const step = steps[part.nth];
      return step && [step.do, step.owner, step.by].filter((word) => word !== undefined).join(', ');
    }
    case 'barrier': {
      const note = sheet.barriers.get(part.barrier);
      const most = note?.most === true ? 'held us back most' : undefined;
      const said = [most, note?.note, note?.owner, note?.next];
      return said.filter((word) => word !== undefined).join(', ');
    }
    case 'answer': {
      const answer = sheet.answers.get(part.question);
      return answer && answerWords(interview, part.question, part.key, answer);
    }
    default:
      return part satisfies never;
  }
}

function openingWords(
  key: Extract<SheetPart, { kind: 'opening' }>['key'],
  { subject, respondent, date, asked }: Sheet,
): string {
  switch (key) {
    case 'name':
      return subject.name;
    case 'role':
      return andList(respondent.role);
    case 'people':
      return andList(Object.entries(respondent.people).map(([role, count]) => `${count} ${role}`));
    case 'date':
      return date;
    case 'asked':
      return asked === 'quick' ? 'the short set' : 'all questions';
    default:
      return key satisfies never;
  }
}

function answerWords(
  interview: Interview,
  id: string,
  key: AnswerKey,
  answer: Answer,
): string | undefined {
  switch (key) {
    case 'said':
      return saidWords(interview, id, answer);
    case 'note':
      return answer.note;
    case 'evidence':
      return answer.evidence.map(({ title }) => title).join('; ');
    case 'barriers':
      return andList(
        interview.framework.barriers
          .filter((barrier) => answer.barriers.includes(barrier.id))
          .map(({ title }) => title),
      );
    case 'votes':
      return Object.entries(answer.votes ?? {})
        .map(([choice, hands]) => `${hands} for ${choice}`)
        .join(', ');
    default:
      return key satisfies never;
  }
}

function saidWords(interview: Interview, id: string, answer: Answer): string | undefined {
  switch (answer.said) {
    case 'answered': {
      const { response } = answer;
      const words = responseWords(questionById(interview, id), response);
      const level = response.kind === 'scale' ? response.level : undefined;
      const name = level === undefined ? undefined : levelName(interview.framework, level);
      return response.kind === 'text'
        ? response.text
        : name === undefined
          ? words
          : `${words}, ${name}`;
    }
    case 'not-applicable':
      return `does not apply: ${answer.reason}`;
    case 'dont-know':
      return "don't know";
    case 'unanswered':
      return undefined;
    default:
      return answer satisfies never;
  }
}
