/** What is built is what all files were at one moment. */
import { existsSync, mkdirSync, readFileSync, renameSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { listContent } from '../../../src/corpus/file-list.ts';
import { takeSnapshot } from '../../../src/authoring/snapshot.ts';
import { archive, REPORT, SOUND } from '../corpus/archive.ts';

/** Does something to files in a thread of its own, for a copy holds this one up. */
async function meanwhile(code: string, data: object): Promise<Worker> {
  const worker = new Worker(
    `const { workerData: data, parentPort } = require('node:worker_threads');
     const { writeFileSync, appendFileSync, openSync, writeSync, closeSync } = require('node:fs');
     const wait = (ms) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
     parentPort.postMessage('ready');
     ${code}`,
    { eval: true, workerData: data },
  );
  await new Promise((ready) => worker.once('message', ready));
  return worker;
}

describe('the files of a build', () => {
  it('are those of the list, byte for byte', () => {
    const root = archive({ 'public/a.bin': Uint8Array.of(0, 255, 10), 'content/.hidden': 'x' });
    const to = join(root, '.build/snapshot');
    const list = takeSnapshot(root, to);
    expect(list).toEqual(listContent(root));
    expect(listContent(to).files).toEqual(list.files);
    for (const file of list.files) expect(readFileSync(join(to, file))).toEqual(readFileSync(join(root, file)));
    expect(existsSync(join(to, 'content/.hidden'))).toBe(false);
  });

  it('hold no half of a file that is being saved in two parts', async () => {
    const root = archive();
    const data = { file: join(root, REPORT), first: SOUND.slice(0, 3000), second: SOUND.slice(3000) };
    const worker = await meanwhile(
      `const file = openSync(data.file, 'w'); writeSync(file, data.first); wait(200); writeSync(file, data.second); closeSync(file);`,
      data,
    );
    takeSnapshot(root, join(root, '.build/snapshot'));
    expect(readFileSync(join(root, '.build/snapshot', REPORT), 'utf8')).toBe(SOUND);
    await worker.terminate();
  });

  it('never hold the later of two edits without the earlier', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 300 }, (_, at) => [`public/f${String(at).padStart(3, '0')}.txt`, '0']),
    );
    const root = archive(files);
    const old = new Date(Date.now() - 10_000);
    for (const file of Object.keys(files)) utimesSync(join(root, file), old, old);
    const data = { first: join(root, 'public/f000.txt'), last: join(root, 'public/f299.txt') };
    const worker = await meanwhile(
      `for (let n = 1; n < 9; n++) { wait(n * 3); writeFileSync(data.first, String(n)); writeFileSync(data.last, String(n)); }`,
      data,
    );
    takeSnapshot(root, join(root, '.build/snapshot'));
    const [first, last] = ['f000', 'f299'].map((name) =>
      Number(readFileSync(join(root, `.build/snapshot/public/${name}.txt`), 'utf8')),
    ) as [number, number];
    expect([first, first - 1]).toContain(last);
    await worker.terminate();
  });

  it('are told when one is written to without end', async () => {
    const root = archive();
    const worker = await meanwhile(`for (;;) { appendFileSync(data.file, ' '); wait(20); }`, {
      file: join(root, REPORT),
    });
    expect(() => takeSnapshot(root, join(root, '.build/snapshot'))).toThrow(
      `${REPORT} 一直在被写入，无法取得完整的内容：等它保存完再建站。`,
    );
    await worker.terminate();
  });

  it('follow a report that was moved, deleted or replaced between two rounds', async () => {
    const root = archive({ 'content/reports/2023-lingyi.mdx': SOUND });
    const to = join(root, '.build/snapshot');
    takeSnapshot(root, to);
    mkdirSync(join(root, 'content/reports/sub'));
    renameSync(join(root, REPORT), join(root, 'content/reports/sub/2023-ceshi.mdx'));
    renameSync(join(root, 'content/reports/2023-lingyi.mdx'), join(root, 'elsewhere.mdx'));
    symlinkSync(join(root, 'elsewhere.mdx'), join(root, 'content/reports/2023-lingyi.mdx'));
    const list = takeSnapshot(root, join(root, '.build/other'));
    expect(list.files.filter((file) => file.endsWith('.mdx'))).toEqual(['content/reports/sub/2023-ceshi.mdx']);
    expect(list.irregular.map(({ file }) => file)).toEqual(['content/reports/2023-lingyi.mdx']);
    expect(listContent(join(root, '.build/other')).files).toEqual(list.files);
  });
});
