// Builds dist: the bundled program and library, their types, the compiled frameworks,
// and what the terms of the bundled packages ask for.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleOptions, inRoot, outputOptions } from './bundle.js';
import { writeFrameworks } from './compiled.js';
import { writeDeclarations } from './declarations.js';
import { billOfMaterials, bundledPackages, thirdPartyText } from './licences.js';
import { shippedTexts } from './shipped.js';

export async function build(folder) {
  rmSync(folder, { recursive: true, force: true });
  const packages = bundledPackages(await bundle(folder));
  writeFileSync(join(folder, 'THIRD-PARTY.txt'), thirdPartyText(packages));
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(ownPackage(), packages));
  await compileFrameworks(folder);
  writeDeclarations(join(folder, 'types'));
  compileAhead(folder);
}

/** Writes the program and the library; gives the files that are in them. */
async function bundle(folder) {
  const bundled = await rolldown({
    ...bundleOptions,
    input: { main: inRoot('src/cli/main.ts'), index: inRoot('src/index.ts') },
  });
  const { output } = await bundled.write({ ...outputOptions, dir: folder });
  await bundled.close();
  writeLibrary(folder, output.find(({ name }) => name === 'index').exports);
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** What the library offers, as a module of its own for those who import it. */
function writeLibrary(folder, names) {
  writeFileSync(join(folder, 'index.js'), `export { ${names.join(', ')} } from './index.cjs';\n`);
}

/** Without it the program starts more slowly and is the same, so an installation does not fail over it. */
function compileAhead(folder) {
  const given = [inRoot('.config/compile-ahead.js'), folder];
  // As on a terminal with colours, whoever builds; and V8 takes nothing that was made with other options.
  const env = { ...process.env, NODE_OPTIONS: '', TERM: 'xterm', ACCESSIBLE: '', NO_COLOR: '' };
  const { status } = spawnSync(process.execPath, given, { env, stdio: 'ignore', timeout: 60_000 });
  if (status !== 0) console.error('wgll will start more slowly: it could not be compiled ahead.');
}

function ownPackage() {
  return JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
}

async function compileFrameworks(folder) {
  const { frameworkFromTexts, questionsOf } = await import(
    pathToFileURL(join(folder, 'index.js')).href
  );
  const library = { parse: frameworkFromTexts, questionsOf };
  writeFrameworks(join(folder, 'frameworks'), shippedTexts(), library);
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  await build(resolve(process.argv[2] ?? inRoot('dist')));
