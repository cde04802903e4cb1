/** Cells of money tables and values of series: their number, and figures that no program could add up. */
import { equal, exact, isExact, isTooLong } from '../../report/exact.ts';
import { isBlank as saysNothing } from '../../report/printed-text.ts';
import { isNoRate, isRate } from '../../report/rate.ts';
import { baseUnit } from '../../report/units.ts';
import type { MistakeText } from '../mistake.ts';
import { tooManyDigits } from '../schema-issue-mistakes.ts';
import { isBlank } from '../text/template-blanks.ts';
import { adviseNumeral, withoutQuotes, type NumeralAdvice, type Slip } from '../text/numeral-advice.ts';
import { pathName } from '../text/path-name.ts';
import { joined } from '../text/thousands.ts';
import type { Check, Tell, Written } from './check.ts';
import { tellRate } from './rates.ts';
import type { Cursor } from './cursor.ts';

export const figures: Check = (report, tell, written) => {
  for (const table of report.get('funding').items('tables')) fundingCells(table, tell, written);
  for (const trend of report.items('trends')) trendValues(trend, tell, written);
};

function fundingCells(table: Cursor, tell: Tell, written: Written): void {
  const columns = table.items('columns');
  const surplus = commonSurplus(table.items('rows'), columns.length);
  if (surplus !== 0) return tell(table.get('columns').path, columnsWrong(columns.length, surplus));
  for (const row of table.items('rows')) {
    const cells = row.items('cells');
    if (Array.isArray(row.get('cells').value) && columns.length > 0) {
      if (!count(row.get('cells'), columns.length, row.text('name') ?? '本行', '列', tell, written)) continue;
    }
    cells.forEach((cell, index) => {
      const column = columns[index];
      const kind = column?.text('kind') ?? 'amount';
      if (!column || kind === 'text') return;
      const unit = column.text('unit');
      if (kind === 'rate') rateCell(cell, unit !== null, tell);
      else printedNumber(cell, unit ?? table.text('unit'), tell);
    });
  }
}

/** How many values more (or fewer) than columns every row has; 0 where the rows differ. */
function commonSurplus(rows: readonly Cursor[], columns: number): number {
  const counts = new Set(rows.map((row) => row.items('cells').length - columns));
  const [surplus = 0] = counts;
  return rows.length > 1 && columns > 0 && counts.size === 1 ? surplus : 0;
}

/** One column was left out, or is there twice: the rows are right. */
function columnsWrong(columns: number, surplus: number): MistakeText {
  return {
    code: 'M209',
    message: `这张表有 ${columns} 列，而每一行都有 ${columns + surplus} 个值`,
    found: `${columns} 列`,
    expected: `${columns + surplus} 列，与各行的值一一对应`,
    remedy:
      surplus > 0
        ? `在 columns 里补上缺少的 ${surplus} 列`
        : `删去 columns 里多出的 ${-surplus} 列，或在各行补上它的值`,
  };
}

function trendValues(trend: Cursor, tell: Tell, written: Written): void {
  const periods = trend.items('periods').length;
  for (const series of trend.items('series')) {
    const values = series.items('values');
    if (periods > 0 && values.length > 0) {
      if (!count(series.get('values'), periods, series.text('name') ?? '本系列', '时期', tell, written)) continue;
    }
    for (const value of values) printedNumber(value, series.text('unit'), tell);
    strangeRate(values, series.text('unit'), tell);
  }
}

/** One value with a percent sign in a series of amounts: it would be left out of the line and of every sum. */
function strangeRate(values: readonly Cursor[], unit: string | null, tell: Tell): void {
  if (unit === null || !/元|万|亿|人|家|个|项|件|次|户|辆|公里|吨|平方/.test(unit) || /[%％‰]|百分/.test(unit)) return;
  const rates = values.filter((value) => /^[+-]?\d[\d.]*[%％]$/.test(value.text() ?? ''));
  const [only] = rates;
  if (only === undefined || rates.length > 1 || values.filter((value) => value.exact() !== null).length < 2) return;
  tell(only.path, {
    code: 'M219',
    message: `${pathName(only.path)} 带百分号，而这一系列的单位是“${unit}”`,
    found: only.text() ?? '',
    expected: `单位为“${unit}”的数`,
    remedy: '对照原文：误写了百分号的，删去百分号；原文印的就是比率的，另列一个系列，unit 写 "%"',
  });
}

