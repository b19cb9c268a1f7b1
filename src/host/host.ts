import type { DateText } from '../duration.js';
import type { PlainTalk, Talk } from './talk.js';

/** The outside world, as the commands see it; the only things here that are not pure. */
export interface Host {
  readonly version: string;
  readonly today: DateText;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly input: Input;
  /** Where the report goes. */
  readonly output: Stream;
  /** Where everything else goes, prompts included. */
  readonly messages: Stream;
  readonly files: Files;
  readonly shipped: ShippedFrameworks;
  /** Holds a conversation in the terminal; what it needs is loaded only then. Throws `TalkEnded`. */
  readonly converse: (talk: Talk) => Promise<void>;
  /** The same line by line, without moving the cursor; reads from a pipe, too. Throws `TalkEnded`. */
  readonly converseInLines: (talk: PlainTalk) => Promise<void>;
  /** Opens a file in the program that is there for it; tells why it could not. */
  readonly openFile: (path: string) => Promise<string | undefined>;
  /** The path for a new file of this name where files are kept for a while. */
  readonly temporaryFile: (name: string) => string;
  /** Milliseconds, for telling how long something took. */
  readonly clock: () => number;
  /** The path of a finished sheet that comes with wgll. */
  readonly example: string;
  /** The folder of wgll itself. */
  readonly root: string;
  /** The folder of the JSON Schemas that come with wgll: `framework.json`, `sheet.json`. */
  readonly schemas: string;
  /** Asks git, in a folder and without a shell; nothing where there is no git. */
  readonly git: (folder: string, question: GitQuestion) => GitAnswer | undefined;
}

export interface GitQuestion {
  readonly words: readonly string[];
  /** What git reads on its standard input. */
  readonly input?: string;
}

export interface GitAnswer {
  readonly isOk: boolean;
  readonly output: Uint8Array;
  readonly messages: string;
}

export interface Input {
  readonly isTerminal: boolean;
  /** All of it, until its end. */
  readonly read: () => Promise<Uint8Array>;
}

export interface Stream {
  readonly isTerminal: boolean;
  /** 80 where it is not a terminal. */
  readonly columns: number;
  readonly rows: number;
  /** Resolves when written, or when nobody reads any more; throws `OutputFailed` on anything else. */
  readonly write: (content: string | Uint8Array) => Promise<void>;
}

/** Paths are as the user wrote them, relative to the working folder. */
export interface Files {
  readonly exists: (path: string) => boolean;
  /** What a folder holds, in no order; nothing where it is no folder, or may not be looked into. */
  readonly names: (folder: string) => readonly string[];
  readonly isFolder: (path: string) => boolean;
  /** Throws `FileFailed`. */
  readonly read: (path: string) => Uint8Array;
  /** All or nothing: a reader sees the old text or the new one. Throws `FileFailed`. */
  readonly write: (path: string, content: string | Uint8Array) => void;
  /** With those above it; one that is there is left as it is. Throws `FileFailed`. */
  readonly makeFolder: (path: string) => void;
  /**
   * The same for a file that others write too: only while it says what is expected, or is not there where nothing is.
   * Throws `FileFailed`.
   */
  readonly replace: (path: string, text: string, expected: string | undefined) => Replaced;
  /** What a file says once nobody is in the middle of writing it; nothing when it is not there. Throws `FileFailed`. */
  readonly settled: (path: string) => string | undefined;
  /** Takes away what runs that were killed have left beside a file. */
  readonly sweep: (path: string) => void;
  /** A file that another one names, or nothing when it lies outside that one's folder. */
  readonly inside: (path: string, name: string) => string | undefined;
  /** A path that is written relative to the folder of another file. */
  readonly beside: (path: string, name: string) => string;
  /** The other way round: how a file names another one, `./…` or `../…`; an absolute path stays as it is. */
  readonly between: (path: string, target: string) => string;
}

export type Replaced =
  | { readonly is: 'written' }
  /** It says something else, and was left as it is. */
  | { readonly is: 'changed' }
  /** It was written, and somebody had written something else into it at that very moment, which is only here now. */
  | { readonly is: 'overtaken'; readonly lost: string };

export interface ShippedFrameworks {
  readonly list: () => readonly ShippedFramework[];
  /** The compiled framework as JSON text; the newest edition where none is named. */
  readonly read: (id: string, edition?: string) => string | undefined;
  /** The files of its newest edition as their authors wrote them, by name. */
  readonly sources: (id: string) => Readonly<Record<string, string>> | undefined;
}

export interface ShippedFramework {
  readonly id: string;
  readonly title: string;
  /** Every published one, the newest first. */
  readonly editions: readonly string[];
  /** How many the newest edition has. */
  readonly questions: number;
  readonly quick: number;
}

/** A file could not be read or written; the reason is the operating system's, in words. */
export class FileFailed extends Error {
  override readonly name = 'FileFailed';
  readonly path: string;
  /** The way out, where it is better known than from the reason alone. */
  readonly hint: string | undefined;

  constructor(path: string, reason: string, hint?: string) {
    super(reason);
    this.path = path;
    this.hint = hint;
  }
}

/** Standard output could not be written: a full disk, a broken device. */
export class OutputFailed extends Error {
  override readonly name = 'OutputFailed';
}
