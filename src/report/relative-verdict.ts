/** “不低于上年” against “比上年高4.2%”: promise and result are both held against the same basis. */
import { parseFigure } from './figure.ts';
import { isZero } from './exact.ts';
import type { Measured } from './measure-result.ts';
import { canonical } from './printed-text.ts';

const WORDS = {
  notLess: ['不低于', '不少于', '不小于', '不差于'],
  more: ['高于', '超过', '多于', '大于', '优于', '快于'],
  notMore: ['不高于', '不超过', '不多于', '不大于'],
  less: ['低于', '少于', '小于', '慢于'],
} as const;
type Promise = keyof typeof WORDS;
type Change = 'up' | 'down' | 'same';

const KEPT: Readonly<Record<Promise, readonly Change[]>> = {
  notLess: ['up', 'same'],
  more: ['up'],
  notMore: ['down', 'same'],
  less: ['down'],
};

const ALL = Object.values(WORDS).flat();
const PROMISE = new RegExp(`^(${ALL.join('|')})([^\\d，。；、（）()%]{2,16})$`);
const UP = '高|高出|提高|增长|增加|上升|提升|上涨|多';
const DOWN = '低|下降|减少|降低|下滑|下跌|少';
const RESULT = new RegExp(`^(?:比|较)(.{2,16}?)(?:${UP}|${DOWN})了?(\\d[\\d.,]*[^\\d，。；]{0,6})?$`);
const SAME = /^[与同和](.{2,16}?)(?:基本)?(?:持平|相同|一致|相当)$/;
const IS_UP = new RegExp(`(?:${UP})了?(?:\\d|$)`);

/** Null where either is no such saying, or the two speak of different things. */
export function judgeRelative(target: string, actual: string): Measured | null {
  const [, word = '', basis = ''] = PROMISE.exec(canonical(target)) ?? [];
  const promise = (Object.keys(WORDS) as Promise[]).find((key) => (WORDS[key] as readonly string[]).includes(word));
  const said = canonical(actual).replace(/[。；;]$/, '');
  const reached = changeIn(said);
  if (promise === undefined || reached === null || plain(reached.basis) !== plain(basis)) return null;
  const isKept = KEPT[promise].includes(reached.change);
  return {
    verdict: isKept ? 'met' : 'unmet',
    why: `目标“${canonical(target)}”，原文称“${said}”：${isKept ? '达到' : '没有达到'}`,
    ratio: null,
  };
}

function changeIn(said: string): { readonly basis: string; readonly change: Change } | null {
  const same = SAME.exec(said)?.[1];
  if (same !== undefined) return said.includes('基本') ? null : { basis: same, change: 'same' };
  const [, basis, amount] = RESULT.exec(said) ?? [];
  if (basis === undefined) return null;
  const figure = amount === undefined ? null : parseFigure(amount);
  if (amount !== undefined && figure === null) return null;
  const nothing = figure !== null && isZero(figure.value);
  const change = IS_UP.test(said.slice(1 + basis.length)) ? 'up' : 'down';
  return { basis, change: nothing ? 'same' : change };
}

/** “去年同期水平” and “上年” are one basis. */
const plain = (basis: string): string =>
  basis
    .replace(/^(?:去年|上一?年度?|上一年)/, '上年')
    .replace(/(?:同期|水平|标准|数|的)+$/, '')
    .replace(/实际$/, '');
