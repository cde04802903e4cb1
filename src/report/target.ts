/**
 * What was promised against what was reached, in the words of the source.
 * Never guesses: whatever the texts do not settle is “unclear”.
 */
import { equal, exact, multiply, round, type Exact } from './exact.ts';
import { findDate, formatDeadline, inTime, parseDeadline, type Deadline } from './deadline.ts';
import { findQuantities } from './find.ts';
import { completionOf, measure, senseOf, type Measured, type Verdict } from './measure.ts';
import { canonical, chineseNumeral, isBlank } from './printed.ts';
import { changeOf, formatQuantity, parseQuantity, type Quantity, type Range } from './quantity.ts';
import { bareSaying, hasReservation, saysDone, stateOf, type State } from './state.ts';
import { comparableUnits, unitOfName } from './units.ts';
import { judgeYears } from './yearly.ts';

export type { Verdict } from './measure.ts';

/** “第八位”, “前三名”: the smaller, the better. */
export interface Rank {
  readonly kind: 'rank';
  readonly place: number;
}

export interface Saying {
  readonly kind: 'text';
  readonly text: string;
}

export type Target = Quantity | Range | Deadline | Rank | Saying;

export interface Judgement extends Measured {
  /** Actual as a percentage of the target, to two places, where both are figures of one unit. */
  readonly completion: Exact | null;
}

export interface Context {
  /** Name of the indicator: may carry the unit and says which way is better. */
  readonly name?: string | undefined;
  readonly year?: number | undefined;
}

