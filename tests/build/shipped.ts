import { readdirSync, readFileSync } from 'node:fs';
import { sheetFromText } from '../../src/answers/from-text.js';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import type { Outcome } from '../../src/outcome.js';

/** The framework that comes with wgll, and sheets read from files against it. */

const root = new URL('../../', import.meta.url);

export function shippedFramework(): Framework {
  const folder = new URL('questions/what-good-looks-like/', root);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return valueOf(
    frameworkFromTexts(Object.fromEntries(names.map((name) => [name, read(folder, name)]))),
  );
}

/** A sheet by its path in the repository, such as `examples/complete.yaml`. */
export function sheetAt(path: string, framework: Framework): Sheet {
  return valueOf(sheetFromText(read(root, path), framework, path));
}

export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.problems.map(({ message }) => message).join('\n'));
}

function read(folder: URL, name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}
