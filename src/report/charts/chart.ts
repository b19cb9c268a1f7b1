import { safeDeep } from '../../safe.js';
import { markup } from '../markup.js';
import type { Report } from '../report.js';
import { drawBars } from './bars.js';
import type { Chart } from './chart-names.js';
import { drawHeatMap } from './heat-map.js';
import type { Panel } from './panel.js';

/**
 * A chart as a file of its own (https://www.w3.org/TR/SVG11/), legible in black and white and on a telephone;
 * its description says in words what it draws. Several reports stand one under the other.
 */
export function renderSvg(reports: readonly Report[], chart: Chart = 'bars'): string {
  const panels = reports.map((report) => draw(safeDeep(report), chart));
  const height = panels.reduce((sum, panel) => sum + panel.height, 0);
  const description = panels.map(({ words }) => words).join('\n');
  let top = 0;
  const placed = panels.map((panel) => {
    const y = top;
    top += panel.height;
    return markup`<g transform="translate(0 ${y})">
${panel.drawn}</g>
`;
  });
  return markup`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * scale}" height="${height * scale}" role="img" aria-labelledby="title description" font-family="Arial, 'Liberation Sans', Helvetica, sans-serif">
<title id="title">${panels.map(({ title }) => title).join(' · ')}</title>
<desc id="description">${description}</desc>
<defs><pattern id="open" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" fill="#ffffff"/><rect width="2.5" height="5" fill="#1f5f8b"/></pattern></defs>
<rect width="${width}" height="${height}" fill="#ffffff"/>
${placed}</svg>
`.markup;
}

function draw(report: Report, chart: Chart): Panel {
  switch (chart) {
    case 'bars':
      return drawBars(report, width);
    case 'heat-map':
      return drawHeatMap(report, width);
    default:
      return chart satisfies never;
  }
}

/** In its own units: narrow enough to be read where nothing wider fits. */
const width = 400;

/** How large it is where nothing says how large it should be. */
const scale = 1.5;
