import { frameworkNamed } from '../answers/framework-named.js';
import type { Sheet } from '../answers/sheet.js';
import { editionNamed } from '../framework/edition.js';
import type { Framework } from '../framework/framework.js';
import { nearest } from '../ids.js';
import { NotPlain } from '../plain.js';
import type { Problem } from '../problem.js';
import { isSavedReport } from '../report/saved-report.js';
import type { SourceDocument } from '../source.js';
import type { Host } from './host.js';
import { InvalidInput, lookAt, orThrow } from './invalid-input.js';
import { type Parsers, parsing } from './parsers.js';
import { noSuchFile, readDocument } from './read-document.js';
import { mainFileOf, readFramework } from './read-framework.js';
import { revisionNamed } from './source-named.js';
import { UsageError } from './usage-error.js';

/** Reading and parsing together: the only place where a user's mistake becomes an exception. */

export const defaultFramework = 'what-good-looks-like';

export interface LoadedSheet {
  readonly sheet: Sheet;
  readonly document: SourceDocument;
  readonly framework: Framework;
  readonly advice: readonly Problem[];
}

/** A sheet with its framework: the one named on the command line, else the one that the sheet names. */
export async function loadSheet(
  host: Host,
  path: string,
  frameworkOption?: string,
): Promise<LoadedSheet> {
  return lookAt(await readDocument(host, path), (document) => {
    if (isSavedReport(document)) throw savedReport(document.file);
    return sheetOf(host, document, frameworkOption);
  });
}

function savedReport(file: string): InvalidInput {
  return new InvalidInput([
    {
      code: 'saved-report',
      message: 'This is a saved report, and a sheet of answers is wanted.',
      hint: 'Name the sheet that it was made from, or git:REF for how that was at a revision.',
      place: { file },
    },
  ]);
}

/** The same for a document that is read already. */
export async function sheetOf(
  host: Host,
  document: SourceDocument,
  frameworkOption?: string,
): Promise<LoadedSheet> {
  return parsing((parsers) => sheetWith(parsers, host, document, frameworkOption));
}

/** The same with parsers that are loaded already. */
export function sheetWith(
  parsers: Parsers,
  host: Host,
  document: SourceDocument,
  frameworkOption?: string,
): LoadedSheet {
  const framework = frameworkWith(parsers, host, document, frameworkOption);
  const outcome = parsers.sheet(document, framework);
  return { sheet: orThrow(outcome), advice: outcome.advice, document, framework };
}

/**
 * A framework by the id of a shipped one, or by the path of a file or folder. Where it has the edition that is
 * named, that one; else its newest.
 */
export async function loadFramework(
  host: Host,
  name: string,
  edition?: string,
): Promise<Framework> {
  return parsing((parsers) => frameworkNamedWith(parsers, host, name, edition));
}

/** The same with parsers that are loaded already. */
export function frameworkNamedWith(
  parsers: Parsers,
  host: Host,
  name: string,
  edition?: string,
): Framework {
  const shipped = isPath(name)
    ? undefined
    : (host.shipped.read(name, edition) ?? host.shipped.read(name));
  // Compiled from a checked framework when wgll was built.
  if (shipped !== undefined) return JSON.parse(shipped) as Framework;
  if (revisionNamed(name) === undefined && !host.files.exists(mainFileOf(host.files, name))) {
    throw new UsageError(isPath(name) ? noSuchPath(name) : unknownId(host, name));
  }
  if (parsers.framework === undefined) throw new NotPlain();
  return orThrow(readFramework(host, name, edition, parsers.framework));
}

/**
 * The framework a sheet is read against: the one named on the command line, else the one that it names;
 * in the edition that the sheet was asked from, where that is to be had.
 */
export async function frameworkOf(
  host: Host,
  document: SourceDocument,
  frameworkOption: string | undefined,
  which: Which = 'asked',
): Promise<Framework> {
  return parsing((parsers) => frameworkWith(parsers, host, document, frameworkOption, which));
}

type Which = 'asked' | 'newest';

function frameworkWith(
  parsers: Parsers,
  host: Host,
  document: SourceDocument,
  frameworkOption: string | undefined,
  which: Which = 'asked',
): Framework {
  const edition = which === 'newest' ? undefined : editionNamed(document);
  const named = frameworkNamed(document);
  if (named === undefined) {
    // Any framework will do to find what else is wrong; the missing name is among it.
    return frameworkNamedWith(parsers, host, frameworkOption ?? defaultFramework);
  }
  const place = document.placeOf(['framework']);
  if (frameworkOption === undefined) return loadNamed(parsers, host, document, named, edition);
  const chosen = frameworkNamedWith(parsers, host, frameworkOption, edition);
  const own = isPath(named) ? loadNamed(parsers, host, document, named, edition).id : named;
  if (own !== chosen.id) {
    throw new InvalidInput([
      {
        code: 'other-framework',
        message: `This sheet answers "${own}", and "${chosen.id}" was asked for.`,
        hint: 'Leave the option --framework out, or name a sheet of that framework.',
        place,
      },
    ]);
  }
  return chosen;
}

function loadNamed(
  parsers: Parsers,
  host: Host,
  document: SourceDocument,
  named: string,
  edition: string | undefined,
): Framework {
  const place = document.placeOf(['framework']);
  if (isPath(named)) {
    const base = document.file === '-' ? './-' : document.file;
    const path = host.files.beside(base, named);
    if (!host.files.exists(mainFileOf(host.files, path))) {
      throw new InvalidInput([noSuchFile(named, path, place)]);
    }
    return frameworkNamedWith(parsers, host, path, edition);
  }
  if (!shippedIds(host).includes(named)) {
    throw new InvalidInput([unknownFramework(host, named, place)]);
  }
  return frameworkNamedWith(parsers, host, named, edition);
}

function unknownFramework(host: Host, name: string, place: Problem['place']): Problem {
  const near = nearest(name, shippedIds(host));
  return {
    code: 'unknown-framework',
    message: notShipped(name),
    hint:
      near === undefined
        ? `Known: ${shippedIds(host).join(', ')}. ${ownByPath}`
        : `Did you mean "${near}"?`,
    place,
  };
}

/** What is wrong with an id on the command line, and every one that there is. */
function unknownId(host: Host, name: string): string {
  const near = nearest(name, shippedIds(host));
  const meant = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `${notShipped(name)}${meant} They are: ${shippedIds(host).join(', ')}. ${ownByPath}`;
}

/** A slash makes a path of what may have been meant as an id. */
function noSuchPath(name: string): string {
  return `There is no framework at ${name}, seen from the folder you are in: neither such a file nor such a folder. ${ownByPath} One that comes with wgll is named by its id, which has no slash: wgll frameworks lists them.`;
}

const notShipped = (name: string): string => `"${name}" is not a framework that comes with wgll.`;

const ownByPath =
  'A framework of your own is named by its path: ./mine.yaml, or ./ours for a folder that holds its framework.yaml.';

function shippedIds(host: Host): readonly string[] {
  return host.shipped.list().map(({ id }) => id);
}

/** A path is told from an id by a slash, a backslash or the ending of a YAML or JSON file. */
export function isPath(name: string): boolean {
  return /[/\\]|\.(ya?ml|json)$/i.test(name);
}
