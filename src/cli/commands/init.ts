import { didYouMean } from '../../ids.js';
import { begin } from '../begin/begin.js';
import { frameworkStart } from '../begin/framework.js';
import { beginProject } from '../begin/project.js';
import type { Start } from '../begin/start.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { type CommonOptions, frameworkOption, todayOption } from '../options.js';
import type { Run } from '../run.js';

/** What can be begun, in the order of the help; a new one is a file beside `begin/framework.ts`, and stands here. */
const starts: readonly Start[] = [frameworkStart];

const names = starts.map(({ name }) => name);

interface Options extends CommonOptions {
  readonly quick?: boolean;
  readonly yes?: boolean;
}

export const initCommand: Command<Options> = {
  name: 'init',
  is: `Begin: a sheet, a policy and what checks them in the CI system that is here. ${starts.map(({ name, is }) => `${name}: ${is}`).join(' ')}`,
  takes: [
    { name: '[what]', is: `${names.join(', ')}, to begin that instead` },
    { name: '[path]', is: 'where that is to stand; what is there already is never written over' },
  ],
  options: [
    frameworkOption,
    { flags: '--quick', is: 'a sheet of the short set' },
    { flags: '-y, --yes', is: 'write over what is there, without asking; answers are always kept' },
    todayOption,
  ],
  examples: ['wgll init', 'wgll init --yes', ...starts.flatMap(({ examples }) => examples)],
  run: (run, [what, path], options) =>
    what === undefined ? beginProject(run.host, options) : beginPart(run, what, path),
};

async function beginPart({ host }: Run, what: string, path: string | undefined): Promise<void> {
  const start = starts.find(({ name }) => name === what);
  if (start === undefined) {
    throw new UsageError(`"${what}" is nothing that can be begun. ${didYouMean(what, names)}`);
  }
  const begun = start.begin(host, path ?? start.usualPath);
  await begin(host, begun, `wgll init ${start.name} ANOTHER-PATH`);
}
