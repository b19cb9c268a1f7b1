import { defaultFramework, loadFramework } from '../../host/load.js';
import { didYouMean } from '../../ids.js';
import type { Command } from '../command.js';
import { offersOf } from '../completion/offers.js';
import { completionScript, shells } from '../completion/scripts.js';
import { UsageError } from '../failure.js';
import type { Run } from '../run.js';

/** `all` gives every command, this one among them. */
export const completionCommand = (all: () => Promise<readonly Command[]>): Command => ({
  name: 'completion',
  is: 'Teach a shell what can be typed after wgll: commands, options, ids and files.',
  takes: [{ name: '<shell>', is: shells.join(', '), words: shells }],
  options: [],
  examples: [
    'wgll completion bash >> ~/.bashrc',
    'wgll completion fish > ~/.config/fish/completions/wgll.fish',
  ],
  run: (run, [shell = '']) => complete(run, shell, all),
});

async function complete(
  { host }: Run,
  shell: string,
  all: () => Promise<readonly Command[]>,
): Promise<void> {
  const found = shells.find((known) => known === shell);
  if (found === undefined) {
    const near = didYouMean(shell, shells) ?? `Known: ${shells.join(', ')}.`;
    throw new UsageError(`"${shell}" is not a shell that wgll knows. ${near}`);
  }
  const framework = await loadFramework(host, defaultFramework);
  const ids = {
    frameworks: host.shipped.list().map(({ id }) => id),
    principles: framework.principles.map(({ id }) => id),
    roles: framework.facets
      .filter(({ of }) => of === 'respondent')
      .flatMap(({ options }) => options.map(({ id }) => id)),
  };
  const offers = (await all()).map((command) => offersOf(command, ids));
  await host.output.write(completionScript(found, offers));
}
