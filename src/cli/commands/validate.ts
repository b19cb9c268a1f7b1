import { Command } from 'commander';
import { parseSheet } from '../../answers/parse.js';
import type { SourceDocument } from '../../document.js';
import { InvalidInput } from '../../host/invalid-input.js';
import { frameworkFrom, frameworkOf, readDocument } from '../../host/load.js';
import type { Outcome } from '../../outcome.js';
import type { Problem } from '../../problem.js';
import { exitCode } from '../exit-code.js';
import { problemOptions } from '../problem-options.js';
import type { Run } from '../program.js';

interface ValidateOptions {
  readonly strict?: boolean;
  readonly framework?: string;
}

export function validateCommand(run: Run): Command {
  return new Command('validate')
    .description('Are these frameworks and sheets sound? Exit code 0 if they are, 2 if not.')
    .argument(
      '<files...>',
      'frameworks (a file or a folder) and answer sheets; - is standard input',
    )
    .option('--strict', 'count advice as a problem')
    .option('-f, --framework <id|path>', 'read sheets against this framework')
    .addHelpText(
      'after',
      '\nExamples:\n  wgll validate wgll-answers.yaml\n  wgll validate --strict my-framework/\n',
    )
    .action((files: string[], options: ValidateOptions) => validate(run, files, options));
}

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
  for (const file of files) checked.push(await check(host, file, options));
  const problems: Problem[] = checked.flatMap(({ outcome }) => [
    ...(outcome.ok ? [] : outcome.problems),
    ...(options.strict === true ? outcome.advice : []),
  ]);
  const advice = options.strict === true ? [] : checked.flatMap(({ outcome }) => outcome.advice);
  const problemSettings = await problemOptions(host, argv);
  await host.messages.write(adviceText(advice, problemSettings));
  if (problems.length > 0) {
    await host.messages.write(problemsText(problems, problemSettings));
    exitWith(exitCode.wrongInput);
    return;
  }
  await host.output.write(checked.map(({ file, what }) => `${file}: a sound ${what}\n`).join(''));
}

/** Frameworks and sheets are told apart by their keys: only a framework has principles. */
async function check(host: Run['host'], file: string, options: ValidateOptions): Promise<Checked> {
  const inFolder = `${file.replace(/[/\\]$/, '')}/framework.yaml`;
  const document = await readDocument(host, host.files.exists(inFolder) ? inFolder : file);
  if (!document.ok) return { file, what: 'file', outcome: document };
  if (isFramework(document.value)) {
    return { file, what: 'framework', outcome: frameworkFrom(host, document.value) };
  }
  return { file, what: 'sheet', outcome: checkSheet(host, document.value, options) };
}

function isFramework(document: SourceDocument): boolean {
  const { entries } = document.root;
  return entries.has('principles') || (entries.has('scale') && !entries.has('answers'));
}

function checkSheet(
  host: Run['host'],
  document: SourceDocument,
  options: ValidateOptions,
): Outcome<unknown> {
  try {
    return parseSheet(document, frameworkOf(host, document, options.framework));
  } catch (error) {
    if (error instanceof InvalidInput) return { ok: false, problems: error.problems, advice: [] };
    throw error;
  }
}
