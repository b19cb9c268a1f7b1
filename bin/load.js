// Loads the files of the program with what the build has compiled ahead for this Node, where it did:
// docs/decisions/0031-compiled-ahead.md
const { readFileSync } = process.getBuiltinModule('node:fs');
const { basename, dirname, join } = process.getBuiltinModule('node:path');
const { Script } = process.getBuiltinModule('node:vm');

/** Where a build keeps what this Node has compiled of the files of `folder`: another Node cannot use it. */
exports.compiledFor = (folder) =>
  join(folder, 'compiled', `${process.version}-${process.platform}-${process.arch}`);

/**
 * Gives a function that loads a CommonJS file of `folder` by its path, each file once. `seen` is given the
 * path and the script of each. What was compiled ahead and does not fit is compiled again.
 */
exports.loaderOf = (folder, seen = () => {}) => {
  const compiled = exports.compiledFor(folder);
  const modules = new Map();
  return load;

  function load(path) {
    const known = modules.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(path, module);
    const script = scriptOf(path);
    seen(path, script);
    const here = dirname(path);
    const requireFrom = (name) => (name.startsWith('.') ? load(join(here, name)) : require(name));
    script.runInThisContext()(module.exports, requireFrom, module, path, here);
    return module.exports;
  }

  function scriptOf(path) {
    const text = readFileSync(path, 'utf8');
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
    return new Script(wrapped, {
      filename: path,
      cachedData: bytesOf(join(compiled, basename(path))),
    });
  }
};

function bytesOf(path) {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
