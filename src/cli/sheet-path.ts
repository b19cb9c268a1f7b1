import { inShell } from '../in-shell.js';

/** The sheet that `assess` writes when none is named. */
export const usualSheet = 'wgll-answers.yaml';

/** The command that goes on with a sheet. */
export function assessWord(path: string): string {
  return path === usualSheet ? 'wgll assess' : `wgll assess ${inShell(path)}`;
}
