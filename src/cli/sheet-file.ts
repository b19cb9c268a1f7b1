import { editSheet, type SheetChange } from '../answers/edit.js';
import { changedIn } from '../answers/interview/changed-in.js';
import type { Changed } from '../answers/interview/state.js';
import { newSheet } from '../answers/new-sheet.js';
import type { Sheet } from '../answers/sheet.js';
import { differingParts } from '../answers/sheet-parts.js';
import { writtenForm } from '../answers/written-form.js';
import { parseDocument, writeInline } from '../document.js';
import type { Framework } from '../framework/framework.js';
import { FileFailed, type Host } from '../host/host.js';
import { InvalidInput } from '../host/invalid-input.js';
import { sheetWith } from '../host/load.js';
import type { Parsers } from '../host/parsers.js';
import { failure, type Outcome, success } from '../outcome.js';
import { NotPlain } from '../plain.js';
import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';

export interface SheetFileStart {
  readonly path: string;
  /** What the text says; without a text, what a new one begins with. */
  readonly sheet: Sheet;
  readonly framework: Framework;
  /** The text of the sheet as it was read; nothing when it is yet to be made. */
  readonly text?: string;
  /** How the sheet names its framework. */
  readonly frameworkName: string;
  /** A comment for editors at the top of a new sheet. */
  readonly modeline?: string;
  /** What reads the file again when somebody else has changed it. */
  readonly parsers: () => Parsers;
}

/** How many saves back a sheet is looked for; beyond, it is spliced like any other. */
const mostGoneBack = 40;

/** What a look at the file finds. */
export type Look =
  | { readonly is: 'same' }
  /** `isOvertaken`: it was written into the file at the very moment of a save here, which replaced it. */
  | { readonly is: 'changed'; readonly sheet: Sheet; readonly isOvertaken: boolean }
  | { readonly is: 'unreadable'; readonly problems: readonly Problem[] };

/**
 * The sheet of a conversation on the disk. Every change is spliced into its text and written, whole or not at all.
 * Others may write it too, an editor or a second conversation: what they wrote is never overwritten unread.
 */
export class SheetFile {
  readonly #host: Host;
  readonly #start: SheetFileStart;
  /** What changes are spliced into: what was read or written last. */
  #text: string | undefined;
  /** What that text says. */
  #says: Sheet;
  /** What is on the disk as far as is known; a file that differs was changed elsewhere. */
  #onDisk: string | undefined;
  /** What somebody wrote at the very moment of a save. */
  #overtaken: string | undefined;
  /** The sheets that were saved, while nobody else changes the file: going back to one gives its very bytes. */
  #saved: readonly { readonly sheet: Sheet; readonly text: string }[] = [];

  constructor(host: Host, start: SheetFileStart) {
    this.#host = host;
    this.#start = start;
    this.#text = start.text;
    this.#says = start.sheet;
    this.#onDisk = start.text;
    host.files.sweep(start.path);
  }

  get isSaved(): boolean {
    return this.#text !== undefined;
  }

