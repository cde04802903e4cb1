/** Small sites with a version that can be read back from what was built of them, and builds that can be watched and ended. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { registries, SOUND } from '../unit/corpus/archive.ts';

export const PROJECT = resolve(import.meta.dirname, '../..');
const NODE = join(PROJECT, 'node_modules/.bin/node');

/** Reports of the small site, by id. */
const REPORTS = ['2023-ceshi', '2023-linye'] as const;

/** What pages, search and data of a version say. */
export const marker = (version: string): string => `版本${version}字样`;

/** The files of the small site, each with the version in it. */
export function siteFiles(version: string): Record<string, string> {
  const mark = marker(version);
  const report = (id: string): string =>
    SOUND.replace('summary: 总体良好。', () => `summary: 总体良好，${mark}。`)
      .replace('2023-ceshi#F1', () => `${id}#F1`)
      .replace('points: [年底才拨付]', () => `points: [年底才拨付，${mark}]`)
      .replace('## 基本情况\n', () => `## 基本情况\n\n本节是${mark}。\n`);
  return {
    ...registries,
    ...Object.fromEntries(REPORTS.map((id) => [`content/reports/${id}.mdx`, report(id)])),
    'content/themes.yaml': registries['content/themes.yaml']!.replace(
      '资金未按时拨付',
      () => `资金未按时拨付，${mark}`,
    ),
    'content/pages/about.md': `---\ntitle: 关于本站\ndescription: 测试\n---\n\n## 说明\n\n${mark}。\n`,
    'content/synonyms.yaml': 'synonyms:\n  - [拨付, 下达, 到位]\nignore: [的]\n',
    'public/notice.txt': `${mark}\n`,
  };
}

export function write(root: string, files: Readonly<Record<string, string | Uint8Array | null>>): void {
  for (const [file, content] of Object.entries(files)) {
    if (content === null) rmSync(join(root, file), { force: true });
    else {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), content);
    }
  }
}

/** A folder of its own; whoever asks for it removes it. */
export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'mingjian-site-'));

export function makeRoot(version: string, root = newFolder()): string {
  write(root, siteFiles(version));
  return root;
}

export interface Ended {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly said: string;
  readonly seconds: number;
}

export interface Running {
  readonly child: ChildProcess;
  readonly said: () => string;
  /** Resolves when the output holds these words, or the process has ended. */
  readonly reached: (words: string) => Promise<void>;
  /** To the process alone, or to it and its helpers, as a terminal does. */
  readonly kill: (signal: NodeJS.Signals, target: 'process' | 'group') => void;
  readonly ended: Promise<Ended>;
}

export interface Start {
  readonly env?: NodeJS.ProcessEnv;
  /** Number of another user. */
  readonly uid?: number;
}

/** Processes that this test file has run. */
const started = new Set<number>();

/** Runs a script of this project in a process group of its own. */
export function run(args: readonly string[], { env = {}, uid }: Start = {}): Running {
  const begun = Date.now();
  const child = spawn(NODE, args, {
    cwd: PROJECT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ...env },
    ...(uid !== undefined && { uid, gid: uid }),
  });
  if (child.pid !== undefined) started.add(child.pid);
  let said = '';
  const waiting = new Set<() => void>();
  const look = (): void => [...waiting].forEach((check) => check());
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      look();
    });
  let over = false;
  const ended = new Promise<Ended>((done) =>
    child.once('close', (status, signal) => {
      over = true;
      look();
      done({ status, signal, said, seconds: (Date.now() - begun) / 1000 });
    }),
  );
  return {
    child,
    said: () => said,
    reached: (words) =>
      new Promise((done) => {
        const check = (): void => {
          if (!over && !said.includes(words)) return;
          waiting.delete(check);
          done();
        };
        waiting.add(check);
        check();
      }),
    kill(signal, target) {
      try {
        if (child.pid !== undefined) process.kill(target === 'group' ? -child.pid : child.pid, signal);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
      }
    },
    ended,
  };
}

export const startBuild = (root: string, start: Start = {}): Running =>
  run(['src/authoring/build.ts'], { ...start, env: { ...start.env, MINGJIAN_ROOT: root } });

export const buildNow = (root: string, start: Start = {}): Promise<Ended> => startBuild(root, start).ended;

