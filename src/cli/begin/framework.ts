import { newFramework } from '../../framework/new-framework.js';
import { inShell } from '../../in-shell.js';
import { schemaFor } from './schema-for.js';
import type { Start } from './start.js';

/** A framework with three principles to change, in a folder that can be shared. */
export const frameworkStart: Start = {
  name: 'framework',
  is: 'three principles to change, in a folder of their own.',
  usualPath: 'my-framework',
  examples: ['wgll init framework', 'wgll init framework ours/meetings'],
  begin: (host, path) => {
    const isFile = /\.ya?ml$/i.test(path);
    const folder = path.replace(/[/\\]+$/, '');
    const file = isFile ? path : `${folder}/framework.yaml`;
    const schema = schemaFor(host, file, 'framework.json');
    const id = idOf(folder.replace(/\.ya?ml$/i, ''));
    const named = inShell(host.files.between('sheet.yaml', folder));
    return {
      files: [{ path: file, text: newFramework({ id, schema: schema.name }) }, ...schema.files],
      next: [
        [`wgll frameworks ${named}`, 'what it asks'],
        [`wgll validate ${named}`, 'whether it is sound'],
        [`wgll assess --framework ${named} ${id}-answers.yaml`, 'to try it'],
      ],
    };
  },
};

/** The name of the folder or file as an id. */
function idOf(folder: string): string {
  const name = folder.replace(/^.*[/\\]/, '').toLowerCase();
  const id = name.replaceAll(/[^a-z0-9._-]+/g, '-').replaceAll(/^[^a-z0-9]+|-+$/g, '');
  return id === '' ? 'my-framework' : id;
}
