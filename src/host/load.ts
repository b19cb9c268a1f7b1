import { frameworkNamed, parseSheet } from '../answers/parse.js';
import type { Sheet } from '../answers/sheet.js';
import { parseDocument } from '../document.js';
import { editionNamed } from '../framework/edition.js';
import type { Framework } from '../framework/framework.js';
import type { FrameworkSource } from '../framework/located.js';
import { parseFramework, partNames } from '../framework/parse.js';
import { nearest } from '../ids.js';
import { failure, type Outcome } from '../outcome.js';
import { hintIf, type Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import { FileFailed, type Files, type Host } from './host.js';
import { InvalidInput, orThrow } from './invalid-input.js';
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
  const document = orThrow(await readDocument(host, path));
  return sheetOf(host, document, frameworkOption);
}

/** The same for a document that is read already. */
export function sheetOf(
  host: Host,
  document: SourceDocument,
  frameworkOption?: string,
): LoadedSheet {
  const framework = frameworkOf(host, document, frameworkOption);
  const outcome = parseSheet(document, framework);
  return { sheet: orThrow(outcome), advice: outcome.advice, document, framework };
}

/**
 * A framework by the id of a shipped one, or by the path of a file or folder. Where it has the edition that is
 * named, that one; else its newest.
 */
export function loadFramework(host: Host, name: string, edition?: string): Framework {
  return loadFrameworkWithAdvice(host, name, edition).framework;
}

export interface LoadedFramework {
  readonly framework: Framework;
  readonly advice: readonly Problem[];
}

export function loadFrameworkWithAdvice(
  host: Host,
  name: string,
  edition?: string,
): LoadedFramework {
  const shipped = isPath(name)
    ? undefined
    : (host.shipped.read(name, edition) ?? host.shipped.read(name));
  // Compiled from a checked framework when wgll was built.
  if (shipped !== undefined) return { framework: JSON.parse(shipped) as Framework, advice: [] };
  if (revisionNamed(name) === undefined && !host.files.exists(mainFileOf(host.files, name))) {
    throw new UsageError(isPath(name) ? noSuchPath(name) : unknownId(host, name));
  }
  const outcome = readFramework(host, name, edition);
  return { framework: orThrow(outcome), advice: outcome.advice };
}

/** The document in a file, or on standard input for `-`. */
export async function readDocument(host: Host, path: string): Promise<Outcome<SourceDocument>> {
  if (path === '-') return parseDocument(await host.input.read(), '-');
  return readFile(host, path);
}

/**
 * The framework a sheet is read against: the one named on the command line, else the one that it names;
 * in the edition that the sheet was asked from, where that is to be had.
 */
export function frameworkOf(
  host: Host,
  document: SourceDocument,
  frameworkOption: string | undefined,
  which: 'asked' | 'newest' = 'asked',
): Framework {
  const edition = which === 'newest' ? undefined : editionNamed(document);
  const named = frameworkNamed(document);
  if (named === undefined) {
    // Any framework will do to find what else is wrong; the missing name is among it.
    return loadFramework(host, frameworkOption ?? defaultFramework);
  }
  const place = document.placeOf(['framework']);
  if (frameworkOption === undefined) return loadNamed(host, document, named, edition);
  const chosen = loadFramework(host, frameworkOption, edition);
  const own = isPath(named) ? loadNamed(host, document, named, edition).id : named;
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
    return loadFramework(host, path, edition);
  }
  if (!shippedIds(host).includes(named)) {
    throw new InvalidInput([unknownFramework(host, named, place)]);
  }
  return loadFramework(host, named, edition);
}

