/** Makes the folder of a new site from the template: sample content that builds at once, and recipes to publish it. */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explain } from './explain-error.ts';
import { CannotCreate } from './new-report.ts';

const TEMPLATE = fileURLToPath(new URL('./templates/site', import.meta.url));

/** What a folder may hold and still count as empty: a repository that was just made. */
const NOTHING = new Set(['.git']);

/** Stands in the samples for the day of publication. */
const TODAY = '【今天】';

/**
 * Writes the files and returns their paths from the folder, sorted, with forward slashes. Never overwrites.
 * @param folder absolute; made where it is missing
 * @param published date of publication of the samples, YYYY-MM-DD
 * @throws CannotCreate before anything is written, where the folder holds something; or where the disk refuses
 */
export function createSite(folder: string, published: string): string[] {
  const files = filesOf(TEMPLATE).sort();
  try {
    assertEmpty(folder);
    for (const file of files) {
      const to = join(folder, file);
      mkdirSync(dirname(to), { recursive: true });
      writeFileSync(to, asWritten(file, readFileSync(join(TEMPLATE, file), 'utf8'), published), { flag: 'wx' });
    }
  } catch (error) {
    throw error instanceof CannotCreate ? error : new CannotCreate(`写不进 ${folder}。${explain(error)}`);
  }
  return files;
}

function assertEmpty(folder: string): void {
  const state = statSync(folder, { throwIfNoEntry: false });
  if (state === undefined) return;
  if (!state.isDirectory()) throw new CannotCreate(`${folder} 是一个文件，不是文件夹；什么也没有写。换一个位置。`);
  const held = readdirSync(folder).filter((name) => !NOTHING.has(name));
  if (held.length === 0) return;
  const some = held.slice(0, 3).join('、');
  throw new CannotCreate(
    `文件夹 ${folder} 不是空的（里面有 ${some}${held.length > 3 ? ` 等 ${held.length} 项` : ''}），什么也没有写。\n换一个空的或不存在的文件夹。`,
  );
}

/** Every file below, hidden ones too. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesOf(join(folder, entry.name)).map((file) => `${entry.name}/${file}`) : [entry.name],
  );

/** The same wherever the program was checked out; cmd finds its way only in lines that end as those of Windows do. */
function asWritten(file: string, text: string, published: string): string {
  const plain = text.replaceAll('\r\n', '\n');
  return file.endsWith('.cmd') ? plain.replaceAll('\n', '\r\n') : plain.replaceAll(TODAY, () => published);
}
