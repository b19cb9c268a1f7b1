// Writes questions/schema from the forms in src: JSON Schemas for editors and for other programs; and docs/every-key.md,
// which lists for people what is in them.
// With --check it writes nothing, and fails when a file is not what it would write.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { bundleOptions, inRoot } from './bundle.js';
import { keyTables } from './key-tables.js';
import { texts } from './schema-texts.js';
import { shippedTexts } from './shipped.js';

const entries = {
  zod: 'zod/mini',
  library: inRoot('src/index.ts'),
  framework: inRoot('src/framework/written.ts'),
  sheet: inRoot('src/answers/written.ts'),
  policy: inRoot('src/judgement/written.ts'),
  report: inRoot('src/report/json.ts'),
  comparison: inRoot('src/report/json-comparison.ts'),
  sheetSchema: inRoot('src/answers/sheet-schema.ts'),
};

const schemaFolder = 'questions/schema';
const keyPage = 'docs/every-key.md';

const files = await schemaFiles();
if (process.argv.includes('--check')) check();
else write();

/** The text of every file by its path. */
async function schemaFiles() {
  const sources = await loadSources();
  const { z, writtenFramework, writtenSheet, sheetSchemaOf, frameworkFromTexts } = sources;
  const settings = { target: 'draft-7', io: 'input', unrepresentable: 'any' };
  const schemaOf = (form) => tidy(z.toJSONSchema(form, settings));
  // The one form in it that is used again and again is that of a score.
  const documentSchema = (form, title) => {
    const document = tidy(z.toJSONSchema(form, { ...settings, reused: 'ref' }));
    return { ...JSON.parse(JSON.stringify(document).replaceAll('__schema0', 'a-score')), title };
  };
  const sheet = schemaOf(writtenSheet());
  const [shipped] = shippedTexts();
  const framework = frameworkFromTexts(shipped.files).value;
  const frameworkSchema = schemaOf(writtenFramework());
  const policySchema = schemaOf(sources.writtenPolicy());
  const schemas = new Map(
    [
      ['framework.json', frameworkSchema],
      ['sheet.json', sheet],
      ['policy.json', policySchema],
      ['report.json', documentSchema(sources.reportDocument(), 'a report that wgll saved as JSON')],
      [
        'comparison.json',
        documentSchema(sources.comparisonDocument(), 'a comparison that wgll saved as JSON'),
      ],
      // The package has no room for those of the others; wgll frameworks ID --format schema prints them.
      [`sheets/${framework.id}.json`, sheetSchemaOf(framework, sheet)],
    ].map(([name, schema]) => [`${schemaFolder}/${name}`, `${compact(schema)}\n`]),
  );
  const tables = keyTables({ framework: frameworkSchema, sheet, policy: policySchema });
  return schemas.set(keyPage, tables);
}

/** One line for each key of a schema and each of its definitions: small, and a change shows where it is. */
function compact(value, depth = 0) {
  const isOpen = typeof value === 'object' && value !== null && !Array.isArray(value) && depth < 2;
  if (!isOpen) return JSON.stringify(value);
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .map(([key, inner]) => `${JSON.stringify(key)}:${compact(inner, depth + 1)}`);
  return `{\n${entries.join(',\n')}\n}`;
}

/** The sources as modules: bundled into a folder that is gone afterwards. */
async function loadSources() {
  const folder = mkdtempSync(join(tmpdir(), 'wgll-schemas-'));
  const bundled = await rolldown({ ...bundleOptions, input: entries });
  try {
    await bundled.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].mjs',
      chunkFileNames: '[name].mjs',
    });
    const load = (name) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
    const [z, ...others] = await Promise.all(Object.keys(entries).map(load));
    return Object.assign({ z }, ...others);
  } finally {
    await bundled.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A schema as it is written: groups of keys that have a name stand once, under it, and every key says what it is. */
function tidy(schema) {
  const named = {};
  const { $schema, definitions, ...root } = walk(schema, named);
  return { $schema, ...root, definitions: { ...definitions, ...named } };
}

function walk(schema, definitions) {
  if (Array.isArray(schema)) return schema.map((item) => walk(item, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const walked = Object.fromEntries(
    Object.entries(schema)
      .filter(([key, value]) => !isNoise(key, value))
      .map(([key, value]) => [
        key,
        key === 'enum' || key === 'required' ? value : walk(value, definitions),
      ]),
  );
  if (typeof walked.title !== 'string' || walked.type !== 'object') return walked;
  const named = { ...walked, properties: describeKeys(walked.title, walked.properties) };
  return walked.$schema === undefined
    ? { $ref: `#/definitions/${define(named, definitions)}` }
    : named;
}

/** What zod says of any whole number and of any key. */
function isNoise(key, value) {
  return (
    Math.abs(value) === Number.MAX_SAFE_INTEGER ||
    (key === 'propertyNames' && Object.keys(value).join() === 'type')
  );
}

function describeKeys(title, properties) {
  const known = texts[title];
  if (known === undefined)
    throw new Error(
      `.config/schema-texts.js has no texts for ${title}. Write a sentence for each key.`,
    );
  const unused = Object.keys(known).filter(
    (key) => title !== 'a section' && title !== 'a principle' && !(key in properties),
  );
  if (unused.length > 0)
    throw new Error(
      `.config/schema-texts.js describes keys that ${title} does not have: ${unused.join(', ')}.`,
    );
  return Object.fromEntries(
    Object.entries(properties).map(([key, schema]) => {
      if (known[key] === undefined)
        throw new Error(
          `.config/schema-texts.js has no text for "${key}" of ${title}. Write a sentence.`,
        );
      return [
        key,
        '$ref' in schema
          ? { description: known[key], allOf: [schema] }
          : { description: known[key], ...schema },
      ];
    }),
  );
}

/** Gives the name under which a schema stands; another one of the same title gets a number. */
function define(schema, definitions, number = 1) {
  const name = schema.title.replaceAll(' ', '-') + (number === 1 ? '' : `-${number}`);
  if (
    definitions[name] !== undefined &&
    JSON.stringify(definitions[name]) !== JSON.stringify(schema)
  ) {
    return define(schema, definitions, number + 1);
  }
  definitions[name] = schema;
  return name;
}

function write() {
  rmSync(inRoot(schemaFolder), { recursive: true, force: true });
  for (const [name, text] of files) {
    const file = inRoot(name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function check() {
  const folder = inRoot(schemaFolder);
  const there = existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.json'))
    : [];
  const names = new Set([
    ...files.keys(),
    ...there.map((name) => `${schemaFolder}/${name.replaceAll('\\', '/')}`),
  ]);
  const stale = [...names].filter((name) => {
    const file = inRoot(name);
    return !existsSync(file) || readFileSync(file, 'utf8') !== files.get(name);
  });
  if (stale.length === 0) return;
  console.error(`Not as the sources say: ${stale.join(', ')}. Run: npm run generate`);
  process.exitCode = 1;
}
