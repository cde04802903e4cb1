/** The first screen: what was judged, by whom, the score, the money, the verdict. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import {
  abs,
  compare,
  decimalText,
  divide,
  equal,
  exact,
  isNegative,
  isZero,
  subtract,
  sum,
  toNumber,
  type Exact,
} from '../../report/exact.ts';
import { bandOf, gradeIntervals, maximumOf, onScale, type GradeInterval } from '../../report/grade.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import { periodText } from '../../views/chinese-text.ts';
import { actWords, subjectWord } from '../../views/choice-words.ts';
import type { Mark, Marks } from '../../views/figure-marks.ts';
import type { Report } from '../../report/archive.ts';
import type { Context } from './section-context.ts';
import { headMoney, type HeadMoney } from './head-money.ts';
import { organisationRef, programmeRef, type SubjectLink } from '../../views/subject-links.ts';

/** The score as printed, in points; texts are Chinese, and null where there is nothing to say. */
export interface HeadScore {
  /** Null where the source prints a grade and no score. */
  readonly total: string | null;
  readonly max: string;
  readonly grade: string | null;
  readonly marks: readonly Mark[];
  /** “五个单位的平均分”, “自评得分”. */
  readonly name: string;
  /** “70 ≤ 得分 < 80 为中”. */
  readonly band: string | null;
  readonly scale: Scale | null;
  /** “单位自评 99 分，高出 12 分”. */
  readonly self: string | null;
}

/** The bands side by side, equally wide, and where the score falls, 0–100. */
interface Scale {
  readonly bands: readonly { readonly name: string; readonly range: string; readonly here: boolean }[];
  readonly position: number;
}

interface Fact {
  readonly name: string;
  readonly refs: readonly SubjectLink[];
}

/** The head of a report's page and of its picture: score and money are null where the source prints none. */
export interface Head {
  readonly title: string;
  readonly kicker: readonly string[];
  readonly score: HeadScore | null;
  readonly money: HeadMoney | null;
  readonly verdict: string;
  readonly facts: readonly Fact[];
}

/** What readers see first of one report; names and bands come from the registries of the corpus. */
export function headOf({ report, corpus, marks }: Context): Head {
  const ruleSet = ruleSetOf(corpus, report);
  const plain = (name: string): SubjectLink[] => [{ name, to: null }];
  const evaluator = report.evaluator === null ? null : (corpus.evaluators.get(report.evaluator)?.name ?? null);
  const facts: Fact[] = [
    { name: '被评价单位', refs: report.organisations.map((id) => organisationRef(id, corpus)) },
    { name: '评价期间', refs: plain(periodText(report.period)) },
    {
      name: '评价机构',
      refs: plain(evaluator ?? (report.evaluation === 'self' ? '单位自评，无评价机构' : '原文未说明')),
    },
    { name: '委托方', refs: report.commissioner === null ? [] : [organisationRef(report.commissioner, corpus)] },
    { name: '评价基准日', refs: report.benchmarkDate === null ? [] : plain(report.benchmarkDate) },
    { name: '延续资金', refs: report.programmes.map(({ id }) => programmeRef(id, corpus)) },
    { name: '等级办法', refs: ruleSet ? plain(`${ruleSet.name}：${bandsInWords(ruleSet)}`) : [] },
  ];
  return {
    title: report.title,
    kicker: [
      subjectWord(corpus, report.kind),
      actWords(report),
      periodText(report.period),
      ...(report.reportYear === null ? [] : [`${report.reportYear}年报告`]),
    ],
    score: scoreOf(report, ruleSet, marks),
    money: headMoney(report.funding.headline, marks),
    verdict: report.summary,
    facts: facts.filter(({ refs }) => refs.length > 0),
  };
}