/** The real path of publication around steps that take no time: see tiny-build.ts. */
export const tinyBuild = (root: string, version: string, way: 'exchange' | 'renames' = 'exchange', start: Start = {}) =>
  run(['tests/support/tiny-build.ts', root, version, way], start);

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** The hash of every file below a folder, by name. */
export function hashesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return Object.fromEntries(
    files.sort().map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex'),
    ]),
  );
}

/** The one of several known sites that stands in a folder, file for file; otherwise what differs. */
export function whichSite(dist: string, known: Readonly<Record<string, Record<string, string>>>): string {
  if (!existsSync(dist)) return 'nothing';
  const found = hashesOf(dist);
  const differences: string[] = [];
  for (const [name, hashes] of Object.entries(known)) {
    const files = new Set([...Object.keys(found), ...Object.keys(hashes)]);
    const other = [...files].filter((file) => found[file] !== hashes[file]);
    if (other.length === 0) return name;
    differences.push(`${name}: ${other.length} files differ, ${other.slice(0, 3).join(', ')}`);
  }
  return differences.join('; ');
}

/** The versions that pages, search and data of a built site speak of. */
export function versionsOf(dist: string): { pages: string[]; search: string[]; data: string[] } {
  const found = { pages: new Set<string>(), search: new Set<string>(), data: new Set<string>() };
  for (const file of Object.keys(hashesOf(dist))) {
    const where = partOf(file);
    for (const text of textsOf(join(dist, file), where))
      for (const [, version] of text.matchAll(/版本([\p{L}\d]+?)字样/gu)) found[where].add(version!);
  }
  const sorted = (set: Set<string>): string[] => [...set].sort();
  return { pages: sorted(found.pages), search: sorted(found.search), data: sorted(found.data) };
}

function partOf(file: string): 'pages' | 'search' | 'data' {
  if (file.startsWith('search-index/')) return 'search';
  return file.startsWith('data/') && !file.endsWith('.html') ? 'data' : 'pages';
}

/** Files of the search index are deflated, some in GB18030. */
function textsOf(path: string, where: string): string[] {
  const bytes = readFileSync(path);
  if (where !== 'search') return [bytes.toString('utf8')];
  try {
    const plain = inflateRawSync(bytes);
    return [plain.toString('utf8'), new TextDecoder('gb18030').decode(plain)];
  } catch {
    return [bytes.toString('utf8')];
  }
}

/**
 * Everything that builds leave behind in the site's folder, and in the program's what builds of this file left:
 * there other tests build at the same time.
 */
export function leftovers(root: string): string[] {
  const within = (work: string): string[] => (existsSync(work) ? readdirSync(work) : []);
  const own = join(root, '.build');
  const ofThisFile = (name: string): boolean => started.has(Number(/-(\d+)$/.exec(name)?.[1]));
  return [
    ...(existsSync(own) ? [relative('/', own)] : []),
    ...within(own),
    ...within(join(PROJECT, '.build')).filter(ofThisFile),
  ];
}

/** The numbers of the helpers of a build that still run. */
export function helpersOf(pid: number): number[] {
  const runs = (name: string): boolean => {
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`site-${pid}\0`);
    } catch {
      return false;
    }
  };
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && runs(name))
    .map(Number);
}

/** What Pagefind's own process writes past the build when it dies. */
const PAGEFIND = /^thread '[\s\S]*?verbose backtrace\.$|^Service stopped[\s\S]*?^\}$/gm;

/** What is wrong with the words of a build that failed: Chinese comes first, nothing of Node's own crash, a last word on the site. */
export function badWords(said: string): string[] {
  const own = said.replace(PAGEFIND, '');
  const lines = own.split('\n').filter((line) => line.trim() !== '');
  const step = lines.findLastIndex((line) => /^\[\d\/4\]|^ {6}/.test(line));
  const han = /\p{Script=Han}/u;
  return [
    han.test(lines[step + 1] ?? '') ? '' : `first words: ${lines[step + 1]}`,
    /^✗ .*(?:没有|中止).*网站（dist\/）/.test(lines.at(-1) ?? '') ? '' : `last words: ${lines.at(-1)}`,
    /^Node\.js v|unsettled top-level await|\bundefined\b/m.test(own) ? `crashed: ${said.slice(-300)}` : '',
  ].filter((fault) => fault !== '');
}

/** The same numbers every time, from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
