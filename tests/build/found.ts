import type { Checked } from '../../src/report/check-formats.js';
import type { JudgementDocument, Told } from '../../src/report/judged.js';

/** What a check found, put together by hand. */

export function told(parts: Partial<Told>): Told {
  return {
    clause: 'evidence',
    severity: 'error',
    verdict: 'breached',
    message: 'It has no evidence.',
    file: 'sheet.yaml',
    line: 3,
    column: 5,
    ...parts,
  };
}

export function checkedOf(parts: Partial<JudgementDocument>, sheet = 'sheet.yaml'): Checked {
  return {
    sheet,
    judgement: {
      met: false,
      today: '2026-11-23',
      breaches: [],
      waived: [],
      warnings: [],
      clauses: [],
      corrections: [],
      worthAsking: [],
      ...parts,
    },
    report: () => Promise.reject(new Error('not asked for')),
  };
}
