import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { faultsOf } from './architecture/faults.js';
import { type Source, sourceOf } from './architecture/sources.js';

const src = fileURLToPath(new URL('../src', import.meta.url));

describe('the house', () => {
  it('keeps its own rules about who may import whom', () => {
    const sources = sourcesBelow(src);
    expect(sources.length).toBeGreaterThan(50);
    expect(faultsOf(sources)).toEqual([]);
  });
});

describe('the check of the house', () => {
  it('lets each step use those above it, and the library offer the steps', () => {
    expect(
      faults({
        'ids.ts': '',
        'index.ts': `export { score } from './score/score.js';`,
        'framework/written.ts': `import * as z from 'zod/mini'; import { id } from '../ids.js';`,
        'score/score.ts': `import type { Framework } from '../framework/framework.js';`,
        'host/node.ts': `import { readFileSync } from 'node:fs'; const now = new Date(); const { env } = process.env;`,
        'cli/main.ts': `import { Command } from 'commander'; import { nodeHost } from '../host/node.js';`,
      }),
    ).toEqual([]);
  });

  it('finds a step that imports a later one', () => {
    expect(faults({ 'score/score.ts': `import { page } from '../insight/page.js';` })).toEqual([
      'src/score/score.ts imports src/insight/page.ts, and score may use only the files of src itself, framework, answers, score; move the code down, or hand the value in as a parameter.',
    ]);
  });

  it('finds it in a type, in a dynamic import and in what is exported again', () => {
    expect(faults({ 'score/a.ts': `type A = import('../report/report.js').Report;` })).toHaveLength(
      1,
    );
    expect(faults({ 'score/a.ts': `const a = () => import('../report/report.js');` })).toHaveLength(
      1,
    );
    expect(faults({ 'score/a.ts': `export * from '../report/report.js';` })).toHaveLength(1);
    expect(faults({ 'score/a.ts': `export { a } from '../report/report.js';` })).toHaveLength(1);
    expect(
      faults({ 'score/a.ts': `import type { Report } from '../report/report.js';` }),
    ).toHaveLength(1);
  });

  it('does not take a word in a comment or a text for an import', () => {
    expect(
      faults({ 'score/a.ts': `// import x from 'yaml'\nconst text = "import('node:fs')";` }),
    ).toEqual([]);
  });

  it('finds a file of src itself that imports a step', () => {
    expect(faults({ 'ids.ts': `import { a } from './score/score.js';` })[0]).toContain(
      'a file of src itself may use',
    );
  });

  it('finds the library offering the host, and a file importing the library', () => {
    expect(faults({ 'index.ts': `export { load } from './host/load.js';` })).toEqual([
      'src/index.ts offers src/host/load.ts; the library is pure, so leave it out.',
    ]);
    expect(faults({ 'cli/a.ts': `import { score } from '../index.js';` })).toEqual([
      'src/cli/a.ts imports the library src/index.ts; import the file that defines what it needs.',
    ]);
  });

  it.each([
    ['answers/edit.ts', 'yaml', 'Only src/document.ts knows YAML'],
    ['answers/parse.ts', 'zod/mini', 'put the form into a written.ts'],
    ['report/terminal.ts', 'fast-string-width', 'call textWidth'],
    ['report/html.ts', 'docx', 'its own format’s file'],
    ['host/load.ts', 'commander', 'Only src/cli reads the command line'],
    ['score/score.ts', 'node:util', 'A step uses the language alone'],
    ['cli/commands/assess.ts', '@inquirer/core', 'Only src/host touches the terminal'],
    ['report/terminal.ts', 'chalk', 'Only src/host touches the terminal'],
    ['cli/main.ts', 'node:fs', 'Only src/host touches the outside world'],
    ['report/csv.ts', 'left-pad', 'has no place yet'],
  ])('finds %s importing %s', (path, name, wayOut) => {
    expect(faults({ [path]: `import * as a from '${name}';` })[0]).toContain(wayOut);
    expect(faults({ [path]: `const a = await import('${name}');` })[0]).toContain(wayOut);
  });

  it('finds a name that is worked out at run time', () => {
    expect(faults({ 'cli/a.ts': 'const a = await import(name);' })[0]).toContain(
      'write the name out',
    );
  });

  it('finds a folder that is not in the table', () => {
    expect(faults({ 'utils/a.ts': `import { b } from './b.js';` })[0]).toContain(
      'not in the table',
    );
  });

  it('finds a circle, once', () => {
    expect(
      faults({
        'a.ts': `import './b.js';`,
        'b.ts': `import './c.js';`,
        'c.ts': `export { b } from './b.js';`,
      }),
    ).toEqual([
      'These files import each other in a circle: src/b.ts → src/c.ts → src/b.ts. Move what they share into a file below both.',
    ]);
  });

  it('lets types refer to each other, since nothing of that is left at run time', () => {
    expect(
      faults({ 'a.ts': `import './b.js';`, 'b.ts': `import type { A } from './a.js';` }),
    ).toEqual([]);
  });

  it('finds the process and the clock where they are not handed in', () => {
    const found = faults({
      'score/a.ts': 'const a = [process.env, Date.now(), new Date(), new Date(0)];',
    });
    expect(found.map((fault) => fault.split(';')[0])).toEqual([
      'src/score/a.ts reads process',
      'src/score/a.ts reads Date.now',
      'src/score/a.ts reads new Date()',
    ]);
    expect(faults({ 'score/a.ts': 'const { env } = process;' })).toHaveLength(1);
  });

  it('finds a file that is too long', () => {
    expect(faults({ 'a.ts': 'let a;\n'.repeat(300) })).toEqual([]);
    expect(faults({ 'a.ts': 'let a;\n'.repeat(301) })).toEqual([
      'src/a.ts has 301 lines, and 300 are the most; give one of its ideas a file of its own.',
    ]);
  });
});

function faults(tree: Readonly<Record<string, string>>): readonly string[] {
  return faultsOf(Object.entries(tree).map(([path, text]) => sourceOf(path, text)));
}

function sourcesBelow(folder: string): readonly Source[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) =>
      sourceOf(relative(folder, file).split(sep).join('/'), readFileSync(file, 'utf8')),
    );
}
