/** The site that `init` makes, built by the commands that it prints. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newFolder, PROJECT, run } from '../support/builds.ts';

describe('a new site', () => {
  const root = newFolder();
  const site = join(root, 'jixiao');
  const dist = join(site, 'dist');
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  beforeAll(async () => {
    for (const args of [
      ['init', site],
      ['build', '--root', site, '--base', '/jixiao/'],
    ]) {
      // A variable of the shell that Astro would take for its own.
      const { status, said } = await run(['src/authoring/cli.ts', ...args], { env: { BASE_URL: '/anderswo/' } }).ended;
      expect(said).not.toMatch(/✗|错误：/);
      expect(status).toBe(0);
    }
  });

  it('has a page for each sample, which names its act', () => {
    const words = {
      'danwei-ziping': '单位自评',
      'caizheng-pingjia': '财政评价',
      'shiqian-pinggu': '事前绩效评估',
      'yunxing-jiankong': '绩效运行监控',
    };
    for (const [id, word] of Object.entries(words)) {
      const page = readFileSync(join(dist, 'reports', `yangli-${id}`, 'index.html'), 'utf8');
      expect(page).toContain(word);
      expect(page).toContain('这是样例');
    }
  });

  it('lies below the path that was asked for', () => {
    const front = readFileSync(join(dist, 'index.html'), 'utf8');
    const links = [...front.matchAll(/ (?:href|src)="(\/[^"]*)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !link.startsWith('/jixiao/'))).toEqual([]);
  });

  it('leaves nothing but the site beside what init wrote', () => {
    expect(existsSync(join(site, '.build'))).toBe(false);
    expect(readdirSync(site)).toContain('dist');
  });
});

it('the examples of the guide become a page each', async () => {
  const root = newFolder();
  cpSync(join(PROJECT, 'docs/examples/content'), join(root, 'content'), { recursive: true });
  const { status, said } = await run(['src/authoring/cli.ts', 'build', '--root', root]).ended;
  expect(said).not.toContain('✗');
  expect(status).toBe(0);
  const ids = readdirSync(join(root, 'content/reports')).map((name) => name.replace('.mdx', ''));
  expect(ids.length).toBeGreaterThanOrEqual(10);
  for (const id of ids) expect(readFileSync(join(root, 'dist/reports', id, 'index.html'), 'utf8')).toContain('虚构');
  rmSync(root, { recursive: true, force: true });
});
