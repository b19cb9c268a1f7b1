import { annotationsOf, pathOf } from './annotations.js';
import type { Checked } from './check-formats.js';
import { fingerprints } from './fingerprints.js';

/**
 * A report for the code quality widget of a merge request:
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function renderGitlab(
  checked: readonly Checked[],
  digest: (text: string) => string,
): string {
  const annotations = checked.flatMap(({ judgement }) => annotationsOf(judgement));
  const marks = fingerprints(annotations, digest);
  const severities = { error: 'major', warning: 'minor', note: 'info' } as const;
  const issues = annotations.map(({ rule, message, level, file, line }, index) => ({
    description: message,
    check_name: rule,
    fingerprint: marks[index],
    severity: severities[level],
    location: { path: pathOf(file), lines: { begin: line } },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
