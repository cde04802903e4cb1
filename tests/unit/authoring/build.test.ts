/** Whatever fails, readers keep the last good site. */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { build, type Steps } from '../../../src/authoring/build.ts';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { foldersOf, recover, swap } from '../../../src/authoring/swap.ts';
import { archive, REPORT } from '../corpus/archive.ts';
import { withResults } from '../../support/with-results.ts';

const OLD = 'the last good site';

interface Tried {
  readonly status: number;
  readonly said: string;
  readonly root: string;
  readonly files: () => string[];
}

/** Runs a build over a sound archive, with steps that stand for Astro and the search index. */
async function run(own: Partial<Steps> = {}, files = {}, dist = true): Promise<Tried> {
  const root = archive(files);
  const folders = foldersOf(root);
  if (dist) {
    mkdirSync(folders.dist);
    writeFileSync(join(folders.dist, 'index.html'), OLD);
  }
  const steps: Steps = {
    check: () => checkContent(root, [], withResults),
    astro: async (_archive, outDir, progress) => {
      mkdirSync(outDir, { recursive: true });
      writeFileSync(join(outDir, 'index.html'), 'new');
      progress(1);
      return 1;
    },
    index: async (_corpus, outDir, progress) => {
      writeFileSync(join(outDir, 'search.json'), '[]');
      progress(1, 1);
      return 1;
    },
    swap,
    ...own,
  };
  const said: string[] = [];
  const status = await build({
    folders,
    steps,
    say: (line) => said.push(line),
    tell: (report) => said.push(...report.mistakes.map((fault) => fault.code)),
  });
  return {
    status,
    said: said.join('\n'),
    root,
    files: () => (existsSync(folders.dist) ? readdirSync(folders.dist).sort() : []),
  };
}

const fail = (words: string) => async (): Promise<never> => {
  throw new Error(words);
};

function untouched({ status, root, files }: Tried): void {
  expect(status).toBe(1);
  expect(files()).toEqual(['index.html']);
  expect(readFileSync(join(root, 'dist/index.html'), 'utf8')).toBe(OLD);
  expect(existsSync(join(root, '.build'))).toBe(false);
}

describe('build', () => {
  it('puts the new site in place of the old one', async () => {
    const tried = await run();
    expect(tried.status).toBe(0);
    expect(tried.files()).toEqual(['index.html', 'search.json']);
    expect(readFileSync(join(tried.root, 'dist/index.html'), 'utf8')).toBe('new');
    expect(existsSync(join(tried.root, '.build'))).toBe(false);
    expect(tried.said).toMatch(
      /\[1\/4\].*\n.*1 份报告[\s\S]*\[2\/4\][\s\S]*\[3\/4\][\s\S]*\[4\/4\][\s\S]*✓ 网站已建好/,
    );
  });

  it('builds the first site', async () => {
    const tried = await run({}, {}, false);
    expect(tried.status).toBe(0);
    expect(tried.files()).toEqual(['index.html', 'search.json']);
  });

  it('leaves the old site when content is faulty, and does not begin', async () => {
    const tried = await run({ astro: fail('not to be called') }, { [REPORT]: '' });
    untouched(tried);
    expect(tried.said).toContain('M002');
    expect(tried.said).toContain('保持原样');
    expect(tried.said).not.toContain('not to be called');
  });

  it('leaves the old site when Astro fails half way', async () => {
    const tried = await run({
      astro: async (_archive, outDir) => {
        mkdirSync(outDir, { recursive: true });
        writeFileSync(join(outDir, 'half.html'), '');
        throw new Error('Astro 停在半途');
      },
    });
    untouched(tried);
    expect(tried.said).toContain('Astro 停在半途');
  });

  it('leaves the old site when the search index fails', async () => untouched(await run({ index: fail('no index') })));

  it('leaves the old site when a rule breaks', async () => untouched(await run({ check: fail('rule broke') })));

  it.each([1, 2])('brings the old site back when renaming fails at step %i', async (step) => {
    let count = 0;
    const tried = await run({
      swap: (folders) =>
        swap(folders, (from, to) => {
          count += 1;
          if (count === step) throw new Error('EBUSY');
          renameSync(from, to);
        }),
    });
    untouched(tried);
  });

  it('fails without a site when there was none', async () => {
    const tried = await run({ index: fail('no index') }, {}, false);
    expect(tried.status).toBe(1);
    expect(tried.files()).toEqual([]);
  });
});

