import { describe, expect, it } from 'vitest';
import { formats } from '../../src/report/formats.js';
import { redact, redactable } from '../../src/report/redact.js';
import type { Report } from '../../src/report/report.js';
import { rendered } from '../build/rendered.js';
import { reportNames, reports } from '../build/reports.js';

/** The report with a word of our own in each note, name and piece of evidence. */
function marked(report: Report): Report {
  return {
    ...report,
    respondent: { ...report.respondent, name: 'NAME-R' },
    agreed: { by: 'NAME-A', on: '2026-11-21' },
    barrierNotes: report.framework.barriers.map(({ id }) => ({
      barrier: id,
      note: 'NOTE-B',
      owner: 'NAME-B',
      next: 'Next',
    })),
    questions: report.questions.map((question) => ({
      ...question,
      answer: {
        ...question.answer,
        note: 'NOTE-Q',
        evidence: [
          { title: 'EVIDENCE-T', url: 'https://example.org/EVIDENCE-U', date: '2026-01-02' },
        ],
      },
    })),
    page: {
      ...report.page,
      steps: report.page.steps.map((step) => ({ ...step, owner: 'NAME-O' })),
    },
  };
}

const words = { notes: /NOTE-/, names: /NAME-/, evidence: /EVIDENCE-/ } as const;
const report = marked(reports.complete);

describe('a report that is redacted', () => {
  it.each(formats.flatMap((format) => redactable.map((part) => ({ format, part }))))(
    'has none of its $part in $format, and the other parts',
    async ({ format, part }) => {
      const text = await rendered([redact(report, [part])], format, true);
      expect(text).not.toMatch(words[part]);
      // Owners and those who agreed are not in every format; notes and evidence are.
      // A chart has neither.
      const told = format === 'svg' ? [] : (['notes', 'evidence'] as const);
      const others = told.filter((other) => other !== part);
      expect(others.filter((other) => !words[other].test(text))).toEqual([]);
    },
  );

  it('says so on its page', async () => {
    const told = await rendered([redact(report, ['evidence', 'names'])], 'markdown');
    expect(told).toContain('Left out for sharing: names and evidence.');
  });

  it('still says that a step has an owner and that evidence is there, and its date', async () => {
    const told = await rendered([redact(report, redactable)], 'markdown', true);
    expect(told).toContain('Owner and date:* (left out), ');
    expect(told).toContain('*Evidence:* (left out) (2 January 2026).');
  });

  it('stays so when it is saved, read and redacted again', async () => {
    const once = redact(report, ['names']);
    const twice = redact(JSON.parse(await rendered([once], 'json')) as Report, ['notes']);
    expect(twice).toEqual(redact(report, ['notes', 'names']));
  });

  it('is the report itself where nothing is to be left out', () => {
    expect(redact(report, [])).toBe(report);
  });

  it('has the same scores', () => {
    const { overall, principles } = redact(report, redactable);
    expect([overall, principles]).toEqual([report.overall, report.principles]);
  });
});

describe('notes that are quoted elsewhere', () => {
  const note = { note: 'NOTE-S' };
  const quoting = {
    ...reports.few,
    since: {
      before: { sheet: 'a', subject: 'b', date: '2026-01-01', edition: '1' },
      after: { sheet: 'a', subject: 'b', date: '2026-02-01', edition: '1' },
      stepsDone: [],
      stepsOpen: 0,
      overall: { change: 'not-comparable', because: 'short-set' },
      sections: [],
      questions: [
        {
          ...note,
          id: 'seeds',
          section: 'plants',
          title: 'Seeds',
          change: 'corrected',
          before: { state: 'scored', level: 3 },
          after: { state: 'scored', level: 2 },
        },
      ],
      notComparable: [],
    },
    judgement: {
      met: true,
      today: '2026-02-01',
      breaches: [],
      waived: [],
      warnings: [],
      clauses: [],
      corrections: [{ message: 'NOTE-C', file: 'a', line: 1, column: 1 }],
      worthAsking: [
        { why: 'same-note', message: 'NOTE-W', questions: [], file: 'a', line: 1, column: 1 },
        { why: 'no-evidence', message: 'Other', questions: [], file: 'a', line: 1, column: 1 },
      ],
    },
  } as unknown as Report;

  it('go from what moved since and from a judgement, and what stands beside them stays', () => {
    const text = JSON.stringify(redact(quoting, ['notes']));
    expect(text).not.toMatch(/NOTE-/);
    expect(text).toContain('"corrected"');
    expect(text).toContain('Other');
    expect(JSON.stringify(redact(quoting, ['names']))).toMatch(/NOTE-S.*NOTE-C.*NOTE-W/s);
  });
});

describe('the page', () => {
  it.each(
    reportNames.flatMap((name) =>
      (['terminal', 'markdown'] as const).map((format) => ({ name, format })),
    ),
  )(
    'about "$name" prints no note, no piece of evidence and no name of who answered or agreed in $format',
    async ({ name, format }) => {
      const text = await rendered([marked(reports[name])], format);
      expect(text).not.toMatch(/NOTE-|EVIDENCE-|NAME-[RAB]/);
    },
  );
});
