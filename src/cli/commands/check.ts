import { digest } from '../../host/digest.js';
import type { Host } from '../../host/host.js';
import { InvalidInput } from '../../host/invalid-input.js';
import { loadSheet } from '../../host/load.js';
import { loadPolicy, type PolicyFor } from '../../host/load-policy.js';
import { notInRevision, revisionNamed, withPathOf } from '../../host/source-named.js';
import { worldFor } from '../../host/world-for.js';
import type { Before } from '../../judgement/case.js';
import { judge } from '../../judgement/judge.js';
import { placesIn } from '../../judgement/places.js';
import type { Severity } from '../../judgement/policy.js';
import type { Problem } from '../../problem.js';
import {
  type Checked,
  type CheckFormat,
  checkFormats,
  renderChecks,
} from '../../report/check-formats.js';
import { judgementDocument } from '../../report/judged.js';
import { score } from '../../score/score.js';
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
  takes: [{ name: '[sheets...]', is: 'answer sheets; - is standard input' }],
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
  const sheets = named.length > 0 ? named : foundHere(run);
  const { baseline, policy } = options;
  if (baseline !== undefined && sheets.length > 1 && revisionNamed(baseline) === undefined)
    throw new UsageError(
      'One file is the baseline of one sheet. Check each sheet with its own, or name a revision: --baseline git:main',
    );
  const sources = [baseline, policy].flatMap((source) => source ?? []);
  const host = await worldFor(run.host, [...sheets, ...sources]);
  const policyFor = await loadPolicy(host, policy);
  const checked = await all(sheets, (sheet) => checkSheet(host, sheet, policyFor, options));
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

/** What is done for each file; the problems of all of them at once. */
async function all<T>(
  paths: readonly string[],
  each: (path: string) => Promise<T>,
): Promise<readonly T[]> {
  const done: T[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    try {
      done.push(await each(path));
    } catch (error) {
      if (!(error instanceof InvalidInput)) throw error;
      problems.push(...error.problems);
    }
  }
  if (problems.length > 0) throw new InvalidInput(problems);
  return done;
}

async function checkSheet(
  host: Host,
  path: string,
  policyFor: PolicyFor,
  options: CheckOptions,
): Promise<Checked> {
  const { framework, sheet, document } = await loadSheet(host, path, options.framework);
  const today = dayOf(host, options);
  const policy = policyFor(framework);
  const before = await loadBaseline(host, path, options);
  const assessment = score(framework, sheet);
  const judged = judge(
    policy,
    {
      framework,
      sheet,
      assessment,
      places: placesIn(document),
      today,
      ...(before === undefined ? {} : { before }),
    },
    { failOn: options.failOn ?? 'error' },
  );
  const judgement = judgementDocument(judged);
  return {
    sheet: document.file,
    judgement,
    report: async () => ({
      ...(await import('../../report/report.js')).reportOf({
        framework,
        sheet,
        assessment,
        file: document.file,
        tool: `wgll ${host.version}`,
        today,
        digest,
      }),
      judgement,
    }),
  };
}

/** The earlier state of a sheet; nothing where the revision does not have it yet. */
async function loadBaseline(
  host: Host,
  path: string,
  { baseline, framework }: CheckOptions,
): Promise<Before | undefined> {
  if (baseline === undefined) return undefined;
  const source = withPathOf(baseline, path);
  try {
    const before = await loadSheet(host, source, framework);
    return { name: baseline, framework: before.framework, sheet: before.sheet };
  } catch (error) {
    const isNew =
      error instanceof InvalidInput &&
      error.problems.some(({ message }) => message === `The file ${notInRevision}.`);
    if (isNew) return undefined;
    throw error;
  }
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
