// Builds dist: the bundled program and library, the compiled frameworks, and the licences of what is bundled.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { thirdPartyText } from './licences.js';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

export async function build() {
  rmSync(path('dist'), { recursive: true, force: true });
  const modules = await bundle();
  await compileFrameworks();
  writeFileSync(path('dist/THIRD-PARTY.txt'), thirdPartyText(root, modules));
}

async function bundle() {
  const bundled = await rolldown({
    input: { main: path('src/cli/main.ts'), index: path('src/index.ts') },
    platform: 'node',
    tsconfig: path('tsconfig.json'),
    resolve: {
      extensionAlias: { '.js': ['.ts', '.js'] },
      // The ESM build: the CommonJS one that "node" would choose costs 5 ms at every start.
      alias: { yaml: path('node_modules/yaml/browser/index.js') },
    },
    treeshake: { moduleSideEffects: false },
  });
  const { output } = await bundled.write({
    dir: path('dist'),
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  });
  await bundled.close();
  return output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
}

/** Shipped frameworks are checked here once, so that a run reads plain JSON. */
async function compileFrameworks() {
  const { compileFramework } = await import(`${pathToFileURL(path('dist/index.js'))}?${process.pid}`);
  mkdirSync(path('dist/frameworks'), { recursive: true });
  const folders = readdirSync(path('questions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map((entry) => entry.name)
    .toSorted();
  const index = [];
  for (const folder of folders) {
    const { framework, summary } = compileFramework(path(`questions/${folder}`));
    writeFileSync(path(`dist/frameworks/${framework.id}@${framework.edition}.json`), JSON.stringify(framework));
    index.push(summary);
  }
  writeFileSync(path('dist/frameworks/index.json'), JSON.stringify(index));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
