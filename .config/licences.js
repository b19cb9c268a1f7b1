// The packages whose code is in the bundle: their licences, as their terms ask, and a bill of materials.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The packages that the bundled files come from, by name. */
export function bundledPackages(modules) {
  return [...new Set(modules.flatMap((module) => packageFolder(module) ?? []))]
    .map(describe)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** One text with every bundled package, its version and its licence. */
export function thirdPartyText(packages) {
  const texts = packages.map(
    ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`,
  );
  const head = 'wgll contains code of these packages, under their licences.\n';
  return [head, ...texts].join(`\n${'-'.repeat(72)}\n\n`);
}

/** CycloneDX 1.5 as JSON; without a date or a serial number, so that the same sources give the same bytes. */
export function billOfMaterials(own, packages) {
  const subject = { type: 'application', ...component(own.name, own.version, own.license) };
  const components = packages.map(({ name, version, licence }) => ({
    type: 'library',
    ...component(name, version, licence),
    scope: 'required',
  }));
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: subject },
    components,
    dependencies: [
      { ref: subject['bom-ref'], dependsOn: components.map((part) => part['bom-ref']) },
      ...components.map((part) => ({ ref: part['bom-ref'] })),
    ],
  };
  return `${JSON.stringify(document)}\n`;
}

function component(name, version, licence) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return { 'bom-ref': purl, name, version, licenses: [{ license: { id: licence } }], purl };
}

function packageFolder(module) {
  if (!module.includes('node_modules')) return undefined;
  for (let folder = dirname(module); folder.includes('node_modules'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).version !== undefined)
      return folder;
  }
  return undefined;
}

function describe(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} is bundled and has no licence file`);
  return { name, version, licence: license, text: readFileSync(join(folder, file), 'utf8') };
}
