import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What another program says of an input; an error is an error of the test. */
export function said(command: string, given: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(command, given, {
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`${command} ${given.join(' ')}: ${stderr}`);
  return stdout;
}

/** A folder of files for other programs, gone when the tests are. */
export class Scratch {
  readonly folder = mkdtempSync(join(tmpdir(), 'wgll-office-'));

  put(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  text(name: string): string {
    return readFileSync(join(this.folder, name), 'utf8');
  }

  /** What LibreOffice makes of some of the files, in the same folder. */
  convert(to: string, names: readonly string[]): void {
    said('soffice', [
      `-env:UserInstallation=file://${this.folder}/profile`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      this.folder,
      ...names.map((name) => join(this.folder, name)),
    ]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
