import { comparisonWith } from '../../host/load-comparison.js';
import { loadReports } from '../../host/load-report.js';
import { withPathOf } from '../../host/source-named.js';
import { worldFor } from '../../host/world-for.js';
import {
  type CompareFormat,
  compareFormats,
  renderComparison,
} from '../../report/compare-formats.js';
import type { Command } from '../command.js';
import { UsageError } from '../failure.js';
import { type CommonOptions, dayOf, frameworkOption, todayOption } from '../options.js';
import { formatOption, jsonOption, type OutputOptions, outputOption } from '../output-options.js';
import type { Run } from '../run.js';
import { usualSheet } from '../sheet-path.js';
import { writeOutput } from '../write-output.js';

interface Options extends CommonOptions, OutputOptions<CompareFormat> {}

const is = 'an answer sheet, a report saved as JSON, or git:REF for a sheet at a revision';

export const compareCommand: Command<Options> = {
  name: 'compare',
  is: 'What moved between two states of a sheet, as far as they can be compared.',
  takes: [
    { name: '<before>', is },
    { name: '[after]', is: `the later one; ${usualSheet} where none is named` },
  ],
  options: [
    formatOption(compareFormats, 'the comparison'),
    jsonOption,
    outputOption(compareFormats, 'the comparison'),
    frameworkOption,
    todayOption,
  ],
  examples: [
    'wgll compare git:main wgll-answers.yaml',
    'wgll compare march.yaml november.yaml --format markdown',
  ],
  run: (run, [before = '-', after = usualSheet], options) =>
    compareSheets(run, before, after, options),
};

async function compareSheets(
  run: Run,
  before: string,
  after: string,
  options: Options,
): Promise<void> {
  if (before === '-' && after === '-') {
    throw new UsageError('Only one of the two can be standard input. Name a file for the other.');
  }
  const earlier = withPathOf(before, after, usualSheet);
  const later = withPathOf(after, before, usualSheet);
  const host = await worldFor(run.host, [earlier, later]);
  const settings = { today: dayOf(host, options), framework: options.framework };
  const [report, another] = await loadReports(host, [later], settings);
  if (report === undefined || another !== undefined) {
    throw new UsageError(`${later} holds several reports. Name the file of one sheet.`);
  }
  const comparison = await comparisonWith(host, earlier, report, settings);
  await writeOutput<CompareFormat>(run, options, 'terminal', (format, drawing) =>
    renderComparison(comparison, report, format, drawing),
  );
}
