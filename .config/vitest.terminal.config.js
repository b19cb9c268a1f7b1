import { fileURLToPath } from 'node:url';

// One file after the other: what is measured is what one person meets, not what a crowd of programs does.
export default {
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/terminal/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};
