/** Every package that is installed anywhere is exactly the one that was chosen here. */
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface Wanted {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
}

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const manifest = read('package.json') as Wanted & { readonly version: string };
const lock = read('package-lock.json') as { version: string; packages: Readonly<Record<string, Entry>> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');
const wanted = [manifest.dependencies, manifest.devDependencies, manifest.optionalDependencies].flatMap(Object.entries);

it('every package has a checksum, those of other platforms too', () => {
  expect(installed.length).toBeGreaterThan(500);
  expect(installed.filter(([, { integrity }]) => !/^sha512-[A-Za-z0-9+/]{86}==$/.test(integrity ?? ''))).toEqual([]);
});

it('none is bound to one registry', () => {
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

it('every package that we ask for is asked for in one version, which is the one that is locked', () => {
  expect(wanted.length).toBeGreaterThan(30);
  expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))).toEqual([]);
  const locked = (name: string): string | undefined => lock.packages[`node_modules/${name}`]?.version;
  expect(wanted.filter(([name, version]) => locked(name) !== version)).toEqual([]);
  expect(lock.version).toBe(manifest.version);
});

/** Nothing is fetched: whatever the lock file does not hold fails, whether there is a registry or not. */
describe('npm ci, tried dry and without the network', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'mingjian-lock-'));
    for (const file of ['package.json', 'package-lock.json', '.npmrc']) cpSync(file, join(folder, file));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const tried = (): Promise<{ readonly status: number; readonly said: string }> =>
    new Promise((resolve) => {
      const args = ['ci', '--dry-run', '--offline', '--ignore-scripts', '--cache', join(folder, 'cache')];
      execFile('npm', args, { cwd: folder, shell: process.platform === 'win32' }, (error, out, told) => {
        resolve({ status: error === null ? 0 : Number(error.code), said: out + told });
      });
    });

  it('installs what is locked', async () => {
    expect(await tried()).toMatchObject({ status: 0, said: expect.stringMatching(/added \d{3,} packages/) as string });
  });

  it('fails when package.json asks for something else', async () => {
    const dependencies = { ...manifest.dependencies, yaml: '0.0.1' };
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, dependencies }));
    expect((await tried()).status).not.toBe(0);
  });
});
