import { parseDocument } from '../document.js';
import { failure, type WithRest } from '../outcome.js';
import { hintIf, type Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import { FileFailed, type Host } from './host.js';

/** The document in a file, or on standard input for `-`. */
export async function readDocument(host: Host, path: string): Promise<WithRest<SourceDocument>> {
  if (path === '-') return parseDocument(await host.input.read(), '-');
  return readFile(host, path);
}

/** The document in a file. */
export function readFile(host: Host, path: string): WithRest<SourceDocument> {
  try {
    return parseDocument(host.files.read(path), path);
  } catch (error) {
    if (!(error instanceof FileFailed)) throw error;
    const hint = error.hint ?? waysOut[error.message];
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
  'is a folder': 'Name a file. Only a framework may be a folder, which then has a framework.yaml.',
  'is not in that revision':
    'Name the one that was there: git:REF:path, as seen from the folder you are in.',
  'is in that revision, and was left out of this clone':
    'Fetch it with "git show REF:path > before.yaml", and name that file.',
};

/** A file that another one names. */
export function noSuchFile(name: string, path: string, place: Problem['place']): Problem {
  const message = `"${name}" is named here, and there is no such file.`;
  return { code: 'no-file', message, hint: `It was looked for at ${path}.`, place };
}
