import { posix } from 'node:path';
import type { Source } from './sources.js';

/** Every breach of the rules about who may import whom, as a sentence that says what to do. */
export function faultsOf(sources: readonly Source[]): readonly string[] {
  return [
    ...sources.flatMap((source) =>
      source.imports.flatMap((name) => importFaults(source.path, name)),
    ),
    ...sources.flatMap(worldFaults),
    ...sources.flatMap(lengthFaults),
    ...cycleFaults(sources),
  ];
}

/** The steps, each of which may use those above it, and what is around them. */
const steps = ['framework', 'answers', 'score', 'judgement', 'insight', 'report'] as const;

const mayImport: Readonly<Record<string, readonly string[]>> = {
  root: ['root'],
  edit: ['root', 'edit'],
  ...Object.fromEntries(steps.map((step, index) => [step, ['root', ...steps.slice(0, index + 1)]])),
  framework: ['root', 'edit', 'framework'],
  answers: ['root', 'edit', 'framework', 'answers'],
  host: ['root', ...steps, 'host'],
  cli: ['root', ...steps, 'host', 'cli'],
};

/** The library is the only barrel: it hands out what the steps offer. */
const library = 'index.ts';

interface PackageRule {
  readonly isPackage: (name: string) => boolean;
  readonly mayStandIn: (path: string) => boolean;
  readonly wayOut: string;
}

const isNamed =
  (...names: readonly string[]) =>
  (name: string): boolean =>
    names.some((known) => name === known || name.startsWith(`${known}/`));
const isOneOf =
  (...paths: readonly string[]) =>
  (path: string): boolean =>
    paths.includes(path);
const isIn =
  (folder: string) =>
  (path: string): boolean =>
    path.startsWith(`${folder}/`);

const writtenForms = isOneOf(
  'fault.ts',
  'shape.ts',
  'shape-example.ts',
  'written-values.ts',
  'framework/written.ts',
  'answers/written.ts',
  'judgement/written.ts',
  'report/json.ts',
  'report/json-judgement.ts',
  'report/json-comparison.ts',
  'report/json-question.ts',
  'report/json-score.ts',
);

const packageRules: readonly PackageRule[] = [
  {
    isPackage: isNamed('yaml'),
    mayStandIn: isOneOf('document.ts', 'document-walk.ts'),
    wayOut: 'Only src/document.ts knows YAML; call what it offers.',
  },
  {
    isPackage: isNamed('zod'),
    mayStandIn: writtenForms,
    wayOut:
      'zod describes what a person may write: put the form into a written.ts, and check it with checkShape.',
  },
  {
    isPackage: isNamed('fast-string-width'),
    mayStandIn: isOneOf('report/layout.ts'),
    wayOut: 'Columns are counted in src/report/layout.ts only; call textWidth.',
  },
  {
    isPackage: isNamed('fflate'),
    mayStandIn: isOneOf('report/same-zip.ts'),
    wayOut: 'Archives are made in src/report/same-zip.ts only; call sameZip.',
  },
  {
    isPackage: isNamed('docx'),
    mayStandIn: (path) => path.startsWith('report/docx'),
    wayOut: 'A writer library stays in its own format’s file.',
  },
  {
    isPackage: isNamed('write-excel-file'),
    mayStandIn: (path) => path.startsWith('report/xlsx'),
    wayOut: 'A writer library stays in its own format’s file.',
  },
  {
    isPackage: isNamed('node:util'),
    mayStandIn: (path) => isIn('host')(path) || isIn('cli')(path),
    wayOut: 'A step uses the language alone; take what is needed as a parameter.',
  },
  {
    isPackage: isNamed('commander'),
    mayStandIn: isIn('cli'),
    wayOut: 'Only src/cli reads the command line; take what is needed as a parameter.',
  },
  {
    isPackage: isNamed('@inquirer', 'chalk'),
    mayStandIn: isIn('host'),
    wayOut: 'Only src/host touches the terminal; take a Prompter or a Paint as a parameter.',
  },
  {
    // node:util reads the words of a command line, and touches nothing.
    isPackage: (name) => name.startsWith('node:') && name !== 'node:util',
    mayStandIn: isIn('host'),
    wayOut: 'Only src/host touches the outside world; take what is needed as a parameter.',
  },
];

