// Keeps what Node has compiled of the program beside it, once its usual command lines have been carried out:
// docs/decisions/0031-compiled-ahead.md. The build runs it in a process of its own, since it plays a terminal.
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { inRoot } from './bundle.js';

const require = createRequire(import.meta.url);
const { compiledFor, loaderOf } = require(inRoot('bin/load.js'));

/** Loads a file of `folder`, has it used, and keeps what was compiled until then of all that it loaded. */
export async function compileAhead(folder, path, use) {
  const scripts = new Map();
  const load = loaderOf(folder, (loaded, script) => scripts.set(loaded, script));
  await use(load(path));
  const compiled = compiledFor(folder);
  mkdirSync(compiled, { recursive: true });
  for (const [loaded, script] of scripts)
    writeFileSync(join(compiled, basename(loaded)), script.createCachedData());
}

/** What each of them says is of no interest here: the tests know what it should be. */
async function runUsual({ run }) {
  const wgll = (...line) => run(line, inRoot(''));
  await wgll('--version');
  await wgll('init', '--yes');
  copyFileSync(inRoot('examples/partial.yaml'), 'wgll-answers.yaml');
  await wgll('report');
  await wgll('check');
  for (const format of ['markdown', 'html']) await wgll('report', '--format', format);
  const stop = pressKeys();
  await wgll('assess', 'new.yaml');
  stop();
}

/** A terminal on which Enter and 2 are pressed in turn, and from the eleventh key on what ends a conversation. */
function pressKeys() {
  const keys = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keys });
  Object.defineProperty(process, 'stdin', { value: keys });
  Object.assign(process.stderr, { isTTY: true, columns: 80, rows: 24 });
  let pressed = 0;
  const pressing = setInterval(() => {
    pressed += 1;
    keys.write(pressed > 10 ? '\u0003' : pressed % 2 === 0 ? '2' : '\r');
  }, 30);
  return () => clearInterval(pressing);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  // What is written here goes nowhere, and is written as to a terminal.
  const fs = require('node:fs');
  const { fstatSync } = fs;
  fs.fstatSync = (file, ...given) =>
    file <= 2 ? { isCharacterDevice: () => true } : fstatSync(file, ...given);
  const scratch = mkdtempSync(join(tmpdir(), 'wgll-build-'));
  try {
    process.chdir(scratch);
    await compileAhead(folder, join(folder, 'main.cjs'), runUsual);
  } finally {
    process.chdir(folder);
    rmSync(scratch, { recursive: true, force: true });
  }
}
