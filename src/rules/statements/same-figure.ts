import { equal, exact } from '../../report/exact.ts';
import { differenceWords } from '../../report/difference-kinds.ts';
import { compareFigures, isOpen, type Figure, type FigureRelation } from '../../report/figure.ts';
import { figureIn, comparableText } from '../../report/comparable-text.ts';
import { baseUnit } from '../../report/units.ts';
import { levelOf } from '../../report/reading-level.ts';
import { result } from '../make-result.ts';
import type { CheckResult, Severity } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import type { Report } from '../../report/archive.ts';
import { placeOf, statementsOf, type StatementEntry } from './statement-entries.ts';

export const sameFigure: Rule = {
  code: 'C501',
  name: '同一数字前后一致',
  explanation:
    '原文在几处印出的同一个数字应当相同。金额先折算为同一单位；一处印得较粗的，只要是另一处按其所印位数四舍五入的结果（如 2.70 亿元与 26963 万元），不算出入；得分、家数、项数等必须正好相同。“约”“超”等约数与确数相差较大的、一处没有单位而另一处的单位带“万”“亿”的，不作判断；只是日期、标点、汉字数字的写法不同的，算相同。编者写明各处不同有可以解释的理由（口径、收回前后、名称写法等）的，只作提示。',
  check: (report) => statementsOf(report, 'same').map((said) => check(report, said)),
};

const SEVERITY: Readonly<Record<FigureRelation, Severity>> = {
  same: 'pass',
  rounded: 'pass',
  incomparable: 'unjudged',
  different: 'discrepancy',
};

const SIGNS: Readonly<Record<FigureRelation, string>> = {
  same: ' = ',
  rounded: ' ≈ ',
  incomparable: ' ≈ ',
  different: ' ≠ ',
};

function check(report: Report, said: StatementEntry<'same'>): CheckResult {
  const { statement } = said;
  const { values, what, difference } = statement;
  const worst = relationOf(values.map(({ value }) => value));
  return result('C501', report, placeOf(said, 'values'), {
    severity: worst === 'different' && difference !== undefined ? levelOf(difference) : SEVERITY[worst],
    message: `${what}：${wordsFor(worst, said)}`,
    operands: values.map(({ value, where }) => ({ name: what, value, where })),
    formula: distinct(values)
      .map(({ value }) => value)
      .join(SIGNS[worst]),
    printed: distinct(values)
      .map(({ value }) => value)
      .join('；'),
  });
}

function wordsFor(relation: FigureRelation, { statement }: StatementEntry<'same'>): string {
  const { values, difference } = statement;
  const places = distinct(values).map(({ value, wheres }) => `${wheres.join('、')}为${value}`);
  const list = places.join('，');
  switch (relation) {
    case 'same':
      return `${values.length}处都是${values[0]!.value}`;
    case 'rounded':
      return `${list}，差别可由四舍五入解释`;
    case 'different':
      return `${list}，前后不一${difference === undefined ? '' : `（${differenceWords[difference]}）`}`;
    case 'incomparable':
      return `${list}，单位不同、没有单位或为约数，不能比较`;
  }
}

/** The worst relation of any two of the values. */
function relationOf(values: readonly string[]): FigureRelation {
  const relations = values.flatMap((a, index) => values.slice(index + 1).map((b) => relate(a, b)));
  const order: FigureRelation[] = ['different', 'incomparable', 'rounded'];
  return order.find((relation) => relations.includes(relation)) ?? 'same';
}

function relate(a: string, b: string): FigureRelation {
  const [first, second] = [figureIn(a), figureIn(b)];
  if (first !== null && second !== null)
    return isUnsaid(first, second) || isUnsaid(second, first) ? 'incomparable' : compareFigures(first, second);
  if (comparableText(a) === comparableText(b)) return 'same';
  // A figure beside digits that are none, as “1200万元” beside “1.2e3万元”: nobody can tell.
  return (first !== null && isOpen(b)) || (second !== null && isOpen(a)) ? 'incomparable' : 'different';
}

/** A bare figure beside one in 万 or 亿 may be in the same unit, left out in print or by the author. */
function isUnsaid(bare: Figure, other: Figure): boolean {
  return bare.unit === '' && !equal(baseUnit(other.unit).factor, exact('1')) && other.unit !== '‰';
}

function distinct(values: StatementEntry<'same'>['statement']['values']): { value: string; wheres: string[] }[] {
  const all = [...new Set(values.map(({ value }) => value))];
  return all.map((value) => ({
    value,
    wheres: values.filter((other) => other.value === value).map(({ where }) => where),
  }));
}
