import { ruleSetOf } from '../../report/rule-set-of.ts';
import { decimalText, equal, round, trim, type Exact } from '../../report/exact.ts';
import { bandNamed, bandOf, describeInterval, onScale } from '../../report/grade.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult, Place } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { placeIn, scoreOperand, sheetsOf } from './score-sheets.ts';
import { PART } from '../../report/anchors.ts';

interface Graded {
  readonly name: string;
  readonly score: Exact | null;
  readonly grade: string | null | undefined;
  readonly max: Exact;
  readonly most: Exact;
  readonly place: Place;
  readonly where?: string;
}

export const gradeInBand: Rule = {
  code: 'C106',
  name: '绩效等级',
  explanation:
    '绩效等级应与得分所在的区间相符。区间取自报告所用的评价办法，左闭右开（例如“良”为 80 ≤ 得分 < 90），按准确的十进制数比较，没有容差。等级的不同写法（优秀与优、B级与B）视为相同。满分与评价办法不同的，办法写明按比例折算的才折算；没有写明而与所印等级不合的，不作判断。单位自评的等级、分单位的等级同样核对。',
  check: (report, corpus) => {
    const ruleSet = ruleSetOf(corpus, report);
    if (ruleSet === undefined) return [];
    const sheets = sheetsOf(report, corpus);
    const graded = sheets.map((sheet): Graded => ({
      name: sheet.path.length > 1 ? sheet.name : '总分',
      score: sheet.total,
      grade: sheet.grade,
      max: sheet.max,
      most: sheet.most,
      place: placeIn(sheet, ['grade'], '等级'),
    }));
    const self = report.scoring.selfScore;
    const [main] = sheets;
    if (self !== undefined && main !== undefined) {
      const place = { anchor: PART.scoring, label: '单位自评等级', path: ['scoring', 'selfScore', 'grade'] };
      graded.push({
        name: '单位自评',
        score: self.score,
        grade: self.grade,
        max: main.max,
        most: main.most,
        place,
        where: self.where,
      });
    }
    return graded.flatMap((item) => check(report, item, ruleSet));
  },
};

function check(report: Report, item: Graded, ruleSet: RuleSet): CheckResult[] {
  const { name, score, grade, max, most, place } = item;
  if (score === null || grade === null || grade === undefined) return [];
  const operands = [{ ...scoreOperand('得分', score), ...(item.where ? { where: item.where } : {}) }];
  const known = bandNamed(grade, ruleSet);
  const right = bandOf(score, grade, ruleSet, max, most);
  if (known === null || right === null) {
    const message = why({ name, score: decimalText(score), grade, max }, known === null, ruleSet);
    return [result('C106', report, place, { severity: 'unjudged', message, operands, printed: grade })];
  }
  const agrees = right.name === known.name;
  const converted = onScale(score, ruleSet, max);
  const isConverted = converted !== null && !equal(converted, score);
  const read = isConverted ? trim(round(converted, 2)) : score;
  const interval = describeInterval(right, ruleSet.max, read);
  const scored = `${name}${decimalText(score)}分${isConverted ? `（满分${decimalText(max)}分，折合${decimalText(read)}分）` : ''}`;
  return [
    result('C106', report, place, {
      severity: agrees ? 'pass' : 'discrepancy',
      message: agrees
        ? `${scored}，属于“${grade}”（${interval}）`
        : `${scored}应为“${right.name}”（${interval}），原文印作“${grade}”`,
      operands,
      formula: `${isConverted ? `${decimalText(score)} ÷ ${decimalText(max)} × ${decimalText(ruleSet.max)} = ${decimalText(read)}，` : ''}${interval.replace('得分', () => decimalText(read))}`,
      printed: grade,
      computed: right.name,
    }),
  ];
}

interface Unjudged extends Pick<Graded, 'name' | 'max'> {
  readonly score: string;
  readonly grade: string;
}

/** Why nobody can say whether the grade is right. */
function why({ name, score, grade, max }: Unjudged, isUnknown: boolean, ruleSet: RuleSet): string {
  if (isUnknown) return `${name}${score}分，等级“${grade}”不在所用评价办法的等级之中，无法核对`;
  if (equal(max, ruleSet.max)) return `${name}${score}分不在所用评价办法的任何区间之内，无法核对`;
  return `${name}${score}分，满分${decimalText(max)}分，与所用评价办法的满分${decimalText(ruleSet.max)}分不同，办法没有写明怎样折算，等级“${grade}”无法核对`;
}
