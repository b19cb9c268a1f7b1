import type { Framework } from '../framework/framework.js';
import type { Before } from '../judgement/case.js';
import type { Host } from './host.js';
import { InvalidInput } from './invalid-input.js';
import { loadSheet } from './load.js';
import { sameFrameworkOrThrow } from './same-framework.js';
import { notInRevision, revisionNamed, withPathOf } from './source-named.js';

/** A sheet that is judged, and what it is to be compared with. */
export interface Compared {
  /** As it was named. */
  readonly sheet: string;
  readonly framework: Framework;
  /** A file, or `git:REF` for the same path at a revision. */
  readonly baseline: string;
  readonly frameworkOption?: string | undefined;
}

/** An earlier state; only the name of the revision where that does not have the sheet yet. */
export type Baseline = { readonly before: Before } | { readonly newSince: string };

/**
 * The earlier state of a sheet. A file that is named must be there; where only a revision is named, the sheet may have
 * had another name in it, or none.
 */
export async function loadBaseline(host: Host, compared: Compared): Promise<Baseline> {
  const { sheet, baseline } = compared;
  const source = withPathOf(baseline, sheet);
  try {
    return { before: await beforeAt(host, source, compared) };
  } catch (error) {
    if (source === baseline || !isMissing(error, source)) throw error;
    const { nameBefore } = await import('./name-before.js');
    const earlier = nameBefore(host, source, sheet);
    if (earlier === undefined) return { newSince: baseline };
    const before = await beforeAt(host, earlier, compared);
    const calledThen = revisionNamed(earlier)?.path ?? earlier;
    return { before: { ...before, calledThen } };
  }
}

async function beforeAt(
  host: Host,
  source: string,
  { sheet: now, framework, baseline, frameworkOption }: Compared,
): Promise<Before> {
  const before = await loadSheet(host, source, frameworkOption);
  sameFrameworkOrThrow(
    { sheet: source, framework: before.framework.id },
    { sheet: now, framework: framework.id },
  );
  return { name: baseline, framework: before.framework, sheet: before.sheet };
}

function isMissing(error: unknown, source: string): boolean {
  return (
    error instanceof InvalidInput &&
    error.problems.some(
      ({ message, place }) => place.file === source && message === `The file ${notInRevision}.`,
    )
  );
}
