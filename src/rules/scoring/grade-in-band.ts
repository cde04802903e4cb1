import { ruleSetOf } from '../../report/rule-set-of.ts';
import { sameGrade } from '../../report/grade-names.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { inBand, told } from './in-band.ts';
import { of, placeIn, sheetsOf, type Sheet } from './score-sheets.ts';

export const gradeInBand: Rule = {
  code: 'C106',
  name: '绩效等级',
  explanation:
    '绩效等级应与得分所在的区间相符。区间取自报告所用的评价办法，一般左闭右开（例如“良”为 80 ≤ 得分 < 90），办法写明下限不含的（例如“90分（不含）以上为优秀”）照办法；按准确的十进制数比较，没有容差。等级的不同写法（优秀与优、B级与B）视为相同。满分与评价办法不同的，办法写明按比例折算的才折算；没有写明而与所印等级不合的，不作判断。单位自评的等级、分单位和分项目的等级同样核对。原文另印有按分数的等级的，拿它与区间核对；最后的等级与它不同、原文说明了原因（例如一票否决）的，相符；没有说明原因的，提示。没有印评价办法的，不核对。',
  check: (report, corpus) => sheetsOf(report, corpus).flatMap((sheet) => ofSheet(report, corpus, sheet)),
};

function ofSheet(report: Report, corpus: Corpus, sheet: Sheet): CheckResult[] {
  const ruleSet = ruleSetOf(corpus, report);
  const bands = ruleSet === undefined || ruleSet.bands.length === 0 ? null : ruleSet;
  return [
    ...(bands === null ? [] : againstBands(report, sheet, bands)),
    ...againstScore(report, sheet),
    ...(bands === null ? [] : ofSelfScore(report, sheet, bands)),
  ];
}

const nameOf = (sheet: Sheet): string => (sheet.path.length > 1 ? sheet.name : '总分');

/** The grade by the score, where the source prints one; else the grade itself. */
function againstBands(report: Report, sheet: Sheet, bands: RuleSet): CheckResult[] {
  const { total: score, grade, gradeByScore, gradeReason, max, most } = sheet;
  const printed = gradeByScore ?? grade;
  if (score === null || printed === null) return [];
  const byScore = gradeByScore !== null;
  const place = byScore ? placeIn(sheet, ['gradeByScore'], '按分数的等级') : placeIn(sheet, ['grade'], '等级');
  const reason = byScore ? null : gradeReason;
  return [inBand('C106', report, { name: nameOf(sheet), score, printed, max, most, place, reason }, bands, '等级')];
}

/** The final grade beside that of the score. */
function againstScore(report: Report, sheet: Sheet): CheckResult[] {
  const { grade, gradeByScore, gradeReason } = sheet;
  if (grade === null || gradeByScore === null || sameGrade(grade, gradeByScore)) return [];
  const both = `${of(sheet, '')}按分数的等级为“${gradeByScore}”，最后的等级为“${grade}”`;
  return [
    result('C106', report, placeIn(sheet, ['grade'], '等级'), {
      severity: gradeReason === null ? 'notice' : 'pass',
      message: gradeReason === null ? `${both}，原文没有说明原因` : told(both, gradeReason),
      operands: [{ name: '按分数的等级', value: gradeByScore }],
      printed: grade,
    }),
  ];
}

function ofSelfScore(report: Report, sheet: Sheet, bands: RuleSet): CheckResult[] {
  const { selfScore: self, max, most } = sheet;
  if (self?.grade === undefined) return [];
  const place = {
    anchor: sheet.anchor,
    label: of(sheet, '单位自评等级'),
    path: [...sheet.path, 'selfScore', 'grade'],
  };
  const name = of(sheet, '单位自评');
  const { score, grade: printed, where } = self;
  return [inBand('C106', report, { name, score, printed, max, most, place, where }, bands, '等级')];
}
