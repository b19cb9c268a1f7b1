import { askedQuestions } from '../answers/interview/places.js';
import { questionsOf } from '../framework/framework.js';
import { isAccessible } from '../host/accessible.js';
import type { LoadedSheet } from '../host/load.js';
import { safe } from '../safe.js';
import { inShell } from './in-shell.js';
import { type NextCommand, nextCommandsText } from './next-commands.js';
import type { Run } from './run.js';
import { assessWord } from './sheet-path.js';

/** What can be done next, after the page. */
export function afterPage(run: Run, path: string, { sheet, framework }: LoadedSheet): string {
  const { host, argv } = run;
  const rest = questionsOf(framework).length - askedQuestions({ framework, sheet }).length;
  const commands: readonly NextCommand[] = [
    [`wgll report ${inShell(path)} --format markdown`, 'this page, to paste or send'],
    [`wgll report ${inShell(path)} --full`, 'every answer'],
    ...(rest > 0 ? [[`${assessWord(path)} --all`, `the other ${rest} questions`] as const] : []),
  ];
  const drawing = { columns: host.messages.columns, isPlain: isAccessible(host, argv) };
  return `\n${nextCommandsText(drawing, `Saved in ${safe(path)}. Next:`, commands)}`;
}
