#!/usr/bin/env node
// Hands the real world to the program, and its exit code to the process. Everything else is in src.
let program;
try {
  program = await import('../dist/main.js');
} catch (error) {
  if (error?.code !== 'ERR_MODULE_NOT_FOUND') throw error;
  console.error('wgll is not built yet in this folder. Run: npm ci');
  process.exitCode = 70;
}

if (program !== undefined) {
  process.exitCode = await program.run(process.argv.slice(2), new URL('..', import.meta.url));
}
