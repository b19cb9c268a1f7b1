import type { Host } from '../../host/host.js';
import type { NextCommand } from '../next-commands.js';

/** Something that `wgll init` can begin. */
export interface Start {
  /** As it is typed after `wgll init`. */
  readonly name: string;
  /** One sentence, for the help. */
  readonly is: string;
  /** The folder or file where none is named. */
  readonly usualPath: string;
  readonly examples: readonly string[];
  /** What is to be written, of which nothing is there yet; writes nothing itself. */
  readonly begin: (host: Host, path: string) => Begun;
}

export interface Begun {
  readonly files: readonly NewFile[];
  readonly next: readonly NextCommand[];
}

export interface NewFile {
  /** From the working folder; folders on the way are made. */
  readonly path: string;
  readonly text: string;
}
