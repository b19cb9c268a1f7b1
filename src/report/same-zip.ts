import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/**
 * The same archive from the same content, on every machine and at any time: its files in the order of their names,
 * all of them from one day. `mend` takes out what else depends on chance, file by file, where a file is text.
 */
export function sameZip(
  archive: Uint8Array,
  mend: (xml: string, name: string) => string = (xml) => xml,
): Uint8Array {
  const mended = (content: Uint8Array, name: string): Uint8Array =>
    strToU8(mend(strFromU8(content), name));
  const files = Object.entries(unzipSync(archive))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, content]) => [name, isText(name) ? mended(content, name) : content] as const);
  // Without a zone, so that every machine writes the same hour of its own.
  return zipSync(Object.fromEntries(files), { mtime: '1980-01-01T12:00:00', level: 6 });
}

function isText(name: string): boolean {
  return !name.endsWith('.png');
}
