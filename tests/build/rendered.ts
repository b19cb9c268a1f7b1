import { strFromU8, unzipSync } from 'fflate';
import { plainOptions } from '../../src/report/drawing.js';
import { type Format, render } from '../../src/report/formats.js';
import type { Report } from '../../src/report/report.js';

/** Reports as the text of one format; of an Office file, the text of each file in it that has one. */
export async function rendered(
  reports: readonly Report[],
  format: Format,
  isFull = false,
): Promise<string> {
  const given = await render(reports, { ...plainOptions, format, isFull });
  if (typeof given === 'string') return given;
  return Object.entries(unzipSync(given))
    .filter(([name]) => !name.endsWith('.png'))
    .map(([name, content]) => `${name}\n${strFromU8(content)}\n`)
    .join('');
}
