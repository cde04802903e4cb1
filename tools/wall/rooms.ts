/**
 * The rooms of the house: what each is for, whom it may import, what it may do.
 *
 * `npm run check:wall` holds the house to this table, both ways: what is not here is not permitted,
 * and what is here must be used. `npm run check:wall -- --print` prints the table that would be
 * exactly right for the house as it is; words that begin with "…" are to be written by hand.
 */
import { table } from './room.ts';

export const ROOMS = table({
  report: {
    is: 'The ground: what one document is (schema, numbers, money, targets, grades) and the archive as a type',
    imports: [],
    packages: ['big.js', 'zod'],
  },
  contract: {
    is: 'What build and browser share: types of files, folding of text, guards',
    imports: ['report'],
  },
  corpus: {
    is: 'content/ on disk → the archive, with places for messages',
    imports: ['report'],
    powers: {
      disk: 'the one reader of content/',
      process: {
        why: 'content/ of the folder it is run in, unless told',
        only: ['inspect-content.ts', 'read-corpus.ts'],
      },
      node: 'paths of content/, bytes of texts',
      clock: { why: 'a date of publication must not lie ahead of today', only: ['validate-schema.ts'] },
    },
    packages: ['github-slugger', 'satteri', 'yaml', 'zod'],
  },
  rules: {
    is: 'One rule a file: does what is printed agree with itself',
    imports: ['report'],
  },
  analysis: {
    is: 'Facts of an archive, without words and without pages',
    imports: ['report', 'contract'],
  },
  views: {
    is: 'What a page is made of: tables, charts, marks, words, addresses, kinds of sentence',
    imports: ['report', 'contract'],
  },
  lists: {
    is: 'One engine for every list: facets, order, paging',
    imports: ['report', 'contract', 'views'],
  },
  'page-data': {
    is: 'One file an address: its words, tables and charts',
    imports: ['report', 'contract', 'analysis', 'views', 'lists'],
  },
  search: {
    is: 'The index of the search: records, vocabulary, positions',
    imports: ['report', 'contract', 'analysis', 'views', 'page-data'],
    powers: {
      disk: 'writes the index',
      process: {
        why: "sets what Pagefind reads of the environment, and asks for the machine's processors",
        only: ['pagefind.ts'],
      },
      node: 'bytes of the index',
    },
    packages: ['esbuild', 'iconv-lite', 'opencc-js', 'pagefind'],
  },
  publish: {
    is: 'Public data: JSON, CSV, feeds, structured data, pictures',
    imports: ['report', 'contract', 'analysis', 'views', 'page-data'],
    powers: {
      disk: 'attachments of reports, letters of the pictures',
      process: { why: 'the letters lie in the folder of the program', only: ['card/fonts.ts'] },
      node: 'paths of attachments, bytes of pictures',
    },
    packages: ['d3-dsv', 'satori', 'sharp'],
  },
  authoring: {
    is: 'The command line: new site, new report, check, build',
    imports: ['report', 'corpus', 'rules', 'search', 'publish'],
    powers: {
      disk: 'builds beside and swaps',
      process: 'arguments, environment, signals and exit codes',
      commands: { why: 'the builder runs as a program of its own', only: ['astro-step.ts'] },
      node: 'paths',
      native: {
        why: "finds the builder's program; one call of the C library",
        only: ['astro-step.ts', 'exchange-folders.ts'],
      },
      clock: 'how long a step takes, how old a lock is, the year of a new report',
    },
    packages: ['astro', 'commander', 'koffi', 'sharp', 'string-width', 'yaml'],
  },
  client: {
    is: 'What runs in the browser: charts, search, lists',
    imports: ['contract', 'styles'],
    powers: {
      network: {
        why: 'our own files: entries of lists, lines to compare, the index',
        only: ['read-file.ts', 'search/engine/pagefind.ts'],
      },
      threads: { why: 'search does not stop the page', only: ['search/ask/engine-client.ts'] },
      dom: 'it is what works on pages',
      clock: { why: 'the day on which a citation was looked up', only: ['copy.ts'] },
      settings: { why: 'the base path', only: ['search/site-path.ts'] },
      'computed import': {
        why: "Pagefind's own script, published beside the index",
        only: ['search/engine/pagefind.ts'],
      },
      'whole globals': {
        why: 'fetch of Pagefind is wrapped and must keep its owner',
        only: ['search/engine/pagefind.ts'],
      },
    },
    packages: ['chart.js'],
  },
  styles: {
    is: 'Style sheets of the whole site',
    imports: [],
  },
  docs: {
    is: 'Pages of help that the site shows',
    at: ['docs/rules/'],
    imports: [],
  },
  public: {
    is: 'Files published as they are',
    at: ['public/'],
    imports: [],
    powers: {
      dom: 'sets light or dark before the page is drawn',
    },
  },
  site: {
    is: 'Addresses, navigation, policy, the archive of the site',
    imports: ['report', 'corpus', 'rules'],
    powers: {
      process: { why: 'where content/ lies', only: ['site-archive.ts', 'content-root.ts'] },
      node: 'paths',
      settings: { why: 'the base path', only: ['links.ts'] },
    },
    packages: ['vite'],
    provides: ['mingjian:narratives'],
  },
  components: {
    is: 'Parts of pages; they do no arithmetic',
    imports: ['report', 'corpus', 'styles', 'site', 'contract', 'client', 'views', 'lists', 'page-data', 'publish'],
    packages: ['@astrojs/markdown-satteri', 'astro', 'satteri'],
  },
  layouts: {
    is: 'The frame of every page',
    imports: ['styles', 'public', 'site', 'client', 'publish', 'page-data', 'components'],
    powers: {
      settings: 'the base path',
    },
  },
  pages: {
    is: 'One file an address',
    imports: [
      'report',
      'docs',
      'site',
      'contract',
      'client',
      'analysis',
      'views',
      'lists',
      'page-data',
      'publish',
      'components',
      'layouts',
    ],
    packages: ['@astrojs/rss', 'astro'],
  },
  config: {
    is: 'Settings of the builder, the tests, the linter and the search for dead code',
    at: ['astro.config.mjs', 'vitest.config.ts', 'eslint.config.mjs', 'knip.ts'],
    imports: ['site', 'publish', 'components'],
    powers: {
      disk: 'address of the site; which tests hold properties',
      process: 'where the builder is told to write',
      node: 'paths, number of processors',
    },
    packages: [
      '@astrojs/mdx',
      '@astrojs/sitemap',
      'astro',
      'eslint',
      'eslint-plugin-astro',
      'knip',
      'typescript-eslint',
      'vitest',
    ],
  },
});
