/** Files of content/ that nothing is made from: an author may believe that they are published. */
import { posix } from 'node:path';
import { isAddress, type Named } from './site-addresses.ts';
import { PAGES, REPORTS, RULE_SETS, type FileList, type Irregular } from './file-list.ts';
import type { MistakeText } from './mistake.ts';
import { nearest } from './text/nearest.ts';

/** Pages that the site shows, by the name of their file. */
export const PAGE_NAMES = ['about'] as const;

/** Registries below content/, without extension. */
const REGISTRIES = [
  'site',
  'subjects',
  'organisation-kinds',
  'regions',
  'organisations',
  'evaluators',
  'programmes',
  'themes',
  'synonyms',
  'not-personal',
] as const;

const PICTURE = /\.(?:png|jpe?g|gif|webp)$/i;

/**
 * @param linked files that reports link to
 * @param named what the site has pages for
 * @returns each stray file with what to do about it
 */
export function strays({ files }: FileList, linked: ReadonlySet<string>, named: Named): Irregular[] {
  const pages: Named = { ...named, files: new Set() };
  return files.flatMap((file) => {
    const mistake = linked.has(file) ? null : (strayMistake(file) ?? inTheWay(file, pages));
    return mistake ? [{ file, mistake }] : [];
  });
}

/** Folders that hold nothing but what the site writes. */
const OWN_FOLDERS = /^\/(?:_astro|data|lists|search-index)\//;

/** A file of public/ with the address of a page would be shown instead of it, or be lost. */
function inTheWay(file: string, pages: Named): MistakeText | null {
  if (!file.startsWith('public/')) return null;
  const address = file.slice('public'.length).replace(/(?<=\/)index\.html$/, '');
  if (!OWN_FOLDERS.test(address) && !isAddress(address, pages)) return null;
  return {
    code: 'M006',
    message: '这个文件与本站自己的页面或数据同名，会互相顶替',
    found: address,
    expected: 'public 里只放图片等另加的文件，地址与本站自己的不同',
    remedy: '改名，或移出 public；要改页面的内容，请改 content 里的文件',
  };
}

function strayMistake(file: string): MistakeText | null {
  const name = posix.basename(file);
  // Drafts are an author's own; a README explains a folder to whoever opens it.
  if (!file.startsWith('content/') || file.startsWith('content/drafts/') || /^readme(?:\.|$)/i.test(name)) return null;
  if (file.startsWith(`${REPORTS}/`)) return file.endsWith('.mdx') || PICTURE.test(name) ? null : strayReport(name);
  if (file.startsWith(`${RULE_SETS}/`))
    return /\.ya?ml$/.test(name) ? null : unused(name, '评价办法：编号.yaml', '把后缀改为 .yaml，或移出这个文件夹');
  if (file.startsWith(`${PAGES}/`)) return strayPage(file, name);
  if (posix.dirname(file) !== 'content')
    return unused(name, '报告放在 content/reports', '移到 content/reports，或移出 content');
  const known = /^(.+)\.yaml$/.exec(name)?.[1];
  if (known !== undefined && (REGISTRIES as readonly string[]).includes(known)) return null;
  const meant = nearest(name.replace(/\.[^.]*$/, ''), REGISTRIES);
  return unused(
    name,
    `下列之一：${REGISTRIES.map((item) => `${item}.yaml`).join('、')}`,
    meant === null ? '移出 content；报告放在 content/reports' : `是不是 ${meant}.yaml？改名，或移出 content`,
  );
}

function strayPage(file: string, name: string): MistakeText | null {
  const page = /^(.+)\.md$/.exec(name)?.[1] ?? '';
  const known = posix.dirname(file) === PAGES && (PAGE_NAMES as readonly string[]).includes(page);
  if (known || PICTURE.test(name)) return null;
  const pages = PAGE_NAMES.map((item) => `${item}.md`).join('、');
  return unused(name, `下列之一：${pages}`, `内容写进 ${pages}，或移出这个文件夹`);
}

function strayReport(name: string): MistakeText {
  const office = /\.(?:docx?|wps|xlsx?|et|pdf|ofd|pptx?|dps|rtf|odt|ods)$/i.test(name);
  return unused(
    name,
    '编号.mdx，小写',
    office
      ? '把内容写成 .mdx 文件；要随报告公开的原件，在正文里写 [文字](./文件名) 链接它；否则移出 content/reports'
      : '是报告的，把后缀改为 .mdx；不是的，移出 content/reports',
  );
}

function unused(found: string, expected: string, remedy: string): MistakeText {
  return { code: 'M006', message: '这个文件不会被发布', found, expected, remedy };
}
