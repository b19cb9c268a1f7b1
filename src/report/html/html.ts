import { type Markup, markup } from '../markup.js';
import type { Report } from '../report.js';
import { tellFull } from '../tell-full.js';
import { titleOf } from '../tell-opening.js';
import { tellPage } from '../tell-page.js';
import { words } from '../words.js';
import { htmlDocument } from './document.js';
import { drawReport } from './draw-report.js';
import { filterScript } from './filter-script.js';
import { style } from './style.js';

export interface HtmlOptions {
  readonly isFull: boolean;
}

/** Reports as one page of HTML: each its own page, and under it what more is told. */
export function renderHtml(reports: readonly Report[], { isFull }: HtmlOptions): string {
  const drawn = reports.map((report, index) =>
    drawReport(report, (isFull ? tellFull : tellPage)(report), {
      prefix: reports.length === 1 ? '' : `${index + 1}-`,
      isAmongOthers: reports.length > 1,
    }),
  );
  const titles = reports.map(titleOf);
  return htmlDocument({
    title: titles.length === 1 ? (titles[0] ?? '') : manyTitle(titles),
    style,
    script: isFull ? filterScript : undefined,
    body: reports.length === 1 ? drawn : [contents(titles), ...drawn],
  });
}

function manyTitle(titles: readonly string[]): string {
  return words.html.title(titles.length);
}

/** Where the reports are, when there are several. */
function contents(titles: readonly string[]): Markup {
  const links = titles.map(
    (title, index) => markup`<li><a href="#${index + 1}-report">${title}</a></li>\n`,
  );
  return markup`<nav aria-label="${words.html.reports}"><h1>${manyTitle(titles)}</h1>
<ol>
${links}</ol></nav>
`;
}
