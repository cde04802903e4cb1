/** Does a measured result keep a measured promise? Three-valued, on intervals. */
import type { Verdict } from './choices/judgements.ts';
import { abs, compare, divide, equal, exact, multiply, subtract, sum, type Exact } from './exact.ts';
import { type Comparator, formatQuantity, type Quantity, type Range } from './quantity.ts';
import { baseUnit, inBase } from './units.ts';

export type { Verdict };

/** The two figures whose quotient is the completion rate, in the unit of the target. */
export interface CompletionRatio {
  readonly actual: Exact;
  readonly target: Exact;
  readonly unit: string;
}

export interface Measured {
  readonly verdict: Verdict;
  readonly why: string;
  /** Null where the quotient says nothing: upper limits, zero, results that are no single figure. */
  readonly ratio: CompletionRatio | null;
}

/** What the name of an indicator says about a bare figure (“100%” without ≥ or ≤). */
export type Sense = 'more-is-better' | 'less-is-better' | 'exact';

const LESS =
  /成本|预算控制|控制率|投诉|事故|死亡|伤亡|退库|退规|违规|违法|差错|错误|能耗|物耗|排放|超支|超标|负债|债务|赤字|不良|不合格|逾期|延迟|超期|自付|流失|返贫|发病|发生率|感染|代偿|延期|失业|辍学|空置|闲置|浓度|漏损|漏报|损耗|故障|缺陷|案件|警情|信访|上访|火灾|纠纷|拖欠|欠薪|缺口|三公|公务接待|公用经费|行政经费|运行费|造价|费用|结转|结余|转院率|次均|性别比/;
const UNLESS =
  /降|减|办结|处理|处置|回复|响应|覆盖|整改|满意|查处|救助|发放|化解|调处|及时|完成|有效性|合规|就业率|再就业|帮扶|援助|扶助|培训|侦破|破获|破案|审结|办理|受理|挽回|追回|清理|盘活|清欠|治理率|防控|预防|监测|排查|演练|宣传|演习|检测|筛查|达标|合格率(?<!不合格率)|报告率|知晓|检查|普及|修复|救援|扑救/;
/** Shorter is better, whatever else the name says: “响应时间”, “办理时限”. */
const SHORTER =
  /(?:办理|办结|审批|响应|等候|等待|候诊|处置|处理|到达|到场|通勤|平均|审核|送达|周转)(?:的)?(?:时间|时限|时长|天数|用时|周期)|用时|耗时|工期|住院日/;
const EXACT = /标准|单价|价格|每(?:家|人|户|亩|件|个|项|公里)|人均|比例分担/;

/**
 * Told by the words of the name alone: prices and standards are exact, costs and accidents better when fewer;
 * whatever tells nothing is better when more.
 */
export function senseOf(name: string): Sense {
  if (EXACT.test(name)) return 'exact';
  if (SHORTER.test(name)) return 'less-is-better';
  return LESS.test(name) && !UNLESS.test(name) ? 'less-is-better' : 'more-is-better';
}

/** Bounds of what a printed result can be; null is without limit. */
interface Bounds {
  readonly low: Exact | null;
  readonly high: Exact | null;
  /** Whether the bound itself is excluded (“超过400件”). */
  readonly openLow: boolean;
  readonly openHigh: boolean;
}

export function measure(target: Quantity | Range, actual: Quantity | Range, sense: Sense): Measured {
  const given = boundsOf(actual);
  const words = `目标 ${formatQuantity(target)}，实际 ${formatQuantity(actual)}`;
  if (target.kind === 'range') return inRange(target, given, actual, sense, words);
  const promise = inBase(target.value, target.unit);
  const bare = target.comparator === '=' || target.comparator === '约';
  if (bare && (sense !== 'more-is-better' || equal(promise, exact('0')))) {
    return bareTarget(target, promise, given, words);
  }
  const verdict = against(target.comparator, given, promise);
  const about = target.comparator === '约' && verdict === 'unclear' ? '目标为约数，无法判断' : saying[verdict];
  return { verdict, why: `${words}：${about}`, ratio: ratioOf(target, actual) };
}

function against(comparator: Comparator, given: Bounds, promise: Exact): Verdict {
  switch (comparator) {
    case '≤':
    case '<':
      return below(given, promise, comparator === '<');
    case '约':
      return roughly(given, promise);
    case '=':
    case '≥':
    case '>':
      return above(given, promise, comparator === '>');
  }
}

/** A bare figure where more is not better: kept when equal; a promised zero is broken by any more. */
function bareTarget(target: Quantity, promise: Exact, given: Bounds, words: string): Measured {
  const isPoint = given.low !== null && given.high !== null && equal(given.low, given.high);
  if (isPoint && equal(given.low, promise)) {
    return { verdict: 'met', why: `${words}：相符`, ratio: ratioTo(target.value, target.unit, given.low) };
  }
  if (equal(promise, exact('0')) && given.low !== null && compare(given.low, promise) > 0) {
    return { verdict: 'unmet', why: `${words}：目标为零而实际不为零`, ratio: null };
  }
  return {
    verdict: 'unclear',
    why: `${words}：目标${target.comparator === '约' ? '为约数' : '没有写明是上限还是下限'}，无法判断`,
    ratio: null,
  };
}

