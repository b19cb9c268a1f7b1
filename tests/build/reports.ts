import { readFileSync } from 'node:fs';
import type { Sheet } from '../../src/answers/sheet.js';
import type { Framework } from '../../src/framework/framework.js';
import { frameworkFromTexts } from '../../src/framework/from-texts.js';
import { type Report, reportOf } from '../../src/report/report.js';
import { score } from '../../src/score/score.js';
import {
  kinds,
  kindsSheet,
  ladder,
  ladderSheet,
  profile,
  profileSheet,
  rag,
  ragSheet,
} from './kinds.js';
import { longFramework, longSheet } from './long.js';
import { sheetAt, shippedFramework, valueOf } from './shipped.js';

/** The reports that every format is tried on. Nothing in them depends on the clock or the version. */

export function report(
  framework: Framework,
  sheet: Sheet,
  file: string,
  today = '2026-11-23',
): Report {
  return reportOf({
    framework,
    sheet,
    assessment: score(framework, sheet),
    file,
    tool: 'wgll 0.0.0',
    today,
    digest: () => '0123456789ab',
  });
}

/** A framework in one file among the fixtures. */
export function fixtureFramework(name: string): Framework {
  const text = readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  return valueOf(frameworkFromTexts({ 'framework.yaml': text }));
}

const shipped = shippedFramework();
const garden = fixtureFramework('garden.yaml');

const read = (framework: Framework, path: string): Report =>
  report(framework, sheetAt(path, framework), path.replace(/^.*\//, ''));

export const reports = {
  anytown: read(shipped, 'tests/fixtures/anytown.yaml'),
  complete: read(shipped, 'examples/complete.yaml'),
  partial: read(shipped, 'examples/partial.yaml'),
  short: read(shipped, 'tests/fixtures/anytown-short.yaml'),
  empty: read(shipped, 'tests/fixtures/empty.yaml'),
  perfect: read(garden, 'tests/fixtures/garden-perfect.yaml'),
  mixed: read(garden, 'tests/fixtures/garden-mixed.yaml'),
  few: read(garden, 'tests/fixtures/garden-few.yaml'),
  plain: read(fixtureFramework('plain.yaml'), 'tests/fixtures/plain-answered.yaml'),
  'dont-know': read(garden, 'tests/fixtures/garden-dont-know.yaml'),
  'not-applicable': read(garden, 'tests/fixtures/garden-not-applicable.yaml'),
  hostile: read(fixtureFramework('hostile-framework.yaml'), 'tests/fixtures/hostile.yaml'),
  long: report(longFramework, longSheet, 'long.yaml'),
  staged: report(ladder, ladderSheet, 'staged.yaml'),
  rag: report(rag, ragSheet, 'rag.yaml'),
  profile: report(profile, profileSheet, 'profile.yaml'),
  kinds: report(kinds, kindsSheet, 'kinds.yaml'),
} as const satisfies Record<string, Report>;

export type ReportName = keyof typeof reports;
export const reportNames = Object.keys(reports) as readonly ReportName[];
