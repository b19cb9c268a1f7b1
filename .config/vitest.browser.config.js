import { fileURLToPath } from 'node:url';

export default {
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/browser/**/*.test.js'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
};
