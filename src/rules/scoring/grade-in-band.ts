import type { Exact } from '../../report/exact.ts';
import { describeInterval, gradeIntervals, gradeOf } from '../../report/grade.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Report } from '../../corpus/corpus.ts';
import { result } from '../result.ts';
import type { CheckResult, Place, Rule } from '../rule.ts';
import { placeIn, scoreOperand, sheetsOf } from './sheets.ts';

interface Graded {
  readonly name: string;
  readonly score: Exact | null;
  readonly grade: string | null | undefined;
  readonly max: Exact;
  readonly place: Place;
  readonly where?: string;
}

export const gradeInBand: Rule = {
  code: 'C106',
  name: '绩效等级',
  explanation:
    '绩效等级应与得分所在的区间相符。区间取自报告所用的评价办法，左闭右开（例如“良”为 80 ≤ 得分 < 90），按准确的十进制数比较，没有容差。单位自评的等级、分单位的等级同样核对。',
  check: (report, corpus) => {
    const ruleSet = corpus.ruleSets.get(report.ruleSet);
    if (ruleSet === undefined) return [];
    const sheets = sheetsOf(report, corpus);
    const graded = sheets.map((sheet): Graded => ({
      name: sheet.path.length > 1 ? sheet.name : '总分',
      score: sheet.total,
      grade: sheet.grade,
      max: sheet.max,
      place: placeIn(sheet, ['grade'], '等级'),
    }));
    const self = report.scoring.selfScore;
    const [main] = sheets;
    if (self !== undefined && main !== undefined) {
      const place = { anchor: 'scoring', label: '单位自评等级', path: ['scoring', 'selfScore', 'grade'] };
      graded.push({ name: '单位自评', score: self.score, grade: self.grade, max: main.max, place, where: self.where });
    }
    return graded.flatMap((item) => check(report, item, ruleSet));
  },
};

/** “优秀”, “良好”, “中等”, “较差” are the grades in two characters. */
const bare = (grade: string): string =>
  grade
    .replace(/^优秀$/, '优')
    .replace(/^良好$/, '良')
    .replace(/^中等$/, '中')
    .replace(/^较?(低|差)$/, '$1');

function check(report: Report, item: Graded, ruleSet: RuleSet): CheckResult[] {
  const { name, score, grade, max, place } = item;
  if (score === null || grade === null || grade === undefined) return [];
  const operands = [{ ...scoreOperand('得分', score), ...(item.where ? { where: item.where } : {}) }];
  const known = gradeIntervals(ruleSet).find((interval) => interval.name === bare(grade));
  const right = gradeOf(score, ruleSet, max);
  if (known === undefined || right === null) {
    const message =
      known === undefined
        ? `${name}${score}分，等级“${grade}”不在所用评价办法的等级之中，无法核对`
        : `${name}${score}分不在所用评价办法的任何区间之内，无法核对`;
    return [result('C106', report, place, { severity: 'unjudged', message, operands, printed: grade })];
  }
  const agrees = right.name === bare(grade);
  return [
    result('C106', report, place, {
      severity: agrees ? 'pass' : 'discrepancy',
      message: agrees
        ? `${name}${score}分，属于“${grade}”（${describeInterval(right, ruleSet.max)}）`
        : `${name}${score}分应为“${right.name}”（${describeInterval(right, ruleSet.max)}），原文印作“${grade}”`,
      operands,
      formula: describeInterval(right, ruleSet.max).replace('得分', () => score),
      printed: grade,
      computed: right.name,
    }),
  ];
}
