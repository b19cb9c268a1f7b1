import { parseDocument } from '../document.js';
import { failure, type Outcome } from '../outcome.js';
import type { Problem } from '../problem.js';
import type { SourceDocument } from '../source.js';
import type { Framework } from './framework.js';
import { parseFramework } from './parse.js';
import { partNames } from './part-names.js';

/**
 * A framework from the texts of its files, by name; `framework.yaml` is the main one.
 * A principle file that is named and not given is a problem.
 */
export function frameworkFromTexts(texts: Readonly<Record<string, string>>): Outcome<Framework> {
  const main = parseDocument(texts['framework.yaml'] ?? '', 'framework.yaml');
  if (!main.ok) return main;
  const parts = new Map<string, SourceDocument>();
  const problems: Problem[] = [];
  for (const { name, index } of partNames(main.value)) {
    const text = texts[name];
    const place = main.value.placeOf(['principles', index]);
    const part: Outcome<SourceDocument> =
      text === undefined
        ? failure([
            { code: 'no-file', message: `"${name}" is named here and was not given.`, place },
          ])
        : parseDocument(text, name);
    if (part.ok) parts.set(name, part.value);
    else problems.push(...part.problems);
  }
  const framework = parseFramework({ main: main.value, parts });
  if (problems.length === 0) return framework;
  return failure([...problems, ...(framework.ok ? [] : framework.problems)]);
}
