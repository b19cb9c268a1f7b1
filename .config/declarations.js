// The types of the library: what index.ts reaches, and nothing of the packages that are bundled.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inRoot } from './bundle.js';

export function writeDeclarations(folder) {
  const compiler = inRoot('node_modules/typescript/bin/tsc');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '-p', inRoot('.config/types.json'), '--outDir', folder],
    {
      encoding: 'utf8',
    },
  );
  if (status !== 0) throw new Error(`The types could not be written.\n${stdout}${stderr}`);
  const reached = reachedFrom(join(folder, 'index.d.ts'));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && !reached.has(file)) rmSync(file);
  }
}

/** The compiler writes declarations of every file that it read; those that no type needs would show zod's. */
function reachedFrom(file, reached = new Set()) {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, name] of readFileSync(file, 'utf8').matchAll(
    /(?:from|import\()\s*['"](\.[^'"]+)\.js['"]/g,
  )) {
    reachedFrom(resolve(file, '..', `${name}.d.ts`), reached);
  }
  return reached;
}
