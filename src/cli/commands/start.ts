import { choose, type Offer } from '../choose.js';
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
  await choose(run, 'What does good look like?', offers(run, help));
}

function offers({ host }: Run, help: () => void): readonly Offer[] {
  const isBegun = host.files.exists(usualSheet);
  const another = freeSheet(host);
  return [
    {
      text: isBegun ? `Go on with ${usualSheet}` : 'Start an assessment',
      run: (next) => assess(next, undefined, {}),
    },
    ...(isBegun
      ? [{ text: `Begin another, in ${another}`, run: (next: Run) => assess(next, another, {}) }]
      : []),
    { text: 'See an example report', run: (next) => report(next, [], { example: true }) },
    { text: 'Show all commands', run: help },
  ];
}

/** The first name of its kind that no file has yet: `wgll-answers-2.yaml`. */
function freeSheet({ files }: Run['host']): string {
  let number = 2;
  const name = (): string => usualSheet.replace('.yaml', `-${number}.yaml`);
  while (files.exists(name())) number += 1;
  return name();
}
