/**
 * What was promised against what was reached, in the words of the source.
 * Never guesses: whatever the texts do not settle is “unclear”.
 */
import { completionIn, completionPrinted, verdictOfCompletion } from './printed-completion.ts';
import { decimalText, equal, exact, type Exact, round } from './exact.ts';
import { findDate, findStatementDate, formatDeadline, inTime, parseDeadline, type Deadline } from './deadline.ts';
import { completionOf, measure, senseOf, unclear, type Measured } from './measure-result.ts';
import { chineseNumeral } from './chinese-numerals.ts';
import { canonical, isBlank } from './printed-text.ts';
import { parseQuantity, type Quantity, type Range } from './quantity.ts';
import { judgeQuantity } from './quantity-verdict.ts';
import { judgeQualitative } from './qualitative-verdict.ts';
import { asksInTime, lateIn, openIn } from './shortfall-words.ts';
import { formGradeOf, hasReservation, isDenial, stateOf, type State } from './result-state.ts';

export type { Verdict } from './measure-result.ts';

/** “第八位”, “前三名”: the smaller, the better. */
interface Rank {
  readonly kind: 'rank';
  readonly place: number;
}

interface QualitativeTarget {
  readonly kind: 'text';
  readonly text: string;
}

export type Target = Quantity | Range | Deadline | Rank | QualitativeTarget;

/** A verdict with its reason in Chinese; `unclear` wherever the texts do not settle it. */
export interface Judgement extends Measured {
  /** Actual as a percentage of the target, to two places, where both are figures of one unit. */
  readonly completion: Exact | null;
}

export interface Context {
  /** Name of the indicator: may carry the unit and says which way is better. */
  readonly name?: string | undefined;
  /** The one year that target and result are about; undefined where they are about several. */
  readonly year?: number | undefined;
  /** What the source prints in a column for the completion: “81.60%”, “未完成”. */
  readonly completion?: string | undefined;
}

