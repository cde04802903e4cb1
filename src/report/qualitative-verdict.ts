/** A promise in words against what a text says was reached. */
import { completionIn } from './printed-completion.ts';
import { compare, decimalText, exact } from './exact.ts';
import { findQuantities } from './find-quantities.ts';
import { measure, senseOf, unclear, type Measured } from './measure-result.ts';
import { canonical } from './printed-text.ts';
import { judgeRelative } from './relative-verdict.ts';
import { parseQuantity, type Quantity, type Range } from './quantity.ts';
import { settled } from './quantity-verdict.ts';
import { asksForAll, asksInTime, deniedIn, lateIn, openIn } from './shortfall-words.ts';
import { bareSaying, hasReservation, isNotYet, saysDone, type State } from './result-state.ts';
import { comparableUnits } from './units.ts';

export function judgeQualitative(target: string, actual: string, state: State | null, name: string): Measured {
  const answer = yesOrNo(target, actual) ?? judgeRelative(target, actual);
  if (answer !== null) return answer;
  if (state === 'not-done') return { verdict: 'unmet', why: '原文称未完成或不达标', ratio: null };
  const short = shortOf(target, actual, name);
  if (short !== null) return { verdict: 'unmet', why: `原文称“${short}”`, ratio: null };
  if (state === 'partial') return unclear('原文称基本或部分完成');
  const parts =
    judgeParts(target, actual) ?? judgeBoundIn(target, actual, name) ?? judgeSameStart(target, actual, name);
  if (parts !== null) return parts;
  if (state === 'done') return { verdict: 'met', why: '原文称已完成', ratio: null };
  const promised = bareSaying(target);
  const said = bareSaying(actual);
  if (promised === said) return { verdict: 'met', why: '实际完成情况与目标的说法相同', ratio: null };
  const restated = said.replace(/^已/, '').startsWith(promised) || (promised.length >= 3 && said.includes(promised));
  if (restated && isPlain(said, promised)) {
    return { verdict: 'met', why: '实际完成情况重述了目标并称已做到', ratio: null };
  }
  if (/^(?:按时|如期|按期|全部)?完成$/.test(promised) && saysDone(actual) && isPlain(said, '完成')) {
    return { verdict: 'met', why: '原文称已完成', ratio: null };
  }
  if (saysInTime(promised, said)) return { verdict: 'met', why: '原文称按时做到', ratio: null };
  return unclear('目标是定性说法，原文没有给出可比的结果');
}

/** Target and result are the two words of one question: “否” is no result “未完成” where “否” was promised. */
function yesOrNo(target: string, actual: string): Measured | null {
  const [promised, said] = [target, actual].map((text) => /^([是否])[。；;]?$/.exec(canonical(text))?.[1]);
  if (promised === undefined || said === undefined) return null;
  const verdict = promised === said ? 'met' : 'unmet';
  return { verdict, why: `目标“${promised}”，实际“${said}”`, ratio: null };
}

/** The words in which the text says that the promise was broken, at least in part. */
function shortOf(target: string, actual: string, name: string): string | null {
  const late = asksInTime(`${target}${name}`) ? lateIn(actual) : null;
  const rate = asksForAll(target) ? completionIn(actual) : null;
  const partial = rate !== null && compare(rate, exact('100')) < 0 ? `完成${decimalText(rate)}%` : null;
  const open = asksForAll(target) || asksInTime(`${target}${name}`) ? openIn(actual) : null;
  return late ?? partial ?? open ?? deniedIn(target, actual) ?? oppositeOf(target, actual);
}

/** “高于全市平均” against “低于全市平均0.9个百分点”. */
function oppositeOf(target: string, actual: string): string | null {
  const match = /^(高于|超过|优于|快于|低于|少于|慢于|不低于|不高于|不超过)([^\d，。；]{2,20})$/.exec(
    canonical(target),
  );
  const [, word = '', basis = ''] = match ?? [];
  const down = /^(?:高于|超过|优于|快于|不低于)$/.test(word);
  const opposite = new RegExp(`(?:^|[^不])(${down ? '低于|不及|慢于|落后于' : '高于|超过|快于'})${escaped(basis)}`);
  return match === null ? null : (opposite.exec(canonical(actual))?.[0]?.replace(/^[，。；]/, '') ?? null);
}

const escaped = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Nothing beside the promise takes something back, speaks of plans, or counts less than all of it. */
function isPlain(said: string, promised: string): boolean {
  const [before = '', ...after] = said.split(promised);
  const behind = after.join(promised);
  const beside = `${before}${behind}`;
  if (hasReservation(beside) || isNotYet(beside)) return false;
  return !/^(?!100(?:\.0+)?%)\d+(?:\.\d+)?%/.test(behind) && !/共\d|\d+中的?\d|\d\/\d/.test(beside);
}

/** “及时” against “均按规定时间拨付”. */
function saysInTime(promised: string, said: string): boolean {
  return (
    /^(?:及时|按时|按期|如期|准时)(?:拨付|发放|支付|下达|到位|完成|足额拨付|足额发放)?$/.test(promised) &&
    /^(?:已|均|都|全部|全额|资金|补助|补贴)*(?:及时|按时|按期|如期|按规定时间|在规定时间内|按要求时间)(?:足额|全额)?(?:完成|拨付|发放|支付|下达|到位)?(?:到位|完毕)?$/.test(
      said,
    )
  );
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
  if (result?.label !== '' || numbers.length !== 1 || only === undefined) return null;
  const promise = only.quantity;
  const isBound = promise.kind === 'quantity' && promise.comparator !== '=' && promise.comparator !== '约';
  return isBound && only.change !== 'down'
    ? settled(measure(promise, result, senseOf(name)), { actual, promised: name })
    : null;
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
