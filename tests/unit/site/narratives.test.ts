/** While an author writes, the words that are rendered are those on disk. */
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { ViteDevServer } from 'vite';
import { narratives } from '../../../src/site/narratives.ts';
import { archive, report } from '../page-data/fixture.ts';

const ROOT = resolve('/site');

it('renders what has been read again after a change of the content', () => {
  const one = report({}, 'one');
  let body = '甲';
  let forgotten = 0;
  const plugin = narratives(
    ROOT,
    () => archive([{ ...one, body }]),
    () => (forgotten += 1),
  );
  const heard: ((event: string, file: string) => void)[] = [];
  const server = {
    watcher: { add: () => undefined, on: (_event: string, hear: (typeof heard)[number]) => heard.push(hear) },
    environments: {},
    ws: { send: () => undefined },
  };
  const { configureServer, load } = plugin as unknown as {
    readonly configureServer: (server: ViteDevServer) => void;
    readonly load: (id: string) => string;
  };
  configureServer(server as unknown as ViteDevServer);
  const rendered = (): string => load(`${ROOT}/${one.file}`);
  const changed = (file: string): void => heard.forEach((hear) => hear('change', resolve(ROOT, file)));

  expect(rendered()).toContain('甲');
  body = '乙';
  changed('src/pages/index.astro');
  expect([forgotten, rendered()]).toEqual([0, expect.stringContaining('甲')]);
  changed(one.file);
  expect([forgotten, rendered()]).toEqual([1, expect.stringContaining('乙')]);
});
