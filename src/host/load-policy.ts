import type { Framework } from '../framework/framework.js';
import { parsePolicyIn } from '../judgement/parse-in-forms.js';
import { plainPolicyForm } from '../judgement/plain-form.js';
import { type Policy, usualPolicy } from '../judgement/policy.js';
import type { Outcome } from '../outcome.js';
import { firstToTell } from '../plain.js';
import type { SourceDocument } from '../source.js';
import type { Host } from './host.js';
import { InvalidInput, lookAt, orThrow } from './invalid-input.js';
import { readDocument } from './read-document.js';

/** The policy that is found when none is named. */
export const usualPolicyFile = 'wgll-policy.yaml';

/** A policy that is read once, and checked against the framework of each sheet that it judges. */
export type PolicyFor = (framework: Framework) => Promise<Policy>;

/** The policy that is named; else the one found in the working folder; else what is always looked at. */
export async function loadPolicy(host: Host, named: string | undefined): Promise<PolicyFor> {
  const path = named ?? (host.files.exists(usualPolicyFile) ? usualPolicyFile : undefined);
  if (path === undefined) return async () => usualPolicy;
  const read = await readDocument(host, path);
  // What it names in a framework is looked up for each sheet that it judges.
  if (!read.ok) return lookAt(read, async (rest) => policyFrom(await parsed(rest)));
  return policyOf(read.value);
}

function policyFrom(outcome: Outcome<Policy>): PolicyFor {
  const policy = orThrow(outcome);
  return async () => policy;
}

function policyOf(document: SourceDocument): PolicyFor {
  const known = new Map<string, Policy>();
  return async (framework) => {
    const name = `${framework.id}@${framework.edition}`;
    const before = known.get(name);
    if (before !== undefined) return before;
    const outcome = await parsed(document, framework);
    if (!outcome.ok) throw new InvalidInput(outcome.problems);
    known.set(name, outcome.value);
    return outcome.value;
  };
}

/** Most are plainly sound; what tells of the others takes longer to load. */
function parsed(document: SourceDocument, framework?: Framework): Promise<Outcome<Policy>> {
  return firstToTell([
    () => parsePolicyIn(plainPolicyForm, document, framework),
    async () => (await import('../judgement/parse.js')).parsePolicy(document, framework),
  ]);
}
