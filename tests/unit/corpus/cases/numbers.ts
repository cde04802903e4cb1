/** Numbers and rates as authors write them: what is told, and advice that never changes a value. */
import { edit, type Case } from './case.ts';
import type { Code } from '../../../../src/corpus/codes.ts';

const total = (value: string, remedy: string | RegExp, code: Code = 'M207'): Case =>
  edit(code, `score ${name(value)}`, 'total: 85.50\n  grade', `total: ‸${value}\n  grade`, found(value), remedy);

const money = (value: string, remedy: string | RegExp, code: Code = 'M207'): Case =>
  edit(
    code,
    `amount ${name(value)}`,
    'actual: 95.50, rate: "95.50%", where: 一 }\n  tables',
    `actual: ‸${value}, rate: "95.50%", where: 一 }\n  tables`,
    found(value),
    remedy,
  );

const rate = (value: string, code: Code, remedy: string | RegExp): Case =>
  edit(
    code,
    `rate ${name(value)}`,
    'actual: 95.50, rate: "95.50%", where: 一 }\n  tables',
    `actual: 95.50, rate: ‸${value}, where: 一 }\n  tables`,
    found(value),
    remedy,
  );

const cell = (value: string, remedy: string | RegExp, code: Code = 'M207'): Case =>
  edit(
    code,
    `cell ${name(value)}`,
    'cells: [60.00, 55.50, "92.50%"] }',
    `cells: [‸${value}, 55.50, "92.50%"] }`,
    found(value),
    remedy,
  );

const rateCell = (value: string, code: Code, remedy: string | RegExp): Case =>
  edit(
    code,
    `rate cell ${name(value)}`,
    'cells: [60.00, 55.50, "92.50%"] }',
    `cells: [60.00, 55.50, ‸${value}] }`,
    found(value),
    remedy,
  );

