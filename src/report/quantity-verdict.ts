/** A figure promised against what a text says was reached. */
import { equal, exact, multiply } from './exact.ts';
import { findQuantities } from './find.ts';
import { measure, senseOf, unclear, type Measured, type Verdict } from './measure.ts';
import { canonical } from './printed.ts';
import { changeOf, formatQuantity, parseQuantity, type Quantity, type Range } from './quantity.ts';
import { comparableUnits, unitOfName } from './units.ts';
import { judgeYears } from './yearly.ts';

/** Null when the text holds no figure that answers. */
export function judgeQuantity(promise: Quantity | Range, actual: string, name: string): Measured | null {
  const target = named(promise, name);
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
  const promised = `${name}${target.label}`;
  const direction = changeOf(promised);
  const judged = found.map(({ quantity, change }) => {
    const result = change === 'down' && direction !== 'down' ? negated(quantity) : quantity;
    return measure(target, named(result, name), senseOf(name));
  });
  const [only] = judged;
  if (only === undefined) return null;
  if (judged.length === 1) return settled(only, actual, promised);
  // Several figures: when each of them keeps the promise, no matter which of them is meant.
  const why = `目标 ${formatQuantity(target)}，实际列出的${judged.length}个数字都达到`;
  return judged.every(({ verdict }) => verdict === 'met')
    ? settled({ verdict: 'met', why, ratio: null }, actual, promised)
    : null;
}

/** Nothing is nothing in any unit: “100%” against “0”. */
function isBareZero(result: Quantity | Range): boolean {
  return result.kind === 'quantity' && result.unit === '' && equal(result.value, exact('0'));
}

/** What stands before a bracket or the end of the first sentence: “257家（281家中通过审核的）” is 257. */
function headOf(actual: string): string {
  return canonical(actual).split(/(?<!场)[(]|[。；;]/)[0] ?? '';
}

export function settled(judged: Measured, actual: string, promised: string): Measured {
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
