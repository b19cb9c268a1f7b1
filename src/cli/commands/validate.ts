import { emptyAnswerAdvice } from '../../answers/empty-answer-advice.js';
import { nameAdvice } from '../../answers/name-advice.js';
import { parseSheet, problemsWithoutFramework } from '../../answers/parse.js';
import { InvalidInput } from '../../host/invalid-input.js';
import { keptEditionsAdvice } from '../../host/kept-editions.js';
import { frameworkOf, loadFramework } from '../../host/load.js';
import { usualPolicyFile } from '../../host/load-policy.js';
import { readDocument } from '../../host/read-document.js';
import { frameworkFrom } from '../../host/read-framework.js';
import { inShell } from '../../in-shell.js';
import { parsePolicy } from '../../judgement/parse.js';
import { failure, type Outcome, success, withThoseOfTheRest } from '../../outcome.js';
import type { Problem } from '../../problem.js';
import type { SourceDocument } from '../../source.js';
import { unknownFileProblem, wholeFileProblem } from '../../whole-file.js';
import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import { problemOptions } from '../problem-options.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';

/** What is looked at when nothing is named. */
const usualFiles = [usualSheet, usualPolicyFile, 'framework.yaml'];

interface ValidateOptions {
  readonly strict?: boolean;
  readonly framework?: string;
}

export const validateCommand: Command<ValidateOptions> = {
  name: 'validate',
  is: 'Are these frameworks, sheets and policies sound? Exit code 0 if they are, 2 if not.',
  takes: [
    {
      name: '[files...]',
      is: `frameworks (a file or a folder), answer sheets and policies; - is standard input (default: what there is of ${usualFiles.join(', ')})`,
    },
  ],
  options: [
    { flags: '--strict', is: 'count advice as a problem' },
    { flags: '-f, --framework <id|path>', is: 'read sheets and policies against this framework' },
  ],
  examples: ['wgll validate wgll-answers.yaml', 'wgll validate --strict my-framework/'],
  run: validate,
};

interface Checked {
  readonly file: string;
  readonly what: string;
  readonly outcome: Outcome<unknown>;
}

async function validate(
  { host, argv, exitWith }: Run,
  files: readonly string[],
  options: ValidateOptions,
): Promise<void> {
  const { problemsText, adviceText } = await import('../../report/problems.js');
  const checked: Checked[] = [];
  for (const file of files.length > 0 ? files : foundHere(host))
    checked.push(await check(host, file, options));
  const advice = once(checked.flatMap(({ outcome }) => outcome.advice));
  const wrong = once(checked.flatMap(({ outcome }) => (outcome.ok ? [] : outcome.problems)));
  const problems = options.strict === true ? [...wrong, ...advice] : wrong;
  const problemSettings = await problemOptions(host, argv);
  const isWrong = problems.length > 0;
  if (options.strict !== true) {
    const besides = isWrong ? 'What stands in the way follows.' : undefined;
    await host.messages.write(adviceText(advice, problemSettings, besides));
  }
  if (isWrong) {
    await host.messages.write(problemsText(problems, problemSettings));
    exitWith(exitCode.wrongInput);
    return;
  }
  await host.output.write(checked.map(({ file, what }) => `${file}: a sound ${what}\n`).join(''));
}

function foundHere({ files }: Run['host']): readonly string[] {
  const found = usualFiles.filter((file) => files.exists(file));
  if (found.length > 0) return found;
  throw new UsageError(
    `Name what to look at: wgll validate ${usualSheet}. There is none of ${usualFiles.join(', ')} here. A framework is named by its file or its folder: wgll validate ./ours`,
  );
}

/** Two sheets of one framework would tell of its faults twice. */
function once(problems: readonly Problem[]): readonly Problem[] {
  const told = new Map(problems.map((problem) => [JSON.stringify(problem), problem]));
  return [...told.values()];
}

