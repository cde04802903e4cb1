/**
 * npm run bench:search:questions — questions as a citizen would put them, each
 * with all that answers it: reports, and in them the places where a reader
 * would be content to arrive. Asked of the index in dist/, in Node.
 *
 * An answer counts when it is among the first three results of the page, in
 * the order in which the page lists them.
 *
 * Options: --dist=dist --set=citizens|held-out|builder (all when omitted) --misses
 */
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { engineOn } from './search/in-node.ts';
import { judge, readQuestions, type Judgement } from './search/questions.ts';

const FOLDER = join(import.meta.dirname, 'search/questions');

const { values } = parseArgs({
  options: { dist: { type: 'string', default: 'dist' }, set: { type: 'string' }, misses: { type: 'boolean' } },
});
const engine = await engineOn(resolve(values.dist));

const share = (list: readonly Judgement[], holds: (one: Judgement) => boolean): string => {
  const held = list.filter(holds).length;
  return `${held}/${list.length} ${((held / list.length) * 100).toFixed(1)}%`;
};

const rows = [];
for (const name of readdirSync(FOLDER).filter((file) => file.endsWith('.json'))) {
  const set = name.replace('.json', '');
  if (values.set !== undefined && values.set !== set) continue;
  const judged: Judgement[] = [];
  for (const question of readQuestions(join(FOLDER, name))) judged.push(await judge(engine, question));
  const placed = judged.filter(({ question }) => question.answers.every(({ records }) => records !== null));
  rows.push({
    set,
    questions: judged.length,
    'answer in first three': share(judged, ({ place }) => place < 3),
    'of those with a place': share(placed, ({ place }) => place < 3),
    'answer first': share(judged, ({ place }) => place === 0),
    'report in first three': share(judged, ({ report }) => report < 3),
    'as typed': share(judged, ({ mode }) => mode === 'exact'),
  });
  if (values.misses)
    for (const { question, mode, place, shown } of judged.filter((one) => one.place >= 3))
      console.log(
        `${set} ${mode} ${question.q}: ${place === Infinity ? 'not shown' : `place ${place + 1}`}; got ${shown.slice(0, 3).join(' ')}; wanted ${question.answers.map(({ report, records }) => `${report}#${(records ?? []).join('|')}`).join(' ')}`,
      );
}
console.table(rows);
process.exit(0);
