import type { Host } from '../host/host.js';
import { isPath } from '../host/load.js';
import { mainFileOf } from '../host/read-framework.js';

/** What a new sheet says of its framework, and of where an editor finds the schema to check it with. */
export interface FrameworkInSheet {
  /** The id of a shipped framework, or a path from the sheet. */
  readonly frameworkName: string;
  readonly modeline?: string;
}

/** For a framework as it was named on the command line: an id, or a path from the working folder. */
export function frameworkInSheet(host: Host, sheet: string, name: string): FrameworkInSheet {
  const isOwn = isPath(name) || !host.shipped.list().some(({ id }) => id === name);
  const frameworkName = isOwn ? host.files.between(sheet, name) : name;
  const schema = isOwn ? ownSchema(host, sheet, name) : undefined;
  const found = schema ?? installedSchema(host, sheet, name);
  if (found === undefined) return { frameworkName };
  return { frameworkName, modeline: `# yaml-language-server: $schema=${found}` };
}

/** As `wgll frameworks PATH --format schema` makes it, kept beside the framework. */
function ownSchema({ files }: Host, sheet: string, name: string): string | undefined {
  const schema = files.beside(mainFileOf(files, name), 'sheet.schema.json');
  return files.exists(schema) ? files.between(sheet, schema) : undefined;
}

/** Where wgll is installed beside the sheet: the schema of its framework's sheets, else that of any sheet. */
function installedSchema({ files }: Host, sheet: string, name: string): string | undefined {
  const folder = './node_modules/wgll/questions/schema';
  return [`${folder}/sheets/${name}.json`, `${folder}/sheet.json`].find((schema) =>
    files.exists(files.beside(sheet, schema)),
  );
}
