import { didYouMean } from '../../ids.js';
import { begin } from '../begin/begin.js';
import { frameworkStart } from '../begin/framework.js';
import type { Start } from '../begin/start.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import type { Run } from '../run.js';

/** What can be begun, in the order of the help; a new one is a file beside `begin/framework.ts`, and stands here. */
const starts: readonly Start[] = [frameworkStart];

const names = starts.map(({ name }) => name);

export const initCommand: Command = {
  name: 'init',
  is: `Begin something of your own. ${starts.map(({ name, is }) => `${name}: ${is}`).join(' ')}`,
  takes: [
    { name: '<what>', is: `what to begin: ${names.join(', ')}` },
    { name: '[path]', is: 'where; what is there already is never written over' },
  ],
  options: [],
  examples: starts.flatMap(({ examples }) => examples),
  run: (run, [what = '', path]) => init(run, what, path),
};

async function init({ host }: Run, what: string, path: string | undefined): Promise<void> {
  const start = starts.find(({ name }) => name === what);
  if (start === undefined) {
    throw new UsageError(`"${what}" is nothing that can be begun. ${didYouMean(what, names)}`);
  }
  const begun = start.begin(host, path ?? start.usualPath);
  await begin(host, begun, `wgll init ${start.name} ANOTHER-PATH`);
}
