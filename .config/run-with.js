// Tests that need other programs: nothing is left out where one is missing; it is named, and the run has failed.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from './bundle.js';

/** `needs`: how to find out whether something is there, and what it is for and how to get it. */
export function runWith({ what, config, needs }) {
  const missing = [
    [() => existsSync(inRoot('dist/main.cjs')), 'the program as it is built: npm run build'],
    ...needs,
  ].flatMap(([isThere, named]) => (isThere() ? [] : [named]));
  if (missing.length > 0) {
    console.error(`${what} have not run. Missing:\n- ${missing.join('\n- ')}`);
    process.exitCode = 1;
    return;
  }
  const given = ['run', '--config', inRoot(`.config/${config}`), ...process.argv.slice(2)];
  const vitest = inRoot('node_modules/vitest/vitest.mjs');
  process.exitCode =
    spawnSync(process.execPath, [vitest, ...given], { stdio: 'inherit' }).status ?? 1;
}

/** Whether a command is there and ends well. */
export function says(command, given) {
  return spawnSync(command, given).status === 0;
}