/** A file that another one names. */
function noSuchFile(name: string, path: string, place: Problem['place']): Problem {
  const message = `"${name}" is named here, and there is no such file.`;
  return { code: 'no-file', message, hint: `It was looked for at ${path}.`, place };
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

function readFramework(host: Host, path: string, edition: string | undefined): Outcome<Framework> {
  const main = readFile(host, mainFileOf(host.files, path));
  if (!main.ok) return main;
  const earlier = edition === undefined ? undefined : earlierFile(host, main.value, edition);
  if (earlier === undefined) return frameworkFrom(host, main.value);
  const before = readFile(host, earlier);
  return before.ok ? frameworkFrom(host, before.value) : before;
}

/** Where a framework in a folder of its own keeps an edition that is not its newest. */
function earlierFile({ files }: Host, main: SourceDocument, edition: string): string | undefined {
  if (editionNamed(main) === edition || !/(^|[/\\])framework\.yaml$/.test(main.file))
    return undefined;
  const file = files.inside(main.file, `editions/${edition}/framework.yaml`);
  return file !== undefined && files.exists(file) ? file : undefined;
}

/** The file that a framework begins with, whether it was named by that file or by its folder. */
export function mainFileOf(files: Files, path: string): string {
  const inFolder = `${path.replace(/[/\\]$/, '')}/framework.yaml`;
  return files.exists(inFolder) ? inFolder : path;
}

/**
 * A framework whose main file is read already, with the files that it names. `parse` may look further than is needed
 * to assess with it.
 */
export function frameworkFrom(
  host: Host,
  main: SourceDocument,
  parse: (source: FrameworkSource) => Outcome<Framework> = parseFramework,
): Outcome<Framework> {
  const problems: Problem[] = [];
  const parts = new Map<string, SourceDocument>();
  for (const { name, index } of partNames(main)) {
    const part = readPart(host, main, name, index);
    if (part.ok) parts.set(name, part.value);
    else problems.push(...part.problems);
  }
  const framework = parse({ main, parts });
  if (framework.ok && problems.length === 0) return framework;
  const all = [...(framework.ok ? [] : framework.problems), ...problems];
  const files = [
    main.file,
    ...partNames(main).map(({ name }) => host.files.beside(main.file, name)),
  ];
  const inOrder = all.toSorted((a, b) => files.indexOf(a.place.file) - files.indexOf(b.place.file));
  return failure(inOrder, framework.advice);
}

function readPart(
  host: Host,
  main: SourceDocument,
  name: string,
  index: number,
): Outcome<SourceDocument> {
  const place = main.placeOf(['principles', index]);
  const path = host.files.inside(main.file, name);
  if (path === undefined) {
    const hint = 'A framework keeps its files together. Copy the file into its folder.';
    return failure([
      { code: 'outside', message: `"${name}" lies outside the framework's folder.`, hint, place },
    ]);
  }
  if (!host.files.exists(path)) {
    const whole = `${name}.yaml`;
    const isMeant = host.files.exists(host.files.beside(main.file, whole));
    const hint = isMeant ? `Write its whole name: ${whole}` : undefined;
    return failure([{ ...noSuchFile(name, path, place), ...hintIf(hint) }]);
  }
  const part = readFile(host, path);
  if (part.ok || part.problems.some((problem) => problem.place.line !== undefined)) return part;
  // The file as a whole cannot be read: that is told where it is named.
  return failure(
    part.problems.map(({ code, message }) => ({
      code,
      hint: 'Name a file that holds one principle.',
      message: `"${name}" is named here, and ${message.charAt(0).toLowerCase()}${message.slice(1)}`,
      place,
    })),
  );
}

function readFile(host: Host, path: string): Outcome<SourceDocument> {
  try {
    return parseDocument(host.files.read(path), path);
  } catch (error) {
    if (!(error instanceof FileFailed)) throw error;
    const hint = waysOut[error.message];
    return failure([
      {
        code: 'no-file',
        message: `The file ${error.message}.`,
        ...hintIf(hint),
        place: { file: path },
      },
    ]);
  }
}

const waysOut: Readonly<Record<string, string>> = {
  'does not exist': 'Check its name, and the folder you are in.',
  'is a folder': 'Name a file, or a folder that has a framework.yaml.',
  'is not in that revision':
    'Name the one that was there: git:REF:path, as seen from the folder you are in.',
  'is in that revision, and was left out of this clone':
    'Fetch it with "git show REF:path > before.yaml", and name that file.',
};
