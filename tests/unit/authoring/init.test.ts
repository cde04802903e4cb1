/** A new site: what `init` writes is sound as it stands, and nothing is ever written over. */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, win32 } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { askAllRules, checkContent, type Checked } from '../../../src/authoring/check-content.ts';
import { main } from '../../../src/authoring/cli.ts';
import { shownPath } from '../../../src/authoring/shown-path.ts';
import { policy } from '../../../src/site/content-security-policy.ts';

const place = (): string => mkdtempSync(join(tmpdir(), 'mingjian-init-'));

async function run(args: readonly string[]): Promise<{ status: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const status = await main(args, {
    root: '/nowhere',
    out: (text) => (out += text),
    error: (text) => (error += text),
    color: false,
    judge: askAllRules,
    now: () => new Date(2026, 10, 20, 0, 30),
  });
  return { status, out, error };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();

describe('a new site', () => {
  const site = join(place(), '绩效 公开');
  let made: Awaited<ReturnType<typeof run>>;
  let checked: Checked;
  const read = (file: string): string => readFileSync(join(site, file), 'utf8');

  beforeAll(async () => {
    made = await run(['init', site]);
    checked = await checkContent(site);
  });

  it('holds content, recipes, a licence and what to read first', () => {
    expect(made).toMatchObject({ status: 0, error: '' });
    expect(filesOf(site)).toEqual([
      '.gitattributes',
      '.gitea/workflows/publish.yml',
      '.github/workflows/publish.yml',
      '.gitignore',
      '.gitlab-ci.yml',
      'LICENSE.md',
      'README.md',
      'content/evaluators.yaml',
      'content/organisation-kinds.yaml',
      'content/organisations.yaml',
      'content/pages/about.md',
      'content/programmes.yaml',
      'content/regions.yaml',
      'content/reports/yangli-caizheng-pingjia.mdx',
      'content/reports/yangli-danwei-ziping.mdx',
      'content/reports/yangli-shiqian-pinggu.mdx',
      'content/reports/yangli-yunxing-jiankong.mdx',
      'content/rule-sets/caiyu-2020-10.yaml',
      'content/rule-sets/yangli-jiankong.yaml',
      'content/rule-sets/yangli-shiqian.yaml',
      'content/site.yaml',
      'content/subjects.yaml',
      'content/synonyms.yaml',
      'content/themes.yaml',
      'deploy/README.md',
      'deploy/nginx.conf',
      'deploy/publish.cmd',
    ]);
  });

  it('is clean: no mistake, no question, nothing that does not add up', () => {
    expect(checked.report).toMatchObject({ mistakes: [], questions: [], discrepancies: [], rules: 'ran' });
  });

  it('has a sample of each of the four commonest acts, each of which says that it is one', () => {
    const reports = checked.archive!.reports;
    expect(reports.map(({ evaluation }) => evaluation).sort()).toEqual([
      'fiscal',
      'monitoring',
      'pre-evaluation',
      'self',
    ]);
    for (const { source, summary, published } of reports) {
      expect(source.note).toMatch(/样例.*虚构/);
      expect(summary).toMatch(/^样例：/);
      expect(published).toBe('2026-11-20');
    }
  });

  it('keeps the form of a self-evaluation to a page', () => {
    expect(read('content/reports/yangli-danwei-ziping.mdx').split('\n').length).toBeLessThanOrEqual(60);
  });

  it('says what to do next, with the place in quotes where the shell asks for them', () => {
    expect(made.out).toContain(site);
    expect(made.out).toMatch(/ build --root ".*绩效 公开"\n/);
    expect(made.out).toMatch(/astro preview --outDir ".*绩效 公开\/dist"/);
  });

  it('shows the marks of a government site as they are written', async () => {
    const file = join(site, 'content/site.yaml');
    const before = readFileSync(file, 'utf8');
    const marks = before.slice(before.indexOf('# government:')).replaceAll(/^# /gm, '');
    expect(Object.keys((parse(marks) as { government: object }).government).length).toBeGreaterThan(8);
    writeFileSync(file, before.slice(0, before.indexOf('# government:')) + marks);
    const { mistakes, questions } = (await checkContent(site)).report;
    writeFileSync(file, before);
    expect({ mistakes, questions }).toEqual({ mistakes: [], questions: [] });
  });

  it('is where `new` puts a report, and says how to check it there', async () => {
    const { status, out } = await run(['new', '2025-xin', '--root', site]);
    expect(status).toBe(0);
    expect(existsSync(join(site, 'content/reports/2025-xin.mdx'))).toBe(true);
    expect(out).toMatch(/check content\/reports\/2025-xin\.mdx --root ".*绩效 公开"/);
  });

  it('has recipes that are YAML, check before they build, and stop where nobody said where the program is', () => {
    for (const file of ['.github/workflows/publish.yml', '.gitea/workflows/publish.yml', '.gitlab-ci.yml']) {
      expect(parseDocument(read(file)).errors).toEqual([]);
      const [check, build] = [' -- check --root ', ' -- build --root '].map((words) => read(file).indexOf(words));
      expect(check).toBeGreaterThan(read(file).indexOf('-z "$PROGRAM_REPOSITORY"'));
      expect(build).toBeGreaterThan(check!);
    }
  });

  it('is served with the policy of its pages, and may not be framed', () => {
    expect(read('deploy/nginx.conf')).toContain(`Content-Security-Policy "${policy}; frame-ancestors 'none'" always`);
    // A header in a location would put out those of the server.
    expect(read('deploy/nginx.conf')).not.toMatch(/^ *location [^}]*add_header/m);
  });

  it('has a task for Windows that cmd reads: its own line ends, no sign beyond ASCII', () => {
    const task = read('deploy/publish.cmd');
    expect(task.replaceAll('\r\n', '')).not.toMatch(/[\r\n]|[^\x20-\x7e]/);
    expect(task).toContain('mingjian -- build --root "%SITE%" --out "%OUT%"\r\n');
  });

  it('gives commands that read alike in every shell', () => {
    const commands = [...read('README.md').matchAll(/^ *```\n([\s\S]*?)^ *```$/gm)].map(([, block]) => block!);
    expect(commands.length).toBeGreaterThanOrEqual(4);
    expect(commands.join('')).not.toMatch(/[$&|;\\'=]|^ *[A-Z_]+=/m);
  });
});

describe('init refuses', () => {
  it('a folder that holds anything, and leaves it as it was', async () => {
    const folder = place();
    writeFileSync(join(folder, '.bashrc'), '甲');
    const { status, out, error } = await run(['init', folder]);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toContain('不是空的（里面有 .bashrc），什么也没有写');
    expect(filesOf(folder)).toEqual(['.bashrc']);
  });

  it('a file', async () => {
    const file = join(place(), 'jixiao');
    writeFileSync(file, '甲');
    expect(await run(['init', file])).toMatchObject({ status: 1, error: expect.stringContaining('是一个文件') });
    expect(readFileSync(file, 'utf8')).toBe('甲');
  });

  it('a place below a file, in Chinese and without a trace of the program', async () => {
    const file = join(place(), 'a');
    writeFileSync(file, '甲');
    const { status, out, error } = await run(['init', join(file, 'jixiao')]);
    expect({ status, out }).toEqual({ status: 1, out: '' });
    expect(error).toMatch(/^写不进 .*应是文件夹的地方是一个文件。/);
  });

  it('not a repository that was just made', async () => {
    const folder = place();
    mkdirSync(join(folder, '.git'));
    expect((await run(['init', folder])).status).toBe(0);
  });
});

describe('a path to type', () => {
  it.each([
    ['C:\\mingjian', 'C:\\jixiao', '../jixiao'],
    ['C:\\mingjian', 'D:\\公开\\jixiao', 'D:/公开/jixiao'],
    ['C:\\mingjian', 'C:\\绩效 公开', '"../绩效 公开"'],
    ['C:\\mingjian', '\\\\nas\\share\\jixiao', '//nas/share/jixiao'],
    ['C:\\mingjian', 'C:\\mingjian', '.'],
  ])('on Windows, from %s to %s', (from, to, shown) => {
    expect(shownPath(from, to, win32)).toBe(shown);
  });

  it.each([
    ['/srv/mingjian', '/srv/jixiao', '../jixiao'],
    ['/srv/mingjian', '/srv/a\\b', '"../a\\b"'],
    ['/srv/mingjian', '/srv/a (1)', '"../a (1)"'],
  ])('elsewhere, from %s to %s', (from, to, shown) => {
    expect(shownPath(from, to, posix)).toBe(shown);
  });
});
