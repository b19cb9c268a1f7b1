import { askedQuestions, openQuestions } from '../answers/interview/places.js';
import { isAccessible } from '../host/accessible.js';
import type { LoadedSheet } from '../host/load.js';
import { inShell } from '../in-shell.js';
import { counted } from '../report/words.js';
import { safe } from '../safe.js';
import { asCalled } from './as-called.js';
import { inLines } from './conversation.js';
import { type NextCommand, nextCommandsText } from './next-commands.js';
import type { Run } from './run.js';
import { assessWord } from './sheet-path.js';

/**
 * What can be done next, after the page: to show it, to answer what is open, or to go back into it; at last where the
 * page is, which a window may have scrolled past.
 */
export function afterPage(
  run: Run,
  path: string,
  { sheet, framework }: LoadedSheet,
  isAbove: boolean,
): string {
  const { host, argv } = run;
  // What does not apply is not among the others: --all would not ask it either.
  const { asked: _, ...all } = sheet;
  const rest =
    askedQuestions({ framework, sheet: all }).length - askedQuestions({ framework, sheet }).length;
  const others = rest === 1 ? 'the other question' : `the other ${counted(rest, 'question')}`;
  const open = openQuestions({ framework, sheet }).length;
  const more =
    open === 0
      ? 'answers and steps once more'
      : open === 1
        ? 'the question not answered yet'
        : `the ${counted(open, 'question')} not answered yet`;
  const commands: readonly NextCommand[] = [
    [`wgll report ${inShell(path)} --format markdown`, 'this page, to paste or send'],
    [`wgll report ${inShell(path)} --full`, 'every answer'],
    [assessWord(path), more],
    ...(rest > 0 ? [[`${assessWord(path)} --all`, others] as const] : []),
  ];
  const { columns } = host.messages;
  const drawing = { columns, env: host.env, isPlain: isAccessible(host, argv) };
  const next = nextCommandsText(drawing, `Saved in ${safe(path)}. Next:`, commands);
  const again = asCalled(host, `wgll report ${inShell(path)}`);
  return `\n${next}${isAbove ? inLines(run, `The page is above; ${again} shows it again.`) : ''}`;
}