function scoreOf({ scoring, evaluation }: Report, ruleSet: RuleSet | undefined, marks: Marks): HeadScore | null {
  const { total, grade } = scoring;
  const max = maximumOf(scoring, ruleSet);
  if (total === null) return grade === null ? null : gradeAlone(grade, max, marks);
  const bonus = (scoring.adjustments ?? []).flatMap(({ points }) => (isNegative(points) ? [] : [points]));
  const interval = ruleSet ? bandOf(total, grade, ruleSet, max, sum([max, ...bonus])) : null;
  return {
    total: decimalText(total),
    max: decimalText(max),
    grade,
    marks: [...marks.at('scoring', 'total'), ...marks.at('scoring', 'grade')],
    name: scoreName(scoring, evaluation),
    // Where the source names no grade, the rules give it none; their points are those of their own scale.
    band:
      grade !== null && interval && ruleSet && equal(max, ruleSet.max)
        ? `${rangeText(interval, ruleSet.max, total)}为${interval.name}`
        : null,
    scale: grade !== null && ruleSet && interval ? scaleOf(total, max, interval, ruleSet) : null,
    self: scoring.selfScore ? selfText(scoring.selfScore, total, max, evaluation, scoring.basis) : null,
  };
}

function scoreName({ basis, organisations }: Report['scoring'], evaluation: Report['evaluation']): string {
  if (basis === 'average') return `${organisations.length > 1 ? `${organisations.length}个` : '各'}单位的平均得分`;
  return evaluation === 'self' ? '自评得分' : '评价得分';
}

const gradeAlone = (grade: string, max: Exact, marks: Marks): HeadScore => ({
  total: null,
  max: decimalText(max),
  grade,
  marks: marks.at('scoring', 'grade'),
  name: '绩效等级',
  band: null,
  scale: null,
  self: null,
});

/** Compared only with points that an evaluator gave on the same scale. */
function selfText(
  { score, grade }: { score: Exact; grade?: string | undefined },
  total: Exact,
  max: Exact,
  evaluation: Report['evaluation'],
  basis: Report['scoring']['basis'],
): string {
  const said = `单位自评${decimalText(score)}分${grade === undefined ? '' : `（${grade}）`}`;
  if (evaluation === 'self' || compare(score, max) > 0) return said;
  const other = basis === 'average' ? '平均得分' : '评价得分';
  const gap = subtract(score, total);
  if (compare(gap, exact('0')) === 0) return `${said}，与${other}相同`;
  return `${said}，比${other}${isNegative(gap) ? `低${decimalText(abs(gap))}` : `高${decimalText(gap)}`}分`;
}

function scaleOf(total: Exact, max: Exact, here: GradeInterval, ruleSet: RuleSet): Scale {
  const rising = [...gradeIntervals(ruleSet)].reverse();
  const index = rising.findIndex(({ name }) => name === here.name);
  const scaled = onScale(total, ruleSet, max) ?? total;
  const width = subtract(here.below ?? ruleSet.max, here.from);
  const inside = toNumber(divide(subtract(scaled, here.from), width) ?? exact('0'));
  return {
    bands: rising.map((band) => ({
      name: band.name,
      range: shortRange(band, ruleSet.max),
      here: band.name === here.name,
    })),
    position: Math.round((Math.min(index + inside, rising.length) / rising.length) * 1000) / 10,
  };
}

const shortRange = ({ from, below }: GradeInterval, max: Exact): string =>
  isZero(from) ? `不到${decimalText(below ?? max)}` : `${decimalText(from)}–${decimalText(below ?? max)}`;

function rangeText({ from, below }: GradeInterval, max: Exact, score: Exact): string {
  if (below === null)
    return compare(score, max) > 0 ? `${decimalText(from)} 分以上` : `${decimalText(from)} 分至 ${decimalText(max)} 分`;
  return isZero(from) ? `不到 ${decimalText(below)} 分` : `${decimalText(from)} 分以上、不到 ${decimalText(below)} 分`;
}

/** “90 分以上为优，80 分以上为良 …，60 分以下为差”. */
function bandsInWords(ruleSet: RuleSet): string {
  return gradeIntervals(ruleSet)
    .map((band) =>
      isZero(band.from)
        ? `不到${decimalText(band.below) ?? ''}分为${band.name}`
        : `${decimalText(band.from)}分以上为${band.name}`,
    )
    .join('，');
}
