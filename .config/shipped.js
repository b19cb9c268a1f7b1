// The frameworks that come with wgll, as their authors write them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './bundle.js';

/** By their folders under questions/, in the order in which they are listed; the first is the default. */
const published = [
  'what-good-looks-like',
  'nhs-what-good-looks-like',
  'nhs-service-standard',
  'govuk-service-standard',
  'digital-services-maturity',
  'epr-ladder',
];

/**
 * The texts of each framework's files by name, and those of its earlier editions, the newest first:
 * docs/decisions/0010-editions.md
 */
export function shippedTexts() {
  return published.map((name) => ({
    name,
    files: textsIn(`questions/${name}`),
    earlier: earlierIn(`questions/${name}/editions`),
  }));
}

function earlierIn(folder) {
  if (!existsSync(inRoot(folder))) return [];
  const { compare } = new Intl.Collator('en', { numeric: true });
  return readdirSync(inRoot(folder))
    .toSorted((a, b) => compare(b, a))
    .map((edition) => ({ edition, files: textsIn(`${folder}/${edition}`) }));
}

function textsIn(folder) {
  const names = readdirSync(inRoot(folder)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(inRoot(`${folder}/${name}`), 'utf8')]),
  );
}
