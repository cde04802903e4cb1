/**
 * The rooms of the house: what each is for, whom it may import, what it may do.
 *
 * `npm run check:wall` holds the house to this table, both ways: what is not here is not permitted,
 * and what is here must be used. `npm run check:wall -- --print` prints the table that would be
 * exactly right for the house as it is; words that begin with "…" are to be written.
 */
import { table } from './room.ts';

export const ROOMS = table({
  report: { is: 'One report: its schema, numbers, money, targets, grades', imports: [] },
  charts: { is: 'Kinds of chart, agreed between the pages and the browser', imports: [] },
  corpus: { is: 'content/ on disk → the archive, with places for messages', imports: [] },
  rules: { is: 'One rule a file: does what is printed agree with itself', imports: [] },
  insight: { is: 'The archive → every number, table and sentence of the pages', imports: [] },
  search: { is: 'Folding, tokens and the index of the search', imports: [] },
  publish: { is: 'Public data: JSON, CSV, feeds, structured data, pictures', imports: [] },
  authoring: { is: 'The command line: check, new report, build', imports: [] },
  client: { is: 'What runs in the browser: charts, search, lists', imports: [] },
  site: { is: 'Addresses, navigation, policy, the archive of the site', imports: [], provides: ['mingjian:narratives'] },
  styles: { is: 'Style sheets of the whole site', imports: [] },
  components: { is: 'Parts of pages; no reckoning', imports: [] },
  layouts: { is: 'The frame of every page', imports: [] },
  pages: { is: 'One file an address', imports: [] },
  docs: { is: 'Pages of help; the site shows those of the rules', at: ['docs/rules/'], imports: [] },
  public: { is: 'Files published as they are', at: ['public/'], imports: [] },
  config: {
    is: 'Settings of the builder, the tests and the linter',
    at: ['astro.config.mjs', 'vitest.config.ts', 'eslint.config.mjs'],
    imports: [],
  },
});
