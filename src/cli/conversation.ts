import type { From } from '../answers/interview/interview.js';
import { askedQuestions, dueQuestions } from '../answers/interview/places.js';
import { knownRoles } from '../answers/opening.js';
import type { Sheet } from '../answers/sheet.js';
import type { Framework } from '../framework/framework.js';
import { isAccessible } from '../host/accessible.js';
import { paintFor } from '../host/colour.js';
import { defaultFramework, frameworkOf, type LoadedSheet, loadFramework } from '../host/load.js';
import { parsersSoon } from '../host/parsers.js';
import { TalkEnded } from '../host/talk.js';
import { inShell } from '../in-shell.js';
import { widestProse, wrap } from '../report/layout.js';
import { safe } from '../safe.js';
import { asCalled } from './as-called.js';
import { Interrupted } from './failure.js';
import { frameworkInSheet } from './framework-in-sheet.js';
import { type CommonOptions, dayOf } from './options.js';
import type { Run } from './run.js';
import { Session, type SessionStart } from './session.js';
import { assessWord } from './sheet-path.js';
import { checkShortSet } from './short-set.js';
import { type WalkOptions, walkAsked } from './walk-asked.js';

export interface ConversationOptions extends CommonOptions, WalkOptions {
  readonly quick?: boolean;
  readonly all?: boolean;
  /** Where a sheet that is finished is gone back into. */
  readonly from?: From;
}

/**
 * Holds the conversation: gives the run to go on with when it is finished, which may have become a plain one,
 * and nothing when it was stopped before. Throws `Interrupted`.
 */
export async function converse(
  run: Run,
  path: string,
  found: LoadedSheet | undefined,
  options: ConversationOptions,
): Promise<Run | undefined> {
  const { host, argv } = run;
  const parsers = parsersSoon();
  const session = await openSession(run, path, found, { ...options, parsers: parsers.now });
  let talking = run;
  try {
    if (!isAccessible(host, argv)) {
      if (run.isPlainTold !== true) await host.messages.write(inLines(run, howToBePlain));
      await host.messages.write(inLines(run, await welcome(run, path, found, session)));
      await Promise.all([host.converse(session), parsers.load()]);
      if (session.isPlainWanted) talking = plainly(run);
    } else await host.messages.write(inLines(run, await welcome(run, path, found, session)));
    if (isAccessible(host, talking.argv)) {
      session.goPlain();
      await parsers.load();
      await host.converseInLines(session);
    }
  } catch (error) {
    if (!(error instanceof TalkEnded)) throw error;
    throw new Interrupted(
      error.signal,
      inLines(talking, howToGoOn(talking, path, session)).trimEnd(),
    );
  }
  const { stage } = session.interview;
  if (stage.kind === 'over' && stage.how === 'finished') return talking;
  await host.messages.write(inLines(talking, howToGoOn(talking, path, session)));
  return undefined;
}

/** Said once, before anything is drawn. */
export const howToBePlain =
  'For plain lines that are never redrawn, type p and Enter, or start with --accessible.';

/** The same run, as if plain lines had been asked for on the command line. */
export function plainly(run: Run): Run {
  return { ...run, argv: ['--accessible', ...run.argv] };
}

/** The sheet with the set that the command line chooses. */
export function withSet(sheet: Sheet, { quick, all }: ConversationOptions): Sheet {
  const { asked, ...rest } = sheet;
  if (all === true) return rest;
  return quick === true || asked === 'quick' ? { ...rest, asked: 'quick' } : rest;
}

async function openSession(
  run: Run,
  path: string,
  found: LoadedSheet | undefined,
  options: ConversationOptions & Pick<SessionStart, 'parsers'>,
): Promise<Session> {
  const { host, argv } = run;
  const { parsers } = options;
  const today = dayOf(host, options);
  const paint = await paintFor(host, host.messages, argv);
  // A sheet that was begun with the short set has chosen it; where the questions are chosen, no time chooses among them.
  const isQuick = found?.sheet.asked === 'quick';
  const isSetChosen = options.quick === true || options.all === true || isQuick;
  const piped = host.input.isTerminal ? {} : ({ isPiped: true } as const);
  if (found !== undefined) {
    const { document, framework, sheet } = found;
    const walk = walkAsked(framework, sheet, options);
    const begin = {
      ...walk,
      framework,
      sheet: withSet(sheet, options),
      isNew: false,
      ...(options.from === undefined ? {} : { from: options.from }),
      isSetChosen: isSetChosen || walk.only !== undefined,
      today,
    };
    return new Session(host, {
      ...begin,
      ...piped,
      path,
      text: document.text,
      frameworkName: sheet.framework,
      paint,
      parsers,
    });
  }
  const name = options.framework ?? defaultFramework;
  const framework = await loadFramework(host, name);
  checkShortSet(framework, options);
  const named = frameworkInSheet(host, path, name);
  const blank = blankSheet(named.frameworkName, framework.edition, today);
  const sheet = withSet(withRole(framework, blank, options), options);
  const walk = walkAsked(framework, sheet, options);
  return new Session(host, {
    ...walk,
    framework,
    sheet,
    isNew: true,
    isSetChosen: isSetChosen || walk.only !== undefined,
    today,
    path,
    paint,
    parsers,
    ...piped,
    ...named,
  });
}

/** Who is asked for is who answers, until the opening says otherwise. */
function withRole(framework: Framework, sheet: Sheet, { role }: ConversationOptions): Sheet {
  const isKnown = knownRoles(framework).some(({ id }) => id === role);
  if (role === undefined || !isKnown) return sheet;
  return { ...sheet, respondent: { ...sheet.respondent, role: [role] } };
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

async function welcome(
  { host }: Run,
  path: string,
  found: LoadedSheet | undefined,
  session: Session,
): Promise<string> {
  if (found === undefined) {
    return `Answers are saved in ${safe(path)} as you give them. Stop at any time with q, and go on another day.`;
  }
  const { interview } = session;
  const all = askedQuestions(interview).length;
  const done = `Going on with ${safe(path)}: ${all - dueQuestions(interview).length} of ${all} ${all === 1 ? 'question' : 'questions'} done.`;
  const { edition } = found.framework;
  const newest = (await frameworkOf(host, found.document, undefined, 'newest')).edition;
  if (newest === edition) return done;
  return `${done} It was begun with edition ${edition}, and ${newest} is the newest: ${asCalled(host, `wgll upgrade ${inShell(path)} --dry-run`)} says what is new.`;
}

function howToGoOn({ host }: Run, path: string, session: Session): string {
  if (!session.isSaved) return 'Nothing was answered, so nothing is saved.';
  return `Everything answered is saved in ${safe(path)}. Go on with: ${asCalled(host, assessWord(path))}`;
}

/** In lines of the terminal's width; in one where somebody may be listening. */
export function inLines({ host, argv }: Run, text: string): string {
  if (isAccessible(host, argv)) return `${text}\n`;
  return `${wrap(text, Math.min(host.messages.columns - 1, widestProse)).join('\n')}\n`;
}
