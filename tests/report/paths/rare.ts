import type { Report } from '../../../src/report/report.js';
import { reports } from '../../build/reports.js';
import { added } from './changed.js';

/** Values that none of the shared reports has, put into one that has room for them. */
export function rareReports(): readonly Report[] {
  const { plain, anytown, staged, kinds } = reports;
  const first = anytown.questions[0]?.id ?? '';
  const scope = {
    applies: [{ facet: 'phase', options: ['live'] }],
    when: [{ question: first, atLeast: 3 }],
  };
  const facets = [
    { id: 'phase', of: 'subject', title: 'Phase', options: [{ id: 'live', title: 'Live' }] },
  ];
  const outOfScope = (found: object): Report =>
    added(
      added(added(anytown, 'questions[].state', 'out-of-scope'), 'principles[].scope', found),
      'framework.facets',
      facets,
    );
  return [
    added(plain, 'framework.rule.display', { from: 0, to: 10 }),
    added(plain, 'framework.rule.over', 'questions'),
    added(added(anytown, 'overall.exact', false), 'principles[].score.exact', false),
    added(added(anytown, 'overall.flaggedBy', [first]), 'principles[].score.flaggedBy', [first]),
    added(anytown, 'principles[].rule.over', 'questions'),
    added(added(staged, 'principles[].rule.combine', 'stages'), 'principles[].rule.pass', 0.8),
    added(added(anytown, 'principles[].formerly', ['old']), 'questions[].formerly', ['old']),
    added(added(anytown, 'principles[].notApplicablePasses', true), 'redacted', ['notes']),
    added(anytown, 'principles[].score.rangeOfAll', [0.1, 0.9]),
    added(kinds, 'questions[].essential', { by: 'option', option: 'some', unmetCap: 0.2 }),
    added(anytown, 'questions[].answer.look-again', 'the question has other words'),
    added(anytown, 'page.barriers[].most', true),
    outOfScope(scope),
    outOfScope({ ...scope, when: [] }),
  ];
}
