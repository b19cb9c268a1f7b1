import { type Format, plainOptions, render } from '../../src/report/formats.js';
import type { Report } from '../../src/report/report.js';

/** Reports as the text of one format. */
export async function rendered(
  reports: readonly Report[],
  format: Format,
  isFull = false,
): Promise<string> {
  const given = await render(reports, { ...plainOptions, format, isFull });
  if (typeof given !== 'string') throw new Error(`${format} is not text`);
  return given;
}
