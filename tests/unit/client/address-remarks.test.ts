import { describe, expect, it } from 'vitest';
import { surplusWords, unknownWords } from '../../../src/client/address/unknown-values.ts';

describe('what an address asks in vain', () => {
  it('is said with its name and value', () =>
    expect(unknownWords([{ name: '预算年度', value: '1999' }])).toBe('网址里的 预算年度=1999 不是本站有的，已不计。'));

  it('is counted where there is much of it, and cut where it is long', () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ name: 'x'.repeat(60), value: String(index) }));
    const words = unknownWords(many);
    expect(words).toContain('等5项');
    expect(words.length).toBeLessThan(140);
  });

  it('is named while there are three, and counted from the fourth, without what was added on the way', () => {
    const values = (many: number) => Array.from({ length: many }, (_, at) => ({ name: '主题', value: `x${at}` }));
    const passedOn = [
      { name: 'utm_source', value: 'weixin' },
      { name: '主题', value: '' },
    ];
    expect(unknownWords([...passedOn, ...values(3)])).toBe('网址里的 主题=x0、主题=x1、主题=x2 不是本站有的，已不计。');
    expect(unknownWords([...passedOn, ...values(4)])).toBe(
      '网址里的 主题=x0、主题=x1、主题=x2 等4项不是本站有的，已不计。',
    );
  });

  it('is not said of what is empty, or was added on the way', () => {
    expect(unknownWords([{ name: '预算年度', value: '' }])).toBe('');
    expect(
      unknownWords([
        { name: 'utm_source', value: 'x' },
        { name: 'from', value: 'timeline' },
      ]),
    ).toBe('');
  });

  it('is said of a second value where one can be chosen', () => {
    expect(surplusWords([])).toBe('');
    expect(surplusWords([{ name: '主题', value: 'a' }])).toBe('一次只能选一个，网址里的 主题=a 已不计。');
  });
});
