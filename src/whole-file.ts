import type { Problem } from './problem.js';
import type { SourceDocument } from './source.js';

/** What is wrong with a file that is not even a group of keys, or holds no key of a sheet where that is wanted. */
export function wholeFileProblem(
  document: SourceDocument,
  wanted: keyof typeof hints,
): Problem | undefined {
  const { kind, data, entries } = document.root;
  if (kind === 'map') {
    const isOther = entries.size > 0 && !keysOfASheet.some((key) => entries.has(key));
    return wanted === 'sheet' && isOther ? otherFile(document) : undefined;
  }
  const what = kind === 'list' ? 'a list' : typeof data === 'string' ? 'a text' : 'a single value';
  return {
    code: 'not-a-group',
    message: data === null ? emptyFile(document) : `The file holds ${what}, and no ${wanted}.`,
    hint: hints[wanted],
    place: document.placeOf([]),
  };
}

/** A sheet printed to fill in and cut too far has lines, and every one of them is a comment. */
function emptyFile({ text }: SourceDocument): string {
  const isCommented = /^[ \t\uFEFF]*#/m.test(text);
  return isCommented ? 'The file is empty but for comments.' : 'The file is empty.';
}

/** A sheet with faults has some of them all the same. */
const keysOfASheet = ['framework', 'subject', 'respondent', 'date', 'answers'];

function otherFile(document: SourceDocument): Problem {
  return {
    code: 'not-a-sheet',
    message: 'The file is something else than a sheet of answers.',
    hint: hints.sheet,
    place: document.placeOf([]),
  };
}

/** A group of keys that is nothing that wgll reads. */
export function unknownFileProblem(document: SourceDocument): Problem {
  return {
    code: 'not-known',
    message: 'The file is neither a sheet nor a framework nor a policy.',
    hint: hints['sheet, framework or policy'],
    place: document.placeOf([]),
  };
}

const sheet = 'A sheet has version, framework, subject, date and answers';
const framework = 'a framework has version, id, edition, title and principles';
const policy = 'a policy has version and require';
const atTheBeginning = 'each at the beginning of a line';

const hints = {
  sheet: `${sheet}, ${atTheBeginning}.`,
  framework: `A${framework.slice(1)}, ${atTheBeginning}.`,
  policy: `A${policy.slice(1)}, ${atTheBeginning}.`,
  principle: `A principle has id, title and questions, ${atTheBeginning}.`,
  'sheet, framework or policy': `${sheet}; ${framework}; ${policy}; ${atTheBeginning}.`,
} as const;
