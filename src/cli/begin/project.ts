import { emptySheet } from '../../answers/empty-sheet.js';
import type { Framework } from '../../framework/framework.js';
import type { Files, Host } from '../../host/host.js';
import { InvalidInput } from '../../host/invalid-input.js';
import { defaultFramework, frameworkOf, loadFramework } from '../../host/load.js';
import { readDocument } from '../../host/read-document.js';
import { firstPolicy } from '../../judgement/first-policy.js';
import { whenAsked } from '../../report/paper/paper.js';
import { safe } from '../../safe.js';
import { UsageError } from '../failure.js';
import { nextCommandsText } from '../next-commands.js';
import { type CommonOptions, dayOf } from '../options.js';
import { usualSheet } from '../sheet-path.js';
import { checkShortSet } from '../short-set.js';
import { isConfirmed } from './confirm.js';
import { packageSource } from './package-source.js';
import { type Workflow, workflowsFor } from './workflows.js';

export interface ProjectOptions extends CommonOptions {
  readonly quick?: boolean;
  readonly yes?: boolean;
}

/** A sheet, a policy and what checks them, in the working folder; what is there is written over only when that is said. */
export async function beginProject(host: Host, options: ProjectOptions): Promise<void> {
  const { files, messages } = host;
  const kept = files.exists(usualSheet);
  const framework = await frameworkHere(host, options);
  if (!kept) checkShortSet(framework, options);
  const workflows = workflowsFor(files, packageSource(host), mainBranch(host));
  const wanted = [
    ...(kept ? [] : [{ path: usualSheet, text: sheetText(host, framework, options) }]),
    { path: usualPolicy, text: firstPolicy(framework, dayOf(host, options)) },
    ...workflows,
  ].filter(({ path, text }) => textOf(files, path) !== text);
  const written = await allowed(host, wanted, options);
  for (const { path, text } of written) {
    files.makeFolder(files.beside(path, '.'));
    files.write(path, text);
  }
  const paths = written.map(({ path }) => path);
  await messages.write(told(host, paths, kept, workflows));
}

/** The branch that changes go into, as far as git knows: that of the other side, else the one that is checked out. */
function mainBranch({ git }: Host): string | undefined {
  const ask = (...words: readonly string[]): string | undefined => {
    const answer = git('.', { words });
    const name = answer?.isOk === true ? new TextDecoder().decode(answer.output).trim() : '';
    return name === '' ? undefined : name;
  };
  const there = ask('symbolic-ref', '--short', 'refs/remotes/origin/HEAD')?.replace('origin/', '');
  return there ?? ask('symbolic-ref', '--short', 'HEAD');
}

const usualPolicy = 'wgll-policy.yaml';

interface Wanted {
  readonly path: string;
  readonly text: string;
}

/** The framework of the sheet that is here; else the one that is asked for. */
async function frameworkHere(host: Host, { framework }: ProjectOptions): Promise<Framework> {
  if (!host.files.exists(usualSheet)) return loadFramework(host, framework ?? defaultFramework);
  const document = await readDocument(host, usualSheet);
  if (!document.ok) throw new InvalidInput(document.problems);
  return frameworkOf(host, document.value, framework);
}

function sheetText(host: Host, framework: Framework, options: ProjectOptions): string {
  return emptySheet(framework, {
    isQuick: options.quick === true,
    whenAsked: (question) => whenAsked(framework, question),
    date: dayOf(host, options),
    name: options.framework ?? defaultFramework,
  });
}

function textOf(files: Files, path: string): string | undefined {
  return files.exists(path) ? new TextDecoder().decode(files.read(path)) : undefined;
}

/** Those that are new, and those of the others that may be written over. Without a terminal nothing is asked. */
async function allowed(
  host: Host,
  wanted: readonly Wanted[],
  { yes }: ProjectOptions,
): Promise<readonly Wanted[]> {
  const there = wanted.filter(({ path }) => host.files.exists(path));
  if (there.length === 0 || yes === true) return wanted;
  if (!host.input.isTerminal || !host.messages.isTerminal) {
    const paths = there.map(({ path }) => path).join(', ');
    const is = there.length === 1 ? 'is' : 'are';
    throw new UsageError(
      `${safe(paths)} ${is} there already, and nothing was written. To write over what is there: wgll init --yes`,
    );
  }
  const granted: Wanted[] = [];
  for (const file of wanted) {
    const isNew = !there.includes(file);
    if (isNew || (await isConfirmed(host, `${file.path} is there. Write over it?`)))
      granted.push(file);
  }
  return granted;
}

/** What was written, what is left to do by hand, and what comes next. */
function told(
  { env, messages }: Pick<Host, 'env' | 'messages'>,
  written: readonly string[],
  isSheetKept: boolean,
  workflows: readonly Workflow[],
): string {
  const done = [
    written.length === 0 ? 'All of it is here already.' : `Written: ${written.join(', ')}.`,
    isSheetKept ? `${usualSheet} is kept as it was: it may hold answers.` : '',
    ...workflows.map(({ path, byHand = '' }) => (written.includes(path) ? byHand : '')),
    workflows.length === 0
      ? 'There is no .github, .gitlab-ci.yml or azure-pipelines.yml here, so no CI system will check them yet.'
      : '',
    'Next:',
  ];
  return nextCommandsText(
    { columns: messages.columns, env },
    done.filter((text) => text !== '').join(' '),
    [
      ['wgll assess', 'answer the questions, in a conversation'],
      ['wgll check', 'whether the answers are good enough; they are, on the first day'],
      ['wgll report', 'the page'],
    ],
  );
}
