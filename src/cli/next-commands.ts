import type { Host } from '../host/host.js';
import { padEnd, textWidth, widestProse, wrap } from '../report/layout.js';
import { asCalled } from './as-called.js';

/** A whole command line, and what it gives. */
export type NextCommand = readonly [command: string, gives: string];

interface Drawing {
  readonly columns: number;
  readonly env?: Host['env'];
  /** In whole lines, for somebody who may be listening. */
  readonly isPlain?: boolean;
}

/** What has been done, then what can be done next: in two columns where they fit. */
export function nextCommandsText(
  { columns, env = {}, isPlain = false }: Drawing,
  done: string,
  offered: readonly NextCommand[],
): string {
  const commands = offered.map(([command, gives]) => [asCalled({ env }, command), gives] as const);
  if (isPlain) {
    const lines = commands.map(([command, gives]) => `To get ${gives}: ${command}`);
    return `${[done, ...lines].join('\n')}\n`;
  }
  const widest = Math.max(...commands.map(([command]) => textWidth(command)));
  const isWide = commands.every(([, gives]) => 2 + widest + 3 + textWidth(gives) < columns);
  const lines = commands.flatMap(([command, gives]) =>
    isWide
      ? [`  ${padEnd(command, widest)}   ${gives}`]
      : wrap(`- ${gives}: ${command}`, columns - 1, '  '),
  );
  return `${[...wrap(done, Math.min(columns - 1, widestProse)), ...lines].join('\n')}\n`;
}