const RANK = /^(?:[^\d第前]{0,8})(?:第|前)([一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名|强)?(?:以内|之内|内)?$/;
const RANK_INSIDE = /第([一二三四五六七八九十]{1,3}|\d{1,3})(?:位|名)/g;

/** Reads a target; anything that is no figure, date or rank is a saying. */
export function parseTarget(text: string): Target {
  const source = canonical(text);
  return parseDeadline(source) ?? parseRank(source) ?? parseQuantity(source) ?? { kind: 'text', text: source };
}

/** Canonical writing; parsing it gives the same target. */
export function formatTarget(target: Target): string {
  switch (target.kind) {
    case 'deadline':
      return formatDeadline(target);
    case 'rank':
      return `第${target.place}位`;
    case 'text':
      return target.text;
    default:
      return formatQuantity(target);
  }
}

export function judge(target: string | null, actual: string | null, context: Context = {}): Judgement {
  const measured = weigh(target, actual, context);
  const completion = completionOf(measured.ratio);
  return { ...measured, completion: completion === null ? null : round(completion, 2) };
}

function weigh(target: string | null, actual: string | null, context: Context): Measured {
  if (isBlank(target) || target === null) return unclear('原文没有目标值');
  if (isBlank(actual) || actual === null) return unclear('原文没有实际完成值');
  const state = stateOf(actual);
  if (state === 'unknown') return unclear('原文说明无法判断或缺少佐证');
  const name = canonical(context.name ?? '');
  if (canonical(target) === canonical(actual)) return same(target, name);
  const promise = parseTarget(target);
  switch (promise.kind) {
    case 'quantity':
    case 'range':
      return settle(judgeQuantity(named(promise, name), actual, name), state, promise);
    case 'deadline':
      return settle(judgeDeadline(promise, actual), state, promise);
    case 'rank':
      return settle(judgeRank(promise, actual), state, promise);
    case 'text':
      return judgeSaying(target, actual, state, name);
  }
}

/** Target and result in the same words: kept, at exactly the promise. */
function same(target: string, name: string): Measured {
  const quantity = parseTarget(target);
  const measured =
    quantity.kind === 'quantity' && quantity.comparator === '=' ? measure(quantity, quantity, senseOf(name)) : null;
  return { verdict: 'met', why: '实际完成值与目标值写法相同', ratio: measured?.ratio ?? null };
}

function judgeQuantity(target: Quantity | Range, actual: string, name: string): Measured | null {
  if (target.label.includes('每年') || target.label.includes('各年')) {
    const years = judgeYears(target, actual, senseOf(name));
    if (years !== null) return years;
  }
  const whole = parseQuantity(actual) ?? parseQuantity(headOf(actual));
  if (whole !== null && whole.label === '') {
    const result = named(whole, name);
    if (!comparableUnits(target.unit, result.unit) && !isBareZero(result)) return null;
    return settled(measure(target, result, senseOf(name)), actual, `${name}${target.label}`);
  }
  const found = findQuantities(actual, target.unit, unitOfName(name));
  const [only] = found;
  if (found.length !== 1 || only === undefined) return null;
  const direction = changeOf(`${name}${target.label}`);
  const result = only.change === 'down' && direction !== 'down' ? negated(only.quantity) : only.quantity;
  const judged = measure(target, named(result, name), senseOf(name));
  return settled(judged, actual, `${name}${target.label}`);
}

/** Nothing is nothing in any unit: “100%” against “0”. */
function isBareZero(result: Quantity | Range): boolean {
  return result.kind === 'quantity' && result.unit === '' && equal(result.value, exact('0'));
}

/** What stands before a bracket or the end of the first sentence: “257家（281家中通过审核的）” is 257. */
function headOf(actual: string): string {
  return canonical(actual).split(/(?<!场)[(]|[。；;]/)[0] ?? '';
}

function settled(judged: Measured, actual: string, promised: string): Measured {
  const doubt = doubtOf(actual, promised, judged.verdict);
  return doubt === null ? judged : unclear(`${judged.why}，但${doubt}`);
}

/** “每年2场”, “年均5%”, but not “两年均超10%”. */
const PER_PERIOD = /每(?:年|季|月)|(?<![一二两三四五六七八九十\d])年均/;

/** Why a figure found in a text does not settle the matter, or null. */
function doubtOf(actual: string, promised: string, verdict: Verdict): string | null {
  const source = canonical(actual);
  if (PER_PERIOD.test(source) && !/每|年均/.test(promised)) return '实际值按分期说明，与目标口径不同';
  // A text that also speaks of things not done does not prove the promise kept.
  return verdict === 'met' && /未(?!成年|来|保)|尚有|仍有/.test(source) ? '原文另有未完成的说明' : null;
}

/** A figure without a unit takes the one in the name: “参加培训人数（人）”. */
function named<T extends Quantity | Range>(quantity: T, name: string): T {
  return quantity.unit === '' ? { ...quantity, unit: unitOfName(name) } : quantity;
}

function negated(quantity: Quantity | Range): Quantity | Range {
  if (quantity.kind === 'range' || quantity.value.startsWith('-')) return quantity;
  return { ...quantity, value: multiply(quantity.value, exact('-1')) };
}

function judgeDeadline(target: Deadline, actual: string): Measured | null {
  const done = parseDeadline(actual) ?? (hasReservation(actual) ? null : findDate(actual));
  if (done === null || done.edge === 'before') return null;
  const verdict = inTime(target, done);
  const words = `时限 ${formatDeadline(target)}，实际 ${formatDeadline(done)}`;
  if (verdict === null) return unclear(`${words}：写法不能分出先后`);
  return { verdict: verdict ? 'met' : 'unmet', why: `${words}：${verdict ? '按时' : '逾期'}`, ratio: null };
}

function judgeRank(target: Rank, actual: string): Measured | null {
  const places = [...canonical(actual).matchAll(RANK_INSIDE)].map((match) => placeOf(match[1] ?? ''));
  const reached = parseRank(canonical(actual))?.place ?? (places.length === 1 ? places[0] : undefined);
  if (reached === undefined || reached === null) return null;
  const met = reached <= target.place;
  return { verdict: met ? 'met' : 'unmet', why: `目标第${target.place}位，实际第${reached}位`, ratio: null };
}

/** Figures decide; words decide where there are no figures; where both speak and disagree, nobody can tell. */
function settle(judged: Measured | null, state: State | null, promise: Target): Measured {
  if (judged === null || judged.verdict === 'unclear') {
    if (state === 'not-done') return { verdict: 'unmet', why: '原文称未完成', ratio: null };
    if (judged !== null) return judged;
    if (state === 'done') return { verdict: 'met', why: '原文称已完成', ratio: null };
    if (state === 'partial') return unclear('原文称基本或部分完成');
    return unclear(promise.kind === 'deadline' ? '实际完成值中没有可以比较的日期' : '实际完成值中没有唯一可比的数字');
  }
  if (state === 'done' && judged.verdict === 'unmet') return unclear(`原文称已完成，但${judged.why}`);
  if (state === 'not-done' && judged.verdict === 'met') return unclear(`原文称未完成，但${judged.why}`);
  return judged;
}

function judgeSaying(target: string, actual: string, state: State | null, name: string): Measured {
  if (state === 'not-done') return { verdict: 'unmet', why: '原文称未完成或不达标', ratio: null };
  if (state === 'partial') return unclear('原文称基本或部分完成');
  const parts = judgeParts(target, actual) ?? judgeBoundIn(target, actual, name);
  if (parts !== null) return parts;
  if (state === 'done') return { verdict: 'met', why: '原文称已完成', ratio: null };
  const promised = bareSaying(target);
  const said = bareSaying(actual);
  if (promised === said) return { verdict: 'met', why: '实际完成情况与目标的说法相同', ratio: null };
  const restated = said.startsWith(promised) || (promised.length >= 4 && said.includes(promised));
  if (restated && !hasReservation(said.replace(promised, ''))) {
    return { verdict: 'met', why: '实际完成情况重述了目标并称已做到', ratio: null };
  }
  if (/^(?:按时|如期|按期|全部)?完成$/.test(promised) && saysDone(actual)) {
    return { verdict: 'met', why: '原文称已完成', ratio: null };
  }
  return unclear('目标是定性说法，原文没有给出可比的结果');
}

/** “收入增长10亿元以上，贡献增长1亿元以上”: part by part where both name the same things. */
function judgeParts(target: string, actual: string): Measured | null {
  const split = (text: string): (Quantity | Range | null)[] =>
    canonical(text)
      .split(/[，,；;。]/)
      .filter((part) => part !== '')
      .map(parseQuantity);
  const promised = split(target);
  const given = split(actual);
  if (promised.length < 2 || promised.some((part) => part === null || part.label === '')) return null;
  const judged = promised.map((part) => {
    const match = given.filter((other) => other !== null && other.label === part?.label);
    const [only] = match;
    return part && only && match.length === 1 && comparableUnits(part.unit, only.unit)
      ? measure(part, only, 'more-is-better')
      : null;
  });
  if (judged.some((part) => part === null)) return null;
  const why = judged.map((part) => part?.why).join('；');
  if (judged.some((part) => part?.verdict === 'unmet')) return { verdict: 'unmet', why, ratio: null };
  return judged.every((part) => part?.verdict === 'met') ? { verdict: 'met', why, ratio: null } : unclear(why);
}

/** “评选出钻石奖、金奖……不少于100件” against “122”: one bound in the promise, one plain figure as the result. */
function judgeBoundIn(target: string, actual: string, name: string): Measured | null {
  const result = parseQuantity(actual);
  const numbers = canonical(target).match(/\d+(?:[.,]\d+)*/g) ?? [];
  const [only] = findQuantities(target, result?.unit ?? '');
  if (result === null || result.label !== '' || numbers.length !== 1 || only === undefined) return null;
  const promise = only.quantity;
  const isBound = promise.kind === 'quantity' && promise.comparator !== '=' && promise.comparator !== '约';
  return isBound && only.change !== 'down' ? settled(measure(promise, result, senseOf(name)), actual, name) : null;
}

function parseRank(source: string): Rank | null {
  const place = placeOf(RANK.exec(source)?.[1] ?? '');
  return place === null ? null : { kind: 'rank', place };
}

function placeOf(digits: string): number | null {
  return /^\d+$/.test(digits) ? Number(digits) : chineseNumeral(digits);
}

const unclear = (why: string): Measured => ({ verdict: 'unclear', why, ratio: null });
