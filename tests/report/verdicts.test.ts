import { describe, expect, it } from 'vitest';
import type { Checked } from '../../src/report/check-formats.js';
import { plainOptions } from '../../src/report/drawing.js';
import type { Told } from '../../src/report/judged.js';
import { renderVerdicts } from '../../src/report/verdicts.js';

/** What people read of a check: what fails is found at once, however much there is. */

const told = (parts: Partial<Told>): Told => ({
  clause: 'evidence',
  severity: 'error',
  verdict: 'breached',
  message: 'It has no evidence.',
  file: 'sheet.yaml',
  line: 3,
  column: 5,
  ...parts,
});

const checked = (breaches: readonly Told[], parts: Partial<Checked> = {}): Checked => ({
  sheet: 'sheet.yaml',
  judgement: {
    met: breaches.length === 0,
    today: '2026-11-23',
    breaches,
    waived: [],
    warnings: [],
    clauses: [],
    corrections: [],
    worthAsking: [],
  },
  report: () => Promise.reject(new Error('not asked for')),
  ...parts,
});

describe('what a clause finds', () => {
  const shown = (breaches: readonly Told[]): string =>
    renderVerdicts([checked(breaches)], plainOptions).split('What fails\n')[1] ?? '';

  it('at one place stands alone', () => {
    expect(shown([told({ because: 'We agreed it' })])).toBe(
      'evidence: It has no evidence.\n  sheet.yaml:3:5\n  Because: We agreed it.\n',
    );
  });

  it('at several is a list under its name, its reason told once', () => {
    const because = 'We agreed it';
    const two = [told({ because }), told({ because, line: 4, message: 'It is old.', isOld: true })];
    expect(shown(two)).toBe(
      `evidence: Two places.
  Because: We agreed it.
  sheet.yaml:3:5: It has no evidence.
  sheet.yaml:4:5: It is old. It stood there before, so that it only warns.
`,
    );
  });

  it('is another list where the verdict is another', () => {
    const open = told({ verdict: 'undecided', line: 9, message: 'It is open.' });
    expect(shown([told({}), told({ line: 4 }), open])).toBe(
      `evidence: Two places.
  sheet.yaml:3:5: It has no evidence.
  sheet.yaml:4:5: It has no evidence.

evidence, undecided: It is open.
  sheet.yaml:9:5
`,
    );
  });
});
