import type { Host } from './host.js';
import { revisionNamed } from './source-named.js';

/** A world in which all of these can be read; what knows git is loaded only for those that need it. */
export async function worldFor<World extends Host>(
  host: World,
  sources: readonly string[],
): Promise<World> {
  if (sources.every((source) => revisionNamed(source) === undefined)) return host;
  const { withRevisions } = await import('./revisions.js');
  return withRevisions(host);
}
