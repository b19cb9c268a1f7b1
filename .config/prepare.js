// Runs after `npm ci` and before `npm pack`. It must never fail an installation: npm would remember
// the failure under its cache and refuse `npx wgll` in this folder ever after.
import { existsSync } from 'node:fs';

const rolldown = new URL('../node_modules/rolldown/package.json', import.meta.url);
if (existsSync(rolldown)) {
  const { build } = await import('./build.js');
  await build();
} else {
  console.error('wgll is not built: its development packages are not installed. Run: npm ci');
}
