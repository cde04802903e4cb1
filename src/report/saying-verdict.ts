/** A promise in words against what a text says was reached. */
import { findQuantities } from './find.ts';
import { measure, senseOf, unclear, type Measured } from './measure.ts';
import { canonical } from './printed.ts';
import { parseQuantity, type Quantity, type Range } from './quantity.ts';
import { settled } from './quantity-verdict.ts';
import { bareSaying, hasReservation, saysDone, type State } from './state.ts';
import { comparableUnits } from './units.ts';

export function judgeSaying(target: string, actual: string, state: State | null, name: string): Measured {
  if (state === 'not-done') return { verdict: 'unmet', why: '原文称未完成或不达标', ratio: null };
  if (state === 'partial') return unclear('原文称基本或部分完成');
  const parts =
    judgeParts(target, actual) ?? judgeBoundIn(target, actual, name) ?? judgeSameStart(target, actual, name);
  if (parts !== null) return parts;
  if (state === 'done') return { verdict: 'met', why: '原文称已完成', ratio: null };
  const promised = bareSaying(target);
  const said = bareSaying(actual);
  if (promised === said) return { verdict: 'met', why: '实际完成情况与目标的说法相同', ratio: null };
  const restated = said.replace(/^已/, '').startsWith(promised) || (promised.length >= 3 && said.includes(promised));
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

/** “获奖3家企业缴税超过5000万元” against “获奖3家企业缴税5411万元”: the same words up to one figure. */
function judgeSameStart(target: string, actual: string, name: string): Measured | null {
  const [promised, given] = [canonical(target), canonical(actual)];
  const differs = [...promised].findIndex((char, index) => given[index] !== char);
  if (differs < MINIMUM_START) return null;
  // Back to where the number or its comparator begins, so that “5000” and “5411” stay whole.
  const start = promised.slice(0, differs).replace(/[\d.,]+$/, '').length;
  const promise = parseQuantity(promised.slice(start));
  const result = parseQuantity(given.slice(start));
  if (promise === null || result === null || promise.label !== '' || result.label !== '') return null;
  return comparableUnits(promise.unit, result.unit) ? measure(promise, result, senseOf(name)) : null;
}

/** Shorter common beginnings are chance. */
const MINIMUM_START = 6;
