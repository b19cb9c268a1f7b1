import { askedQuestions } from '../answers/interview/places.js';
import { questionsOf } from '../framework/framework.js';
import { isAccessible } from '../host/accessible.js';
import type { LoadedSheet } from '../host/load.js';
import { padEnd, textWidth, wrap } from '../report/layout.js';
import { safe } from '../safe.js';
import { inLines } from './conversation.js';
import type { Run } from './run.js';
import { assessWord, inShell } from './sheet-path.js';

/** What can be done next, after the page. */
export function nextCommands(run: Run, path: string, { sheet, framework }: LoadedSheet): string {
  const { host, argv } = run;
  const rest = questionsOf(framework).length - askedQuestions({ framework, sheet }).length;
  const commands: readonly (readonly [string, string])[] = [
    [`wgll report ${inShell(path)} --format markdown`, 'this page, to paste or send'],
    [`wgll report ${inShell(path)} --full`, 'every answer'],
    ...(rest > 0 ? [[`${assessWord(path)} --all`, `the other ${rest} questions`] as const] : []),
  ];
  const widest = Math.max(...commands.map(([command]) => textWidth(command)));
  const isPlain = isAccessible(host, argv);
  const isWide =
    !isPlain &&
    commands.every(([, what]) => 2 + widest + 3 + textWidth(what) < host.messages.columns);
  const lines = commands.flatMap(([command, what]) =>
    isPlain
      ? [`To get ${what}: ${command}`]
      : isWide
        ? [`  ${padEnd(command, widest)}   ${what}`]
        : wrap(`- ${what}: ${command}`, host.messages.columns - 1, '  '),
  );
  return `\n${inLines(run, `Saved in ${safe(path)}. Next:`)}${lines.join('\n')}\n`;
}
