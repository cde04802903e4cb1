/** The changelog, package.json and the published data name one version. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generator } from '../../../src/publish/generator.ts';

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
const changelog = readFileSync('CHANGELOG.md', 'utf8');
const releases = [...changelog.matchAll(/^## (.+)$/gm)].map(([, name]) => name!);
const KINDS = ['新增', '变更', '弃用', '移除', '修正', '安全'];

describe('CHANGELOG.md', () => {
  it('begins with what is not released, then the version of package.json', () => {
    expect(releases.slice(0, 2)).toEqual(['未发布', manifest.version]);
  });

  it('has each version once, the newest first', () => {
    const versions = releases.slice(1);
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
    const size = (version: string): number => version.split('.').reduce((sum, part) => sum * 1000 + Number(part), 0);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => size(b) - size(a)));
  });

  it('sorts changes by the kinds of “Keep a Changelog”', () => {
    const kinds = [...changelog.matchAll(/^### (.+)$/gm)].map(([, kind]) => kind!);
    expect(kinds.filter((kind) => !KINDS.includes(kind))).toEqual([]);
    expect(kinds.length).toBeGreaterThan(1);
  });
});

it('the data names the program as package.json does', () => {
  expect(generator).toEqual({ name: manifest.name, version: manifest.version });
});
