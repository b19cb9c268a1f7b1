// How code is bundled: the same for the program, for what is measured against it and for what is generated.
import { fileURLToPath } from 'node:url';
import { ascii } from './ascii.js';
import { builtins } from './builtins.js';
import { runtime } from './runtime.js';

/** A file of this project by its path from the root. */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const bundleOptions = {
  platform: 'node',
  tsconfig: inRoot('tsconfig.json'),
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // The ESM build: the CommonJS one that "node" would choose costs 5 ms at every start.
    alias: { yaml: inRoot('node_modules/yaml/browser/index.js') },
  },
  treeshake: { moduleSideEffects: false, propertyReadSideEffects: false },
  plugins: [builtins, ascii, runtime],
  checks: { ineffectiveDynamicImport: false },
};

/**
 * Each file costs something at a start, and each kilobyte some more: what a run needs stands together, and
 * what only another run needs stands apart. Each group takes along what it imports, unless an earlier
 * group has it.
 */
const groups = [
  // For --version, and until the command line is read.
  { name: 'main', test: /src[/\\]cli[/\\]main\.ts$/, priority: 4 },
  // To read a sheet that is plainly sound, and to score it; the library needs it too.
  {
    name: 'sheet',
    test: /src[/\\](document|whole-file|score[/\\]score|framework[/\\](edition|part-names)|answers[/\\](parse-in|plain)-forms)\.ts$/,
    priority: 3,
  },
  // The same for a framework of one's own.
  { name: 'framework', test: /src[/\\]framework[/\\]parse-plainly\.ts$/, priority: 0 },
  // What tells all that is wrong in a file.
  { name: 'library', test: /src[/\\](index|host[/\\]full-parsers)\.ts$/, priority: 0 },
  // For every command: its options, its files, its words and how they are set.
  {
    name: 'program',
    test: /src[/\\](framework[/\\]answerable|cli[/\\](program|options|output-options|sheet-path|write-output)|host[/\\](digest|each-file|load|world-for)|report[/\\](words|terminal))\.ts$/,
    priority: 2,
  },
  { name: 'report', test: /src[/\\]cli[/\\]commands[/\\]report\.ts$/, priority: 1 },
  // For a conversation, which needs all of it.
  {
    name: 'assess',
    test: /src[/\\](cli[/\\]commands[/\\]assess|host[/\\]prompter)\.ts$/,
    priority: 0,
  },
  // For a check that is told in words.
  {
    name: 'check',
    test: /src[/\\](cli[/\\]commands[/\\]check|report[/\\]verdicts)\.ts$/,
    priority: 0,
  },
  // With the one of Node's modules that it shares with what is needed more seldom.
  { name: 'colour', test: /node_modules[/\\]chalk|wgll:esm:node:os$/, priority: 0 },
];

export const outputOptions = {
  codeSplitting: { groups },
  // CommonJS starts sooner, since it is loaded at once: docs/decisions/0001-dependencies-are-bundled.md
  format: 'cjs',
  minify: true,
  // The first group holds all of the program's own start, so the file that would only pass it on is left alone.
  minifyInternalExports: false,
  entryFileNames: ({ name }) => (name === 'main' ? 'chunks/entry.cjs' : '[name].cjs'),
  chunkFileNames: ({ name }) => (name === 'main' ? 'main.cjs' : 'chunks/[name].cjs'),
};
