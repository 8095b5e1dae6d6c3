import { defineConfig } from 'vitest/config';
import { closingReport, hasPostgres } from './tests/support/closingReport.ts';

/** What is kept, and what asks for it: the same tests on both engines. */
const onBothEngines = [
  'tests/db/**/*.test.ts',
  'tests/records/**/*.test.ts',
  'tests/routes/**/*.test.ts',
  'tests/services/**/*.test.ts',
  'tests/signIn/**/*.test.ts',
  'tests/sources/**/*.test.ts',
  'tests/faults/**/*.test.ts',
  'tests/catalogue/{kolada,routes,rows}.test.ts',
];

/** What keeps nothing: one file after the other in the same process, which loads the house once. */
const pure = ['engine', 'model', 'vocabulary', 'geo', 'process', 'scenes', 'annex', 'reproduction']
  .concat(['pitfalls', 'golden'])
  .map((floor) => `tests/${floor}/**/*.test.ts`);

/** What is waited for comes at last on a machine that does other things too. */
const patience = {
  testTimeout: 120_000,
  hookTimeout: 240_000,
  expect: { poll: { timeout: 30_000 } },
};

const onPostgres = {
  test: {
    name: 'postgres',
    include: onBothEngines,
    exclude: ['tests/db/sqlite/**'],
    globalSetup: ['tests/support/globalPostgres.ts'],
    ...patience,
  },
};

export default defineConfig({
  test: {
    reporters: [['default', { summary: false }], closingReport()],
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'pure',
          include: pure,
          isolate: false,
          setupFiles: ['tests/support/sameChance.ts'],
          ...patience,
        },
      },
      {
        test: {
          name: 'sqlite',
          include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
          exclude: [...pure, 'tests/bench/**', 'tests/db/postgres/**', 'tests/faults/**'],
          globalSetup: ['tests/support/globalSetup.ts'],
          ...patience,
        },
      },
      ...(hasPostgres() || process.env['HELKALKYL_REQUIRE_TOOLS'] === '1' ? [onPostgres] : []),
    ],
  },
});
