import { resolve } from 'node:path';
import type { Files, Host } from './host.js';
import { InvalidInput } from './invalid-input.js';

/**
 * Names with a pattern become the files that fit, in the order of their names, for shells that leave patterns as they
 * are: `*` and `?` within a name, `**` for folders of any depth, `{a,b}` for one of several. What is hidden is left out.
 * A file that has the pattern as its name is meant itself; a pattern that nothing fits is a problem.
 */
export function expandNames(host: Host, named: readonly string[]): readonly string[] {
  const problems: string[] = [];
  const found = named.flatMap((name) => {
    if (!isPattern(name) || host.files.exists(name)) return [name];
    const fitting = alternatives(name).flatMap((pattern) => fittingFiles(host.files, pattern));
    if (fitting.length === 0) problems.push(name);
    return fitting;
  });
  if (problems.length === 0) return once(found);
  throw new InvalidInput(
    problems.map((name) => ({
      code: 'no-file',
      message: 'No file fits this pattern.',
      hint: 'Check it, and the folder you are in.',
      place: { file: name },
    })),
  );
}

/** A file that is named twice is meant once, as it was named first. */
function once(named: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const name of named) {
    const file = name.startsWith('git:') ? name : resolve(name);
    if (!first.has(file)) first.set(file, name);
  }
  return [...first.values()];
}

function isPattern(name: string): boolean {
  return /[*?{]/.test(name) && name !== '-' && !name.startsWith('git:');
}

/** `a{b,c}d` as `abd` and `acd`. */
function alternatives(pattern: string): readonly string[] {
  const [whole, list] = /\{([^{}]*)\}/.exec(pattern) ?? [];
  if (whole === undefined || list === undefined) return [pattern];
  return list.split(',').flatMap((one) => alternatives(pattern.replace(whole, () => one)));
}

function fittingFiles(files: Files, pattern: string): readonly string[] {
  const parts = pattern.replaceAll('\\', '/').split('/');
  const [first = '', ...rest] = parts;
  const isAbsolute = first === '' || /^[A-Za-z]:$/.test(first);
  return isAbsolute ? below(files, `${first}/`, rest) : below(files, '', parts);
}

/** No honest tree is deeper; links may lead in circles. */
const deepest = 20;

/** `folder` ends in a slash, or is empty for the working folder. */
function below(
  files: Files,
  folder: string,
  [part, ...rest]: readonly string[],
  depth = 0,
): readonly string[] {
  if (part === undefined || depth > deepest) return [];
  if (part === '.' || part === '..' || (rest.length > 0 && !/[*?]/.test(part)))
    return below(files, `${folder}${part}/`, rest, depth);
  const names = files.names(folder === '' ? '.' : folder).toSorted();
  if (part === '**') {
    const folders = names.filter((name) => !name.startsWith('.') && name !== 'node_modules');
    const deeper = folders.flatMap((name) =>
      below(files, `${folder}${name}/`, [part, ...rest], depth + 1),
    );
    return [...below(files, folder, rest.length === 0 ? ['*'] : rest, depth), ...deeper];
  }
  const fits = names.filter((name) => isFitting(name, part));
  if (rest.length > 0)
    return fits.flatMap((name) => below(files, `${folder}${name}/`, rest, depth + 1));
  return fits.map((name) => folder + name).filter((path) => !files.isFolder(path));
}

function isFitting(name: string, part: string): boolean {
  if (name.startsWith('.') && !part.startsWith('.')) return false;
  const expression = [...part].map((character) => {
    if (character === '*') return '.*';
    if (character === '?') return '.';
    return character.replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`);
  });
  return new RegExp(`^${expression.join('')}$`, 'su').test(name);
}
