/** Cells and rates as written: their number, and figures that no program could add up. */
import { isExact } from '../../report/exact.ts';
import type { Mistake } from '../problem.ts';
import { isBlank } from '../text/blanks.ts';
import { adviseNumeral } from '../text/numerals.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { View } from './view.ts';

export const figures: Check = (report, tell) => {
  for (const table of report.get('funding').items('tables')) fundingCells(table, tell);
  for (const trend of report.items('trends')) trendValues(trend, tell);
  for (const rate of printedRates(report)) percent(rate, tell);
};

function fundingCells(table: View, tell: Tell): void {
  const columns = table.items('columns');
  for (const row of table.items('rows')) {
    const cells = row.items('cells');
    if (Array.isArray(row.get('cells').value) && columns.length > 0) {
      count(row.get('cells'), cells.length, columns.length, `${row.text('name') ?? '本行'}`, '列', tell);
    }
    cells.forEach((cell, index) => {
      const column = columns[index];
      const kind = column?.text('kind') ?? 'amount';
      if (!column || kind === 'text') return;
      if (kind === 'rate' && column.text('unit') === null) percent(cell, tell);
      else printedNumber(cell, tell);
    });
  }
}

function trendValues(trend: View, tell: Tell): void {
  const periods = trend.items('periods').length;
  for (const series of trend.items('series')) {
    const values = series.items('values');
    if (periods > 0 && values.length > 0)
      count(series.get('values'), values.length, periods, `${series.text('name') ?? '本系列'}`, '时期', tell);
    for (const value of values) printedNumber(value, tell);
  }
}

function count(at: View, have: number, want: number, what: string, unit: string, tell: Tell): void {
  if (have === want) return;
  tell(at.path, {
    code: 'M209',
    message: `“${what}”有 ${have} 个值，而${unit}有 ${want} 个`,
    found: `${have} 个值`,
    expected: `${want} 个值，与${unit}一一对应`,
    remedy:
      have < want
        ? `补上缺少的 ${want - have} 个值；原文空白的填 null`
        : `删去多余的 ${have - want} 个值，或补上缺少的${unit}`,
  });
}

/** A figure with a comma or full-width digits would drop out of every sum without a word. */
function printedNumber(cell: View, tell: Tell): void {
  const written = cell.text();
  if (written === null || isExact(written) || isBlank(written)) return;
  const advice = adviseNumeral(written);
  if (!advice?.suggestion || advice.why.includes('汉字') || advice.why.includes('百分号')) return;
  if (advice.why.startsWith('数字后带了') && !/(?:元|万|亿)$/.test(written)) return;
  tell(cell.path, numeral(cell, written, advice.why, advice.suggestion));
}

function numeral(at: View, written: string, why: string, suggestion: string): Mistake {
  return {
    code: 'M207',
    message: `${pathName(at.path)} ${why}`,
    found: written,
    expected: '半角数字，不带千分位逗号和单位；单位写在表或列的 unit',
    remedy: `改为 ${suggestion}`,
  };
}

/** Rates are printed with their sign; without it 0.85 and 85% cannot be told apart. */
function percent(rate: View, tell: Tell): void {
  const text = typeof rate.value === 'number' ? String(rate.value) : rate.text();
  if (text === null || isBlank(text)) return;
  const half = adviseNumeral(text);
  if (half?.why === '用了全角数字或符号' || half?.why.includes('逗号') || /^[+-]?[\d.]+\s*％$/.test(text)) {
    tell(
      rate.path,
      numeral(rate, text, '用了全角或带逗号的数字', `"${text.replace(/％/g, '%').replace(/[,，\s]/g, '')}"`),
    );
    return;
  }
  if (!isExact(text)) return;
  tell(rate.path, {
    code: 'M208',
    message: `${pathName(rate.path)} 没有百分号`,
    found: text,
    expected: '照原文带百分号，例如 "37.34%"',
    remedy: `对照原文补上百分号并加引号，例如 "${text}%"；若原文是比值而不是百分数，写明单位，例如 "${text}倍"，资金表则在该列写 unit`,
  });
}

function printedRates(report: View): View[] {
  const scoring = report.get('scoring');
  const dimensions = [scoring, ...scoring.items('organisations')].flatMap((part) => part.items('dimensions'));
  return [
    report.get('funding').get('headline').get('rate'),
    ...report.items('programmes').flatMap((item) => item.items('years').map((year) => year.get('rate'))),
    ...dimensions.flatMap((item) => [item, ...item.items('groups')]).map((item) => item.get('rate')),
    ...report.items('indicatorTables').flatMap((table) => table.items('weights').map((item) => item.get('rate'))),
    ...report
      .items('trends')
      .flatMap((trend) =>
        trend.items('series').flatMap((series) => series.items('changes').map((item) => item.get('percent'))),
      ),
    ...report
      .items('statements')
      .filter((item) => item.text('kind') === 'change')
      .map((item) => item.get('percent')),
  ];
}
