import type { DateText } from '../duration.js';
import type { Case } from '../judgement/case.js';
import { datesAhead } from '../judgement/dates-ahead.js';
import { judge } from '../judgement/judge.js';
import { placesIn } from '../judgement/places.js';
import type { Severity } from '../judgement/policy.js';
import type { Checked } from '../report/check-formats.js';
import { judgementDocument } from '../report/judged.js';
import { score } from '../score/score.js';
import { digest } from './digest.js';
import type { Host } from './host.js';
import { InvalidInput } from './invalid-input.js';
import { loadSheet } from './load.js';
import { loadBaseline } from './load-baseline.js';
import type { PolicyFor } from './load-policy.js';

export interface JudgementSettings {
  readonly today: DateText;
  readonly policyFor: PolicyFor;
  readonly framework?: string | undefined;
  /** A file, or `git:REF` for the same path at a revision. */
  readonly baseline?: string | undefined;
  readonly failOn?: Severity | undefined;
}

/** A sheet with what its policy says of it. */
export async function loadJudgement(
  host: Host,
  path: string,
  { today, policyFor, framework: named, baseline, failOn = 'error' }: JudgementSettings,
): Promise<Checked> {
  const { framework, sheet, document } = await loadSheet(host, path, named);
  const policy = await policyFor(framework);
  const before =
    baseline === undefined
      ? {}
      : await loadBaseline(host, { sheet: path, framework, baseline, frameworkOption: named });
  const assessment = score(framework, sheet);
  const places = placesIn(document);
  const given: Case = { framework, sheet, assessment, places, today, ...before };
  const ahead = datesAhead(policy, given, document);
  if (ahead.length > 0) throw new InvalidInput(ahead);
  const judgement = judgementDocument(judge(policy, given, { failOn }));
  return {
    sheet: document.file,
    judgement,
    report: async () => {
      const { reportOf } = await import('../report/report.js');
      const tool = `wgll ${host.version}`;
      const { file } = document;
      return {
        ...reportOf({ framework, sheet, assessment, file, tool, today, digest }),
        judgement,
      };
    },
  };
}
