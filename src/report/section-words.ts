import { questionsIn } from './lookup.js';
import type { Report, ReportSection } from './report.js';
import { scoreWords } from './value.js';
import { words } from './words.js';

/** A section in words; one whose only questions of the short set were set aside does not apply, and was asked. */
export function sectionWords(report: Report, section: ReportSection): string {
  const { score } = section;
  const isSetAside =
    score.state === 'unscored' &&
    score.because === 'not-asked' &&
    questionsIn(report, section).some(({ state }) => state === 'not-applicable');
  return isSetAside ? words.values.doesNotApply : scoreWords(report.framework, section);
}
