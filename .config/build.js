// Builds dist: the bundled program and library, the compiled frameworks, and the licences of what is bundled.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { thirdPartyText } from './licences.js';

const root = new URL('..', import.meta.url);
const path = (name) => fileURLToPath(new URL(name, root));

export async function build() {
  rmSync(path('dist'), { recursive: true, force: true });
  const modules = await bundle();
  await compileFrameworks();
  writeFileSync(path('dist/THIRD-PARTY.txt'), thirdPartyText(modules));
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
  const { frameworkFromTexts, questionsOf } = await import(`${pathToFileURL(path('dist/index.js'))}?${Date.now()}`);
  mkdirSync(path('dist/frameworks'), { recursive: true });
  const index = frameworkFolders().map((folder) => {
    const outcome = frameworkFromTexts(textsIn(folder));
    if (!outcome.ok) throw new Error(`questions/${folder}: ${JSON.stringify(outcome.problems, null, 2)}`);
    const { id, edition, title } = outcome.value;
    writeFileSync(path(`dist/frameworks/${id}@${edition}.json`), JSON.stringify(outcome.value));
    const questions = questionsOf(outcome.value);
    const quick = questions.filter((question) => question.isQuick).length;
    return { id, edition, title, questions: questions.length, quick };
  });
  writeFileSync(path('dist/frameworks/index.json'), JSON.stringify(index));
}

/** The default framework first, the others by name. */
function frameworkFolders() {
  const isDefault = (name) => name === 'what-good-looks-like';
  return readdirSync(path('questions'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'schema')
    .map((entry) => entry.name)
    .toSorted((a, b) => Number(isDefault(b)) - Number(isDefault(a)) || (a < b ? -1 : 1));
}

function textsIn(folder) {
  const names = readdirSync(path(`questions/${folder}`)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(path(`questions/${folder}/${name}`), 'utf8')]));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await build();
