/** Other ways of writing what was typed. */
import { uncut } from '../../../contract/search-text/query-readings.ts';

export interface Variant {
  readonly text: string;
  /** Chinese, for the line above the results. */
  readonly note: string;
}

/** The same thing written otherwise: without quotes, with a dash for 至, an amount in another unit. */
export function variants(query: string): Variant[] {
  return [
    ...unquoted(query),
    ...points(query),
    ...numbers(query),
    ...signs(query),
    ...ranges(query),
    ...amounts(query),
  ];
}

function unquoted(query: string): Variant[] {
  const inner = /^\s*["“”「『《'‘](.+)["“”」』》'’]\s*$/u.exec(query)?.[1]?.trim();
  return inner ? [{ text: inner, note: `没有带引号的原文，以下为“${inner}”的结果。` }] : [];
}

/** Signs that stand for each other: a title within a title is in 〈〉, outside in 《》; ≧ is ≥. */
const PAIRS = [
  ['《》', '〈〉'],
  ['≥≤', '≧≦'],
] as const;

function signs(query: string): Variant[] {
  const swapped = (from: string, to: string): string =>
    Array.from(query, (char) => to[from.indexOf(char)] ?? char).join('');
  return PAIRS.flatMap(([a, b]) => [swapped(a, b), swapped(b, a)])
    .filter((text) => text !== query)
    .map((text) => ({ text, note: `以下为“${text}”的结果。` }));
}

/** 83。39, typed without leaving Chinese. */
function points(query: string): Variant[] {
  const text = query.replace(/(\d)[。｡](?=\d)/gu, '$1.');
  return text === query ? [] : [{ text, note: `以下为“${text}”的结果。` }];
}

/** 1,23 out of 1,234. */
function numbers(query: string): Variant[] {
  const text = uncut(query);
  return text === query.trim() ? [] : [{ text, note: `没有“${query}”，以下为“${text}”的结果。` }];
}

function ranges(query: string): Variant[] {
  const dashed = query.replace(/(\d年?)\s*[至到]\s*(?=\d)/gu, '$1—');
  const worded = query.replace(/(\d年?)\s*[-–—~～]\s*(?=\d)/gu, '$1至');
  return [dashed, worded]
    .filter((text) => text !== query)
    .map((text) => ({ text, note: `没有“${query}”，以下为“${text}”的结果。` }));
}

const AMOUNT = /^(\d+|\d{1,3}(?:[,，]\d{3})+)(?:\.(\d+))?\s*(亿|万)?元?$/u;
const POWER: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 };

/** 1.2亿 is 12000万元 is 120000000元. */
function amounts(query: string): Variant[] {
  const match = AMOUNT.exec(query.trim());
  if (!match || !/[亿万元]/u.test(query)) return [];
  const whole = (match[1] ?? '').replace(/[,，]/g, '');
  const fraction = match[2] ?? '';
  const unit = match[3] ?? '';
  const forms = Object.entries(POWER)
    .filter(([name]) => name !== unit)
    .map(([name, power]) => shifted(whole, fraction, (POWER[unit] ?? 0) - power) + name);
  const bare = fraction === '' ? whole : `${whole}.${fraction}`;
  const texts = [
    ...forms.flatMap((form) => (form.endsWith('亿') || form.endsWith('万') ? [form] : [`${form}元`])),
    ...(bare.length > 2 ? [bare] : []),
  ];
  return texts.map((text) => ({
    text,
    note: `没有“${query}”，以下为“${text}”的结果${text === bare ? '（单位见表）' : ''}。`,
  }));
}

/** A decimal with its point moved, without idle zeros. */
function shifted(whole: string, fraction: string, places: number): string {
  const digits = whole + fraction.padEnd(Math.max(fraction.length, places), '0');
  const point = whole.length + places;
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits;
  const at = Math.max(point, 1);
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '');
  const right = padded.slice(at).replace(/0+$/, '');
  return right === '' ? left : `${left}.${right}`;
}
