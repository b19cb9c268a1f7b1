// The same sheets give the same bytes, on every Node that wgll runs on, in every language and time zone, in every
// format. Run: npm run test:nodes
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const inRoot = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

const nodes = ['n20', 'n22', 'n24'].map((name) =>
  inRoot(`tests/tools/nodes/node_modules/${name}/bin/node`),
);
const places = [
  { LANG: 'C', TZ: 'UTC' },
  { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Pacific/Kiritimati' },
  { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8', TZ: 'America/St_Johns' },
];
const sheets = {
  complete: ['examples/complete.yaml'],
  partial: ['examples/partial.yaml'],
  hostile: ['tests/fixtures/hostile.yaml'],
  several: ['tests/fixtures/garden-mixed.yaml', 'examples/complete.yaml'],
};
const scratch = mkdtempSync(join(tmpdir(), 'wgll-nodes-'));

try {
  const formats = formatsOfReports();
  const runs = nodes.flatMap((node) => places.map((place) => filesFrom(node, place, formats)));
  const [first, ...others] = runs;
  const faults = others.flatMap(({ name, digests }) =>
    Object.entries(first.digests)
      .filter(([file, digest]) => digests[file] !== digest)
      .map(([file]) => `${file} differs: ${first.name} and ${name}`),
  );
  const files = Object.keys(first.digests).length;
  if (files < formats.length * Object.keys(sheets).length || faults.length > 0) {
    console.error(`${files} files, ${faults.length} differ.\n${faults.join('\n')}`);
    process.exitCode = 1;
  } else {
    console.log(
      `${files} files in ${formats.join(', ')} are the same bytes in ${runs.length} runs:`,
    );
    console.log(runs.map(({ name }) => `- ${name}`).join('\n'));
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** As the program lists them, so that a new one is not forgotten. */
function formatsOfReports() {
  const { stderr } = wgll(nodes[0], {}, ['report', '--format', 'nothing-like-it']);
  const [, listed] = /Known: (.*)\./.exec(stderr) ?? [];
  if (listed === undefined) throw new Error(`no formats in: ${stderr}`);
  return listed.split(', ');
}

/** The digests of what one Node writes in one place, by the names of the files. */
function filesFrom(node, place, formats) {
  const { stdout: version } = spawnSync(node, ['--version'], { encoding: 'utf8' });
  const folder = join(scratch, `${version.trim()}-${place.LANG}`);
  mkdirSync(folder);
  for (const [name, given] of Object.entries(sheets)) {
    for (const full of [[], ['--full']]) {
      const outputs = formats
        // One chart is about one sheet.
        .filter((format) => format !== 'svg' || given.length === 1)
        .flatMap((format) => [
          '--output',
          `${format}=${join(folder, `${name}${full.join('')}.${format}`)}`,
        ]);
      const words = ['report', ...given, ...full, '--today', '2026-11-23', ...outputs];
      const { status, stderr } = wgll(node, place, words);
      if (status !== 0) throw new Error(`${version} ${place.LANG}: ${stderr}`);
    }
  }
  const digests = readdirSync(folder).map((file) => [
    file,
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex'),
  ]);
  return {
    name: `Node ${version.trim()}, LANG=${place.LANG}, TZ=${place.TZ}`,
    digests: Object.fromEntries(digests),
  };
}

function wgll(node, place, words) {
  return spawnSync(node, [inRoot('bin/wgll.js'), ...words], {
    cwd: inRoot('.'),
    encoding: 'utf8',
    env: { PATH: process.env['PATH'] ?? '', ...place },
  });
}
