import { fileURLToPath } from 'node:url';

export default {
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    // They have a run of their own: npm run test:terminal
    exclude: ['tests/terminal/**'],
    testTimeout: 180_000,
  },
};
