import { compare, decimalText, type Exact } from '../../report/exact.ts';
import { result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Report } from '../../report/archive.ts';
import type { Rule } from '../rule.ts';
import { of, placeIn, scoreOperand, sheetsOf, type Sheet } from './score-sheets.ts';

interface Item {
  readonly name: string;
  readonly score: Exact;
  readonly max: Exact;
  readonly path: readonly (string | number)[];
}

export const scoreWithinMaximum: Rule = {
  code: 'C104',
  name: '得分不超过分值',
  explanation:
    '总分、一级指标和二级指标的得分都不应超过各自的分值；有加分的，总分不应超过满分与加分之和；规定加分以后最多按多少分计的，不应超过这个分数。原文没有印满分、也没有写明评价办法的，总分不核对。按所印数字比较，没有容差。',
  check: (report, corpus) => {
    const sheets = sheetsOf(report, corpus).flatMap((sheet): CheckResult[] => {
      const items = itemsOf(sheet);
      if (items.length === 0) return [];
      const over = items.filter(({ score, max }) => compare(score, max) > 0);
      if (over.length > 0) {
        return over.map((item) =>
          result('C104', report, placeIn(sheet, item.path, item.name), {
            severity: 'discrepancy',
            message: `${of(sheet, `“${item.name}”`)}得${decimalText(item.score)}分，超过分值${decimalText(item.max)}分`,
            operands: [scoreOperand('得分', item.score), scoreOperand('分值', item.max)],
            formula: `${decimalText(item.score)} > ${decimalText(item.max)}`,
            printed: `${decimalText(item.score)}分`,
            computed: `不超过${decimalText(item.max)}分`,
          }),
        );
      }
      const operands = items.map(({ name, score }) => scoreOperand(name, score));
      const formula = items.map(({ score, max }) => `${decimalText(score)} ≤ ${decimalText(max)}`).join('，');
      const message = `${of(sheet, '各项得分')}都不超过分值`;
      return [result('C104', report, placeIn(sheet), { severity: 'pass', message, operands, formula })];
    });
    return [...sheets, ...sheetsOf(report, corpus).flatMap((sheet) => selfScore(report, sheet))];
  },
};

function selfScore(report: Report, sheet: Sheet): CheckResult[] {
  const { selfScore: self, knownMax: max } = sheet;
  if (self === undefined || max === null || compare(self.score, max) <= 0) return [];
  const label = of(sheet, '单位自评得分');
  const place = { anchor: sheet.anchor, label, path: [...sheet.path, 'selfScore', 'score'] };
  return [
    result('C104', report, place, {
      severity: 'discrepancy',
      message: `${label}${decimalText(self.score)}分，超过满分${decimalText(max)}分`,
      operands: [{ ...scoreOperand('自评得分', self.score), where: self.where }],
      formula: `${decimalText(self.score)} > ${decimalText(max)}`,
      printed: `${decimalText(self.score)}分`,
      computed: `不超过${decimalText(max)}分`,
    }),
  ];
}

function itemsOf(sheet: Sheet): Item[] {
  // Where nobody says full marks, nobody can say that the total is above them.
  const items: Item[] =
    sheet.total === null || sheet.knownMax === null
      ? []
      : [{ name: '总分', score: sheet.total, max: sheet.most, path: ['total'] }];
  const { execution } = sheet;
  if (execution?.score !== undefined)
    items.push({ name: execution.name, score: execution.score, max: execution.max, path: ['execution', 'score'] });
  sheet.dimensions.forEach((dimension, index) => {
    const path = ['dimensions', index];
    if (dimension.score !== null) {
      items.push({ name: dimension.name, score: dimension.score, max: dimension.max, path: [...path, 'score'] });
    }
    dimension.groups.forEach((group, at) => {
      if (group.score === null) return;
      items.push({ name: group.name, score: group.score, max: group.max, path: [...path, 'groups', at, 'score'] });
    });
  });
  return items;
}
