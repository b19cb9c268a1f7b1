// Node's own modules, taken from the process instead of imported. An import reads every name that a
// module has, and some of those load further modules: node:fs alone brings the streams, 2 ms at every start.
import { isBuiltin } from 'node:module';

const prefix = '\0wgll:';

export const builtins = {
  name: 'builtins',
  resolveId(source, _importer, { kind }) {
    if (!isBuiltin(source)) return null;
    const name = source.startsWith('node:') ? source : `node:${source}`;
    return `${prefix}${kind === 'require-call' ? 'cjs' : 'esm'}:${name}`;
  },
  async load(id) {
    if (!id.startsWith(prefix)) return null;
    const [, form, name] = /^(cjs|esm):(.*)$/.exec(id.slice(prefix.length));
    // commander loads it for commands that are programs of their own; wgll has none.
    if (name === 'node:child_process')
      return form === 'cjs' ? 'module.exports = {};' : 'export {};';
    const taken = `process.getBuiltinModule(${JSON.stringify(name)})`;
    if (form === 'cjs') return `module.exports = ${taken};`;
    const names = Object.keys(await import(name)).filter((key) => key !== 'default');
    const exported = names.map((key) => `export const ${key} = taken.${key};`);
    return [`const taken = ${taken};`, 'export default taken;', ...exported].join('\n');
  },
};
