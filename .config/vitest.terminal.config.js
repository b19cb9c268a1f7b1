import { fileURLToPath } from 'node:url';

// One file after the other: what is measured is what one person meets, not what a crowd of programs does.
export default {
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/terminal/**/*.test.ts'],
    // It does not hold yet (docs/decisions/0016): SEVERAL=1 npm run test:terminal runs it as well.
    exclude: process.env.SEVERAL === '1' ? [] : ['tests/terminal/several.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};
