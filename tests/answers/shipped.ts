import { readdirSync, readFileSync } from 'node:fs';
import { parseDocument } from '../../src/document.js';
import type { Framework } from '../../src/framework/framework.js';
import { parseFramework } from '../../src/framework/parse.js';
import type { SourceDocument } from '../../src/source.js';

const folder = new URL('../../questions/what-good-looks-like/', import.meta.url);

/** The framework that wgll ships, from its files. */
export function shippedFramework(): Framework {
  const parts = new Map(readdirSync(folder).map((name) => [name, documentOf(name)]));
  const parsed = parseFramework({ main: documentOf('framework.yaml'), parts });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.value;
}

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

function documentOf(name: string): SourceDocument {
  const document = parseDocument(readFileSync(new URL(name, folder), 'utf8'), name);
  if (!document.ok) throw new Error(JSON.stringify(document.problems));
  return document.value;
}
