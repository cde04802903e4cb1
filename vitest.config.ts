import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether properties are tried on a fixed sample or on many new values. */
    properties: 'sample' | 'whole';
  }
}

const pure = [
  'tests/unit/**/*.test.ts',
  'tests/content/**/*.test.ts',
  'tests/rules/**/*.test.ts',
  'tests/golden/**/*.test.ts',
];
const built = ['tests/site/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/a11y/**/*.test.ts'];

/** Vitest leaves one processor free, which on two is half of them; browsers wait more than they reckon. */
const WORKERS = Math.max(2, availableParallelism());

/** What a page shows in a moment takes seconds on a busy machine: a test waits for what happens, not for a time. */
const PATIENCE = { poll: { timeout: 30_000 } };

/** Files that hold properties; these alone have something to gain from a longer run. */
const properties = ['tests/unit', 'tests/rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && readFileSync(name, 'utf8').includes('fast-check')),
);

/** `unit` needs only the sources; `site` reads the built site in dist/ and drives a real browser; `deep` and `properties` hold whole sweeps. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: pure,
          maxWorkers: WORKERS,
          testTimeout: 120_000,
          setupFiles: 'tests/support/seed.ts',
          provide: { properties: 'sample' },
        },
      },
      {
        test: {
          name: 'properties',
          include: properties,
          testTimeout: 300_000,
          // Behind the sweeps of builds and kills, which want the machine for themselves.
          sequence: { groupOrder: 1 },
          setupFiles: 'tests/support/seed.ts',
          provide: { properties: 'whole' },
        },
      },
      {
        test: {
          name: 'site',
          include: built,
          maxWorkers: WORKERS,
          testTimeout: 240_000,
          hookTimeout: 120_000,
          globalSetup: 'tests/support/site-setup.ts',
          expect: PATIENCE,
        },
      },
      {
        test: {
          name: 'deep',
          include: ['tests/deep/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          expect: PATIENCE,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: [
        'src/{report,contract,rules,corpus,analysis,views,lists,page-data,publish,authoring,search,client}/**/*.ts',
      ],
    },
  },
});
