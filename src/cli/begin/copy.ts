import { copyOf, type FrameworkTexts } from '../../framework/copy.js';
import { partNames } from '../../framework/part-names.js';
import type { Host } from '../../host/host.js';
import { InvalidInput } from '../../host/invalid-input.js';
import { loadFramework } from '../../host/load.js';
import { readDocument } from '../../host/read-document.js';
import { mainFileOf } from '../../host/read-framework.js';
import { inShell } from '../../in-shell.js';
import { schemaFor } from './schema-for.js';
import type { Begun } from './start.js';

/** A framework, shipped or one's own, as files of one's own in a folder. */
export async function copyFramework(host: Host, name: string, folder: string): Promise<Begun> {
  const framework = await loadFramework(host, name);
  const within = (file: string): string => `${folder.replace(/[/\\]+$/, '')}/${file}`;
  const schema = schemaFor(host, within('framework.yaml'), 'framework.json');
  const sources = host.shipped.sources(name) ?? (await ownSources(host, name));
  const copied = copyOf(sources, framework, schema.name);
  if (!copied.ok) throw new InvalidInput(copied.problems);
  const { 'framework.yaml': main = '', ...parts } = copied.value;
  const files = Object.entries({ 'framework.yaml': main, ...parts }).map(([file, text]) => ({
    path: within(file),
    text,
  }));
  const named = inShell(host.files.between('sheet.yaml', folder));
  return {
    files: [...files, ...schema.files],
    next: [
      [`wgll validate ${named}`, 'whether it is sound, after each change'],
      [`wgll assess --framework ${named} our-answers.yaml`, 'to try it'],
    ],
  };
}

/** The files of a framework that is sound, by the names that its main file has for them. */
async function ownSources(host: Host, name: string): Promise<FrameworkTexts> {
  const main = await readDocument(host, mainFileOf(host.files, name));
  if (!main.ok) throw new InvalidInput(main.problems);
  const { file, text } = main.value;
  const parts = partNames(main.value).map(({ name: part }): [string, string] => [
    part,
    new TextDecoder().decode(host.files.read(host.files.beside(file, part))),
  ]);
  return { 'framework.yaml': text, ...Object.fromEntries(parts) };
}