const RANK = /^(?:[^\d第前]{0,16})(?:第|前)([一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名|强)?(?:以内|之内|内)?$/;
const RANK_INSIDE = /第([一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)/g;

/** Reads a target; anything that is no figure, date or rank is a saying. */
export function parseTarget(text: string): Target {
  const source = canonical(text);
  return parseDeadline(source) ?? parseRank(source) ?? parseQuantity(source) ?? { kind: 'text', text: source };
}

/** Whether a promise was kept, both as the source prints them (null for a blank). Never throws and never guesses. */
export function judge(target: string | null, actual: string | null, context: Context = {}): Judgement {
  const measured = weigh(target, actual, context);
  const completion = completionOf(measured.ratio);
  return { ...measured, completion: completion === null ? null : round(completion, 2) };
}

function weigh(target: string | null, actual: string | null, context: Context): Measured {
  if (isBlank(target) || target === null) return unclear('原文没有目标值');
  if (isBlank(actual) || actual === null) return unclear('原文没有实际完成值');
  const state = stateOf(actual);
  if (state === 'unknown' || stateOf(target) === 'unknown') return unclear('原文说明无法判断或缺少佐证');
  const graded = byFormGrade(actual);
  if (graded !== null) return graded;
  const name = canonical(context.name ?? '');
  if (canonical(target) === canonical(actual)) return same(target, name);
  const promise = parseTarget(target);
  const measured = byKind(promise, { target, actual, name, state, year: context.year });
  const rate = completionPrinted(context.completion);
  return measured.verdict === 'unclear' && measured.ratio === null && rate !== null && takesRate(promise)
    ? byRate(rate, promise, '原文所印完成率')
    : measured;
}

/** The form's own grades: the middle one is not the whole of what was promised. */
function byFormGrade(actual: string): Measured | null {
  const grade = formGradeOf(actual);
  if (grade === null) return null;
  return { verdict: grade === 'done' ? 'met' : 'unmet', why: `原文称“${canonical(actual)}”`, ratio: null };
}

interface Sides {
  readonly target: string;
  readonly actual: string;
  readonly name: string;
  readonly state: State | null;
  readonly year: number | undefined;
}

function byKind(promise: Target, { target, actual, name, state, year }: Sides): Measured {
  switch (promise.kind) {
    case 'quantity':
    case 'range':
      // Money still to be paid says nothing of the number of firms that were promised.
      return settle(judgeByFigures(promise, actual, name, year), {
        state: state === 'not-done' && promise.unit !== '%' && !isDenial(actual) ? null : state,
        promise,
        actual,
        name,
      });
    case 'deadline':
      return settle(judgeDeadline(promise, actual), { state, promise, actual, name });
    case 'rank':
      return settle(judgeRank(promise, actual), { state, promise, actual, name });
    case 'text':
      return judgeQualitative(target, actual, state, name);
  }
}

/** The figures themselves; beside them the rate of completion that the text prints. Where the two disagree nobody can tell. */
function judgeByFigures(promise: Quantity | Range, actual: string, name: string, year?: number): Measured | null {
  const rate = promise.unit === '%' || !takesRate(promise) ? null : completionIn(actual);
  const judged = judgeQuantity(promise, actual, name, year);
  if (rate === null) return judged;
  const said = byRate(rate, promise, '原文称完成目标的');
  if (judged === null || judged.verdict === 'unclear') return said;
  return judged.verdict === said.verdict || said.verdict === 'unclear'
    ? judged
    : unclear(`${judged.why}，但${said.why}`);
}

/** A rate of completion says nothing of upper limits and of targets that are no single figure. */
function takesRate(promise: Target): boolean {
  if (promise.kind === 'text') return true;
  return promise.kind === 'quantity' && promise.comparator !== '≤' && promise.comparator !== '<';
}

function byRate(rate: Exact, promise: Target, said: string): Measured {
  const strict = promise.kind === 'quantity' && promise.comparator === '>';
  const verdict = verdictOfCompletion(rate, strict);
  const words = { met: '达到', unmet: '没有达到', unclear: '无法判断是否超过' }[verdict];
  return { verdict, why: `${said}${decimalText(rate)}%：${words}`, ratio: null };
}

/** Target and result in the same words: kept, at exactly the promise. */
function same(target: string, name: string): Measured {
  const quantity = parseTarget(target);
  const measured =
    quantity.kind === 'quantity' && quantity.comparator === '=' ? measure(quantity, quantity, senseOf(name)) : null;
  return { verdict: 'met', why: '实际完成值与目标值写法相同', ratio: measured?.ratio ?? null };
}

function judgeDeadline(target: Deadline, actual: string): Measured | null {
  const done = parseDeadline(actual) ?? (hasReservation(actual) ? null : findDate(actual));
  if (done === null || done.edge === 'before') return null;
  const verdict = inTime(target, done);
  const words = `时限 ${formatDeadline(target)}，实际 ${formatDeadline(done)}`;
  if (verdict === null) return unclear(`${words}：写法不能分出先后`);
  if (verdict && POSTPONED.test(canonical(actual))) return unclear(`${words}：原文说的是推迟以后的日期`);
  return { verdict: verdict ? 'met' : 'unmet', why: `${words}：${verdict ? '按时' : '逾期'}`, ratio: null };
}

/** A date to which something was put off is a plan. */
const POSTPONED = /(?:延期|顺延|推迟|延后|延迟|推后)(?:至|到)/;

function judgeRank(target: Rank, actual: string): Measured | null {
  const places = [...canonical(actual).matchAll(RANK_INSIDE)].map((match) => placeOf(match[1] ?? ''));
  const reached = parseRank(canonical(actual))?.place ?? (places.length === 1 ? places[0] : undefined);
  if (reached === undefined || reached === null) return null;
  const met = reached <= target.place;
  return { verdict: met ? 'met' : 'unmet', why: `目标第${target.place}位，实际第${reached}位`, ratio: null };
}

/** Figures decide; words decide where there are no figures; where both speak and disagree, nobody can tell. */
function settle(
  judged: Measured | null,
  said: Pick<Sides, 'state' | 'actual' | 'name'> & { promise: Target },
): Measured {
  const { state, promise, actual, name } = said;
  const short = shortOf(promise, actual, name);
  if (judged === null || judged.verdict === 'unclear') {
    if (promise.kind === 'deadline' && (state === 'not-done' || short !== null) && isTooEarly(promise, actual)) {
      return unclear('原文说的是时限以前的情况');
    }
    if (state === 'not-done') return { verdict: 'unmet', why: '原文称未完成', ratio: null };
    if (short !== null) return { verdict: 'unmet', why: `原文称“${short}”`, ratio: null };
    if (judged !== null) return judged;
    if (state === 'done') return { verdict: 'met', why: '原文称已完成', ratio: null };
    if (state === 'partial') return unclear('原文称基本或部分完成');
    return unclear(promise.kind === 'deadline' ? '实际完成值中没有可以比较的日期' : '实际完成值中没有唯一可比的数字');
  }
  if (state === 'done' && judged.verdict === 'unmet') return unclear(`原文称已完成，但${judged.why}`);
  if (state === 'not-done' && judged.verdict === 'met') return unclear(`原文称未完成，但${judged.why}`);
  if (short !== null && judged.verdict === 'met') return unclear(`${judged.why}，但原文称“${short}”`);
  return judged;
}

/** What the text says was late or left open, where the promise is about all of it or about being in time. */
function shortOf(promise: Target, actual: string, name: string): string | null {
  const inTime = promise.kind === 'deadline' || asksInTime(name);
  const all = promise.kind === 'deadline' || asksForHundred(promise);
  return (inTime && all ? lateIn(actual) : null) ?? (all ? openIn(actual) : null);
}

function asksForHundred(promise: Target): boolean {
  if (promise.kind !== 'quantity' || promise.unit !== '%') return false;
  return (promise.comparator === '=' || promise.comparator === '≥') && equal(promise.value, exact('100'));
}

/** “截至2023年6月” against “2023年12月31日前”: what was open then may have been done in time. */
function isTooEarly(promise: Deadline, actual: string): boolean {
  const day = findStatementDate(actual);
  return day !== null && day.last < promise.last;
}

function parseRank(source: string): Rank | null {
  const place = placeOf(RANK.exec(source)?.[1] ?? '');
  return place === null ? null : { kind: 'rank', place };
}

function placeOf(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumeral(digits);
}
