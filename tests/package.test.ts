import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedIds } from './build/shipped.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const own = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  devDependencies: Record<string, string>;
};
const scratch = mkdtempSync(join(tmpdir(), 'wgll-package-'));
/** Somewhere that knows nothing of this project. */
const elsewhere = join(scratch, 'elsewhere');
const installed = join(elsewhere, 'node_modules', 'wgll');

/** What `npm pack` makes of the folder as it is built, installed without a network and without scripts. */
beforeAll(() => {
  succeed(run('npm', ['pack', '--ignore-scripts', '--pack-destination', scratch], root));
  mkdirSync(elsewhere);
  const tarball = join(scratch, `wgll-${own.version}.tgz`);
  succeed(run('npm', ['install', '--offline', '--ignore-scripts', tarball], elsewhere));
}, 60_000);

afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describe('the package', () => {
  it('is one package, without dependencies', () => {
    const modules = readdirSync(join(elsewhere, 'node_modules')).filter(
      (name) => !name.startsWith('.'),
    );
    expect(modules).toEqual(['wgll']);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8')) as object;
    expect(manifest).not.toHaveProperty('dependencies');
    expect(manifest).not.toHaveProperty('optionalDependencies');
    expect(manifest).not.toHaveProperty('peerDependencies');
  });

  it('takes less than two megabytes', () => {
    const bytes = filesBelow(installed).reduce(
      (sum, file) => sum + statSync(join(installed, file)).size,
      0,
    );
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(2_000_000);
  });

  it('has what people need beside the program, and nothing of how it is made', () => {
    const files = filesBelow(installed);
    expect(files).toEqual(
      expect.arrayContaining([
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin/package.json',
        'bin/wgll.js',
        'dist/THIRD-PARTY.txt',
        'dist/index.js',
        'dist/sbom.cdx.json',
        'dist/types/index.d.ts',
        'examples/complete.yaml',
        'questions/schema/sheet.json',
        'questions/schema/sheets/what-good-looks-like.json',
      ]),
    );
    expect(files.filter((file) => /^(src|tests|docs|\.)/.test(file))).toEqual([]);
  });

  it('has no source maps', () => {
    const files = filesBelow(installed);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const scripts = files.filter((file) => /\.c?js$/.test(file));
    expect(
      scripts.filter((file) =>
        readFileSync(join(installed, file), 'utf8').includes('sourceMappingURL'),
      ),
    ).toEqual([]);
  });

  it('gives the licence and the version of every package that is in the bundle', () => {
    const licences = readFileSync(join(installed, 'dist/THIRD-PARTY.txt'), 'utf8');
    const bill = JSON.parse(readFileSync(join(installed, 'dist/sbom.cdx.json'), 'utf8')) as {
      specVersion: string;
      components: readonly {
        name: string;
        version: string;
        licenses: readonly { license: { id: string } }[];
      }[];
    };
    expect(bill.specVersion).toBe('1.5');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['commander', 'fast-string-width', 'yaml', 'zod']),
    );
    for (const { name, version, licenses } of bill.components) {
      expect(licences).toContain(`${name} ${version} (${licenses[0]?.license.id})`);
      expect(own.devDependencies[name] ?? version).toBe(version);
    }
  });
});

describe('installed elsewhere', () => {
  it('says its version', () => {
    const { status, stdout } = run('npx', ['--offline', 'wgll', '--version'], elsewhere);
    expect(stdout).toBe(`${own.version}\n`);
    expect(status).toBe(0);
  });

  it('reports on a sheet', () => {
    copyFileSync(join(root, 'examples/complete.yaml'), join(elsewhere, 'ours.yaml'));
    const { status, stdout, stderr } = wgll(['report', 'ours.yaml']);
    expect(stderr).toBe('');
    expect(stdout).toContain('In short');
    expect(status).toBe(0);
  });

  it('scores a sheet that is filled in already, without asking', () => {
    const { status, stdout } = wgll(['assess', '--answers', 'ours.yaml', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'wgll-report', sheet: 'ours.yaml' });
    expect(status).toBe(0);
  });

  it('shows the example that comes with it', () => {
    expect(wgll(['report', '--example']).status).toBe(0);
  });

  it('lists every framework, each of which prints as a sheet that it reports on', () => {
    const listed = wgll(['frameworks']).stdout;
    expect(listed.match(/^[a-z-]+$/gm)).toEqual(shippedIds);
    for (const id of shippedIds) {
      const { stdout } = wgll(['frameworks', id, '--format', 'yaml']);
      writeFileSync(join(elsewhere, `${id}.yaml`), stdout);
      const {
        status,
        stdout: told,
        stderr,
      } = wgll(['assess', '--answers', `${id}.yaml`, '--json']);
      expect(stderr).toBe('');
      expect(JSON.parse(told)).toMatchObject({ framework: { id } });
      expect(status).toBe(0);
    }
  });

  it('refuses to begin without a terminal, whichever framework was asked for', () => {
    const { status, stderr } = wgll(['assess', '--framework', 'epr-ladder', 'ladder.yaml']);
    expect(stderr).toContain('wgll frameworks epr-ladder --format yaml');
    expect(status).toBe(2);
  });

  it('prints the schema of the sheets of a framework, which an editor can use', () => {
    const { stdout } = wgll(['frameworks', 'epr-ladder', '--format', 'schema']);
    expect(JSON.parse(stdout)).toMatchObject({ title: 'a sheet of epr-ladder' });
  });
});

