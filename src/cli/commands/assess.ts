import { areStepsDue } from '../../answers/interview/last-steps.js';
import { dueQuestions } from '../../answers/interview/places.js';
import { isAskedFor } from '../../host/accessible.js';
import { defaultFramework, type LoadedSheet, loadFramework, loadSheet } from '../../host/load.js';
import { loadReports, reportOfSheet } from '../../host/load-report.js';
import { inShell } from '../../in-shell.js';
import { formats } from '../../report/formats.js';
import { afterPage } from '../after-page.js';
import type { Command } from '../command.js';
import { type ConversationOptions, converse, withSet } from '../conversation.js';
import { UsageError } from '../failure.js';
import { offerFinished } from '../finished.js';
import { dayOf, frameworkOption, fullOption, type ReportOptions, todayOption } from '../options.js';
import { formatOption, jsonOption, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';
import { checkShortSet } from '../short-set.js';
import type { WalkOptions } from '../walk-asked.js';
import { writeReport } from '../write-report.js';

export interface AssessOptions extends ReportOptions, WalkOptions {
  readonly answers?: string;
  readonly quick?: boolean;
  readonly all?: boolean;
}

export const assessCommand: Command<AssessOptions> = {
  name: 'assess',
  is: 'A guided conversation about what good looks like, saved after every answer; then the page.',
  takes: [
    {
      name: '[sheet]',
      is: `where the answers are kept; goes on with it if it is there (default: ${usualSheet})`,
    },
  ],
  options: [
    {
      flags: '-a, --answers <file>',
      is: 'ask nothing: report on a sheet that is filled in already',
    },
    { flags: '--quick', is: 'ask the short set' },
    { flags: '--role <id>', is: 'only the questions best asked of this role' },
    { flags: '--principle <id>', is: 'only the questions of this principle' },
    { flags: '--unanswered', is: 'only the questions without an answer' },
    { flags: '--review', is: 'go through the answers: is each of them still true?' },
    { flags: '--all', is: 'ask every question, also in a sheet that was begun with the short set' },
    frameworkOption,
    formatOption(formats),
    jsonOption,
    fullOption,
    outputOption(formats),
    todayOption,
  ],
  examples: ['wgll assess', 'wgll assess --answers examples/complete.yaml --format markdown'],
  run: (run, [sheet], options) => assess(run, sheet, options),
};

/** Asks what is open, if anything is and there is somebody to ask; then reports. */
export async function assess(
  run: Run,
  sheetPath: string | undefined,
  options: AssessOptions,
): Promise<void> {
  const { host } = run;
  const settings = { today: dayOf(host, options), framework: options.framework };
  if (options.answers !== undefined) {
    if (sheetPath !== undefined) {
      throw new UsageError(
        'Name the sheet once: as the argument, to go on with it, or with --answers, to report on it.',
      );
    }
    await writeReport(run, options, await loadReports(host, [options.answers], settings));
    return;
  }
  const path = sheetPath ?? usualSheet;
  const found = host.files.exists(path)
    ? await loadSheet(host, path, options.framework)
    : undefined;
  if (found !== undefined) checkShortSet(found.framework, options);
  if (found !== undefined && isOver(run, found, options)) {
    const see = (next: Run) => writeReport(next, options, [reportOfSheet(host, found, settings)]);
    if (!isToChoose(run, options)) await see(run);
    else {
      await offerFinished(run, path, found, see, (next, way) =>
        talk(next, path, found, { ...options, ...way }),
      );
    }
    return;
  }
  if (!isSomebodyThere(run)) {
    // What is wrong with a framework is told first: it would stand in the way in any case.
    if (found === undefined) await loadFramework(host, options.framework ?? defaultFramework);
    throw new UsageError(
      `There is nobody to ask: this is not a terminal. Report on a sheet that is filled in with: wgll assess --answers ${found === undefined ? 'FILE' : inShell(path)}. Read answers from standard input, one on each line, with: wgll assess --accessible. A sheet to fill in: wgll frameworks ${options.framework ?? defaultFramework} --format yaml`,
    );
  }
  await talk(run, path, found, options);
}

/** Holds the conversation, and gives the page at its end. */
async function talk(
  run: Run,
  path: string,
  found: LoadedSheet | undefined,
  options: AssessOptions & Pick<ConversationOptions, 'from'>,
): Promise<void> {
  const { host } = run;
  const settings = { today: dayOf(host, options), framework: options.framework };
  const after = await converse(run, path, found, options);
  if (after === undefined) return;
  const saved = await loadSheet(host, path);
  await writeReport(after, options, [reportOfSheet(host, saved, settings)]);
  await host.messages.write(afterPage(after, path, saved, options.output === undefined));
}

/** Whether a person is there, who has asked for nothing but this sheet. */
function isToChoose({ host }: Run, options: AssessOptions): boolean {
  const { format, json, full, output } = options;
  const isPlain = [format, json, full, output].every((option) => option === undefined);
  return isPlain && [host.input, host.messages, host.output].every((one) => one.isTerminal);
}

/** A person at a terminal, or lines that were asked for on the command line. */
function isSomebodyThere({ host, argv }: Run): boolean {
  return isAskedFor(argv) || (host.input.isTerminal && host.messages.isTerminal);
}

/** Nothing waits for an answer, and nothing else is to be talked about. */
function isComplete({ sheet, framework }: LoadedSheet, options: AssessOptions): boolean {
  if (dueQuestions({ framework, sheet: withSet(sheet, options) }).length > 0) return false;
  return [options.role, options.principle, options.review].every((option) => option === undefined);
}

/** Last time's steps are asked about, where somebody is there to say. */
function isOver(run: Run, found: LoadedSheet, options: AssessOptions): boolean {
  if (!isComplete(found, options)) return false;
  return !isSomebodyThere(run) || !areStepsDue(found.sheet, dayOf(run.host, options));
}
