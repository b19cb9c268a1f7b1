import { isAccessible } from '../../host/accessible.js';
import { paintFor } from '../../host/colour.js';
import { TalkEnded } from '../../host/talk.js';
import { howToBePlain, inLines, plainly } from '../conversation.js';
import { exitCode } from '../exit-code.js';
import { Menu } from '../menu.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';
import { assess } from './assess.js';
import { report } from './report.js';

/** `wgll` alone: offers what there is to do; without a terminal it is the help. */
export async function start(run: Run, help: () => void): Promise<void> {
  const { host } = run;
  if (!host.input.isTerminal || !host.messages.isTerminal) {
    help();
    return;
  }
  try {
    const { chosen, next } = await choose(run, help);
    await offers(next, help)[chosen ?? -1]?.run();
  } catch (error) {
    if (!(error instanceof TalkEnded)) throw error;
    run.exitWith(exitCode.signal(error.signal));
  }
}

/** What was chosen, and the run that goes on with it: a plain one where that was asked for. */
async function choose(
  run: Run,
  help: () => void,
): Promise<{ readonly chosen: number | undefined; readonly next: Run }> {
  const { host, argv } = run;
  const words = offers(run, help).map(({ text }) => text);
  const menu = new Menu(words, await paintFor(host, host.messages, argv));
  if (!isAccessible(host, argv)) {
    await host.messages.write(inLines(run, howToBePlain));
    await host.converse(menu);
    if (!menu.isPlainWanted) return { chosen: menu.chosen, next: run };
  }
  menu.goPlain();
  await host.converseInLines(menu);
  return { chosen: menu.chosen, next: isAccessible(host, argv) ? run : plainly(run) };
}

interface Offer {
  readonly text: string;
  readonly run: () => Promise<void> | void;
}

function offers(run: Run, help: () => void): readonly Offer[] {
  const isBegun = run.host.files.exists(usualSheet);
  return [
    isBegun
      ? { text: `Go on with ${usualSheet}`, run: () => assess(run, undefined, {}) }
      : { text: 'Start an assessment', run: () => assess(run, undefined, {}) },
    { text: 'See an example report', run: () => report(run, [], { example: true }) },
    { text: 'Show all commands', run: help },
  ];
}
