/** What changes while a build runs is in the next site, and in no part of this one. */
import { cpSync, mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import {
  buildNow,
  hashesOf,
  leftovers,
  makeRoot,
  marker,
  newFolder,
  pause,
  seeded,
  siteFiles,
  startBuild,
  whichSite,
  write,
} from '../support/builds.ts';

const [ONE, OTHER] = ['content/reports/2023-ceshi.mdx', 'content/reports/2023-linye.mdx'] as const;
const before = siteFiles('甲');
const after = siteFiles('乙');
const picture = (grey: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 30, channels: 3, background: { r: grey, g: grey, b: grey } } })
    .png()
    .toBuffer();
const withPicture = before[ONE]!.replace('## 基本情况\n', '## 基本情况\n\n![一幅图](./tu.png)\n');

const roots: string[] = [];
afterAll(() => roots.forEach((root) => rmSync(root, { recursive: true, force: true })));

interface Round {
  readonly name: string;
  readonly edit: (root: string) => void | Promise<void>;
}

/** Each round changes several things at once; the site is the state before all of them or after all. */
const rounds: readonly Round[] = [
  {
    name: 'words of a report, a registry and a page',
    edit: (root) =>
      write(root, {
        [ONE]: after[ONE]!,
        'content/themes.yaml': after['content/themes.yaml']!,
        'content/pages/about.md': after['content/pages/about.md']!,
      }),
  },
  {
    name: 'front matter, synonyms and the name of the site',
    edit: (root) =>
      write(root, {
        [OTHER]: before[OTHER]!.replace('shortTitle: 外贸专项资金', 'shortTitle: 外贸资金之二'),
        'content/synonyms.yaml': 'synonyms:\n  - [拨付, 下达, 到位, 兑付]\nignore: [的]\n',
        'content/site.yaml': before['content/site.yaml']!.replace('name: 测试站', 'name: 改名站'),
      }),
  },
  {
    name: 'a report deleted, a new one, a page deleted',
    edit: (root) =>
      write(root, {
        [OTHER]: null,
        'content/reports/2023-xinbao.mdx': before[ONE]!.replace('2023-ceshi#F1', '2023-xinbao#F1'),
        'content/pages/about.md': null,
      }),
  },
  {
    name: 'a report renamed, another moved, a public file added and one changed',
    edit(root) {
      mkdirSync(join(root, 'content/reports/sub'), { recursive: true });
      renameSync(join(root, OTHER), join(root, 'content/reports/2023-gaiming.mdx'));
      write(root, {
        'content/reports/2023-gaiming.mdx': before[OTHER]!.replace('2023-linye#F1', '2023-gaiming#F1'),
        'public/new.txt': 'new',
        'public/notice.txt': marker('乙'),
      });
      renameSync(join(root, ONE), join(root, 'content/reports/sub/2023-ceshi.mdx'));
      cpSync(join(root, 'content/reports/tu.png'), join(root, 'content/reports/sub/tu.png'));
    },
  },
  {
    name: 'a picture of a report',
    edit: async (root) => write(root, { 'content/reports/tu.png': await picture(200) }),
  },
];

describe('an edit during the build', () => {
  const random = seeded(41);
  it.each(
    rounds.flatMap((round) => [
      { ...round, when: 'early' },
      { ...round, when: 'late' },
    ]),
  )('$name, $when', async ({ edit, when }) => {
    const root = makeRoot('甲', newFolder());
    roots.push(root);
    write(root, { [ONE]: withPicture, 'content/reports/tu.png': await picture(90) });
    // Long enough ago for nobody to wait for more.
    for (const file of [ONE, OTHER]) utimesSync(join(root, file), 1e9, 1e9);
    const build = startBuild(root);
    await build.reached('[1/4]');
    if (when === 'late') await build.reached('[2/4]');
    await pause(random() * (when === 'late' ? 9000 : 900));
    await edit(root);
    const { status, said } = await build.ended;
    expect(status, said).toBe(0);
    const found = hashesOf(join(root, 'dist'));
    const next = await buildNow(root);
    expect(next.status, next.said).toBe(0);
    const edited = hashesOf(join(root, 'dist'));
    expect(leftovers(root)).toEqual([]);

    const clean = makeRoot('甲', newFolder());
    roots.push(clean);
    if (whichSite(join(root, 'dist'), { found }) === 'found') {
      expect(when, 'an edit after the first step is in the next site only').toBe('early');
      return console.log('the edit came in time');
    }
    original ??= await (async () => {
      write(clean, { [ONE]: withPicture, 'content/reports/tu.png': await picture(90) });
      expect((await buildNow(clean)).status).toBe(0);
      return hashesOf(join(clean, 'dist'));
    })();
    expect(found).toEqual(original);
    expect(edited).not.toEqual(original);
  });
  let original: Record<string, string> | undefined;

  it('that puts a link in the place of a report is refused or too late', async () => {
    const root = makeRoot('甲', newFolder());
    roots.push(root);
    writeFileSync(join(root, 'elsewhere.mdx'), after[OTHER]!);
    const build = startBuild(root);
    await build.reached('[1/4]');
    rmSync(join(root, OTHER));
    symlinkSync(join(root, 'elsewhere.mdx'), join(root, OTHER));
    const { status, said } = await build.ended;
    if (status === 1) expect(said).toContain('M012');
    else expect(JSON.stringify(hashesOf(join(root, 'dist')))).toContain('2023-linye');
    const next = await buildNow(root);
    expect(next.status).toBe(1);
    expect(next.said).toMatch(/2023-linye\.mdx[\s\S]*M012|M012[\s\S]*2023-linye\.mdx/);
  });
});
