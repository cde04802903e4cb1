/** Builds an archive with the real build, as a bureau would, and looks for traces of code that ran meanwhile. */
import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { HostileContent } from './input.ts';
import { newRoot, remove, write } from './write.ts';

const PROJECT = resolve(import.meta.dirname, '../../..');

export interface Built {
  readonly root: string;
  readonly dist: string;
  readonly status: number | null;
  readonly said: string;
  /** Files that code in the content has left. */
  readonly traces: readonly string[];
  readonly remove: () => void;
}

/** Longer than a build of a hundred reports takes on a busy machine. */
const PATIENCE = 300_000;

export async function build(files: Readonly<Record<string, HostileContent>>): Promise<Built> {
  const root = newRoot();
  const trace = newRoot();
  mkdirSync(join(root, 'content'), { recursive: true });
  write(root, files);
  const child = spawn(join(PROJECT, 'node_modules/.bin/node'), ['src/authoring/build.ts'], {
    cwd: PROJECT,
    env: { ...process.env, MINGJIAN_ROOT: root, MINGJIAN_BASE: '', HOSTILE_TRACE: trace, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return {
    root,
    dist: join(root, 'dist'),
    status,
    said,
    traces: readdirSync(trace),
    remove: () => [root, trace].forEach(remove),
  };
}
