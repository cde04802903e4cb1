/** One column or series, one formula: two that exclude each other can only be a slip, and so can a row written twice. */
import { columnFormulas, seriesFormulas } from '../../report/choices/formulas.ts';
import type { MistakeText } from '../mistake.ts';
import { longest } from '../../report/schema/length-limits.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

export const formulas: Check = (report, tell) => {
  for (const table of report.get('funding').items('tables')) {
    for (const column of table.items('columns')) columnFormula(column, table, tell);
    for (const row of table.items('rows')) sumsOf(row, tell);
    twins(table.items('rows'), tell);
  }
  for (const trend of report.items('trends')) {
    for (const series of trend.items('series'))
      one(series, SERIES, namedIn(trend.items('series'), 'name', '系列', series), tell);
  }
  for (const table of report.items('indicatorTables')) twins(table.items('rows'), tell);
  const scoring = report.get('scoring');
  const projects = report.items('projects').map((project) => project.get('scoring'));
  for (const sheet of [scoring, ...scoring.items('organisations'), ...projects]) {
    twins(sheet.items('dimensions'), tell);
    for (const dimension of sheet.items('dimensions')) twins(dimension.items('groups'), tell);
  }
};

/** What each formula says, in the words of the documentation. */
const WORDS: Readonly<Record<string, string>> = { ...columnFormulas.words, ...seriesFormulas.words };
const { codes: COLUMN } = columnFormulas;
const { codes: SERIES } = seriesFormulas;

function columnFormula(column: Cursor, table: Cursor, tell: Tell): void {
  if (!one(column, COLUMN, namedIn(table.items('columns'), 'key', '列', column), tell)) return;
  const [formula] = given(column, COLUMN);
  if (formula === undefined) return;
  if (column.text('kind') === 'text') tell(column.get('kind').path, textFormula(column, formula));
  const texts = new Set(
    table.items('columns').flatMap((other) => (other.text('kind') === 'text' ? (other.text('key') ?? []) : [])),
  );
  for (const operand of operandsOf(column, formula))
    if (texts.has(operand.text() ?? '')) tell(operand.path, textOperand(operand));
  const isRate = (key: string | null): boolean =>
    table.items('columns').some((other) => other.text('key') === key && other.text('kind') === 'rate');
  const isSum = formula === 'sum' || formula === 'difference';
  if (column.text('kind') === 'rate' && isSum && operandsOf(column, formula).some((one) => !isRate(one.text())))
    tell(column.get(formula).path, amountsInRate(column, formula));
}

const given = (holder: Cursor, formulas: readonly string[]): string[] =>
  formulas.filter((key) => holder.get(key).value !== undefined && holder.get(key).value !== null);

function operandsOf(holder: Cursor, formula: string): Cursor[] {
  const at = holder.get(formula);
  return at.text() === null ? at.items() : [at];
}

interface Named {
  readonly name: string | null;
  readonly what: string;
  /** A name that is given twice is told by itself. */
  readonly isOnly: boolean;
}

const namedIn = (list: readonly Cursor[], field: string, what: string, holder: Cursor): Named => {
  const name = holder.text(field);
  return { name, what, isOnly: list.filter((other) => other.text(field) === name).length === 1 };
};

/** Whether there is at most one formula that does not name its own column; tells what is wrong. */
function one(holder: Cursor, formulas: readonly string[], { name, what, isOnly }: Named, tell: Tell): boolean {
  const [first, ...more] = given(holder, formulas);
  if (first === undefined) return true;
  for (const formula of more) {
    const both = `${first} 与 ${formula}`;
    tell(holder.get(formula).path, {
      code: 'M220',
      message: `${pathName(holder.path)} 有两个互相排斥的公式：${both}`,
      found: both,
      expected: `每${what === '列' ? '列' : '个系列'}至多一个公式（${WORDS[first] ?? ''}或${WORDS[formula] ?? ''}）`,
      remedy: `对照原文，只留说明这一${what}怎样得出的那一个，删去另一个`,
    });
  }
  if (more.length > 0) return false;
  const self = isOnly
    ? operandsOf(holder, first).find((operand) => name !== null && operand.text() === name)
    : undefined;
  if (self === undefined) return true;
  tell(self.path, {
    code: 'M220',
    message: `${pathName(holder.path)} 的公式用到了它自己`,
    found: name ?? '',
    expected: `由别的${what}得出`,
    remedy: `改为原文用来计算的${what}`,
  });
  return false;
}

function textFormula(column: Cursor, formula: string): MistakeText {
  return {
    code: 'M220',
    message: `${pathName(column.path)} 是文字列，却有公式 ${formula}`,
    found: `kind: text 与 ${formula}`,
    expected: '有公式的列是 amount 或 rate',
    remedy: '对照原文：是数字的，改 kind；是文字的，删去公式',
  };
}

function amountsInRate(column: Cursor, formula: string): MistakeText {
  return {
    code: 'M220',
    message: `${pathName(column.path)} 是比率列，却由金额${WORDS[formula] ?? ''}得出`,
    found: `kind: rate 与 ${formula}`,
    expected: '比率由金额相除（ratio）、比较（growth）或占比（share）得出',
    remedy: '对照原文：是比率的，改用 ratio、growth 或 share；是金额的，删去 kind: rate',
  };
}

function textOperand(operand: Cursor): MistakeText {
  return {
    code: 'M220',
    message: `${pathName(operand.path)} 所指的是文字列`,
    found: operand.text() ?? '',
    expected: '金额、数量或比率的列',
    remedy: '改为原文用来计算的列',
  };
}

function sumsOf(row: Cursor, tell: Tell): void {
  const key = row.text('key');
  const self = row.items('sums').find((item) => key !== null && item.text() === key);
  if (self === undefined) return;
  tell(self.path, {
    code: 'M220',
    message: `${pathName(row.path)} 汇总了它自己`,
    found: key ?? '',
    expected: '所汇总的别的行',
    remedy: '从 sums 里删去本行',
  });
}

/** Rows that say the same, field for field: one line copied twice. */
function twins(rows: readonly Cursor[], tell: Tell): void {
  // More than a list may hold is told by its length.
  if (rows.length > longest.items) return;
  const first = new Map<string, Cursor>();
  for (const row of rows) {
    // The same key twice is told by itself.
    if (typeof row.value !== 'object' || row.value === null || row.text('key') !== null) continue;
    const content = JSON.stringify(row.value);
    const before = first.get(content);
    if (before === undefined) first.set(content, row);
    else
      tell(row.path, {
        code: 'M223',
        message: `${pathName(row.path)} 与 ${pathName(before.path)} 完全相同`,
        found: row.text('name') ?? content,
        expected: '每一行只录一次',
        remedy: '多录了的删去一行；原文确实印了两次的，资金表给其中一行写上 key，指标表写上原文序号 no',
      });
  }
}
