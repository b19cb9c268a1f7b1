import { readdirSync, readFileSync } from 'node:fs';
import { sheetFromText } from '../../src/answers/from-text.js';
import type { Sheet } from '../../src/answers/sheet.js';
import { type Framework, questionsOf } from '../../src/framework/framework.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import type { ShippedFrameworks } from '../../src/host/host.js';
import type { Outcome } from '../../src/outcome.js';

/** The frameworks that come with wgll, from their sources: a test does not wait for a build. */

const root = new URL('../../', import.meta.url);

/** In the order of .config/shipped.js. */
export const shippedIds = [
  'what-good-looks-like',
  'nhs-what-good-looks-like',
  'nhs-service-standard',
  'govuk-service-standard',
  'digital-services-maturity',
  'epr-ladder',
] as const;

export type ShippedId = (typeof shippedIds)[number];

export function shippedFramework(id: ShippedId = 'what-good-looks-like'): Framework {
  return valueOf(frameworkFromTexts(sourcesOf(id)));
}

export const shippedFrameworks: ShippedFrameworks = {
  list: () =>
    shippedIds.map((id) => {
      const framework = kept(id);
      const questions = questionsOf(framework);
      const quick = questions.filter((question) => question.isQuick).length;
      const { title, edition } = framework;
      return { id, title, editions: [edition], questions: questions.length, quick };
    }),
  read: (id, edition) => {
    if (!isShipped(id)) return undefined;
    const framework = kept(id);
    return edition === undefined || edition === framework.edition
      ? JSON.stringify(framework)
      : undefined;
  },
  sources: (id) => (isShipped(id) ? sourcesOf(id) : undefined),
};

const parsed = new Map<ShippedId, Framework>();

function kept(id: ShippedId): Framework {
  const framework = parsed.get(id) ?? shippedFramework(id);
  parsed.set(id, framework);
  return framework;
}

function isShipped(id: string): id is ShippedId {
  return shippedIds.some((known) => known === id);
}

function sourcesOf(id: ShippedId): Readonly<Record<string, string>> {
  const folder = new URL(`questions/${id}/`, root);
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, read(folder, name)]));
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
