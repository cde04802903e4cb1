import { PART } from '../../report/anchors.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { precisionKindOf } from '../../report/arithmetic/printed-precision.ts';
import { decimalText } from '../../report/exact.ts';
import { hasDigits, readCell, type CellReading, type Figure } from '../../report/figure.ts';
import { canonical } from '../../report/printed-text.ts';
import type { Amount } from '../../report/schema/report.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { compared, unlessGaps, unlessVague, unread, withUnit } from '../make-result.ts';
import type { CheckResult, Operand } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';

export const amountsSum: Rule = {
  code: 'C111',
  name: '各单位金额合计',
  explanation:
    '原文为每个单位（或每个项目）都印出同一名称的金额或数（例如奖惩、发行金额），又在文件上以同一名称印出合计的，合计应等于各单位（各项目）之和；括号表示负数。有一个单位没有印这一项的，不核对；空白格、约数与换算而来的数使两者合不上的，不作判断。容差与 C201 相同。比率、平均数、单价不相加。',
  check: (report, corpus) => {
    const holders = holdersOf(report, corpus);
    return (report.amounts ?? []).flatMap((total, index) =>
      isAdded(total) ? holders.flatMap((group) => check(report, total, index, group)) : [],
    );
  },
};

interface Holder {
  readonly name: string;
  readonly amounts: readonly Amount[];
}

/** All scored organisations, all projects: each with the amounts under its name. */
function holdersOf(report: Report, corpus: Corpus): Holder[][] {
  const organisations = report.scoring.organisations.map(({ organisation, amounts = [] }) => ({
    name: corpus.organisations.get(organisation)?.name ?? organisation,
    amounts,
  }));
  const projects = (report.projects ?? []).map(({ name, amounts = [] }) => ({ name, amounts }));
  return [organisations, projects].filter((group) => group.length > 1);
}

const isAdded = ({ name, unit }: Amount): boolean =>
  !/[%％]|率|占比|比重|比例|人均|平均|单价|系数|\//.test(`${name}${unit}`);

function check(report: Report, total: Amount, index: number, holders: readonly Holder[]): CheckResult[] {
  const parts = holders.flatMap(({ name, amounts }) => {
    const same = amounts.filter((one) => bare(one.name) === bare(total.name));
    const [only] = same;
    return only === undefined || same.length > 1 ? [] : [{ name, amount: only, reading: readingOf(only, total.unit) }];
  });
  const whole = readCell(total.value, total.unit);
  if (parts.length < holders.length || whole.kind === 'blank') return [];
  const figures = parts.flatMap(({ name, amount, reading }) =>
    reading.kind === 'figure' ? [{ name, amount, figure: reading.figure }] : [],
  );
  const operands = figures.map(({ name, figure }): Operand => {
    return { name, value: decimalText(figure.value), unit: total.unit };
  });
  const place = { anchor: PART.funding, label: total.name, path: ['amounts', index, 'value'] };
  const subject = `各${report.projects === undefined ? '单位' : '项目'}“${total.name}”之和`;
  const texts = [whole, ...parts.map(({ reading }) => reading)].flatMap(unreadable);
  if (texts.length > 0)
    return texts.some(hasDigits) ? [unread('C111', report, place, { subject, texts, operands })] : [];
  if (whole.kind !== 'figure' || figures.length === 0) return [];
  const answer = compared('C111', report, place, {
    subject,
    comparison: checkSum(
      figures.map(({ figure }) => figure.value),
      whole.figure.value,
      precisionKindOf(total.unit),
    ),
    printed: withUnit(decimalText(whole.figure.value), total.unit),
    unit: total.unit,
    operands,
  });
  const vague = figures.flatMap(({ amount, figure }) => vagueText(amount, figure));
  return [
    unlessVague(unlessGaps(answer, parts.length - figures.length), [...vague, ...vagueText(total, whole.figure)]),
  ];
}

const vagueText = ({ value }: Amount, { approximate }: Figure): string[] => (approximate ? [value ?? ''] : []);

/** In the unit of the sum. */
function readingOf({ value, unit }: Amount, wanted: string): CellReading {
  const text = value !== null && unit !== wanted && /\d$/.test(value) ? `${value}${unit}` : value;
  return readCell(text, wanted);
}

const unreadable = (reading: CellReading): string[] => (reading.kind === 'unreadable' ? [reading.text] : []);

/** “奖惩合计” and “奖惩” are one. */
const bare = (name: string): string => canonical(name).replace(/[（(]?(?:合计|总计|总额|小计)[)）]?$/, '');
