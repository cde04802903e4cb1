/**
 * npm run bench:search:questions — questions as a citizen would put them, each
 * with the report that answers it and, where one does, the finding,
 * recommendation or row. Asked of the index in dist/, in Node.
 *
 * Options: --dist=dist --file=bench/search/questions.tsv
 */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openEngine } from '../src/client/search/engine.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    file: { type: 'string', default: join(import.meta.dirname, 'search/questions.tsv') },
  },
});
const dist = resolve(values.dist);

globalThis.fetch = (input) => {
  const file = join(dist, String(input).replace(/\?.*$/, ''));
  return Promise.resolve(
    existsSync(file) ? new Response(new Uint8Array(readFileSync(file))) : new Response(null, { status: 404 }),
  );
};
const engine = await openEngine('/search-index/', (url) => import(join(dist, url.replace(/\?.*$/, ''))));

const [, ...lines] = readFileSync(values.file, 'utf8').trim().split('\n');
const ranks: number[] = [];
let answered = 0;
for (const line of lines) {
  const [query = '', report = '', anchors = ''] = line.split('\t');
  const wanted = anchors.split(' ').filter((anchor) => anchor !== '');
  const { groups, mode } = await engine.search({ query, limit: 5, perReport: 3 });
  const first = groups
    .flatMap(({ id, results }) => results.map(({ url }) => ({ id, anchor: url.split('#')[1] ?? '' })))
    .slice(0, 3);
  const right = first.some(({ id, anchor }) => id === report && (wanted.length === 0 || wanted.includes(anchor)));
  ranks.push(groups.findIndex(({ id }) => id === report));
  if (right) answered++;
  else
    console.log(
      `${mode} ${query} → ${report} ${anchors}; got ${first.map(({ id, anchor }) => `${id}#${anchor}`).join(' ')}`,
    );
}
const share = (count: number): string => `${((count / lines.length) * 100).toFixed(1)}%`;
console.log(
  `${lines.length} questions: right report first ${share(ranks.filter((rank) => rank === 0).length)}, among three ${share(ranks.filter((rank) => rank >= 0 && rank < 3).length)}; answer among the first three results ${share(answered)}`,
);
process.exit(0);
