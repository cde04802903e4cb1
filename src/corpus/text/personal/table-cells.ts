/** Tables of Markdown: what the heading of a column or of a row says of its cells. */
import type { Setting } from './personal-data.ts';
import { AMOUNT_WORD } from './context-words.ts';

const DELIMITER = /^ *\|? *:?-+:? *(?:\| *:?-+:? *)*\|? *$/;
const UNIT_OF_TABLE = /<Table[^>]*\sunit="([^"]*)"|单位[:：] ?([^\s|)）]{1,6})/;
/** How far above its table a unit may stand. */
const NEAR = 6;
const MONEY_UNIT = /[元]|人|次|个|家|吨|项|件|户|亩|米|%/;
const NUMBER = /^[\s"'*]*-?\d[\d,]*(?:\.\d+)?[\s"'*]*$/;
const AMOUNT_HEADING = /元|数|额|量|率|比|%|面积|人次|户次|年(?:度)?$|^\d{4}年?/;
const PERSON_HEADING =
  /电\s?话(?!费)|手机(?!费|补)|传真|座机|联系|号码|身份证|证件|证号|账号|帐号|账户|卡号|QQ|微信|邮箱|e-?mail|车牌|护照|住址|地址|姓名|负责人/i;

/** The cells of every table of a folded text, in order. */
export function cellsOf(text: string): Setting[] {
  if (!text.includes('|')) return [];
  const cells: Setting[] = [];
  const lines = text.split('\n');
  let offset = 0;
  let head: readonly Cell[] | null = null;
  let unit = '';
  lines.forEach((line, index) => {
    const start = offset;
    offset += line.length + 1;
    if (!line.includes('|')) {
      head = null;
      return;
    }
    if (DELIMITER.test(line) && line.includes('-')) {
      head = index > 0 ? split(lines[index - 1]!, 0) : null;
      unit = unitAbove(lines, index - 1);
      return;
    }
    const row = split(line, start);
    const first = row[0]?.text ?? '';
    row.forEach((cell, column) => {
      const heading = head?.[column]?.text ?? '';
      // Of a list of “name | value” the first cell is the heading.
      const label =
        heading !== '' && (PERSON_HEADING.test(heading) || column === 0)
          ? heading
          : `${heading} ${column > 0 ? first : ''}`.trim();
      cells.push({
        start: cell.start,
        end: cell.end,
        label: label === cell.text ? '' : label,
        amount: isAmountCell(cell, heading, column > 0 ? first : '', unit),
      });
    });
  });
  return cells;
}

interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function split(line: string, offset: number): Cell[] {
  const cells: Cell[] = [];
  let from = 0;
  const push = (to: number): void => {
    cells.push({ text: line.slice(from, to).trim(), start: offset + from, end: offset + to });
    from = to + 1;
  };
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) push(at);
  push(line.length);
  if (cells[0]?.text === '') cells.shift();
  if (cells.at(-1)?.text === '') cells.pop();
  return cells;
}

function unitAbove(lines: readonly string[], head: number): string {
  for (let index = head - 1; index >= Math.max(0, head - NEAR); index -= 1) {
    const match = UNIT_OF_TABLE.exec(lines[index]!);
    if (match) return match[1] ?? match[2] ?? '';
  }
  return '';
}

function isAmountCell({ text }: Cell, heading: string, first: string, unit: string): boolean {
  if (!NUMBER.test(text) || PERSON_HEADING.test(heading)) return false;
  if (AMOUNT_HEADING.test(heading) || AMOUNT_WORD.test(heading)) return true;
  if (PERSON_HEADING.test(first)) return false;
  return MONEY_UNIT.test(unit) || AMOUNT_WORD.test(first);
}
