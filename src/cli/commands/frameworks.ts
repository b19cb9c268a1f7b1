import { emptySheet } from '../../answers/empty-sheet.js';
import { loadFramework } from '../../host/load.js';
import type { Drawing } from '../../report/drawing.js';
import type { FormatName, Rendered } from '../../report/format-names.js';
import { frameworksText, frameworkText } from '../../report/frameworks.js';
import { begin } from '../begin/begin.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { frameworkInSheet } from '../framework-in-sheet.js';
import { dayOf, todayOption } from '../options.js';
import { formatOption, type OutputOptions, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { checkShortSet } from '../short-set.js';
import { writeOutput } from '../write-output.js';

const formats = [
  'terminal',
  'markdown',
  'html',
  'docx',
  'yaml',
  'schema',
] as const satisfies readonly FormatName[];
type Format = (typeof formats)[number];

interface FrameworksOptions extends OutputOptions<Format> {
  readonly quick?: boolean;
  readonly today?: string;
  readonly copy?: string;
}

export const frameworksCommand: Command<FrameworksOptions> = {
  name: 'frameworks',
  is: 'List the frameworks that come with wgll, show one, or print it as a sheet to fill in.',
  takes: [{ name: '[id]', is: 'a shipped framework by its id, or your own by its path' }],
  options: [
    {
      ...formatOption(formats),
      is: 'terminal; markdown, html, docx: paper for the room, with boxes to tick; yaml: a sheet to fill in; schema: the JSON Schema of its sheets, for editors, or without an id that of framework files (default: terminal)',
    },
    outputOption(formats, 'it'),
    { flags: '--quick', is: 'only the short set' },
    { flags: '--copy <folder>', is: 'copy it into a folder, to make it your own' },
    todayOption,
  ],
  examples: [
    'wgll frameworks what-good-looks-like',
    'wgll frameworks what-good-looks-like --format yaml > mine.yaml',
    'wgll frameworks what-good-looks-like --output room.html',
    'wgll frameworks what-good-looks-like --copy ours',
  ],
  run: (run, [id], options) => frameworks(run, id, options),
};

async function frameworks(
  run: Run,
  id: string | undefined,
  options: FrameworksOptions,
): Promise<void> {
  if (options.copy !== undefined) {
    await copy(run, id, options.copy, options.format);
    return;
  }
  await writeOutput<Format>(run, options, 'terminal', (format, drawing) =>
    id === undefined ? list(run, format, drawing) : one(run, id, format, { ...options, drawing }),
  );
}

async function copy(
  { host }: Run,
  id: string | undefined,
  folder: string,
  format: string | undefined,
): Promise<void> {
  if (id === undefined || format !== undefined) {
    const what = id === undefined ? 'Name the framework to copy' : 'Leave --format out';
    throw new UsageError(`${what}: wgll frameworks what-good-looks-like --copy ours`);
  }
  const { copyFramework } = await import('../begin/copy.js');
  await begin(host, await copyFramework(host, id, folder), `wgll frameworks ${id} --copy FOLDER`);
}

function list({ host }: Run, format: Format, drawing: Drawing): string {
  if (format === 'terminal') return frameworksText(host.shipped.list(), drawing);
  // Nobody's sheets are meant, so it is the form of frameworks themselves.
  if (format === 'schema') {
    return new TextDecoder().decode(host.files.read(`${host.schemas}/framework.json`));
  }
  throw new UsageError(
    `Name the framework to print as ${printed[format]}: wgll frameworks what-good-looks-like --format ${format}`,
  );
}

const printed = {
  markdown: 'paper',
  html: 'paper',
  docx: 'paper',
  yaml: 'a sheet',
} as const satisfies Record<Exclude<Format, 'terminal' | 'schema'>, string>;

async function one(
  { host }: Run,
  id: string,
  format: Format,
  { drawing, ...options }: FrameworksOptions & { readonly drawing: Drawing },
): Promise<Rendered> {
  const framework = await loadFramework(host, id);
  checkShortSet(framework, options);
  const isQuick = options.quick === true;
  switch (format) {
    case 'terminal':
      return frameworkText(framework, { ...drawing, isQuick, name: id });
    case 'markdown':
    case 'html':
    case 'docx': {
      const { renderPaper } = await import('../../report/paper/formats.js');
      return renderPaper(framework, { format, isQuick, date: dayOf(host, options) });
    }
    case 'yaml': {
      const { whenAsked } = await import('../../report/paper/paper.js');
      return emptySheet(framework, {
        isQuick,
        whenAsked: (question) => whenAsked(framework, question),
        date: dayOf(host, options),
        name: nameInSheet(host, id),
      });
    }
    case 'schema': {
      const { sheetSchemaText } = await import('../sheet-schema-text.js');
      return sheetSchemaText(host, framework, id);
    }
    default:
      return format satisfies never;
  }
}

/** As a sheet in the working folder names it. */
function nameInSheet(host: Run['host'], id: string): string {
  return frameworkInSheet(host, 'sheet.yaml', id).frameworkName;
}