function inRange(target: Range, given: Bounds, actual: Quantity | Range, sense: Sense, words: string): Measured {
  const low = inBase(target.low, target.unit);
  const high = inBase(target.high, target.unit);
  const reached = above(given, low, false);
  const over = above(given, high, true);
  const strict = sense !== 'more-is-better' || target.unit === '%';
  if (reached === 'met' && over !== 'unmet' && strict) {
    return { verdict: 'unclear', why: `${words}：高于区间，无法判断是否为好`, ratio: null };
  }
  const point = actual.kind === 'quantity' && actual.comparator === '=' ? inBase(actual.value, actual.unit) : null;
  const edge = point === null || strict ? null : nearestEdge(target, point, low, high);
  return {
    verdict: reached,
    why: `${words}：${reached === 'met' ? rangeWords[over] : saying[reached]}`,
    ratio: point === null || edge === null ? null : ratioTo(edge, target.unit, point),
  };
}

/** The edge of the range that a figure outside it passes; inside, the figure itself in the target's unit. */
function nearestEdge(target: Range, point: Exact, low: Exact, high: Exact): Exact | null {
  if (compare(point, high) > 0) return target.high;
  return compare(point, low) < 0 ? target.low : divide(point, baseUnit(target.unit).factor);
}

function ratioOf(target: Quantity, actual: Quantity | Range): CompletionRatio | null {
  if (actual.kind !== 'quantity' || actual.comparator !== '=') return null;
  if (target.comparator === '≤' || target.comparator === '<') return null;
  return ratioTo(target.value, target.unit, inBase(actual.value, actual.unit));
}

/** Null unless the target is more than zero. */
function ratioTo(target: Exact, unit: string, actualInBase: Exact): CompletionRatio | null {
  const actual = divide(actualInBase, baseUnit(unit).factor);
  return actual === null || compare(target, exact('0')) <= 0 ? null : { actual, target, unit };
}

/** The quotient in per cent. */
export function completionOf(ratio: CompletionRatio | null): Exact | null {
  return ratio === null ? null : divide(multiply(ratio.actual, exact('100')), ratio.target);
}

/** “约20名”: kept when reached, missed below four fifths; in between nobody said how much “约” allows. */
function roughly(given: Bounds, promise: Exact): Verdict {
  const reached = above(given, promise, false);
  if (reached === 'met') return 'met';
  return above(given, multiply(promise, exact('0.8')), false) === 'unmet' ? 'unmet' : 'unclear';
}

function boundsOf(result: Quantity | Range): Bounds {
  const base = (value: Exact): Exact => inBase(value, result.unit);
  if (result.kind === 'range')
    return { low: base(result.low), high: base(result.high), openLow: false, openHigh: false };
  const value = base(result.value);
  const open = result.comparator === '>' || result.comparator === '<';
  switch (result.comparator) {
    case '≥':
    case '>':
      return { low: value, high: null, openLow: open, openHigh: false };
    case '≤':
    case '<':
      return { low: null, high: value, openLow: false, openHigh: open };
    case '约': {
      const slack = multiply(abs(value), exact('0.05'));
      return { low: subtract(value, slack), high: sum([value, slack]), openLow: false, openHigh: false };
    }
    default:
      return { low: value, high: value, openLow: false, openHigh: false };
  }
}

/** Is the result at least the promise (more than it when strict)? */
function above(given: Bounds, promise: Exact, strict: boolean): Verdict {
  if (given.low !== null) {
    const order = compare(given.low, promise);
    if (order > 0 || (order === 0 && (!strict || given.openLow))) return 'met';
  }
  if (given.high !== null) {
    const order = compare(given.high, promise);
    if (order < 0 || (order === 0 && (strict || given.openHigh))) return 'unmet';
  }
  return 'unclear';
}

/** Is the result at most the promise (less than it when strict)? */
function below(given: Bounds, promise: Exact, strict: boolean): Verdict {
  if (given.high !== null) {
    const order = compare(given.high, promise);
    if (order < 0 || (order === 0 && (!strict || given.openHigh))) return 'met';
  }
  if (given.low !== null) {
    const order = compare(given.low, promise);
    if (order > 0 || (order === 0 && (strict || given.openLow))) return 'unmet';
  }
  return 'unclear';
}

const saying: Readonly<Record<Verdict, string>> = {
  met: '达到',
  unmet: '没有达到',
  unclear: '实际值只给出范围，无法判断',
};

/** Of a range that is reached, by whether it is passed. */
const rangeWords: Readonly<Record<Verdict, string>> = { met: '超过区间上限', unmet: '达到区间', unclear: '达到区间' };

/** For whatever the texts do not settle. */
export const unclear = (why: string): Measured => ({ verdict: 'unclear', why, ratio: null });
