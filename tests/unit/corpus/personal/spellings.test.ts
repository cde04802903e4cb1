/** What the screen finds, what it leaves alone, and that a mask hides it. */
import { describe, expect, it } from 'vitest';
import { findPersonal, maskPersonal } from '../../../../src/corpus/text/personal.ts';
import { samples } from '../../../support/personal-samples.ts';
import { NAMES, NO_NAMES } from './sentences/names.ts';
import { PERSONAL } from './sentences/personal.ts';
import { PUBLIC } from './sentences/public.ts';

const names = (text: string): string[] =>
  findPersonal(text)
    .filter(({ code }) => code === 'M510')
    .map(({ index, length }) => text.slice(index, index + length));

describe('what identifies a person', () => {
  it.each(PERSONAL)('%j is found and hidden', (text) => {
    expect(findPersonal(text).filter(({ code }) => code !== 'M510')).not.toEqual([]);
    expect(maskPersonal(text)).not.toMatch(/\d{6}|(?:\d[ .-]?){7}/);
  });
});

describe('what is public', () => {
  it.each(PUBLIC)('%j is left alone', (text) => {
    for (const sentence of [text, `说明：\n${text}`, `${text}\n完成。`, `（${text}）`].filter(
      (part) => !/[（(].*\|/s.test(part),
    ))
      expect(findPersonal(sentence), sentence).toEqual([]);
  });
});

describe('names with an office', () => {
  it.each(NAMES)('%j is asked about', (text) => {
    expect(names(text)).not.toEqual([]);
    expect(findPersonal(text).filter(({ code, ask }) => code === 'M510' && !ask)).toEqual([]);
  });
  it.each(NO_NAMES)('%j is no name', (text) => {
    for (const sentence of [text, `${text}。`, `由${text}，并`]) expect(names(sentence), sentence).toEqual([]);
  });
});

describe('codes and severity', () => {
  it.each([
    ['手机13800138000', 'M501', false],
    ['电话：3281234', 'M502', false],
    ['监督电话：3281234', 'M502', true],
    ['身份证440703199001011234', 'M503', false],
    ['账号：123456789012', 'M504', false],
    ['QQ：12345678', 'M505', false],
    ['（微信同号）', 'M505', true],
    ['zhangsan@163.com', 'M506', false],
    ['czj@jiangmen.gov.cn', 'M506', true],
    ['粤J·36548', 'M507', false],
    ['护照E12345678', 'M508', false],
    ['E12345678', 'M508', true],
    ['住址：江门市蓬江区某某路12号', 'M509', false],
    ['江门市蓬江区某某路12号3栋502室', 'M509', true],
    ['局长李四', 'M510', true],
    ['残疾人证 44070319900101123441', 'M512', false],
  ])('%s: %s, asked %s', (text, code, ask) => {
    expect(findPersonal(text)).toMatchObject([{ code, ask }]);
  });

  it('tells two numbers apart', () => {
    expect(findPersonal('13800138000、13900139000').map(({ index, length }) => [index, length])).toEqual([
      [0, 11],
      [12, 11],
    ]);
    expect(findPersonal('0750-3281234/3281235')).toHaveLength(2);
  });

  it('hides the extension with its number', () => {
    expect(maskPersonal('0750-3281234转8012')).toBe('075************12');
  });
});

describe('samples', () => {
  it('are the same for the same seed', () => {
    expect(samples(7, 5)).toEqual(samples(7, 5));
    expect(samples(7, 5)).not.toEqual(samples(8, 5));
  });
});
