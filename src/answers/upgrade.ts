import { parseDocument } from '../document.js';
import { commentOut } from '../edit/comment-out.js';
import { dataOf } from '../edit/source-parts.js';
import { applySplices, lostReference, type Splice } from '../edit/splice.js';
import { isMap, type Written } from '../edit/yaml-text.js';
import { changedWords } from '../framework/changed-words.js';
import { type Changed, type Differences, differencesBetween } from '../framework/differences.js';
import { isLaterEdition } from '../framework/edition.js';
import { type Framework, levelText, type Question } from '../framework/framework.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import { sayingKeys } from './answer-keys.js';
import { editSheet, type SheetChange } from './edit.js';
import { answerForm, parseSheet } from './parse.js';
import { parseAnswer } from './parse-answer.js';
import { questionsById } from './questions-by-id.js';
import type { Sheet } from './sheet.js';
import { longForm } from './written-form.js';

/** A sheet moved to the newest edition of its framework, and what whoever answered has to know of it. */
export interface Upgrade {
  /** The sheet as it is to be; every line that is not about a difference is as it was. */
  readonly text: string;
  readonly from: string | undefined;
  readonly to: string;
  /** Absent where the earlier edition is not there to compare with. */
  readonly fresh?: readonly Question[];
  /** Answered, and described otherwise now: to be looked at again. */
  readonly changed?: readonly Changed[];
  readonly renamed: readonly { readonly from: string; readonly to: Question }[];
  readonly setAside: readonly SetAside[];
  /** Answers that stand as they were and mean what they meant. */
  readonly kept: number;
  /** The levels that are answered in the moved sheet, by question. */
  readonly levels: ReadonlyMap<string, number>;
}

/** An answer or a step that has no place in the newer edition. */
export interface SetAside {
  readonly what: 'answer' | 'step';
  /** The id of the question in the sheet. */
  readonly id: string;
  /** Why: its question is no longer asked, or it is no answer to it any more. */
  readonly why: 'not asked' | 'no answer';
  /** Left in the sheet as a comment; where that could not be, what it said. */
  readonly as: 'comment' | 'gone';
  readonly said: string;
}

/**
 * Moves a sheet to a later edition. `from` is the framework in the sheet's own edition, where it is to be had.
 * What has no place any more becomes a comment where it stood. What cannot be settled so is a problem,
 * with its place in the sheet, and nothing is moved.
 */
export function upgradeOf(
  document: SourceDocument,
  { from, to, named }: UpgradeFrom,
): Outcome<Upgrade> {
  if (named !== undefined && isLaterEdition(named, to.edition)) {
    return failure([later(document, named, to)]);
  }
  const entries = entriesOf(document, to);
  const outOfPlace = entries.filter(({ why }) => why !== undefined);
  const splices = entries.flatMap(({ splice }) => splice ?? []);
  const differences = from && differencesBetween(from, to);
  const changed = changedAnswers(differences, entries);
  const lost = lostReference(document, splices);
  if (lost !== undefined) return failure([repeated(document, lost.place)]);
  const edited = editSheet(
    applySplices(document.text, splices),
    document.file,
    [
      ...removals(outOfPlace, document),
      ...changed.map((one) => toLookAtAgain(one, from, entries)),
      { path: ['edition'], to: to.edition },
    ],
    to,
  );
  if (!edited.ok) return edited;
  const moved = parseDocument(edited.value, document.file);
  const sheet = moved.ok ? parseSheet(moved.value, to) : moved;
  if (!sheet.ok) return sheet;
  return success({
    text: edited.value,
    from: named,
    to: to.edition,
    ...(differences === undefined ? {} : { fresh: differences.fresh, changed }),
    renamed: entries.flatMap(({ what, id, question, why }) =>
      what === 'answer' && why === undefined && question !== undefined && question.id !== id
        ? [{ from: id, to: question }]
        : [],
    ),
    setAside: outOfPlace.flatMap(({ what, id, why, splice, said }) =>
      why === undefined
        ? []
        : [{ what, id, why, as: splice === undefined ? 'gone' : 'comment', said }],
    ),
    kept: keptOf(changed, entries),
    levels: levelsIn(sheet.value),
  });
}

export interface UpgradeFrom {
  readonly from: Framework | undefined;
  readonly to: Framework;
  /** The edition that the sheet names. */
  readonly named: string | undefined;
}

/** An answer or a step of the sheet, with what becomes of it. */
interface Entry {
  readonly what: 'answer' | 'step';
  readonly id: string;
  readonly question: Question | undefined;
  /** Absent where it keeps its place. */
  readonly why: SetAside['why'] | undefined;
  readonly splice: Splice | undefined;
  readonly said: string;
  readonly data: Written;
}

