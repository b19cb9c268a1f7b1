import { fileURLToPath } from 'node:url';

export default {
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/**/*.test.ts'],
    // They have runs of their own: npm run test:terminal, npm run test:office
    exclude: ['**/node_modules/**', 'tests/terminal/**', 'tests/office/**'],
    testTimeout: 180_000,
  },
};
