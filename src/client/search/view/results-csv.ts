/** The whole list of results as a table for a spreadsheet. */
import { address } from '../site-path.ts';
import type { Answer } from '../engine/request-and-answer.ts';
import { KIND_LABELS } from './result-elements.ts';

const HEADINGS = ['报告编号', '报告', '预算年度', '单位', '等级', '内容', '位置', '标题', '摘录', '网址'];

export function rowsOf({ groups }: Answer): string[][] {
  const rows = groups.flatMap((group) =>
    group.results.map((result) => [
      group.id,
      group.title,
      group.year,
      group.organisations.join('；'),
      group.grade ?? '',
      KIND_LABELS[result.kind] ?? result.kind,
      result.path,
      result.title.text,
      result.lines.map(({ text }) => text.replace(/\s+/g, ' ')).join(' / '),
      new URL(address(result.url), location.href).href,
    ]),
  );
  return [HEADINGS, ...rows];
}
