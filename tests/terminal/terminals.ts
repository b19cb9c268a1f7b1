import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { Control } from './control.js';
import { Terminal, type TerminalStart } from './terminal.js';

export const program = fileURLToPath(new URL('../../bin/wgll.js', import.meta.url));

const command = [process.execPath, program, 'assess', 'sheet.yaml', '--today', '2026-11-20'];

export interface Terminals {
  /** A new one for every test. */
  readonly folder: string;
  readonly open: (
    start: Partial<TerminalStart> & Pick<TerminalStart, 'command'>,
  ) => Promise<Terminal>;
  /** What goes on with the sheet in the folder, on the day that it was made. */
  readonly command: readonly string[];
  /** Goes on with the sheet in the folder, on the day that it was made. */
  readonly assess: (...options: readonly string[]) => Promise<Terminal>;
  readonly sheet: () => string;
}

/** Terminals for the tests of a file, in a folder that goes with the test. */
export function useTerminals(): Terminals {
  let control: Control;
  let folder = '';
  let notes = '';
  beforeAll(async () => {
    notes = mkdtempSync(join(tmpdir(), 'wgll-notes-'));
    control = await Control.open();
  });
  afterAll(() => {
    control.close();
    rmSync(notes, { recursive: true, force: true, maxRetries: 5 });
  });
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wgll-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const open: Terminals['open'] = (start) =>
    Terminal.open(control, notes, { cwd: folder, ...start });
  return {
    get folder() {
      return folder;
    },
    open,
    command,
    assess: (...options) => open({ command: [...command, ...options] }),
    sheet: () => readFileSync(join(folder, 'sheet.yaml'), 'utf8'),
  };
}
