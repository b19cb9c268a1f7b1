import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/report/report.js';
import { rendered } from '../build/rendered.js';
import { reports } from '../build/reports.js';
import { added, changed } from './paths/changed.js';
import { rareReports } from './paths/rare.js';
import { type Schema, schemaPaths } from './paths/schema-paths.js';
import { met, notShown, otherWords, toldElsewhere } from './paths/table.js';

/** A path is shown in a format when the full report reads differently after its value has changed or gone. */

const schema = JSON.parse(
  readFileSync(new URL('../../questions/schema/report.json', import.meta.url), 'utf8'),
) as Schema;
const all = schemaPaths(schema);
const own = all.filter((path) => toldElsewhere[path.split('.')[0] ?? ''] === undefined);

const given: readonly Report[] = [
  ...(
    [
      'anytown',
      'complete',
      'short',
      'mixed',
      'staged',
      'rag',
      'profile',
      'kinds',
      'hostile',
    ] as const
  ).map(
    // As it is read from a file: its digests are values, and not worked out when they are asked for.
    (name) => JSON.parse(JSON.stringify(reports[name])) as Report,
  ),
  ...rareReports().map((report) => JSON.parse(JSON.stringify(report)) as Report),
];

const formats = ['terminal', 'markdown', 'html', 'docx'] as const;
type Full = (typeof formats)[number];

const asItIs = new Map<string, Promise<string>>();

function before(index: number, format: Full): Promise<string> {
  const key = `${format} ${index}`;
  const known = asItIs.get(key) ?? rendered(given.slice(index, index + 1), format, true);
  asItIs.set(key, known);
  return known;
}

/** The document with something else at a path, as far as it can be had. */
function others(report: Report, path: string): readonly Report[] {
  if (path in otherWords) return [added(report, path, otherWords[path])];
  return [changed(report, path, 'other'), changed(report, path, 'gone')].flatMap(
    (one) => one ?? [],
  );
}

/** The formats that read differently when a path does. */
async function showing(path: string, most: number): Promise<{ shown: Set<Full>; tried: number }> {
  const shown = new Set<Full>();
  let tried = 0;
  for (const [index, report] of given.entries()) {
    for (const other of others(report, path)) {
      tried += 1;
      for (const format of formats) {
        if (shown.has(format)) continue;
        const after = await told(other, format);
        if (after !== undefined && after !== (await before(index, format))) shown.add(format);
      }
      if (shown.size >= most) return { shown, tried };
    }
  }
  return { shown, tried };
}

/** Without a value that it needs a document cannot be told at all; that tells nothing of whether it is shown. */
async function told(report: Report, format: Full): Promise<string | undefined> {
  try {
    return await rendered([report], format, true);
  } catch {
    return undefined;
  }
}

describe('the table of paths', () => {
  const rows = [...Object.values(met), ...Object.values(notShown)].flat();

  it('has one row for each path of the document, and no other', () => {
    expect(rows.toSorted()).toEqual(own.toSorted());
  });

  it('gives a reason for all that is not shown, and a way to all that is', () => {
    for (const words of [...Object.keys(met), ...Object.keys(notShown)])
      expect(words).toMatch(/^[A-Z].{15,}\.$/);
  });

  it('leaves out only what is told elsewhere', () => {
    const first = all.filter((path) => !own.includes(path)).map((path) => path.split('.')[0]);
    expect(new Set(first)).toEqual(new Set(Object.keys(toldElsewhere)));
  });
});

describe.each(Object.entries(met))('%s', (_, paths) => {
  it.each(paths)('%s', async (path) => {
    const { shown } = await showing(path, formats.length);
    expect([...shown].toSorted()).toEqual([...formats].toSorted());
  });
});

describe.each(Object.entries(notShown))('not shown: %s', (_, paths) => {
  it.each(paths)('%s', async (path) => {
    const { shown, tried } = await showing(path, 1);
    expect([...shown]).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});
