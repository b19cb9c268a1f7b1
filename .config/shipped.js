// The frameworks that come with wgll, as their authors write them.
import { readdirSync, readFileSync } from 'node:fs';
import { inRoot } from './bundle.js';

/**
 * Those that the package holds. The other folders under questions/ are read by their path, until the package
 * has room for them: docs/decisions/0006-what-the-package-holds.md
 */
const published = ['what-good-looks-like'];

/** The texts of each published framework's files by name, the default framework first. */
export function shippedTexts() {
  return published.map((name) => ({ name, files: textsIn(name) }));
}

function textsIn(folder) {
  const names = readdirSync(inRoot(`questions/${folder}`)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(
    names.map((name) => [name, readFileSync(inRoot(`questions/${folder}/${name}`), 'utf8')]),
  );
}
