/** What a text says was late, left open or below the standard, against a promise that asks for all of it. */
import { canonical } from './printed-text.ts';

const IN_TIME = /及时|按时|按期|如期|准时|时限|完成时间|完工时间|拨付时间|发放时间|进度要求/;

/** Whether a promise or the name of its indicator is about being in time. */
export const asksInTime = (words: string): boolean => IN_TIME.test(canonical(words));

const LATE =
  /逾期|超期|延迟|滞后|拖延|拖欠|迟(?:发|拨|付|报)|晚于|未(?:能)?(?:完全|全部|全额)?(?:及时|按时|按期|如期|按规定时间|按要求时间|在规定时间)/;
const NOT_LATE =
  /(?:无|未|没有|不存在|未出现|未发生|未发现|没有出现|没有发生|不|避免|杜绝|防止|(?<![\d.])0(?:笔|项|个|宗|起|次|万元|元)?)[^，。；、\d]{0,6}(?:逾期|超期|延迟|滞后|拖延|拖欠|迟发|迟拨|迟付|迟报|晚于)/g;
/** “延期至…经批准” and the like are no lateness of the thing promised; nor are rates of it. */
const LATE_RATE = /(?:逾期|延迟|超期|拖欠)[^，。；\d]{0,4}率/g;

/** What was left undone: “尚余7398.35万元未到位”, “其中860万元未发放”, “8个项目中有2个未按期完工”. */
const OPEN_VERB =
  '(?:能|按期|按时|全部|完全|全额|及时|如期|实际)*(?:完成|完工|竣工|建成|开工|验收|到位|拨付|拨出|发放|支付|兑付|兑现|下达|落实|交付|投用|投入使用|启用|办结|报送|印发|通过|达标|合格|覆盖|整改)';
const OPEN_COUNT = new RegExp(
  String.raw`(?<![\d.])(?!0(?:[^\d.]|$))\d+(?:\.\d+)?(?:万|亿)?(?:元|个|家|项|户|宗|件|名|人|笔|处|座|所|批|份|台|套|条|公里|亩|%)[^，。；、\d]{0,10}(?:尚未|仍未|未|没有)${OPEN_VERB}`,
);
const OPEN_REST = new RegExp(
  String.raw`(?:尚|还|仍)(?:余|有|欠|差|剩余?)[^，。；]{0,24}(?:未|没有)${OPEN_VERB}|(?:尚|仍)(?:欠|差)\d`,
);
const BELOW =
  /(?<![\d.])(?!0(?:[^\d.]|$))\d+(?:\.\d+)?(?:个|家|项|户|宗|件|名|人|笔|处|座|所|批|批次|份|台|套|%)[^，。；、\d]{0,8}(?:不合格|不达标|不合规|不符合|不规范)/;

/** The words in which the text says that something was late, or null. */
export function lateIn(text: string): string | null {
  return LATE.exec(canonical(text).replace(NOT_LATE, '').replace(LATE_RATE, ''))?.[0] ?? null;
}

/** The words in which the text says that a part was left open or fell below the standard, or null. */
export function openIn(text: string): string | null {
  const source = canonical(text);
  return (OPEN_REST.exec(source) ?? OPEN_COUNT.exec(source) ?? BELOW.exec(source))?.[0] ?? null;
}

const NEGATION = /(?:尚未|仍未|暂未|未能|未|没有|没能)(?!成年|来|保)/g;

/**
 * “已建成，尚未投入使用” against “建成并投入使用”, “不健全” against “健全”: the very words of the promise, denied.
 * A promise that is itself a denial (“不发生停运”) is left to others.
 */
export function deniedIn(promise: string, text: string): string | null {
  const promised = canonical(promise).replace(/[。；;，,、“”"]/g, '');
  const said = canonical(text);
  if (/[不未无零免防非]/.test(promised) || promised.length < 2) return null;
  if (promised.length <= 6 && new RegExp(`^(?:尚|仍|较)?不${escape(promised)}$`).test(said.replace(/[。；;]$/, '')))
    return said;
  for (const { 0: word, index } of said.matchAll(NEGATION)) {
    const rest = said.slice(index + word.length);
    const denied = rest.split(/[，。；;、()]/)[0] ?? '';
    const core = denied.slice(0, 4);
    const same = denied.startsWith(promised) || (core.length >= 2 && promised.includes(core));
    // What was open once and is done now is not open.
    if (same && !/已|后(?:完成|补|整改)/.test(rest)) return `${word}${denied}`;
  }
  return null;
}

const escape = (words: string): string => words.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Words that ask for the whole thing. */
const WHOLE =
  /^(?:全部|全面|如期|按时|按期|按要求|100%)*(?:完成|完工|竣工|建成|到位|拨付|发放|覆盖|验收|合格|达标)|全覆盖|全部|建成|完工|竣工|到位/;

/** Whether a promise in words asks for the whole of a thing. */
export const asksForAll = (words: string): boolean => WHOLE.test(canonical(words));
