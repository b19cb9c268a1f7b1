// A chunk that others load by name needs one small function of the bundler's. Left alone it is a file of its
// own, a millisecond at every start; so it stands in the chunks that need nothing else of that file.
const imported =
  /import\s*\{\s*__exportAll(?: as (\w+))?\s*\}\s*from\s*["'][^"']*rolldown-runtime\.js["'];?/;

export const runtime = {
  name: 'runtime',
  generateBundle(_options, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      chunk.code = chunk.code.replace(
        imported,
        (_, name = '__exportAll') =>
          `const ${name}=all=>{const names={};for(const name in all)Object.defineProperty(names,name,{get:all[name],enumerable:true});return names};`,
      );
    }
  },
};
