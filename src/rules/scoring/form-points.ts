import { compare, decimalText, equal, type Exact } from '../../report/exact.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult, Place } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { indicatorAnchor } from '../../report/anchors.ts';
import { sameName, tableName } from '../indicators/indicator-rows.ts';
import { of, partsOf, placeIn, sheetsOf } from './score-sheets.ts';

export const formPoints: Rule = {
  code: 'C112',
  name: '自评表各部分分值',
  explanation:
    '评价办法规定了自评表各部分分值的（例如预算执行率 10 分、产出指标 50 分、效益指标 30 分、满意度指标 10 分），与所印的分值比较。不同的只作提示：办法一般允许单位调整。没有这一部分、没有印分值的，不比较；合计另由 C101、C401 核对。',
  check: (report, corpus) => {
    // Of another act the parts are its own: a fiscal evaluation weighs otherwise than the form.
    const isForm = report.evaluation === 'self' || report.evaluation === null;
    const form = (isForm ? ruleSetOf(corpus, report)?.form : undefined) ?? [];
    return form.length === 0 ? [] : printedParts(report, corpus).flatMap((sheet) => compareParts(report, sheet, form));
  },
};

interface Part {
  readonly name: string;
  readonly max: Exact;
}

interface Sheet {
  /** “”, “文化惠民演出”, “表 1”. */
  readonly owner: string;
  readonly place: Place;
  readonly parts: readonly Part[];
}

/** Score sheets and indicator tables, each with the parts that it prints points for. */
function printedParts(report: Report, corpus: Corpus): Sheet[] {
  const sheets = sheetsOf(report, corpus).map((sheet) => ({
    owner: of(sheet, ''),
    place: placeIn(sheet, ['dimensions'], '各部分分值'),
    parts: partsOf(sheet),
  }));
  const tables = report.indicatorTables.map((table, index) => ({
    owner: tableName(table),
    place: {
      anchor: indicatorAnchor(table.id, 0),
      label: `${tableName(table)} 各部分分值`,
      path: ['indicatorTables', index, 'weights'],
    },
    parts: [
      ...(table.execution === undefined ? [] : [table.execution]),
      ...table.weights
        .filter(({ group }) => group === undefined)
        .map(({ dimension, weight }) => ({ name: dimension, max: weight })),
    ],
  }));
  return [...sheets, ...tables];
}

function compareParts(report: Report, { owner, place, parts }: Sheet, form: readonly Part[]): CheckResult[] {
  const both = form.flatMap(({ name, max }) => {
    const printed = parts.find((part) => sameName(plain(part.name), plain(name)));
    return printed === undefined ? [] : [{ name: printed.name, printed: printed.max, max }];
  });
  if (both.length === 0) return [];
  const different = both.filter(({ printed, max }) => !equal(printed, max));
  const shown = different.length > 0 ? different : both;
  const list = different.map(
    ({ name, printed, max }) => `${name}${decimalText(printed)}分（办法为${decimalText(max)}分）`,
  );
  return [
    result('C112', report, place, {
      severity: different.length === 0 ? 'pass' : 'notice',
      message:
        different.length === 0
          ? `${owner}各部分分值与所用办法相同`
          : `${owner}${list.join('、')}，与所用办法的分值不同`,
      operands: shown.map(({ name, printed }) => ({ name, value: decimalText(printed), unit: '分' })),
      formula: shown
        .map(({ printed, max }) => `${decimalText(printed)} ${SIGN[compare(printed, max)]} ${decimalText(max)}`)
        .join('，'),
    }),
  ];
}

const SIGN = { '-1': '<', 0: '=', 1: '>' } as const;

/** “产出指标（50分）” and “产出指标” are one part. */
const plain = (name: string): string => name.replace(/[（(]\d+(?:\.\d+)?分?[)）]$/, '');
