import { isAccessible } from '../host/accessible.js';
import { paintFor } from '../host/colour.js';
import { TalkEnded } from '../host/talk.js';
import { howToBePlain, inLines, plainly } from './conversation.js';
import { exitCode } from './exit-code.js';
import { Menu } from './menu.js';
import type { Run } from './run.js';

/** Something that can be chosen; it is done in the run that goes on, which may have become a plain one. */
export interface Offer {
  readonly text: string;
  readonly run: (run: Run) => Promise<void> | void;
}

/** Offers what there is to do, and does what is chosen; nothing where the list is left. */
export async function choose(run: Run, title: string, offers: readonly Offer[]): Promise<void> {
  try {
    const { chosen, next } = await chosenIn(run, title, offers);
    await chosen?.run(next);
  } catch (error) {
    if (!(error instanceof TalkEnded)) throw error;
    run.exitWith(exitCode.signal(error.signal));
  }
}

async function chosenIn(
  run: Run,
  title: string,
  offers: readonly Offer[],
): Promise<{ readonly chosen: Offer | undefined; readonly next: Run }> {
  const { host, argv } = run;
  const words = offers.map(({ text }) => text);
  const menu = new Menu(
    title,
    words,
    await paintFor(host, host.messages, argv),
    () => host.messages.columns,
  );
  if (!isAccessible(host, argv)) {
    await host.messages.write(inLines(run, howToBePlain));
    await host.converse(menu);
    if (!menu.isPlainWanted)
      return { chosen: offers[menu.chosen ?? -1], next: { ...run, isPlainTold: true } };
  }
  menu.goPlain();
  await host.converseInLines(menu);
  const next = isAccessible(host, argv) ? run : plainly(run);
  return { chosen: offers[menu.chosen ?? -1], next };
}
