import { digest } from '../../host/digest.js';
import { eachFile } from '../../host/each-file.js';
import { expandNames } from '../../host/expand.js';
import { InvalidInput } from '../../host/invalid-input.js';
import { loadJudgement } from '../../host/load-judgement.js';
import { loadPolicy } from '../../host/load-policy.js';
import { revisionNamed } from '../../host/source-named.js';
import { worldFor } from '../../host/world-for.js';
import type { Severity } from '../../judgement/policy.js';
import {
  type Checked,
  type CheckFormat,
  checkFormats,
  renderChecks,
} from '../../report/check-formats.js';
import type { Command } from '../command.js';
import { exitCode } from '../exit-code.js';
import { UsageError } from '../failure.js';
import { type CommonOptions, dayOf, frameworkOption, todayOption } from '../options.js';
import { formatOption, jsonOption, type OutputOptions, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';
import { writeOutput } from '../write-output.js';

interface CheckOptions extends CommonOptions, OutputOptions<CheckFormat> {
  readonly policy?: string;
  readonly baseline?: string;
  readonly failOn?: Severity;
  readonly exitZero?: boolean;
  readonly quiet?: boolean;
}

export const checkCommand: Command<CheckOptions> = {
  name: 'check',
  is: 'Are the answers good enough? Exit code 0 if the policy is met, 1 if not. For CI.',
  takes: [
    {
      name: '[sheets...]',
      is: 'answer sheets, or patterns such as teams/**/*.yaml; - is standard input',
    },
  ],
  options: [
    {
      flags: '-p, --policy <file>',
      is: 'what is enough; wgll-policy.yaml where none is named',
    },
    {
      flags: '-b, --baseline <file>',
      is: 'an earlier state, below which no answer may fall without a word: a file, or git:REF',
    },
    {
      flags: '--fail-on <severity>',
      is: 'the mildest finding that fails: error (usual) or warning',
      read: severityNamed,
    },
    { flags: '--exit-zero', is: 'exit code 0 even where the policy is not met' },
    { flags: '-q, --quiet', is: 'no verdict on standard output; the exit code gives it' },
    formatOption(checkFormats, 'the judgement'),
    jsonOption,
    outputOption(checkFormats, 'the judgement'),
    frameworkOption,
    todayOption,
  ],
  examples: [
    'wgll check wgll-answers.yaml --policy wgll-policy.yaml',
    'wgll check wgll-answers.yaml --baseline git:main --output check.md',
  ],
  run: check,
};

function severityNamed(typed: string): Severity {
  if (typed === 'error' || typed === 'warning') return typed;
  throw new UsageError(`--fail-on wants error or warning, not "${typed}".`);
}

/** Sheets against a policy. Never asks, and writes only the files that are asked for by name. */
async function check(run: Run, named: readonly string[], options: CheckOptions): Promise<void> {
  try {
    await judge(run, named, options);
  } catch (error) {
    if (options.format === 'github') await annotate(run, error);
    throw error;
  }
}

/** What is wrong with the files themselves is shown on a pull request, too; standard output stays empty. */
async function annotate({ host }: Run, error: unknown): Promise<void> {
  const isTold = error instanceof InvalidInput || error instanceof UsageError;
  if (!isTold) return;
  const { renderGithubProblems } = await import('../../report/github.js');
  const problems = error instanceof InvalidInput ? error.problems : [{ message: error.message }];
  await host.messages.write(renderGithubProblems(problems));
}

async function judge(run: Run, named: readonly string[], options: CheckOptions): Promise<void> {
  const sheets = named.length > 0 ? expandNames(run.host, named) : foundHere(run);
  const { baseline, policy } = options;
  if (baseline !== undefined && sheets.length > 1 && revisionNamed(baseline) === undefined)
    throw new UsageError(
      'One file is the baseline of one sheet. Check each sheet with its own, or name a revision: --baseline git:main',
    );
  const sources = [baseline, policy].flatMap((source) => source ?? []);
  const host = await worldFor(run.host, [...sheets, ...sources]);
  const policyFor = await loadPolicy(host, policy);
  const settings = { ...options, today: dayOf(host, options), policyFor };
  const checked = await eachFile(sheets, (sheet) => loadJudgement(host, sheet, settings));
  await tell(run, options, checked);
  const isMet = checked.every(({ judgement }) => judgement.met);
  run.exitWith(isMet || options.exitZero === true ? exitCode.ok : exitCode.policyNotMet);
}

function foundHere({ host }: Run): readonly string[] {
  if (host.files.exists(usualSheet)) return [usualSheet];
  throw new UsageError(
    `Name a sheet of answers: wgll check answers.yaml. There is no ${usualSheet} here.`,
  );
}

async function tell(run: Run, options: CheckOptions, checked: readonly Checked[]): Promise<void> {
  const { output = [], format, quiet } = options;
  if (quiet === true && format === undefined && output.length === 0) return;
  const shown = format ?? (quiet === true ? undefined : 'terminal');
  const told = { ...options, ...(shown === undefined ? {} : { format: shown }) };
  await writeOutput<CheckFormat>(run, told, 'terminal', (form, drawing) =>
    renderChecks(checked, form, { ...drawing, tool: `wgll ${run.host.version}`, digest }),
  );
}
