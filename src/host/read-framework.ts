import { editionNamed } from '../framework/edition.js';
import type { Framework } from '../framework/framework.js';
import type { FrameworkSource } from '../framework/located.js';
import { partNames } from '../framework/part-names.js';
import { failure, type Outcome, type WithRest, withThoseOfTheRest } from '../outcome.js';
import { hintIf, type Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import type { Files, Host } from './host.js';
import { noSuchFile, readFile } from './read-document.js';

/** How a framework is made of its text; it may look further than is needed to assess with it. */
export type ParseFramework = (source: FrameworkSource) => Outcome<Framework>;

/** The framework in a file or folder, in one of its editions. */
export function readFramework(
  host: Host,
  path: string,
  edition: string | undefined,
  parse: ParseFramework,
): Outcome<Framework> {
  const main = readFile(host, mainFileOf(host.files, path));
  if (!main.ok) {
    if (main.rest === undefined) return main;
    const others = frameworkFrom(host, main.rest, parse);
    return others.ok
      ? failure(main.problems)
      : failure(withThoseOfTheRest(main.problems, others.problems), others.advice);
  }
  const earlier = edition === undefined ? undefined : earlierFile(host, main.value, edition);
  if (earlier === undefined) return frameworkFrom(host, main.value, parse);
  const before = readFile(host, earlier);
  return before.ok ? frameworkFrom(host, before.value, parse) : before;
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

/** A framework whose main file is read already, with the files that it names. */
export function frameworkFrom(
  host: Host,
  main: SourceDocument,
  parse: ParseFramework,
): Outcome<Framework> {
  const problems: Problem[] = [];
  const parts = new Map<string, SourceDocument>();
  for (const { name, index } of partNames(main)) {
    const part = readPart(host, main, name, index);
    const read = part.ok ? part.value : part.rest;
    if (read !== undefined) parts.set(name, read);
    if (!part.ok) problems.push(...part.problems);
  }
  const framework = parse({ main, parts });
  if (framework.ok && problems.length === 0) return framework;
  const all = withThoseOfTheRest(problems, framework.ok ? [] : framework.problems);
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
): WithRest<SourceDocument> {
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
