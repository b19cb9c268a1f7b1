import { askedQuestions, openQuestions } from '../../answers/interview/places.js';
import type { Sheet } from '../../answers/sheet.js';
import { questionsOf } from '../../framework/framework.js';
import { paintFor } from '../../host/colour.js';
import { defaultFramework, type LoadedSheet, loadFramework, loadSheet } from '../../host/load.js';
import { loadReports, reportOfSheet } from '../../host/load-report.js';
import { TalkEnded } from '../../host/talk.js';
import { formats } from '../../report/formats.js';
import { widestProse, wrap } from '../../report/layout.js';
import { safe } from '../../safe.js';
import type { Command } from '../command.js';
import { Interrupted, UsageError } from '../failure.js';
import { frameworkInSheet } from '../framework-in-sheet.js';
import { inShell } from '../in-shell.js';
import { type NextCommand, nextCommandsText } from '../next-commands.js';
import { dayOf, frameworkOption, fullOption, type ReportOptions, todayOption } from '../options.js';
import { formatOption, jsonOption, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { Session } from '../session.js';
import { writeReport } from '../write-report.js';
import { usualSheet } from './report.js';

export interface AssessOptions extends ReportOptions {
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
  if (found !== undefined && isComplete(found, options)) {
    await writeReport(run, options, [reportOfSheet(host, found, settings)]);
    return;
  }
  if (!host.input.isTerminal || !host.messages.isTerminal) {
    throw new UsageError(
      `There is nobody to ask: this is not a terminal. Report on a sheet that is filled in with: wgll assess --answers ${found === undefined ? 'FILE' : inShell(path)}. A sheet to fill in: wgll frameworks ${options.framework ?? defaultFramework} --format yaml`,
    );
  }
  if ((await talk(run, path, found, options)) === 'quit') return;
  const saved = await loadSheet(host, path);
  await writeReport(run, options, [reportOfSheet(host, saved, settings)]);
  await host.messages.write(nextCommands(host, path, saved));
}

function isComplete({ sheet, framework }: LoadedSheet, options: AssessOptions): boolean {
  return openQuestions({ framework, sheet: withSet(sheet, options) }).length === 0;
}

function withSet(sheet: Sheet, { quick, all }: AssessOptions): Sheet {
  const { asked, ...rest } = sheet;
  if (all === true) return rest;
  return quick === true || asked === 'quick' ? { ...rest, asked: 'quick' } : rest;
}

/** Holds the conversation; comes back when it is finished, and not when it was stopped before. */
async function talk(
  run: Run,
  path: string,
  found: LoadedSheet | undefined,
  options: AssessOptions,
): Promise<'finished' | 'quit'> {
  const { host } = run;
  const session = await openSession(run, path, found, options);
  await host.messages.write(inLines(host, welcome(path, found, session)));
  try {
    await host.converse(session);
  } catch (error) {
    if (!(error instanceof TalkEnded)) throw error;
    throw new Interrupted(error.signal, inLines(host, howToGoOn(path, session)).trimEnd());
  }
  const { stage } = session.interview;
  if (stage.kind !== 'over' || stage.how === 'quit') {
    await host.messages.write(inLines(host, howToGoOn(path, session)));
    return 'quit';
  }
  return 'finished';
}

async function openSession(
  run: Run,
  path: string,
  found: LoadedSheet | undefined,
  options: AssessOptions,
): Promise<Session> {
  const { host, argv } = run;
  const today = dayOf(host, options);
  const paint = await paintFor(host, host.messages, argv);
  const isSetChosen = options.quick === true || options.all === true;
  if (found !== undefined) {
    const { document, framework, sheet } = found;
    const begin = { framework, sheet: withSet(sheet, options), isNew: false, isSetChosen, today };
    return new Session(host, {
      ...begin,
      path,
      text: document.text,
      frameworkName: sheet.framework,
      paint,
    });
  }
  const name = options.framework ?? defaultFramework;
  const framework = loadFramework(host, name);
  const named = frameworkInSheet(host, path, name);
  const sheet = withSet(blankSheet(named.frameworkName, framework.edition, today), options);
  return new Session(host, {
    framework,
    sheet,
    isNew: true,
    isSetChosen,
    today,
    path,
    paint,
    ...named,
  });
}

function blankSheet(framework: string, edition: string, date: string): Sheet {
  return {
    framework,
    edition,
    subject: { name: '', facets: {} },
    respondent: { role: [], people: {} },
    date,
    asks: [],
    steps: [],
    barriers: new Map(),
    answers: new Map(),
  };
}

function welcome(path: string, found: LoadedSheet | undefined, session: Session): string {
  if (found === undefined) {
    return `Answers are saved in ${safe(path)} as you give them. Stop at any time with q, and go on another day.`;
  }
  const { interview } = session;
  const all = askedQuestions(interview).length;
  return `Going on with ${safe(path)}: ${all - openQuestions(interview).length} of ${all} questions done.`;
}

function howToGoOn(path: string, session: Session): string {
  if (!session.isSaved) return 'Nothing was answered, so nothing is saved.';
  return `Everything answered is saved in ${safe(path)}. Go on with: ${assessWord(path)}`;
}

function assessWord(path: string): string {
  return path === usualSheet ? 'wgll assess' : `wgll assess ${inShell(path)}`;
}

function inLines({ messages }: Run['host'], text: string): string {
  return `${wrap(text, Math.min(messages.columns - 1, widestProse)).join('\n')}\n`;
}

/** What can be done next, after the page. */
function nextCommands(host: Run['host'], path: string, { sheet, framework }: LoadedSheet): string {
  const rest = questionsOf(framework).length - askedQuestions({ framework, sheet }).length;
  const commands: readonly NextCommand[] = [
    [`wgll report ${inShell(path)} --format markdown`, 'this page, to paste or send'],
    [`wgll report ${inShell(path)} --full`, 'every answer'],
    ...(rest > 0 ? [[`${assessWord(path)} --all`, `the other ${rest} questions`] as const] : []),
  ];
  const text = nextCommandsText(host.messages, `Saved in ${safe(path)}. Next:`, commands);
  return `\n${text}`;
}
