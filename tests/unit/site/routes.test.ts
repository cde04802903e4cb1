/** Links know an address when, and only when, the site has a page for it. */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { ROUTES } from '../../../src/site/routes.ts';

it('lists every page, and no other', () => {
  const files = readdirSync(resolve(import.meta.dirname, '../../../src/pages'), {
    recursive: true,
    withFileTypes: true,
  }).filter((entry) => entry.isFile());
  const pages = files.map(({ parentPath, name }) => `${parentPath.replaceAll('\\', '/')}/${name}`);
  const routes = pages.map((page) =>
    page
      .replace(/^.*\/src\/pages/, '')
      .replace(/\.(?:astro|ts)$/, '')
      .replace(/\/index$/, '/'),
  );
  expect([...ROUTES].sort()).toEqual(routes.sort());
});
