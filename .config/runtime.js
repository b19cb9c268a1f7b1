// A few small functions of the bundler's own. Left alone they are a file of their own, which costs a
// millisecond at every start; so they stand in each chunk that needs them.
const imported = /import\s*\{([^}]*)\}\s*from\s*["'][^"']*rolldown-runtime\.js["'];?/;
const exported = /export\s*\{([^}]*)\};?\s*$/;

export const runtime = {
  name: 'runtime',
  generateBundle(_options, bundle) {
    const own = Object.values(bundle).find(({ fileName }) => fileName.includes('rolldown-runtime'));
    if (own === undefined) return;
    const body = own.code.replace(exported, (_, names) => `return{${pairs(names, true)}};`);
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk' || chunk === own) continue;
      chunk.code = chunk.code.replace(
        imported,
        (_, names) => `const{${pairs(names, false)}}=(()=>{${body}})();`,
      );
    }
    delete bundle[own.fileName];
  },
};

/** `a as b, c` as the properties of an object: what is exported is named by its second name, what is imported by its first. */
function pairs(names, isExported) {
  const parts = names.split(',').map((part) => part.trim().split(/\s+as\s+/));
  return parts
    .map(([name, other = name]) => (isExported ? `${other}:${name}` : `${name}:${other}`))
    .join(',');
}
