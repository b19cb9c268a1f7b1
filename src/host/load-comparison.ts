import { compare } from '../insight/compare.js';
import type { Comparison } from '../insight/comparison.js';
import type { Report } from '../report/report.js';
import type { Host } from './host.js';
import { InvalidInput } from './invalid-input.js';
import { loadReports, type ReportSettings } from './load-report.js';
import { sameFrameworkOrThrow } from './same-framework.js';
import { withPathOf } from './source-named.js';

/** What moved since an earlier state, which may be a sheet or a saved report. */
export async function comparisonWith(
  host: Host,
  before: string,
  after: Report,
  settings: ReportSettings,
): Promise<Comparison> {
  const [earlier, another] = await loadReports(host, [before], settings);
  if (earlier === undefined || another !== undefined) {
    throw new InvalidInput([
      {
        code: 'several-reports',
        message: 'The file holds several reports, and one is compared with one.',
        hint: 'Name the file of one sheet, or a report of it.',
        place: { file: before },
      },
    ]);
  }
  sameFrameworkOrThrow(
    { sheet: before, framework: earlier.framework.id },
    { sheet: after.sheet, framework: after.framework.id },
  );
  return compare(earlier, after);
}

/** Reports that say what moved since an earlier state: a file, or for each its own path at a revision. */
export async function reportsSince(
  host: Host,
  reports: readonly Report[],
  since: string,
  settings: ReportSettings,
): Promise<readonly Report[]> {
  return Promise.all(
    reports.map(async (report) => {
      const earlier = withPathOf(since, report.sheet);
      return { ...report, since: await comparisonWith(host, earlier, report, settings) };
    }),
  );
}
