import type { GeneralSheetSchema } from '../answers/json-schema.js';
import { sheetSchemaOf } from '../answers/sheet-schema.js';
import type { Framework } from '../framework/framework.js';
import type { Host } from '../host/host.js';
import { isPath } from '../host/load.js';

/** The JSON Schema of the sheets of one framework, made from the one of any sheet that comes with wgll. */
export function sheetSchemaText(host: Host, framework: Framework, name: string): string {
  const text = new TextDecoder().decode(host.files.read(`${host.schemas}/sheet.json`));
  // Written by `npm run generate`, and a test compares it with the form that sheets are checked with.
  const general = JSON.parse(text) as GeneralSheetSchema;
  const schema = sheetSchemaOf(framework, general, isPath(name) ? 'by-path' : 'by-id');
  return `${JSON.stringify(schema, undefined, 1)}\n`;
}
