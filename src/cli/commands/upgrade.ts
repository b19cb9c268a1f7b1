import { parseSheet } from '../../answers/parse.js';
import { upgradeOf } from '../../answers/upgrade.js';
import { editionNamed } from '../../framework/edition.js';
import { paintFor } from '../../host/colour.js';
import type { Files } from '../../host/host.js';
import { orThrow } from '../../host/invalid-input.js';
import { frameworkOf } from '../../host/load.js';
import { readDocument } from '../../host/read-document.js';
import { revisionNamed } from '../../host/source-named.js';
import { inShell } from '../../in-shell.js';
import { tellUpgrade } from '../../report/tell-upgrade.js';
import { renderTerminal } from '../../report/terminal.js';
import { safe } from '../../safe.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { type NextCommand, nextCommandsText } from '../next-commands.js';
import { type CommonOptions, frameworkOption } from '../options.js';
import type { Run } from '../run.js';

interface UpgradeOptions extends CommonOptions {
  readonly dryRun?: boolean;
}

export const upgradeCommand: Command<UpgradeOptions> = {
  name: 'upgrade',
  is: 'Move a sheet to the newest edition of its framework, and say what is new and what to look at again.',
  takes: [{ name: '<sheet>', is: 'an answer sheet' }],
  options: [
    { flags: '--dry-run', is: 'only say what would change; write nothing' },
    frameworkOption,
  ],
  examples: ['wgll upgrade wgll-answers.yaml --dry-run', 'wgll upgrade wgll-answers.yaml'],
  run: (run, [sheet = '-'], options) => upgrade(run, sheet, options),
};

async function upgrade(run: Run, path: string, options: UpgradeOptions): Promise<void> {
  const { host } = run;
  if (path === '-' || revisionNamed(path) !== undefined) {
    throw new UsageError(
      'A sheet is moved where it stands: name its file. wgll upgrade answers.yaml',
    );
  }
  const document = orThrow(await readDocument(host, path));
  const asked = await frameworkOf(host, document, options.framework);
  const to = await frameworkOf(host, document, options.framework, 'newest');
  const named = editionNamed(document);
  // Read against its own edition first, where there is one: what is wrong with it is not the edition's doing.
  const from = named === undefined || asked.edition === named ? asked : undefined;
  if (from !== undefined) orThrow(parseSheet(document, from));
  if (named === to.edition) {
    await host.output.write(`${safe(path)} is of the newest edition of ${to.id}, ${to.edition}.\n`);
    return;
  }
  const moved = orThrow(upgradeOf(document, { from, to, named }));
  const blocks = tellUpgrade({ upgrade: moved, file: path, to, from });
  const drawing = {
    columns: host.output.columns,
    paint: await paintFor(host, host.output, run.argv),
  };
  await host.output.write(renderTerminal(blocks, drawing));
  if (options.dryRun === true) {
    await host.messages.write(`\nNothing is written. To move it: wgll upgrade ${inShell(path)}\n`);
    return;
  }
  save(host.files, path, moved.text, document.text);
  const next: readonly NextCommand[] = [
    [`wgll assess ${inShell(path)}`, 'to answer what is new, and look at what has changed'],
    [`wgll report ${inShell(path)}`, 'the page'],
  ];
  const done = `Saved in ${safe(path)}. Next:`;
  await host.messages.write(`\n${nextCommandsText(host.messages, done, next)}`);
}

/** Somebody may have the sheet open: what they have written since it was read is left as it is. */
function save(files: Files, path: string, text: string, before: string): void {
  const replaced = files.replace(path, text, before);
  if (replaced.is === 'written') return;
  if (replaced.is === 'overtaken') files.write(path, replaced.lost);
  throw new UsageError(`${path} was changed meanwhile, and is left as it is. Move it once more.`);
}
