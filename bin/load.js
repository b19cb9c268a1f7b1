// Loads the files of the program with what the build has compiled ahead for this Node, where it did:
// docs/decisions/0031-compiled-ahead.md
const fs = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const vm = process.getBuiltinModule('node:vm');

/** Where a build keeps what this Node has compiled of the files of `folder`: another Node cannot use it. */
exports.compiledFor = (folder) =>
  path.join(folder, 'compiled', `${process.version}-${process.platform}-${process.arch}`);

/**
 * Gives a function that loads a CommonJS file of `folder` by its path, each file once. `seen` is given the
 * path and the script of each. What was compiled ahead and does not fit is compiled again.
 */
exports.loaderOf = (folder, seen = () => {}) => {
  const compiled = exports.compiledFor(folder);
  const modules = new Map();
  return load;

  function load(file) {
    const known = modules.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    modules.set(file, module);
    const script = scriptOf(file);
    seen(file, script);
    const here = path.dirname(file);
    const requireFrom = (name) =>
      name.startsWith('.') ? load(path.join(here, name)) : require(name);
    script.runInThisContext()(module.exports, requireFrom, module, file, here);
    return module.exports;
  }

  function scriptOf(file) {
    const text = fs.readFileSync(file, 'utf8');
    const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
    const cachedData = bytesOf(path.join(compiled, path.basename(file)));
    return new vm.Script(wrapped, { filename: file, cachedData });
  }
};

function bytesOf(file) {
  try {
    return fs.readFileSync(file);
  } catch {
    return undefined;
  }
}
