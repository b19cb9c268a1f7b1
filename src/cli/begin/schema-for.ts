import type { Host } from '../../host/host.js';
import type { NewFile } from './start.js';

export interface SchemaFor {
  /** As the file's first line names it. */
  readonly name: string;
  /** The schema itself, where it has to be written beside the file. */
  readonly files: readonly NewFile[];
}

/**
 * The schema for a new file: the one of a wgll that is installed beside it, or above it in the working folder;
 * else a copy that goes beside it, and with it wherever it is shared.
 */
export function schemaFor({ files, schemas }: Host, file: string, name: string): SchemaFor {
  const folders = files.between('sheet.yaml', file).split('/').slice(1, -1);
  const isHere = !folders.includes('..') && files.between('sheet.yaml', file).startsWith('./');
  const above = [
    '.',
    ...(isHere
      ? folders.map((_, index) =>
          folders
            .slice(index)
            .map(() => '..')
            .join('/'),
        )
      : []),
  ].map((way) => `${way}/node_modules/wgll/questions/schema/${name}`);
  const found = above.find((way) => files.exists(files.beside(file, way)));
  if (found !== undefined) return { name: found, files: [] };
  const beside = name.replace(/\.json$/, '.schema.json');
  const text = new TextDecoder().decode(files.read(`${schemas}/${name}`));
  return { name: `./${beside}`, files: [{ path: files.beside(file, beside), text }] };
}
