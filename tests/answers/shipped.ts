import { readFileSync } from 'node:fs';
import { parseDocument } from '../../src/document.js';
import type { Framework } from '../../src/framework/framework.js';
import { parseFramework } from '../../src/framework/parse.js';

/** A framework of questions that are only known by their ids, `id` or `id formerly`, principle by principle. */
export function frameworkOf(principles: readonly (readonly string[])[]): Framework {
  const text = JSON.stringify({
    version: 1,
    id: 'test',
    edition: '1',
    title: 'Test',
    scale: { from: 0, levels: [{ name: 'None' }, { name: 'Some' }, { name: 'All' }] },
    principles: principles.map((questions, index) => ({
      id: `principle-${index + 1}`,
      title: `Principle ${index + 1}`,
      questions: questions.map((names) => {
        const [id, ...formerly] = names.split(' ');
        return { id, ask: 'Is it?', formerly };
      }),
    })),
  });
  const main = parseDocument(text, 'framework.yaml');
  const parsed = main.ok ? parseFramework({ main: main.value, parts: new Map() }) : main;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

/** The framework of the fixtures that has every kind of question. */
export function allKinds(): Framework {
  const fixture = new URL('../fixtures/all-kinds.yaml', import.meta.url);
  const main = parseDocument(readFileSync(fixture, 'utf8'), 'all-kinds.yaml');
  const parsed = main.ok ? parseFramework({ main: main.value, parts: new Map() }) : main;
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}
