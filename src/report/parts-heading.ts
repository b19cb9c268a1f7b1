import type { ReportFramework } from './report.js';
import { words } from './words.js';

/** Above the parts at the top, by what a reader calls them. */
export function partsHeading({ rule }: Pick<ReportFramework, 'rule'>): string {
  switch (rule.combine) {
    case 'stages':
      return words.principles.stagesHeading;
    case 'none':
      return words.principles.partsHeading;
    default:
      return words.principles.heading;
  }
}