async function check(host: Run['host'], file: string, options: ValidateOptions): Promise<Checked> {
  const inFolder = `${file.replace(/[/\\]$/, '')}/framework.yaml`;
  const isFolder = host.files.exists(inFolder);
  const document = await readDocument(host, isFolder ? inFolder : file);
  const read = document.ok ? document.value : document.rest;
  if (read === undefined) return { file, what: 'file', outcome: document };
  const what = isFolder ? 'framework' : kindOf(read);
  const outcome = await outcomeOf(host, read, what, options);
  if (document.ok) return { file, what, outcome };
  const ofTheRest = outcome.ok ? [] : outcome.problems;
  const problems = withThoseOfTheRest(document.problems, ofTheRest);
  return { file, what, outcome: failure(problems, outcome.advice) };
}

type Kind = 'framework' | 'sheet' | 'policy' | 'principle' | 'file';

const keysOfASheet = ['framework', 'answers', 'subject', 'respondent', 'date', 'asks', 'steps'];
const keysOfAPolicy = ['require', 'waivers'];
const keysOfAFramework = ['principles', 'title', 'scale', 'bands', 'facets', 'source', 'summary'];

/** Told apart by the keys that only one of them has, the most of which decide: one may be misspelt. */
function kindOf({ root }: SourceDocument): Kind {
  const count = (keys: readonly string[]): number =>
    keys.filter((key) => root.entries.has(key)).length;
  const [sheet, framework] = [count(keysOfASheet), count(keysOfAFramework)];
  if (sheet === 0 && count(['principles']) === 0 && count(['questions', 'sections']) > 0) {
    return 'principle';
  }
  if (sheet === 0 && framework === 0) return count(keysOfAPolicy) > 0 ? 'policy' : 'file';
  return framework > sheet ? 'framework' : 'sheet';
}

async function outcomeOf(
  host: Run['host'],
  document: SourceDocument,
  what: Kind,
  options: ValidateOptions,
): Promise<Outcome<unknown>> {
  switch (what) {
    case 'framework': {
      const { soundFramework } = await import('../../insight/soundness/soundness.js');
      const framework = frameworkFrom(host, document, soundFramework);
      return framework.ok
        ? success(framework.value, [
            ...framework.advice,
            ...keptEditionsAdvice(host.files, document, framework.value),
          ])
        : framework;
    }
    case 'sheet':
      return checkSheet(host, document, options);
    case 'policy':
      return checkPolicy(host, document, options);
    case 'principle':
      return failure([partProblem(document)]);
    case 'file': {
      const whole = wholeFileProblem(document, 'sheet, framework or policy');
      return failure([whole ?? unknownFileProblem(document)]);
    }
    default:
      return what satisfies never;
  }
}

function partProblem(document: SourceDocument): Problem {
  const folder = document.file.replace(/[^/\\]*$/, '');
  return {
    code: 'part-alone',
    message: 'The file is one principle, and is checked with its whole framework.',
    hint: `Name the framework: wgll validate ${folder === '' ? '.' : inShell(folder)}`,
    place: document.placeOf([]),
  };
}

/** What a policy names is looked up only where its framework is named. */
async function checkPolicy(
  host: Run['host'],
  document: SourceDocument,
  { framework }: ValidateOptions,
): Promise<Outcome<unknown>> {
  return parsePolicy(
    document,
    framework === undefined ? undefined : await loadFramework(host, framework),
  );
}

/** Where the framework cannot be had, the sheet is checked as far as it can be without. */
async function checkSheet(
  host: Run['host'],
  document: SourceDocument,
  options: ValidateOptions,
): Promise<Outcome<unknown>> {
  try {
    const framework = await frameworkOf(host, document, options.framework);
    const sheet = parseSheet(document, framework);
    return sheet.ok
      ? success(sheet.value, [
          ...sheet.advice,
          ...nameAdvice(sheet.value, document, framework),
          ...emptyAnswerAdvice(document),
        ])
      : sheet;
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    return failure([...problemsWithoutFramework(document), ...error.problems]);
  }
}
