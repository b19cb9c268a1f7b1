#!/usr/bin/env node
// Hands the real world to the program, and its exit code to the process. Everything else is in src.
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const { loaderOf } = require('./load.js');

const root = path.join(__dirname, '..');
const program = path.join(root, 'dist', 'main.cjs');
if (fs.existsSync(program)) void start();
else {
  console.error('wgll is not built yet in this folder. Run: npm ci');
  process.exitCode = 70;
}

async function start() {
  const { run } = loaderOf(path.join(root, 'dist'))(program);
  process.exitCode = await run(process.argv.slice(2), root);
}
