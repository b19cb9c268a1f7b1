// How code is bundled: the same for the program, for what is measured against it and for what is generated.
import { fileURLToPath } from 'node:url';

/** A file of this project by its path from the root. */
export const inRoot = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

export const bundleOptions = {
  platform: 'node',
  tsconfig: inRoot('tsconfig.json'),
  resolve: {
    extensionAlias: { '.js': ['.ts', '.js'] },
    // The ESM build: the CommonJS one that "node" would choose costs 5 ms at every start.
    alias: { yaml: inRoot('node_modules/yaml/browser/index.js') },
  },
  treeshake: { moduleSideEffects: false },
};

export const outputOptions = {
  format: 'esm',
  minify: true,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name].js',
};
