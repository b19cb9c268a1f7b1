import type { Host } from '../host/host.js';

/** What a command needs from the run it is part of. */
export interface Run {
  readonly host: Host;
  readonly argv: readonly string[];
  /** The way to plain lines was said already. */
  readonly isPlainTold?: true;
  /** Says how the run ended; the last word counts. */
  readonly exitWith: (code: number) => void;
}