  /** What the file says now, if somebody else has changed it since it was read or written here. */
  look(): Look {
    const { files } = this.#host;
    const { path } = this.#start;
    const overtaken = this.#overtaken;
    this.#overtaken = undefined;
    const isSame = overtaken === undefined && this.#isOnDisk();
    if (isSame) return { is: 'same' };
    const now = overtaken ?? files.settled(path);
    // A file that was taken away is written again with the next change.
    if (now === undefined || now === this.#onDisk) return { is: 'same' };
    const read = this.#parsed(now);
    if (!read.ok) return { is: 'unreadable', problems: read.problems };
    this.#saved = [];
    this.#text = read.value.text;
    this.#says = read.value.sheet;
    const isOvertaken = overtaken !== undefined;
    if (!isOvertaken) this.#onDisk = now;
    return { is: 'changed', sheet: read.value.sheet, isOvertaken };
  }

  /**
   * Writes a sheet over what the file says: only what differs, and what is named. `changed` when the file says something else by now:
   * look again. Throws `FileFailed`, which says what is not saved.
   */
  write(sheet: Sheet, changed: readonly Changed[], framework: Framework): 'written' | 'changed' {
    const { path } = this.#start;
    const text = this.#text ?? this.#newText(sheet);
    const all = [...changed, ...changedIn(differingParts(this.#says, sheet))];
    const once = new Map(all.map((one) => [JSON.stringify(one), one]));
    const changes = [...once.values()].flatMap((change) => changesOf(change, sheet));
    const edited = this.#edited(text, sheet, changes, framework);
    const expected = this.#expected();
    if (edited === expected) {
      this.#saved = [...this.#saved, { sheet, text: edited }];
      return 'written';
    }
    try {
      const replaced = this.#host.files.replace(path, edited, expected);
      if (replaced.is === 'changed') return 'changed';
      if (replaced.is === 'overtaken') this.#overtaken = replaced.lost;
    } catch (error) {
      if (!(error instanceof FileFailed)) throw error;
      const before = this.isSaved ? 'Everything before it is saved.' : 'Nothing is saved.';
      throw new FileFailed(path, `${error.message}. Not saved: ${inOneLine(changes)}. ${before}`);
    }
    this.#text = edited;
    this.#says = sheet;
    this.#onDisk = edited;
    this.#saved = [...this.#saved, { sheet, text: edited }];
    return this.#overtaken === undefined ? 'written' : 'changed';
  }

  #edited(
    text: string,
    sheet: Sheet,
    changes: readonly SheetChange[],
    framework: Framework,
  ): string {
    const before = this.#saved
      .slice(-mostGoneBack)
      .findLast((saved) => differingParts(saved.sheet, sheet).length === 0);
    if (before !== undefined) return before.text;
    const edited = editSheet(text, this.#start.path, changes, framework);
    if (!edited.ok) throw new InvalidInput(edited.problems);
    return edited.value;
  }

  /** What the file is to say before it is written: nothing, where it was taken away. */
  #expected(): string | undefined {
    return this.#host.files.exists(this.#start.path) ? this.#onDisk : undefined;
  }

  #isOnDisk(): boolean {
    const { files } = this.#host;
    const { path } = this.#start;
    if (!files.exists(path)) return true;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(path)) === this.#onDisk;
  }

  #parsed(text: string): Outcome<{ readonly sheet: Sheet; readonly text: string }> {
    const { path, framework, parsers } = this.#start;
    const document = parseDocument(new TextEncoder().encode(text), path);
    if (!document.ok) return document;
    try {
      const { sheet, framework: named } = sheetWith(parsers(), this.#host, document.value);
      const isSame = named.id === framework.id && named.edition === framework.edition;
      if (isSame) return success({ sheet, text: document.value.text });
      return failure([otherFramework(document.value, named, framework)]);
    } catch (error) {
      if (error instanceof NotPlain) return failure([notReadYet(path)]);
      if (!(error instanceof InvalidInput)) throw error;
      return failure(error.problems);
    }
  }

  #newText(sheet: Sheet): string {
    const { frameworkName, framework, modeline } = this.#start;
    return newSheet(
      {
        framework: frameworkName,
        edition: framework.edition,
        asked: sheet.asked,
        subject: { name: sheet.subject.name, kind: framework.unit },
        date: sheet.date,
      },
      modeline,
    );
  }
}

/** What tells what is wrong with a file is loaded while the first question is read, and may not be there yet. */
function notReadYet(file: string): Problem {
  return {
    code: 'not-read-yet',
    message: 'The file was changed a moment ago, and is not read yet.',
    hint: 'It may be sound: answer once more.',
    place: { file },
  };
}

/** Its questions are others than those of this conversation. */
function otherFramework(document: SourceDocument, now: Framework, begun: Framework): Problem {
  const isOther = now.id !== begun.id;
  const [named, asked] = isOther
    ? [`"${now.id}"`, `"${begun.id}"`]
    : [`edition ${now.edition} of "${now.id}"`, `edition ${begun.edition}`];
  return {
    code: 'other-framework',
    message: `This sheet answers ${named} now, and this conversation is about ${asked}.`,
    ...(isOther ? {} : { hint: 'Leave, and go on with the sheet as it is now.' }),
    place: document.placeOf([isOther ? 'framework' : 'edition']),
  };
}

/** What could not be saved, in words that can be put into the sheet by hand. */
function inOneLine(changes: readonly SheetChange[]): string {
  return changes
    .flatMap(({ path, to }) => (to === undefined ? [] : [`${path.at(-1)}: ${writeInline(to)}`]))
    .join('; ');
}

/** What changed, as a person would write it into the sheet. */
function changesOf(change: Changed, sheet: Sheet): readonly SheetChange[] {
  switch (change.part) {
    case 'answer': {
      const answer = sheet.answers.get(change.question);
      return [{ path: ['answers', change.question], to: answer && writtenForm(answer) }];
    }
    case 'opening':
      return openingChanges(sheet);
    case 'barrier': {
      const { barrier } = change;
      const note = sheet.barriers.get(barrier);
      return [{ path: ['barriers', barrier], to: note && { ...note } }];
    }
    case 'steps':
      return [{ path: ['steps'], to: sheet.steps.map(({ place: _, ...step }) => ({ ...step })) }];
    default:
      return change satisfies never;
  }
}

function openingChanges({ subject, respondent, date, asked }: Sheet): readonly SheetChange[] {
  const { name, role, people } = respondent;
  const isNobody = name === undefined && role.length === 0 && Object.keys(people).length === 0;
  return [
    { path: ['subject', 'name'], to: subject.name },
    ...Object.entries(subject.facets).map(([facet, values]) => ({
      path: ['subject', facet],
      to: values.length > 1 ? values : values[0],
    })),
    ...(isNobody
      ? [{ path: ['respondent'], to: undefined }]
      : [
          { path: ['respondent', 'role'], to: role.length > 1 ? role : role[0] },
          {
            path: ['respondent', 'people'],
            to: Object.keys(people).length === 0 ? undefined : { ...people },
          },
        ]),
    { path: ['date'], to: date },
    { path: ['asked'], to: asked },
  ];
}