const NINES = '9'.repeat(300_000);
const LONG = /^[≥"]?(?:2,)?9{77}/;
const LOOK = /^对照原文，写成/;

const name = (value: string): string => (value.length > 40 ? `${value.slice(0, 12)}… of ${value.length}` : value);
const found = (value: string): string | RegExp =>
  value.length > 80 ? LONG : value.replace(/^"(.*)"$/, '$1').replace(/\s/g, ' ');

export const numbers: readonly Case[] = [
  // Spellings of a score.
  total('090.50', '改为 90.50'),
  total('+90.50', '改为 90.50'),
  total('“85.50”', '改为 85.50'),
  total('85.50”', '改为 85.50'),
  total("85.50'", '改为 85.50'),
  total('.5', '改为 0.5'),
  total('5.', '改为 5'),
  total('1..2', LOOK),
  total('0x10', LOOK),
  total('0o17', LOOK),
  total('1_000', '改为 1000'),
  total("1'000", '改为 1000'),
  total('.inf', LOOK),
  total('.nan', LOOK),
  total('12e03', '改为 12000'),
  total('1:30', /只填半角数字/),
  total('85，5', LOOK),
  total('八十五分', '改为 85'),
  total(NINES, /对照来源文件/, 'M217'),
  // A comma in braces ends the value; a unit that is not the place's own is converted or left alone.
  money('2,518.90', '改为 2518.90'),
  money('1,234,567.89', '改为 1234567.89'),
  money('-2,518.90', '改为 -2518.90'),
  money('2,518.90万元', '改为 2518.90'),
  money('2,518元', /^单位与此处不同，2518元合 0\.2518 万元：改为 0\.2518$/),
  money('12,5', LOOK),
  money('10.76万', '改为 10.76'),
  money('15元', /^单位与此处不同，15元合 0\.0015 万元：改为 0\.0015$/),
  money('1.5亿元', /：改为 15000$/),
  money('十二万', /：改为 12$/),
  money('¥1200', /：改为 0\.12$/),
  money('15人', /^此处单位是“万元”，写的是“15人”：对照原文/),
  money('15%', /不是百分比/),
  money('２ ５１８．９０', '改为 2518.90'),
  money('2\u2009518.90', '改为 2518.90'),
  money('−12.3', '改为 -12.3'),
  money('(12.3)', '括号表示负数的，写成 -12.3'),
  money('△12.3', /只填半角数字/),
  money(NINES, /对照来源文件/, 'M217'),
  money(`2,${NINES}`, /对照来源文件/, 'M217'),
  edit(
    'M207',
    'two amounts with the same digits behind their commas',
    'budget: 100.00, actual: 95.50',
    'budget: 1,234, actual: 5,‸234',
    /budget: 1,234/,
    '1,234 改为 1234，5,234 改为 5234',
  ),
  edit(
    'M207',
    'target with a comma in braces',
    'target: "≥5场", actual: 6场',
    'target: ‸≥2,518场, actual: 6场',
    '≥2,518场',
    '给整个值加半角双引号："≥2,518场"',
  ),
  edit(
    'M201',
    'words with a comma in braces',
    'target: "≥5场", actual: 6场',
    'target: "≥5场", actual: 完成, ‸基本达标',
    '基本达标',
    /^若是 actual 的内容，被逗号分开了：给 actual 的整个值加半角双引号/,
  ),
  edit('M207', 'sum in a statement', 'from: 10, to: 12', 'from: ‸1,010, to: 12', '1,010', '改为 1010'),
  edit('M207', 'count with its measure word', 'printed: 1, where', 'printed: ‸1项, where', '1项', '改为 1'),
  edit('M217', 'count', 'printed: 1, where', `printed: ‸${NINES}, where`, LONG),
  edit('M217', 'year', 'reportYear: 2024', `reportYear: ‸${NINES}`, LONG),
  // Cells of money tables and values of series.
  cell('10.76万', '改为 10.76'),
  cell('15元', /^单位与此处不同，15元合 0\.0015 万元：改为 0\.0015$/),
  cell('“60.00”', '改为 60.00'),
  cell('60.00"', '改为 60.00'),
  cell('060.00', '改为 60.00'),
  cell('1.2e3', '改为 1200'),
  cell('1.2E+03', '改为 1200'),
  cell('.5', '改为 0.5'),
  cell('5.', '改为 5'),
  cell('1..2', LOOK),
  cell('0x10', LOOK),
  cell('1_000', '改为 1000'),
  cell("1'234.5", '改为 1234.5'),
  cell('.inf', LOOK),
  cell('-.inf', LOOK),
  cell('.nan', LOOK),
  cell('12e03', '改为 12000'),
  cell('2\u2009518.90', '改为 2518.90'),
  cell('2，518.90', '改为 2518.90'),
  cell('"1,23"', LOOK),
  cell('12 34', LOOK),
  cell(NINES, /对照来源文件/, 'M217'),
  edit(
    'M207',
    'comma in a list of cells',
    'cells: [60.00, 55.50, "92.50%"] }',
    'cells: ‸[1,234.5, 67, "92.50%"] }',
    '4 个值',
    '去掉千分位逗号：1,234.5 写成 1234.5',
  ),
  edit(
    'M207',
    'commas in a list of values',
    'values: [100.5, 98.20]',
    'values: ‸[1,100.5, 1,098.20]',
    '4 个值',
    '去掉千分位逗号：1,100.5 写成 1100.5，1,098.20 写成 1098.20',
  ),
  edit(
    'M209',
    'more values than periods, and no telling which of them belong together',
    'values: [100.5, 98.20]',
    'values: ‸[100, 200, 300]',
    '3 个值',
    /数字里有逗号的（如 1,234）去掉逗号/,
  ),
  edit('M207', 'value in quotes', 'values: [100.5, 98.20]', 'values: [‸100.5”, 98.20]', '100.5”', '改为 100.5'),
  edit('M207', 'value in 万', 'values: [100.5, 98.20]', 'values: [‸100.5万, 98.20]', '100.5万', '改为 100.5'),
  edit('M217', 'value', 'values: [100.5, 98.20]', `values: [‸${NINES}, 98.20]`, LONG),
  // Rates.
  rate('“96.7%”', 'M216', '改为 "96.7%"'),
  rate('96.7%”', 'M216', '改为 "96.7%"'),
  rate('待定', 'M216', /整项删去/),
  rate('95%%', 'M216', /整项删去/),
  rate('九成', 'M216', /整项删去/),
  rate('1:30', 'M216', /对照原文/),
  rate('.inf', 'M207', LOOK),
  rate('下降3.2%', 'M216', '改为 "-3.2%"'),
  rate('"(3.2%)"', 'M216', '改为 "-3.2%"'),
  rate('90,5%', 'M207', LOOK),
  rate('1,096.7%', 'M207', '改为 "1096.7%"'),
  rate('096.7%', 'M207', '改为 "96.7%"'),
  rate('.5%', 'M207', '改为 "0.5%"'),
  rate('5.%', 'M207', '改为 "5%"'),
  rate('９６．７％', 'M207', '改为 "96.7%"'),
  rate('－96.7％', 'M207', '改为 "-96.7%"'),
  rate('0.85', 'M208', /倍/),
  rate(`${NINES}%`, 'M217', /对照来源文件/),
  rateCell('待定', 'M216', /kind: text/),
  rateCell('“92.50%”', 'M216', '改为 "92.50%"'),
  rateCell('92.50%"', 'M216', '改为 "92.50%"'),
  rateCell('92.50%%', 'M216', /kind: text/),
  edit(
    'M216',
    'rate of a dimension',
    'score: 18.50, rate: "92.50%"',
    'score: 18.50, rate: ‸约九成',
    '约九成',
    /整项删去/,
  ),
  edit('M216', 'rate of a budget line', 'rate: "95.50%", where: 一 }\nsource', 'rate: ‸高, where: 一 }\nsource', '高'),
  edit('M216', 'rate of a change', 'percent: "-2.29%"', 'percent: ‸微降', '微降'),
  edit('M216', 'stated change', 'percent: "20%"', 'percent: ‸“20%', '“20%', '改为 "20%"'),
  edit(
    'M216',
    'stated ratio',
    '{ id: S2, kind: change, what: 增长, unit: 万元, from: 10, to: 12, percent: "20%", where: 三 }',
    '{ id: S2, kind: ratio, what: 占比, unit: 万元, numerator: 10, denominator: 12, printed: ‸若干, where: 三 }',
    '若干',
  ),
  // Figures printed as text.
  edit('M207', 'result with a stray quote', 'actual: 6场', 'actual: ‸85%"', '85%"', '改为 85%'),
  edit('M207', 'target in quotes', 'target: "≥5场"', 'target: ‸“≥5场”', '“≥5场”', '改为 ≥5场'),
  edit('M217', 'target', 'target: "≥5场"', `target: ‸≥${NINES}场`, LONG),
];
