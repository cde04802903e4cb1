/** Questions as citizens put them, written by people who did not build the search: the answer is among the first three results. */
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { engineOn } from '../../bench/search/in-node.ts';
import { judge, readQuestions, type Judgement } from '../../bench/search/questions.ts';

const FOLDER = join(import.meta.dirname, '../../bench/search/questions');
let judged: Judgement[];

beforeAll(async () => {
  const engine = await engineOn(inject('dist'));
  judged = [];
  for (const question of readQuestions(join(FOLDER, 'citizens.json'))) judged.push(await judge(engine, question));
}, 120_000);

const share = (list: readonly Judgement[], holds: (one: Judgement) => boolean): number =>
  list.filter(holds).length / list.length;

describe('the questions of citizens', () => {
  it('have answers in the archive', () => expect(judged.length).toBeGreaterThan(100));

  it('are answered by a report among the first three', () => {
    expect(share(judged, ({ report }) => report < 3)).toBeGreaterThanOrEqual(0.95);
  });

  it('are answered at the right place among the first three results', () => {
    expect(share(judged, ({ place }) => place < 3)).toBeGreaterThanOrEqual(0.95);
  });
});
