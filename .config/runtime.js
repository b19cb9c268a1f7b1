// A few small functions of the bundler's own. Left alone they are a file of their own, which every start
// would have to find and read; so they stand in each chunk that needs them.
const required = /require\(["'][^"']*rolldown-runtime\.cjs["']\)/g;

export const runtime = {
  name: 'runtime',
  generateBundle(_options, bundle) {
    const own = Object.values(bundle).find(({ fileName }) => fileName.includes('rolldown-runtime'));
    if (own === undefined) return;
    const inside = `(()=>{const exports={};${own.code};return exports})()`;
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replace(required, () => inside);
    }
    delete bundle[own.fileName];
  },
};
