#!/usr/bin/env node
// Hands the real world to the program, and its exit code to the process. Everything else is in src.
const { existsSync } = require('node:fs');
const { pathToFileURL } = require('node:url');

const root = `${__dirname}/../`;
const program = `${root}dist/main.cjs`;
if (existsSync(program)) void start();
else {
  console.error('wgll is not built yet in this folder. Run: npm ci');
  process.exitCode = 70;
}

async function start() {
  const { run } = require(program);
  process.exitCode = await run(process.argv.slice(2), pathToFileURL(root));
}
