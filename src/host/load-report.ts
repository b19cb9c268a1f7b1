import { type Report, reportOf } from '../report/report.js';
import { isSavedReport } from '../report/saved-report.js';
import { score } from '../score/score.js';
import type { SourceDocument } from '../source.js';
import { digest } from './digest.js';
import { eachFile } from './each-file.js';
import type { Host } from './host.js';
import { InvalidInput, lookAt } from './invalid-input.js';
import { type LoadedSheet, sheetOf } from './load.js';
import { readDocument } from './read-document.js';

export interface ReportSettings {
  readonly today: string;
  readonly framework?: string | undefined;
}

/** The reports of several sheets; the problems of all of them at once. */
export async function loadReports(
  host: Host,
  paths: readonly string[],
  settings: ReportSettings,
): Promise<readonly Report[]> {
  const loaded = await eachFile(paths, (path) => loadReport(host, path, settings));
  return loaded.flat();
}

/** The report of a sheet; or those that were saved as JSON, read back as they were. */
async function loadReport(
  host: Host,
  path: string,
  settings: ReportSettings,
): Promise<readonly Report[]> {
  return lookAt(await readDocument(host, path), async (document) => {
    if (isSavedReport(document)) return savedReports(document);
    const loaded = await sheetOf(host, document, settings.framework);
    return [reportOfSheet(host, loaded, settings)];
  });
}

/** How a saved one looks is loaded with it: most runs read a sheet. */
async function savedReports(document: SourceDocument): Promise<readonly Report[]> {
  const { parseReports } = await import('../report/json.js');
  const saved = parseReports(document);
  if (!saved.ok) throw new InvalidInput(saved.problems);
  return saved.value ?? [];
}

/** Scores a sheet and tells what is to be told. */
export function reportOfSheet(
  host: Pick<Host, 'version'>,
  { sheet, document, framework }: Pick<LoadedSheet, 'sheet' | 'document' | 'framework'>,
  { today }: Pick<ReportSettings, 'today'>,
): Report {
  return reportOf({
    framework,
    sheet,
    assessment: score(framework, sheet),
    file: document.file,
    tool: `wgll ${host.version}`,
    today,
    digest,
  });
}