describe('the library', () => {
  it('can be imported, with the schemas', () => {
    writeFileSync(
      join(elsewhere, 'use.mjs'),
      `import { score, sheetFromText } from 'wgll';
       import { createRequire } from 'node:module';
       const schema = createRequire(import.meta.url)('wgll/schema/sheets/what-good-looks-like.json');
       console.log(typeof score, typeof sheetFromText, schema.title);`,
    );
    const { stdout } = run(process.execPath, ['use.mjs'], elsewhere);
    expect(stdout).toBe('function function a sheet of what-good-looks-like\n');
  });

  it('has no type of a bundled package', () => {
    const types = filesBelow(join(installed, 'dist/types'));
    const outside = types.flatMap((file) =>
      [
        ...readFileSync(join(installed, 'dist/types', file), 'utf8').matchAll(
          /(?:from|import\()\s*['"]([^.'"][^'"]*)['"]/g,
        ),
      ].map((match) => `${file}: ${match[1]}`),
    );
    expect(outside).toEqual([]);
  });

  it.each(['nodenext', 'bundler'])('has types that a strict project can use (%s)', (resolution) => {
    const consumer = join(elsewhere, resolution);
    cpSync(join(root, 'tests/consumer'), consumer, { recursive: true });
    const { status, stdout } = run(
      process.execPath,
      [
        join(root, 'node_modules/typescript/bin/tsc'),
        '-p',
        '.',
        '--moduleResolution',
        resolution,
        '--module',
        resolution === 'bundler' ? 'esnext' : 'nodenext',
      ],
      consumer,
    );
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});

describe('the build', () => {
  it('gives the same bytes for the same sources', () => {
    const again = join(scratch, 'again');
    succeed(run(process.execPath, [join(root, '.config/build.js'), again], scratch));
    const built = join(root, 'dist');
    // What Node has compiled is Node's own, and not part of the package.
    for (const folder of [built, again]) expect(filesOf(folder, 'compiled')).not.toEqual([]);
    expect(filesOf(again, 'shipped')).toEqual(filesOf(built, 'shipped'));
    const different = filesOf(built, 'shipped').filter(
      (file) => !readFileSync(join(built, file)).equals(readFileSync(join(again, file))),
    );
    expect(different).toEqual([]);
  });
});

function filesOf(folder: string, which: 'shipped' | 'compiled'): readonly string[] {
  return filesBelow(folder).filter(
    (file) => file.startsWith('compiled') === (which === 'compiled'),
  );
}

interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** npm and npx are scripts of the shell on Windows. */
function run(command: string, given: readonly string[], cwd: string): Ran {
  const shell = process.platform === 'win32' && command !== process.execPath;
  const env = { ...process.env, NO_COLOR: '1', npm_config_loglevel: 'error' };
  return spawnSync(command, given, { cwd, encoding: 'utf8', shell, env });
}

function wgll(given: readonly string[]): Ran {
  return run(process.execPath, [join(installed, 'bin/wgll.js'), ...given], elsewhere);
}

function succeed({ status, stdout, stderr }: Ran): void {
  if (status !== 0) throw new Error(`exit code ${status}\n${stdout}${stderr}`);
}

/** Paths with slashes, in order. */
function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .toSorted();
}
