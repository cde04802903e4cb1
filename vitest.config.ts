import { defineConfig } from 'vitest/config';

const pure = [
  'tests/unit/**/*.test.ts',
  'tests/content/**/*.test.ts',
  'tests/rules/**/*.test.ts',
  'tests/golden/**/*.test.ts',
];
const built = ['tests/site/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/a11y/**/*.test.ts'];

/** `unit` needs only the sources; `site` reads the built site in dist/ and drives a real browser; `deep` holds whole sweeps. */
export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: pure, testTimeout: 30_000 } },
      {
        test: {
          name: 'site',
          include: built,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/support/site-setup.ts',
          fileParallelism: false,
        },
      },
      {
        test: {
          name: 'deep',
          include: ['tests/deep/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['src/{report,rules,corpus,insight,publish,authoring,search}/**/*.ts'] },
  },
});
