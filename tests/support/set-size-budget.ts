/**
 * Sets the budgets of tests/site/size.test.ts by what dist/ is now, with a tenth of air:
 * `node tests/support/set-size-budget.ts`. Read the difference before it is committed.
 */
import { writeFileSync } from 'node:fs';
import { bytesOf, PARTS, weigh, type SizeBudget } from './page-weight.ts';
import { builtPages, kindOf, onePageOfEachKind } from './pages.ts';

const root = new URL('../../', import.meta.url);
const dist = new URL('dist', root).pathname;

/** A tenth more, in hundreds of bytes. */
const withAir = (bytes: number): number => Math.ceil((bytes * 1.1) / 100) * 100;

const weights = onePageOfEachKind(builtPages(dist)).map((page) => [kindOf(page.url), weigh(dist, page)] as const);
const files = weights.flatMap(([, weight]) => PARTS.flatMap((part) => (part === 'html' ? [] : weight[part])));
const budget: SizeBudget = {
  kinds: Object.fromEntries(
    weights.map(([kind, weight]) => [
      kind,
      Object.fromEntries(PARTS.map((part) => [part, withAir(bytesOf(weight[part]))])),
    ]),
  ) as SizeBudget['kinds'],
  files: Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]).sort()),
};
writeFileSync(new URL('tests/site/size-budget.json', root), `${JSON.stringify(budget, null, 2)}\n`);
