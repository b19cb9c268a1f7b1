import { isSameData } from '../edit/same-data.js';
import type { BarrierId, QuestionId } from '../ids.js';
import { type Answer, dayOf, type Said, type Sheet, type Step } from './sheet.js';
import { saidKeys } from './written-form.js';

/** What stands beside an answer, and can be changed without it. */
export type AnswerKey = 'said' | 'note' | 'evidence' | 'barriers' | 'votes';

export type OpeningKey = 'name' | 'role' | 'people' | 'date' | 'asked';

/** One thing that a conversation says in a sheet: changing one leaves the others. */
export type SheetPart =
  | { readonly kind: 'answer'; readonly question: QuestionId; readonly key: AnswerKey }
  | { readonly kind: 'opening'; readonly key: OpeningKey }
  /** What is said about a barrier itself. */
  | { readonly kind: 'barrier'; readonly barrier: BarrierId }
  /** The nth step for a question, from 0. */
  | { readonly kind: 'step'; readonly question: QuestionId; readonly nth: number };

const answerKeys: readonly AnswerKey[] = ['said', 'note', 'evidence', 'barriers', 'votes'];
const openingKeys: readonly OpeningKey[] = ['name', 'role', 'people', 'date', 'asked'];

/** A word of its own for every part. */
export function partName(part: SheetPart): string {
  return Object.values(part).join(' ');
}

/** The parts in which two sheets differ, in the order of the first, then of the second. */
export function differingParts(a: Sheet, b: Sheet): readonly SheetPart[] {
  if (a === b) return [];
  return [
    ...openingParts(),
    ...answerParts(a, b),
    ...barrierParts(a, b),
    ...stepParts(a, b),
  ].filter((part) => !isSamePart(part, a, b));
}

export function isSamePart(part: SheetPart, a: Sheet, b: Sheet): boolean {
  return isSameData(partOf(part, a), partOf(part, b));
}

/** Whether a sheet says anything there. */
export function hasPart(part: SheetPart, sheet: Sheet): boolean {
  return partOf(part, sheet) !== undefined;
}

/** Of an answer that says the same on two days: the sheet with the later one. */
export function laterOf(part: SheetPart, a: Sheet, b: Sheet): Sheet | undefined {
  if (part.kind !== 'answer' || part.key !== 'said') return undefined;
  const [one, other] = [a.answers.get(part.question), b.answers.get(part.question)];
  if (one === undefined || other === undefined) return undefined;
  if (!isSameData(saidKeys(one), saidKeys(other))) return undefined;
  return dayOf(one, a) > dayOf(other, b) ? a : b;
}

/** A sheet with one part as it stands in another. */
export function withPart(part: SheetPart, from: Sheet, into: Sheet): Sheet {
  switch (part.kind) {
    case 'opening':
      return withOpening(part.key, from, into);
    case 'step':
      return { ...into, steps: withStep(part, from.steps, into.steps) };
    case 'barrier': {
      const note = from.barriers.get(part.barrier);
      const barriers = new Map(into.barriers);
      if (note === undefined) barriers.delete(part.barrier);
      else barriers.set(part.barrier, note);
      return { ...into, barriers };
    }
    case 'answer': {
      const answer = withKey(
        part.key,
        from.answers.get(part.question),
        into.answers.get(part.question),
      );
      const answers = new Map(into.answers);
      if (answer === undefined) answers.delete(part.question);
      else answers.set(part.question, answer);
      return { ...into, answers };
    }
    default:
      return part satisfies never;
  }
}

function openingParts(): readonly SheetPart[] {
  return openingKeys.map((key) => ({ kind: 'opening', key }));
}

function answerParts(a: Sheet, b: Sheet): readonly SheetPart[] {
  const questions = new Set([...a.answers.keys(), ...b.answers.keys()]);
  return [...questions]
    .filter((question) => a.answers.get(question) !== b.answers.get(question))
    .flatMap((question) => answerKeys.map((key) => ({ kind: 'answer', question, key }) as const));
}

function barrierParts(a: Sheet, b: Sheet): readonly SheetPart[] {
  if (a.barriers === b.barriers) return [];
  const barriers = new Set([...a.barriers.keys(), ...b.barriers.keys()]);
  return [...barriers].map((barrier) => ({ kind: 'barrier', barrier }));
}

function stepParts(a: Sheet, b: Sheet): readonly SheetPart[] {
  if (a.steps === b.steps) return [];
  const parts = [a, b].flatMap(({ steps }) =>
    steps.map((step, index): SheetPart => {
      const { question } = step;
      return { kind: 'step', question, nth: nthOf(steps, index) };
    }),
  );
  return [...new Map(parts.map((part) => [partName(part), part])).values()];
}

/** Which one of the steps for its question a step is. */
function nthOf(steps: readonly Step[], index: number): number {
  const question = steps[index]?.question;
  return steps.slice(0, index).filter((step) => step.question === question).length;
}