function entriesOf(document: SourceDocument, to: Framework): readonly Entry[] {
  const questions = questionsById(to);
  const { text, root } = document;
  const answers = root.entries.get('answers')?.node;
  const steps = root.entries.get('steps')?.node;
  const ofAnswers = [...(answers?.entries ?? [])].map(([id, { key, node }], index): Entry => {
    const question = questions.get(id);
    const why = whyAside(node.data, id, question, document, to);
    const said = text.slice(key.start, node.span.end).trimEnd();
    const aside = answers && why && commentOut({ text, node: answers }, index, words(why, to));
    const renamed = question !== undefined && question.id !== id && why === undefined;
    return {
      what: 'answer',
      id,
      data: dataOf(node),
      question,
      why,
      said,
      splice: aside ?? (renamed ? { ...key, text: question.id } : undefined),
    };
  });
  const ofSteps = (steps?.items ?? []).flatMap((node, index): readonly Entry[] => {
    const named = node.entries.get('question')?.node;
    if (typeof named?.data !== 'string') return [];
    const question = questions.get(named.data);
    const why = question === undefined ? 'not asked' : undefined;
    const said = text.slice(node.span.start, node.span.end).trimEnd();
    const aside = steps && why && commentOut({ text, node: steps }, index, words(why, to));
    const renamed = question !== undefined && question.id !== named.data && !named.isAlias;
    const splice = aside ?? (renamed ? { ...named.span, text: question.id } : undefined);
    return [{ what: 'step', id: named.data, data: dataOf(node), question, why, said, splice }];
  });
  return [...ofAnswers, ...ofSteps];
}

/** Whether an answer has lost its place; what is wrong with it for other reasons is told with the whole sheet. */
function whyAside(
  data: unknown,
  id: string,
  question: Question | undefined,
  document: SourceDocument,
  to: Framework,
): SetAside['why'] | undefined {
  if (question === undefined) return 'not asked';
  const answer = parseAnswer(answerForm, data, question, to, document, ['answers', id]);
  if (answer.ok) return undefined;
  return answer.problems.some(({ code }) => code === 'unknown-barrier') ? undefined : 'no answer';
}

function words(why: SetAside['why'], { edition }: Framework): string {
  return why === 'not asked'
    ? `not asked any more in edition ${edition}`
    : `no answer any more to the question as edition ${edition} asks it`;
}

/** What could not become a comment is taken out. */
function removals(outOfPlace: readonly Entry[], document: SourceDocument): readonly SheetChange[] {
  const gone = outOfPlace.filter(({ splice }) => splice === undefined);
  const answers = gone.filter(({ what }) => what === 'answer');
  const steps = new Set<Written | undefined>(
    gone.filter(({ what }) => what === 'step').map(({ id }) => id),
  );
  const list = document.root.entries.get('steps')?.node.items.map(dataOf) ?? [];
  const left = list.filter((step) => !(isMap(step) && steps.has(step['question'])));
  return [
    ...answers.map(({ id }): SheetChange => ({ path: ['answers', id], to: undefined })),
    ...(steps.size === 0 ? [] : [{ path: ['steps'], to: left }]),
  ];
}

/** The changed questions that have an answer which keeps its place. */
function changedAnswers(
  differences: Differences | undefined,
  entries: readonly Entry[],
): readonly Changed[] {
  return (differences?.changed ?? []).filter(({ now }) =>
    entries.some(
      ({ what, why, question, data }) =>
        what === 'answer' && why === undefined && saysSomething(data) && question?.id === now.id,
    ),
  );
}

/** An entry may hold a note alone. */
function saysSomething(data: Written): boolean {
  return data !== null && (!isMap(data) || sayingKeys.some((key) => Object.hasOwn(data, key)));
}

/** What changed is kept with the answer, until somebody has looked. */
function toLookAtAgain(
  changed: Changed,
  from: Framework | undefined,
  entries: readonly Entry[],
): SheetChange {
  const { before, now } = changed;
  const said = entries.find(({ what, question }) => what === 'answer' && question?.id === now.id);
  const data = said?.data ?? null;
  const written = isMap(data) ? data : longForm(data, {}, now.kind);
  const { level } = isMap(written) ? written : {};
  const was = from && typeof level === 'number' ? levelText(from, before, level) : undefined;
  const words = `changed since edition ${from?.edition}: ${changedWords(changed)}`;
  return {
    path: ['answers', now.id],
    to: {
      ...(isMap(written) ? written : {}),
      'look-again':
        was === undefined || !isLevelChanged(changed, level) ? words : `${words}. It was: ${was}`,
    },
  };
}

function isLevelChanged({ parts }: Changed, level: Written | undefined): boolean {
  return parts.some(
    (part) => part.part === 'levels' && part.levels.some((changed) => changed === level),
  );
}

function keptOf(changed: readonly Changed[], entries: readonly Entry[]): number {
  const ids = new Set(changed.map(({ now }) => now.id));
  return entries.filter(
    ({ what, why, question }) =>
      what === 'answer' && why === undefined && !(question && ids.has(question.id)),
  ).length;
}

function levelsIn({ answers }: Sheet): ReadonlyMap<string, number> {
  return new Map(
    [...answers].flatMap(([id, answer]) =>
      answer.said === 'answered' && answer.response.kind === 'scale'
        ? [[id, answer.response.level] as const]
        : [],
    ),
  );
}

function later(document: SourceDocument, named: string, { id, edition }: Framework): Problem {
  return {
    code: 'later-edition',
    message: `The sheet was asked from edition "${named}" of ${id}, and the newest one here is "${edition}".`,
    hint: 'Get the newer framework, or the newer wgll, first.',
    place: document.placeOf(['edition']),
  };
}

function repeated(document: SourceDocument, place: Problem['place']): Problem {
  return {
    code: 'anchor-in-use',
    message: 'What is repeated here stands in an answer that is not asked any more.',
    hint: `Write the value out in its place in ${document.file} first.`,
    place,
  };
}
