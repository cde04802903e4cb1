import { compared } from '../make-result.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { decimalText } from '../../report/exact.ts';
import type { Rule } from '../rule.ts';
import { of, partsOf, placeIn, scoreOperand, sheetsOf } from './score-sheets.ts';

export const maximaSum: Rule = {
  code: 'C101',
  name: '一级指标分值合计',
  explanation:
    '各一级指标的分值（另列预算执行率分值的，连同它）相加，应等于满分（一般为 100 分）；加分不计入满分。按单位、按项目分别评分的，逐个核对。原文没有印满分、也没有写明评价办法的，不核对。分值印到一位小数以内的按准确数核对；印到两位小数的，每个数容许末位半个单位的四舍五入。',
  check: (report, corpus) =>
    sheetsOf(report, corpus)
      .filter(({ dimensions, knownMax }) => dimensions.length > 0 && knownMax !== null)
      .map((sheet) =>
        compared('C101', report, placeIn(sheet, ['dimensions'], '分值'), {
          subject: of(sheet, `各一级指标${sheet.execution === undefined ? '' : `与${sheet.execution.name}`}分值之和`),
          comparison: checkSum(
            partsOf(sheet).map(({ max }) => max),
            sheet.max,
            'scored',
          ),
          printed: `满分${decimalText(sheet.max)}分`,
          unit: '分',
          operands: partsOf(sheet).map(({ name, max }) => scoreOperand(name, max)),
        }),
      ),
};
