import { editSheet, type SheetChange } from '../answers/edit.js';
import type { Changed, Interview } from '../answers/interview/state.js';
import { newSheet } from '../answers/new-sheet.js';
import type { Sheet } from '../answers/sheet.js';
import { writtenForm } from '../answers/written-form.js';
import { parseDocument, writeInline } from '../document.js';
import type { Framework } from '../framework/framework.js';
import { FileFailed, type Host } from '../host/host.js';
import { InvalidInput } from '../host/invalid-input.js';
import { sheetOf } from '../host/load.js';
import { failure, type Outcome, success } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';

export interface SheetFileStart {
  readonly path: string;
  readonly framework: Framework;
  /** The text of the sheet as it was read; nothing when it is yet to be made. */
  readonly text?: string;
  /** How the sheet names its framework. */
  readonly frameworkName: string;
  /** A comment for editors at the top of a new sheet. */
  readonly modeline?: string;
}

/**
 * The sheet of a conversation on the disk. Every change is spliced into its text and written, whole or not at all.
 * Others may write it too, an editor or a second conversation: what they wrote is never overwritten unread.
 */
export class SheetFile {
  readonly #host: Host;
  readonly #start: SheetFileStart;
  /** What was read or written last; a file that differs was changed elsewhere. */
  #text: string | undefined;
  #onDisk: string | undefined;

  constructor(host: Host, start: SheetFileStart) {
    this.#host = host;
    this.#start = start;
    this.#text = start.text;
    this.#onDisk = start.text === undefined ? undefined : this.#read();
  }

  get isSaved(): boolean {
    return this.#text !== undefined;
  }

  /** What the file says now, if somebody else has changed it since it was read or written here. */
  changedElsewhere(): Outcome<Sheet> | undefined {
    const now = this.#read();
    // A file that was taken away is written again with the next change.
    if (now === undefined || now === this.#onDisk) return undefined;
    const read = this.#parsed(now);
    if (!read.ok) return read;
    this.#onDisk = now;
    this.#text = read.value.text;
    return success(read.value.sheet);
  }

  /** Writes what changed; throws `FileFailed`, which says what is not saved. */
  write({ sheet, framework, changed }: Pick<Interview, 'sheet' | 'framework' | 'changed'>): void {
    const { path } = this.#start;
    const text = this.#text ?? this.#newText(sheet);
    const changes = changed.flatMap((change) => changesOf(change, sheet));
    const edited = editSheet(text, path, changes, framework);
    if (!edited.ok) throw new InvalidInput(edited.problems);
    if (edited.value === this.#text) return;
    try {
      this.#host.files.write(path, edited.value);
    } catch (error) {
      if (!(error instanceof FileFailed)) throw error;
      const before = this.isSaved ? 'Everything before it is saved.' : 'Nothing is saved.';
      throw new FileFailed(path, `${error.message}. Not saved: ${inOneLine(changes)}. ${before}`);
    }
    this.#text = edited.value;
    this.#onDisk = edited.value;
  }

  /** The characters of the file, its byte order mark among them. */
  #read(): string | undefined {
    const { files } = this.#host;
    if (!files.exists(this.#start.path)) return undefined;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.read(this.#start.path));
  }

  #parsed(text: string): Outcome<{ readonly sheet: Sheet; readonly text: string }> {
    const { path, framework } = this.#start;
    const document = parseDocument(new TextEncoder().encode(text), path);
    if (!document.ok) return document;
    try {
      const { sheet, framework: named } = sheetOf(this.#host, document.value);
      const isSame = named.id === framework.id && named.edition === framework.edition;
      if (isSame) return success({ sheet, text: document.value.text });
      return failure([otherFramework(document.value, named, framework)]);
    } catch (error) {
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
