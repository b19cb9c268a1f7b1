import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Sheet } from '../../src/answers/sheet.js';
import { type Framework, questionsOf, type Section } from '../../src/framework/framework.js';
import type { Verdict } from '../../src/judgement/judgement.js';
import { allSections } from '../../src/score/score.js';
import { answersTo, assessed, type Generated } from '../build/generated.js';
import { type GivenClause, judged } from '../build/judged.js';
import { answer, dated } from '../build/sheet.js';

/** What holds of a judgement under missing answers, for every framework and every sheet. RUNS=10000 makes a long run. */

const numRuns = Number(process.env['RUNS'] ?? 30);

const always = (property: (generated: Generated) => void): void =>
  fc.assert(fc.property(assessed({ open: 50 }), property), { numRuns });

/** A floor for the whole or for one of its sections, chosen by the picks; nothing for a profile. */
function floorOf(
  { framework, picks }: Generated,
  as: 'claimed' | 'shown',
): GivenClause | undefined {
  const targets: readonly (Framework | Section)[] = [
    framework,
    ...allSections(framework.principles),
  ];
  const target = targets[(picks[0] ?? 0) % targets.length] ?? framework;
  if (target.rule.combine === 'none') return undefined;
  const atLeast = { by: 'share', share: ((picks[1] ?? 0) % 20) / 20 + 0.05 } as const;
  return 'principles' in target
    ? { kind: 'overall', atLeast, as }
    : { kind: 'section', section: target.id, atLeast, as };
}

/** Every question that nobody has answered gets an answer, some of them with evidence. */
function completed({ framework, sheet, picks }: Generated): Sheet {
  const answers = new Map<string, Answer>(sheet.answers);
  questionsOf(framework).forEach((question, index) => {
    const said = answers.get(question.id)?.said;
    if (said === 'answered' || said === 'not-applicable') return;
    const possible = answersTo(framework, question);
    const pick = picks[index % picks.length] ?? 0;
    const response = possible[pick % possible.length];
    const evidence = pick % 2 === 0 ? [dated('2026-10-01')] : [];
    if (response !== undefined) answers.set(question.id, answer({ response, evidence }));
  });
  return { ...sheet, answers };
}

const verdictOf = (framework: Framework, sheet: Sheet, clause: GivenClause): Verdict =>
  judged(framework, sheet, clause).verdict;

describe.each(['claimed', 'shown'] as const)('a floor for what is %s', (as) => {
  it('that is met stays met, and one that is breached stays breached, however the sheet is completed', () => {
    let decided = 0;
    always((generated) => {
      const { framework, sheet } = generated;
      const clause = floorOf(generated, as);
      if (clause === undefined || sheet.asked !== undefined) return;
      const before = verdictOf(framework, sheet, clause);
      const after = verdictOf(framework, completed(generated), clause);
      const isDecided = before === 'met' || before === 'breached';
      const possible = isDecided ? [before] : ['met', 'breached'];
      expect([...possible, 'does-not-apply']).toContain(after);
      if (isDecided) decided += 1;
    });
    expect(decided).toBeGreaterThan(0);
  });
});

describe('what is shown', () => {
  it('is never enough where what is claimed is not', () => {
    always((generated) => {
      const { framework, sheet } = generated;
      const shown = floorOf(generated, 'shown');
      const claimed = floorOf(generated, 'claimed');
      if (shown === undefined || claimed === undefined) return;
      const order = { breached: 0, undecided: 1, met: 2, 'does-not-apply': 3, 'not-judged': 3 };
      expect(order[verdictOf(framework, sheet, shown)]).toBeLessThanOrEqual(
        order[verdictOf(framework, sheet, claimed)],
      );
    });
  });
});

describe('a sheet compared with itself', () => {
  it('has not declined', () => {
    always(({ framework, sheet }) => {
      const clause = { kind: 'no-decline', tolerance: 0 } as const;
      expect(judged(framework, sheet, clause, { before: sheet }).verdict).toBe('met');
    });
  });
});

describe('every finding', () => {
  it('of a clause that is met only warns of what comes, and of any other there is at least one', () => {
    always((generated) => {
      const { framework, sheet } = generated;
      const floor = floorOf(generated, 'claimed');
      const clauses: readonly GivenClause[] = [
        ...(floor === undefined ? [] : [floor]),
        { kind: 'completeness', atLeast: 0.8, of: 'all' },
        { kind: 'essentials' },
        { kind: 'dont-know', atMost: { by: 'share', share: 0.1 } },
      ];
      for (const clause of clauses) {
        const { verdict, findings } = judged(framework, sheet, clause);
        const kinds = new Set(findings.map((finding) => finding.verdict));
        const isFound = verdict === 'breached' || verdict === 'undecided';
        expect(isFound ? kinds.has(verdict) : kinds.size === 0).toBe(true);
      }
    });
  });
});