/** What a sheet says there, as data; nothing where it says nothing. */
function partOf(part: SheetPart, sheet: Sheet): unknown {
  switch (part.kind) {
    case 'opening':
      return openingOf(part.key, sheet);
    case 'step': {
      const step = sheet.steps[indexOf(part, sheet.steps)];
      if (step === undefined) return undefined;
      const { place: _, ...said } = step;
      return said;
    }
    case 'barrier':
      return sheet.barriers.get(part.barrier);
    case 'answer':
      return answerOf(part.key, sheet.answers.get(part.question));
    default:
      return part satisfies never;
  }
}

function openingOf(key: OpeningKey, { subject, respondent, date, asked }: Sheet): unknown {
  switch (key) {
    case 'name':
      return subject.name === '' ? undefined : subject.name;
    case 'role':
      return respondent.role.length === 0 ? undefined : respondent.role;
    case 'people':
      return Object.keys(respondent.people).length === 0 ? undefined : respondent.people;
    case 'date':
      return date;
    case 'asked':
      return asked;
    default:
      return key satisfies never;
  }
}

function answerOf(key: AnswerKey, answer: Answer | undefined): unknown {
  if (answer === undefined) return undefined;
  switch (key) {
    case 'said': {
      const { said, checked } = answer;
      return said === 'unanswered' && checked === undefined
        ? undefined
        : { ...saidKeys(answer), ...withWhatWasSaid(answer) };
    }
    case 'evidence':
      return answer.evidence.length === 0 ? undefined : answer.evidence;
    case 'barriers':
      return answer.barriers.length === 0 ? undefined : answer.barriers;
    case 'note':
      return answer.note;
    case 'votes':
      return answer.votes;
    default:
      return key satisfies never;
  }
}

function withOpening(key: OpeningKey, from: Sheet, into: Sheet): Sheet {
  switch (key) {
    case 'name':
      return { ...into, subject: { ...into.subject, name: from.subject.name } };
    case 'role':
    case 'people':
      return { ...into, respondent: { ...into.respondent, [key]: from.respondent[key] } };
    case 'date':
      return { ...into, date: from.date };
    case 'asked': {
      const { asked: _, ...rest } = into;
      return from.asked === undefined ? rest : { ...rest, asked: from.asked };
    }
    default:
      return key satisfies never;
  }
}

function indexOf(
  { question, nth }: { readonly question: QuestionId; readonly nth: number },
  steps: readonly Step[],
): number {
  return steps.findIndex(
    (step, index) => step.question === question && nthOf(steps, index) === nth,
  );
}

function withStep(
  part: { readonly question: QuestionId; readonly nth: number },
  from: readonly Step[],
  into: readonly Step[],
): readonly Step[] {
  const [step, index] = [from[indexOf(part, from)], indexOf(part, into)];
  if (step === undefined) return into.filter((_, at) => at !== index);
  return index === -1 ? [...into, step] : into.with(index, step);
}

/** An answer with one key of another; nothing when it says nothing then. */
function withKey(
  key: AnswerKey,
  from: Answer | undefined,
  into: Answer | undefined,
): Answer | undefined {
  const base = into ?? from;
  if (base === undefined) return undefined;
  const { note, votes, evidence, barriers, place } = base;
  const own = into === undefined ? nothingBeside : { note, votes, evidence, barriers };
  const other = from ?? { said: 'unanswered', ...nothingBeside, place };
  const said = saidOf(key === 'said' ? other : into);
  const beside = { ...own, [key]: key === 'said' ? undefined : other[key] };
  const answer: Answer = {
    evidence: beside.evidence,
    barriers: beside.barriers,
    place,
    ...(beside.note === undefined ? {} : { note: beside.note }),
    ...(beside.votes === undefined ? {} : { votes: beside.votes }),
    ...withWhatWasSaid(key === 'said' ? other : (into ?? {})),
    ...said,
  };
  return answerKeys.some((one) => answerOf(one, answer) !== undefined) ? answer : undefined;
}

/** The day belongs to what was said, and so does that it is to be looked at again. */
function withWhatWasSaid({
  checked,
  lookAgain,
}: Pick<Partial<Answer>, 'checked' | 'lookAgain'>): Pick<Answer, 'checked' | 'lookAgain'> {
  return {
    ...(checked === undefined ? {} : { checked }),
    ...(lookAgain === undefined ? {} : { lookAgain }),
  };
}

const nothingBeside = {
  note: undefined,
  votes: undefined,
  evidence: [],
  barriers: [],
} as const;

function saidOf(answer: Said | undefined): Said {
  if (answer === undefined) return { said: 'unanswered' };
  switch (answer.said) {
    case 'answered':
      return { said: 'answered', response: answer.response };
    case 'not-applicable':
      return { said: 'not-applicable', reason: answer.reason };
    case 'dont-know':
    case 'unanswered':
      return { said: answer.said };
    default:
      return answer satisfies never;
  }
}
