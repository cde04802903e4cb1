/** The whole list of results as a table for a spreadsheet. */
import { address } from './address.ts';
import type { Answer } from './engine.ts';
import { KIND_LABELS } from './results.ts';

const HEADINGS = ['报告编号', '报告', '年份', '单位', '等级', '内容', '位置', '标题', '摘录', '网址'];

/** A cell that a spreadsheet would take for a formula gets an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) && !/^-?\d+(?:\.\d+)?%?$/.test(value) ? `'${value}` : value;
  return `"${safe.replace(/"/g, '""')}"`;
}

export function csvOf({ groups }: Answer): string {
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
  return `\ufeff${[HEADINGS, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

export function download(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
