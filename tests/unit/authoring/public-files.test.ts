/** The program's own files beside those of a site. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyPublic } from '../../../src/authoring/public-files.ts';
import { archive } from '../corpus/archive.ts';

it("keeps the site's picture, and the program's script", async () => {
  const program = archive({ 'public/theme.js': 'own', 'public/favicon.svg': 'own', 'public/a/b.js': 'own' });
  const site = archive({ 'public/theme.js': 'strange', 'public/favicon.svg': 'of the site', 'public/c.png': 'c' });
  await copyPublic(program, site);
  const held = ['theme.js', 'favicon.svg', 'a/b.js', 'c.png'].map((name) =>
    readFileSync(join(site, 'public', name), 'utf8'),
  );
  expect(held).toEqual(['own', 'of the site', 'own', 'c']);
});
