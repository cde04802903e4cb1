import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Whether properties are tried on a fixed sample or on many new values. */
    properties: 'sample' | 'whole';
  }
}

const pure = ['tests/unit/**/*.test.ts', 'tests/content/**/*.test.ts', 'tests/rules/**/*.test.ts'];

/** Unit tests that put other modules in the place of some, or walk back through a history: each file has its own of both. */
const apart = [
  'compare-page',
  'engine-client',
  'history',
  'list-download',
  'list-records',
  'list-table',
  'long-list',
  'pictures',
  'search-dialog',
  'search-page',
]
  .map((name) => `tests/unit/client/${name}.test.ts`)
  .concat('tests/unit/report/choice.test.ts');

/** Unit tests that stand on a page, with modules anew for each test: nothing is gained by a process for each file. */
const page = ['tests/unit/client/**/*.test.ts', 'tests/unit/components/client-markup.test.ts'];

/** Unit tests that go over the whole archive or a seeded sample: much the longest, and less than a tenth in number. */
const long = [
  'tests/content/provenance.test.ts',
  'tests/rules/any-report.test.ts',
  'tests/rules/archive.test.ts',
  'tests/rules/explained.test.ts',
  'tests/rules/slips.test.ts',
  'tests/unit/authoring/snapshot.test.ts',
  'tests/unit/corpus/fidelity-of-any-text.test.ts',
  'tests/unit/corpus/inspect-anything.test.ts',
  'tests/unit/corpus/limits-of-signs.test.ts',
  'tests/unit/corpus/mutations.test.ts',
  'tests/unit/corpus/personal/masking.test.ts',
  'tests/unit/corpus/personal/samples.test.ts',
  'tests/unit/corpus/slips.test.ts',
  'tests/unit/corpus/stored-archive.test.ts',
  'tests/unit/hostile.test.ts',
  'tests/unit/lock-file.test.ts',
  'tests/unit/page-data/figure-changes.test.ts',
  'tests/unit/page-data/invented.test.ts',
  'tests/unit/publish/card.test.ts',
  'tests/unit/replacements.test.ts',
  'tests/unit/search/engine.test.ts',
  'tests/unit/search/every-character.test.ts',
  'tests/unit/search/find-phrase.test.ts',
  'tests/unit/search/pagefind-port.test.ts',
  'tests/unit/wall/house.test.ts',
];
const gone = [...apart, ...long].filter((name) => !existsSync(name));
if (gone.length > 0) throw new Error(`These tests are named in vitest.config.ts and are not there: ${gone.join(', ')}`);

const built = ['tests/site/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/a11y/**/*.test.ts'];

/** What holds of every site that is built, whatever it carries: run on the examples from elsewhere, too. */
const ofAnySite = [
  'feed',
  'html',
  'links',
  'recount',
  'recount-front',
  'recount-lists',
  'recount-subjects',
  'sharing',
  'structured',
  'styles',
]
  .map((name) => `tests/site/${name}.test.ts`)
  .concat('tests/a11y/**/*.test.ts');

/** Vitest leaves one processor free, which on two is half of them; pages and browsers wait more than they reckon. */
const WORKERS = availableParallelism() + 1;

/** What a page shows in a moment takes seconds on a busy machine: a test waits for what happens, not for a time. */
const PATIENCE = { poll: { timeout: 30_000 } };

/** Files that hold properties; these alone have something to gain from a longer run. */
const properties = ['tests/unit', 'tests/rules'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts') && readFileSync(name, 'utf8').includes('fast-check')),
);

const unit = {
  maxWorkers: WORKERS,
  testTimeout: 300_000,
  setupFiles: 'tests/support/seed.ts',
  provide: { properties: 'sample' as const },
};

const ofBuiltSite = {
  // Files that follow one another share a browser and the pages that were read.
  isolate: false,
  maxWorkers: WORKERS,
  testTimeout: 240_000,
  hookTimeout: 120_000,
  globalSetup: 'tests/support/site-setup.ts',
  expect: PATIENCE,
};

/** `unit…` needs only the sources; `site` reads the built site in dist/ and drives a real browser; `deep` and `properties` hold whole sweeps. */
export default defineConfig({
  test: {
    projects: [
      { test: { ...unit, name: 'unit', include: pure, exclude: [...apart, ...page, ...long], isolate: false } },
      { test: { ...unit, name: 'unit:page', include: page, exclude: apart, isolate: false } },
      { test: { ...unit, name: 'unit:apart', include: apart } },
      { test: { ...unit, name: 'unit:long', include: long } },
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
          ...ofBuiltSite,
          name: 'site',
          include: built,
        },
      },
      {
        test: {
          ...ofBuiltSite,
          name: 'elsewhere',
          include: ofAnySite,
        },
      },
      {
        test: {
          name: 'deep',
          include: ['tests/deep/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 300_000,
          fileParallelism: false,
          globalSetup: 'tests/support/site-setup.ts',
          expect: PATIENCE,
        },
      },
    ],
    coverage: {
      provider: 'v8',
      // Components and pages (.astro) are held by the built site, which no tool counts lines of.
      include: ['src/**/*.ts'],
      exclude: ['**/*.d.ts'],
      reportOnFailure: true,
      reporter: ['text-summary', 'json-summary'],
      // Counted in the lane without the long tests, which it would double: they add three lines in a hundred. Steps of a build run in programs of their own, which are not counted here: “authoring” and “pages” weigh on the whole.
      thresholds: {
        lines: 93,
        branches: 85,
        'src/{report,contract,rules,analysis,views,lists,page-data}/**/*.ts': { lines: 96, branches: 86 },
        'src/{corpus,client}/**/*.ts': { lines: 96, branches: 88 },
      },
    },
  },
});
