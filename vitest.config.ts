import { defineConfig } from 'vitest/config';
import { closingReport } from './tests/support/closingReport.ts';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: ['tests/bench/**'],
    globalSetup: ['tests/support/globalSetup.ts'],
    reporters: [['default', { summary: false }], closingReport()],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
  },
});
