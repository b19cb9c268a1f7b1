// The frameworks that come with wgll, as their authors write them.
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './bundle.js';

/** The texts of each framework's files by name; the default framework first, the others by the names of their folders. */
export function shippedTexts() {
  const isDefault = (name) => name === 'what-good-looks-like';
  return readdirSync(inRoot('questions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map((entry) => entry.name)
    .toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || (a < b ? -1 : 1))
    .map((name) => ({ name, files: textsIn(name) }));
}

function textsIn(folder) {
  const names = readdirSync(inRoot(`questions/${folder}`)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(inRoot(`questions/${folder}/${name}`), 'utf8')]),
  );
}
