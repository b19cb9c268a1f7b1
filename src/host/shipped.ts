import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../once.js';
import type { ShippedFramework, ShippedFrameworks } from './host.js';

/** The frameworks in the folder that `.config/compiled.js` writes. */
export function shippedIn(
  folder: string,
  decompress: (bytes: Uint8Array) => Uint8Array,
): ShippedFrameworks {
  const read = (name: string): Buffer => readFileSync(join(folder, name));
  const list = once(() => JSON.parse(read('index.json').toString()) as readonly ShippedFramework[]);
  const find = (id: string): ShippedFramework | undefined =>
    list().find((entry) => entry.id === id);
  const linesOf = (id: string): readonly string[] =>
    new TextDecoder().decode(decompress(read(`${id}.br`))).split('\n');
  return {
    list,
    read: (id, edition) => {
      const found = find(id);
      const at = edition === undefined ? 0 : (found?.editions.indexOf(edition) ?? -1);
      if (found === undefined || at === -1) return undefined;
      // What decompresses brings Node's streams along: the newest edition, which most runs read, stands as it is.
      return at === 0 ? read(`${id}.json`).toString() : linesOf(id)[at];
    },
    sources: (id) => {
      const [sources] = find(id) === undefined ? [] : linesOf(id);
      return sources === undefined ? undefined : (JSON.parse(sources) as Record<string, string>);
    },
  };
}
