import type { Block } from './blocks.js';
import type { Chart } from './charts/chart-names.js';
import type { DocumentFacts } from './docx/docx.js';
import type { Drawing } from './drawing.js';
import type { FormatName, Rendered } from './format-names.js';
import type { Report } from './report.js';
import { tellPage } from './tell-page.js';
import { renderPages } from './terminal.js';

/** The formats of a report. */
export const formats = [
  'terminal',
  'markdown',
  'html',
  'svg',
  'json',
  'csv',
  'xlsx',
  'docx',
] as const satisfies readonly FormatName[];
export type Format = (typeof formats)[number];

export interface RenderOptions extends Drawing {
  readonly format: Format;
  readonly isFull: boolean;
  /** What is drawn where the format is a drawing. */
  readonly chart?: Chart | undefined;
}

/** More pages than these nobody reads one after the other; rows of a table may be as many as there are sheets. */
export const mostPages = 20;

/** Formats with rows or a list, which take any number of reports. */
export function isTabular(format: Format): boolean {
  return format === 'json' || format === 'csv' || format === 'xlsx';
}

/**
 * One or several reports in one format: a page each, or rows of one table. A text ends in one newline.
 * What draws the page on a terminal stands with the rest of a run; each other format is loaded when it is asked for.
 */
export async function render(
  reports: readonly Report[],
  options: RenderOptions,
): Promise<Rendered> {
  const { format, isFull } = options;
  switch (format) {
    case 'terminal': {
      const pages = await pagesOf(reports, isFull);
      return options.prose === undefined
        ? renderPages(pages, options)
        : pages.map(options.prose).join('\n');
    }
    case 'markdown': {
      const { renderMarkdown } = await import('./markdown.js');
      return renderMarkdown((await pagesOf(reports, isFull)).flat());
    }
    case 'html': {
      const { renderHtml } = await import('./html/html.js');
      return renderHtml(reports, options);
    }
    case 'svg':
      return (await import('./charts/chart.js')).renderSvg(reports, options.chart);
    case 'json':
      return (await import('./json.js')).renderJson(reports);
    case 'csv':
      return (await import('./csv.js')).renderCsv(reports);
    case 'xlsx':
      return (await import('./xlsx/xlsx.js')).renderXlsx(reports);
    case 'docx': {
      const { renderDocx } = await import('./docx/docx.js');
      const pages = await pagesOf(reports, isFull);
      return renderDocx(
        pages.flatMap((blocks, index) => {
          const report = reports[index];
          return report === undefined ? [] : [{ blocks, report }];
        }),
        factsOf(reports),
      );
    }
    default:
      return format satisfies never;
  }
}

/** What a document says of itself: its first report, and how many more there are. */
function factsOf([first, ...others]: readonly Report[]): DocumentFacts {
  const { framework, subject, date } = first ?? {};
  const more = others.length === 0 ? '' : ` (+${others.length})`;
  return { title: `${framework?.title ?? ''}: ${subject?.name ?? ''}${more}`, date: date ?? '' };
}

type Pages = readonly (readonly Block[])[];

async function pagesOf(reports: readonly Report[], isFull: boolean): Promise<Pages> {
  const tell = isFull ? (await import('./tell-full.js')).tellFull : tellPage;
  return reports.map(tell);
}
