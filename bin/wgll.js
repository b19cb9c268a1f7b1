#!/usr/bin/env node
// Hands the real world to the program, and its exit code to the process. Everything else is in src.
const { existsSync } = process.getBuiltinModule('node:fs');
const { join } = process.getBuiltinModule('node:path');
const { pathToFileURL } = process.getBuiltinModule('node:url');
const { loaderOf } = require('./load.js');

const root = join(__dirname, '..');
const program = join(root, 'dist', 'main.cjs');
if (existsSync(program)) void start();
else {
  console.error('wgll is not built yet in this folder. Run: npm ci');
  process.exitCode = 70;
}

async function start() {
  const { run } = loaderOf(join(root, 'dist'))(program);
  process.exitCode = await run(process.argv.slice(2), pathToFileURL(`${root}/`));
}
