// The licences of the packages whose code is in the bundle, as their terms ask.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One text with every bundled package, its version and its licence; ordered by name. */
export function thirdPartyText(modules) {
  const folders = new Set(modules.flatMap((module) => packageFolder(module) ?? []));
  const packages = [...folders].map(describe).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
  const texts = packages.map(({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`);
  const head = 'wgll contains code of these packages, under their licences.\n';
  return [head, ...texts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** The packages themselves, for a bill of materials. */
export function bundledPackages(modules) {
  return [...new Set(modules.flatMap((module) => packageFolder(module) ?? []))]
    .map(describe)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function packageFolder(module) {
  if (!module.includes('node_modules')) return undefined;
  for (let folder = dirname(module); folder.includes('node_modules'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined) return [folder];
  }
  return undefined;
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled and has no licence file`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}
