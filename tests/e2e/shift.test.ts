/** Nothing moves under the reader while a page loads, however late scripts and data come. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { launch } from '../support/browser.ts';
import { shiftOf } from '../support/behaviour/shift.ts';
import { ask } from '../support/behaviour/tab.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';

const asked = [
  ask('公交'),
  ask('资金拨付得太慢'),
  ask('公交', '&kind=finding&year=1999'),
  '/findings/?theme=idle-funds',
  '/findings/?q=执行率',
  '/reports/?sort=4-desc&grade=良',
  '/indicators/?verdict=unmet',
  '/compare/?r=2022-gongye-fazhan-ziping&r=2021-2023-waimao',
];

let browser: Browser;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

describe('layout shift', () => {
  for (const url of [...onePageOfEachKind(builtPages(inject('dist'))).map((page) => page.url), ...asked]) {
    it.each([1280, 360])(`of ${url} at %i px is 0.00`, async (width) => {
      const { shift, moved } = await shiftOf(browser, inject('origin') + url, width);
      expect(shift, moved.join('\n')).toBeLessThan(0.005);
    });
  }
});
