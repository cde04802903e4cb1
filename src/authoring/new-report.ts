/** Makes a report from the template: every part commented, every blank marked. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { stringify } from 'yaml';
import { idMistake, listContent, listReports, REPORTS } from '../corpus/file-list.ts';

const TEMPLATE = new URL('./templates/report.mdx', import.meta.url);

export interface NewReport {
  readonly id: string;
  readonly title?: string | undefined;
  readonly organisation?: string | undefined;
  /** Date of publication, YYYY-MM-DD. */
  readonly published?: string | undefined;
  /** Subfolder of content/reports. */
  readonly folder?: string | undefined;
}

/** A reason, in Chinese, why the report cannot be made. */
export class CannotCreate extends Error {
  override readonly name = 'CannotCreate';
}

/** The template with what is already known filled in. */
function fillTemplate(template: string, { title, organisation, published }: Omit<NewReport, 'id'>): string {
  const known: readonly (readonly [string, string | undefined])[] = [
    ['title: 【请填写：报告标题，照原文】', title && `title: ${scalar(title)}`],
    ['organisations: [【请填写：被评价单位编号】]', organisation && `organisations: [${scalar(organisation)}]`],
    ['published: 【请填写：首次公布的日期，例如 2026-11-20】', published && `published: ${published}`],
  ];
  return known.reduce((text, [blank, filled]) => (filled ? text.replace(blank, () => filled) : text), template);
}

/** Writes the file and returns its path from the root. Never overwrites. */
export function createReport(root: string, report: NewReport): string {
  const mistake = idMistake(report.id);
  if (mistake) throw new CannotCreate(`${mistake.message}：${report.id}\n应当是：${mistake.expected}`);
  const asked = report.folder ?? '';
  const folder = posix.join(REPORTS, asked);
  if (folder !== REPORTS && !folder.startsWith(`${REPORTS}/`))
    throw new CannotCreate(`文件夹要在 ${REPORTS} 之内：${asked}`);
  const list = listContent(root);
  const strange = list.irregular.find(({ file }) => folder === file || folder.startsWith(`${file}/`));
  if (strange) throw new CannotCreate(`${strange.file}：${strange.mistake.message}\n怎么改：${strange.mistake.remedy}`);
  const taken = listReports(list).find((item) => item.id === report.id);
  if (taken) throw new CannotCreate(`编号 ${report.id} 已经用在 ${taken.file}，请换一个`);
  const file = posix.join(folder, `${report.id}.mdx`);
  if (existsSync(join(root, file))) throw new CannotCreate(`文件已经存在：${file}`);
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), fillTemplate(readFileSync(TEMPLATE, 'utf8'), report), { flag: 'wx' });
  return file;
}

const scalar = (value: string): string => stringify(value, { lineWidth: 0 }).trim();
