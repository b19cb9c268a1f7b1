import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Lets a person write a text in their own editor, which has the terminal meanwhile. Gives what was saved there
 * without the blank lines at its end, or nothing where the editor failed or could not be started.
 */
export function editText(text: string, editor: string): string | undefined {
  const { spawnSync } = process.getBuiltinModule('node:child_process');
  const folder = mkdtempSync(join(tmpdir(), 'wgll-note-'));
  const file = join(folder, 'note.txt');
  try {
    writeFileSync(file, text === '' || text.endsWith('\n') ? text : `${text}\n`, { mode: 0o600 });
    // An editor may be named with options of its own: code --wait.
    const { status } = spawnSync(`${editor} "${file}"`, { shell: true, stdio: 'inherit' });
    return status === 0 ? readFileSync(file, 'utf8').trimEnd() : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
