/** Pages are valid HTML: the longest and the shortest of each kind, and some between; all are in the deep run. */
import { expect, inject, it } from 'vitest';
import { builtPages, someOfEachKind } from '../support/pages.ts';
import { areValid, faultsOf } from '../support/valid-html.ts';

areValid(someOfEachKind(builtPages(inject('dist')), 8));

it('would find a fault', async () => {
  expect(await faultsOf('<!doctype html><html lang="zh"><title>试</title><h1>试</h1><ul><p>不是条目</p></ul>')).toEqual(
    [expect.stringContaining('element-permitted-content')],
  );
});
