import { parseSheetIn } from '../answers/parse-in-forms.js';
import { plainSheetForms } from '../answers/plain-forms.js';
import type { Sheet } from '../answers/sheet.js';
import type { Framework } from '../framework/framework.js';
import type { Outcome } from '../outcome.js';
import { firstToTell } from '../plain.js';
import type { SourceDocument } from '../source.js';
import type { ParseFramework } from './read-framework.js';

/** What makes models of documents: docs/decisions/0030-read-plainly-first.md */
export interface Parsers {
  readonly sheet: (document: SourceDocument, framework: Framework) => Outcome<Sheet>;
  /** Not needed for the frameworks that come with wgll. */
  readonly framework?: ParseFramework;
}

const plainSheets: Parsers = {
  sheet: (document, framework) => parseSheetIn(plainSheetForms, document, framework),
};

/** From those that load least to those that tell all that is wrong. */
const ways: readonly (() => Promise<Parsers>)[] = [
  async () => plainSheets,
  async () => ({
    ...plainSheets,
    framework: (await import('../framework/parse-plainly.js')).parsePlainly,
  }),
  async () => (await import('./full-parsers.js')).fullParsers,
];

/** Parsers for what cannot wait: the plain ones, and once they are loaded those that tell all that is wrong. */
export interface ParsersSoon {
  readonly now: () => Parsers;
  readonly load: () => Promise<void>;
}

export function parsersSoon(): ParsersSoon {
  let parsers = plainSheets;
  const load = async (): Promise<void> => {
    await turnAfterNext();
    parsers = (await import('./full-parsers.js')).fullParsers;
  };
  return { now: () => parsers, load };
}

/** In the next turn of Node's loop a prompt draws what it asks first. */
function turnAfterNext(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(() => setImmediate(resolve));
  });
}

/** Tries with parsers that load little first; what they leave is tried again with those that load more. */
export async function parsing<T>(attempt: (parsers: Parsers) => T): Promise<T> {
  return firstToTell(ways.map((load) => async () => attempt(await load())));
}