/** Whether the cells are what they seem; false when commas made more of them than there are figures. */
function count(at: Cursor, want: number, what: string, unit: string, tell: Tell, written: Written): boolean {
  const cells = at.items();
  const have = cells.length;
  if (have === want) return true;
  const message = `“${what}”有 ${have} 个值，而${unit}有 ${want} 个`;
  const expected = `${want} 个值，与${unit}一一对应`;
  const whole =
    have > want
      ? joined(
          cells.map(({ value }) => value),
          have - want,
        )
      : null;
  // “280, 280” are two figures.
  const typed = written(at.path);
  if (whole?.numbers.every(({ printed }) => typed === undefined || typed.includes(printed))) {
    tell(at.path, {
      code: 'M207',
      message: `${message}：${whole.numbers.map(({ printed }) => printed).join('、')} 是带千分位逗号的数`,
      found: `${have} 个值`,
      expected,
      remedy: `去掉千分位逗号：${whole.numbers.map(({ printed, plain }) => `${printed} 写成 ${plain}`).join('，')}`,
    });
    return false;
  }
  const merged =
    have < want
      ? cells.map((cell) => [cell, partsOf(cell)] as const).find(([, parts]) => parts.length === want - have + 1)
      : undefined;
  if (merged) {
    const [cell, parts] = merged;
    tell(cell.path, {
      code: 'M209',
      message: `${message}：这里看来有 ${parts.length} 个`,
      found: cell.text() ?? '',
      expected: `${expected}，之间用半角逗号`,
      remedy: `是 ${parts.length} 个值的，写成 ${parts.join(', ')}；是一个数的，对照原文补上别处缺少的值`,
    });
    return false;
  }
  tell(at.path, {
    code: 'M209',
    message,
    found: `${have} 个值`,
    expected,
    remedy:
      have < want
        ? `补上缺少的 ${want - have} 个值；原文空白的填 null`
        : `对照原文：数字里有逗号的（如 1,234）去掉逗号，误作逗号的小数点改回小数点，${unit}有缺的补上，多填的 ${have - want} 个值删去`,
  });
  // Nobody can say any more which column a value belongs to.
  return false;
}

/** Longer than any two figures. */
const LONGEST_CELL = 80;

/** The numbers of a cell that another sign than a comma, or a wide one, stands between. */
function partsOf(cell: Cursor): string[] {
  const text = cell.text() ?? '';
  if (text.length > LONGEST_CELL) return [];
  const parts = text.split(/\s*[，、；;]\s*|\.?\s+/);
  return parts.length > 1 && parts.every((part) => isExact(part)) ? parts : [];
}

/** Slips that would drop a figure out of every sum without a word. Words, “△12.3” and “(12.3)” stand as printed. */
const TOLD: readonly Slip[] = ['quotes', 'spaces', 'separator', 'zeros', 'point', 'exponent', 'notation', 'letter'];

function printedNumber(cell: Cursor, unit: string | null, tell: Tell): void {
  const written = cell.text();
  if (written === null || isExact(written) || isBlank(written)) return;
  if (isTooLong(written)) return tell(cell.path, tooManyDigits(pathName(cell.path), written));
  const inner = withoutQuotes(written);
  const rate = inner !== written.trim() && isRate(inner) && !isExact(inner);
  const advice = adviseNumeral(written, { unit });
  if (!advice || !isTold(advice, written) || isOwnScale(written, unit)) return;
  tell(cell.path, {
    code: 'M207',
    message: `${pathName(cell.path)} ${advice.why}`,
    found: written,
    expected: '半角数字，不带千分位逗号和单位；单位写在表或列的 unit',
    // The sign of a rate is part of what is printed.
    remedy: rate ? `改为 "${inner}"` : advice.remedy,
  });
}

/** “10.76万” in a column of persons, where other cells print whole persons: the number can be read, and stands as printed. */
function isOwnScale(written: string, unit: string | null): boolean {
  if (unit === null || !/^\d+(?:\.\d+)?[万亿]$/.test(written)) return false;
  const { base, factor } = baseUnit(unit);
  return base !== '元' && base !== '' && equal(factor, exact('1'));
}

function isTold({ slip }: NumeralAdvice, written: string): boolean {
  // A minus in any shape is one; full-width digits are not searched for, copied or added up.
  if (slip === 'width') return /[\uFF05-\uFF5E]/.test(written.replace(/^－/, ''));
  return TOLD.includes(slip) || (slip === 'unit' && /(?:元|万|亿|萬|億)$/.test(written));
}

function rateCell(cell: Cursor, bare: boolean, tell: Tell): void {
  const text = cell.text();
  if (text !== null && (saysNothing(text) || isNoRate(text))) return;
  tellRate(cell, tell, { bare, cell: true });
}