describe('the place of the site', () => {
  const refused = async (prepare: (root: string) => string): Promise<string> => {
    const base = archive();
    const root = prepare(base);
    const said: string[] = [];
    const none = fail('not to be called');
    const status = await build({
      folders: foldersOf(root),
      steps: { check: none, astro: none, index: none, swap },
      say: (line) => said.push(line.trim()),
      tell: () => undefined,
    });
    expect(status).toBe(1);
    expect(said.at(-1)).toMatch(/^✗ 建站没有完成；/);
    return said[0]!.replaceAll(base, '…');
  };

  it.each(['dist', '.build'])('is told when %s is a file', async (name) =>
    expect(
      await refused((root) => {
        writeFileSync(join(root, name), '');
        return root;
      }),
    ).toMatch(new RegExp(`^…/${name.replace('.', '\\.')} 是一个文件，应是文件夹：删去它，`)),
  );

  it.each(['dist', '.build'])('is told when %s is a link, also a broken one', async (name) => {
    for (const target of ['content', 'nowhere'])
      expect(
        await refused((root) => {
          symlinkSync(target, join(root, name));
          return root;
        }),
      ).toMatch(new RegExp(`^…/${name.replace('.', '\\.')} 是一个符号链接，应是文件夹：删去它，`));
  });

  it.each(['no/folder', 'content/site.yaml'])(
    'is told when the root is %s, and nothing is made there',
    async (name) => {
      let root = '';
      expect(await refused((base) => (root = join(base, name)))).toBe(
        `没有 …/${name} 这个文件夹：核对 --root、--out（或 MINGJIAN_ROOT），或回到网站的根文件夹里再建站。`,
      );
      expect(existsSync(join(root, '.build'))).toBe(false);
    },
  );
});

describe('the last words', () => {
  it('say so when another site stands there than before', async () => {
    const tried = await run({
      index: async (_corpus, outDir) => {
        const dist = join(outDir, '../../dist');
        mkdirSync(`${dist}-other`);
        renameSync(dist, `${dist}-old`);
        renameSync(`${dist}-other`, dist);
        throw new Error('no index');
      },
    });
    expect(tried.said).toContain('已发布的网站（dist/）在这期间由别的程序换过');
    expect(tried.said).not.toContain('保持原样');
  });

  it('begin in Chinese for a fault that nobody has thought of', async () => {
    const { said } = await run({ index: fail('Cannot read properties of undefined') });
    expect(said).toMatch(/程序出错，原话如下，可转给维护程序的人：\nCannot read/);
  });

  it('hear a signal that came while a step held everything up', async () => {
    const stop = new AbortController();
    const root = archive();
    const folders = foldersOf(root);
    const said: string[] = [];
    const status = await build({
      folders,
      steps: {
        check: () => checkContent(root, [], withResults),
        astro: async () => 1,
        async index() {
          setTimeout(() => stop.abort(), 0);
          return 1;
        },
        swap: () => expect.unreachable(),
      },
      say: (line) => said.push(line),
      tell: () => undefined,
      signal: stop.signal,
    });
    expect(status).toBe(1);
    expect(said.join('\n')).toContain('✗ 已中止；网站（dist/）还没有建成过');
  });
});

describe('recovery', () => {
  it('brings back a site that a crash left set aside, and removes what is abandoned', () => {
    const root = archive();
    const folders = foldersOf(root);
    // Process ids beyond any that a system gives.
    for (const name of ['old-99999999', 'site-99999998']) {
      mkdirSync(join(folders.work, name), { recursive: true });
      writeFileSync(join(folders.work, name, 'index.html'), name);
    }
    recover(folders);
    expect(readFileSync(join(folders.dist, 'index.html'), 'utf8')).toBe('old-99999999');
    expect(readdirSync(folders.work)).toEqual([]);
  });

  it('leaves the site of a build that still runs', () => {
    const root = archive();
    const folders = foldersOf(root);
    mkdirSync(join(folders.work, `site-${process.ppid}`), { recursive: true });
    recover(folders);
    expect(readdirSync(folders.work)).toEqual([`site-${process.ppid}`]);
  });
});