function importFaults(path: string, name: string): readonly string[] {
  if (name === '(computed)') {
    return [
      `src/${path} imports a name that it works out at run time; write the name out, so that it is bundled.`,
    ];
  }
  return name.startsWith('.') ? ownFaults(path, name) : packageFaults(path, name);
}

function ownFaults(path: string, name: string): readonly string[] {
  const target = targetOf(path, name);
  if (target.startsWith('../'))
    return [`src/${path} imports ${name}, which lies outside src; move it into src.`];
  if (target === library) {
    return [
      `src/${path} imports the library src/index.ts; import the file that defines what it needs.`,
    ];
  }
  if (path === library) {
    return ['host', 'cli'].includes(folderOf(target))
      ? [`src/index.ts offers src/${target}; the library is pure, so leave it out.`]
      : [];
  }
  const [own, other] = [folderOf(path), folderOf(target)];
  const allowed = mayImport[own];
  if (allowed === undefined) {
    return [
      `src/${path} is in a folder that is not in the table; use a folder of the sentence, or add it there.`,
    ];
  }
  if (allowed.includes(other)) return [];
  const names = allowed
    .map((folder) => (folder === 'root' ? 'the files of src itself' : folder))
    .join(', ');
  return [
    `src/${path} imports src/${target}, and ${own === 'root' ? 'a file of src itself' : own} may use only ${names}; move the code down, or hand the value in as a parameter.`,
  ];
}

function packageFaults(path: string, name: string): readonly string[] {
  const rule = packageRules.find(({ isPackage }) => isPackage(name));
  if (rule === undefined) {
    return [
      `src/${path} imports ${name}, which has no place yet; add it, with its reason, to the table of packages.`,
    ];
  }
  return rule.mayStandIn(path) ? [] : [`src/${path} imports ${name}. ${rule.wayOut}`];
}

/** Files that may read the process and the clock; everything else is handed what it needs. */
const touchTheWorld = isOneOf(
  'host/digest.ts',
  'host/git.ts',
  'host/node.ts',
  'host/open.ts',
  'host/prompter.ts',
  'host/signals.ts',
  'host/temporary.ts',
);

function worldFaults({ path, worldly }: Source): readonly string[] {
  if (touchTheWorld(path)) return [];
  return worldly.map(
    (thing) =>
      `src/${path} reads ${thing}; take the value as a parameter, or from the host. Only src/host/node.ts reads it.`,
  );
}

const mostLines = 300;

/** Files that were longer when the rule began to be kept: they may shrink, and not grow. Take out what is mended. */
const longerAlready: Readonly<Record<string, number>> = {};

function lengthFaults({ path, lines }: Source): readonly string[] {
  const most = longerAlready[path] ?? mostLines;
  if (lines <= most) return [];
  return [
    `src/${path} has ${lines} lines, and ${most} are the most; give one of its ideas a file of its own.`,
  ];
}

/** Each circle once, from its first file by name; one of types alone is gone when the program runs. */
function cycleFaults(sources: readonly Source[]): readonly string[] {
  const known = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const faults: string[] = [];
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) {
      const cycle = [...way.slice(way.indexOf(path)), path]
        .map((file) => `src/${file}`)
        .join(' → ');
      faults.push(
        `These files import each other in a circle: ${cycle}. Move what they share into a file below both.`,
      );
      return;
    }
    if (done.has(path)) return;
    for (const name of known.get(path)?.running ?? []) {
      if (name.startsWith('.') && known.has(targetOf(path, name)))
        visit(targetOf(path, name), [...way, path]);
    }
    done.add(path);
  };
  for (const path of [...known.keys()].toSorted()) visit(path, []);
  return faults;
}

function targetOf(path: string, name: string): string {
  return posix.join(posix.dirname(path), name).replace(/\.js$/, '.ts');
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : 'root';
}
