/** What is typed is what is shown and what is searched: as `fidelity.test.ts`, for any text. */
import { fc, test } from '@fast-check/vitest';
import { describe } from 'vitest';
import { same } from '../../support/as-typed.ts';

describe('shown as typed', () => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...'一二资金支出完成率项目万元年度') },
        { weight: 3, arbitrary: fc.constantFrom(...'0123456789') },
        {
          weight: 3,
          arbitrary: fc.constantFrom(...'~*_#|<>[]()!`&+-=:;,./@$%^"\'{}？。，、：；“”（）《》·—…％～＊＃＋＜＞'),
        },
        { weight: 1, arbitrary: fc.constantFrom(' ', '  ', '\n', '**', '~~', '](', '->', '\\', 'https://a.cn/') },
      ),
      { minLength: 1, maxLength: 24 },
    )
    .map((parts) => parts.join(''));

  test.prop([text], { numRuns: 3000, seed: 20_261_127 })('any text in prose', (typed) =>
    same(`甲${typed}乙`, `甲${typed}乙`.split('\n').map(unmarked).join('\n')),
  );
  test.prop([text], { numRuns: 1500, seed: 20_261_127 })('any text at the beginning of a paragraph', (typed) =>
    same(`前言。\n\n${typed}乙`, typed.split('\n').map(unmarked).join('\n')),
  );
  const oneLine = text.map((typed) => typed.replaceAll('\n', ''));
  test.prop([oneLine], { numRuns: 1500, seed: 20_261_127 })('any text in a cell', (typed) =>
    same(`| 项目 | 金额 |\n| --- | --- |\n| 甲${typed.replace(/\|/g, '\\|')}乙 | 1 |`, `甲${typed}乙`),
  );
  test.prop([oneLine], { numRuns: 1000, seed: 20_261_127 })('any text in a list', (typed) =>
    same(`- 甲${typed}乙\n- 丙`, `甲${typed}乙`),
  );
  test.prop([oneLine], { numRuns: 1000, seed: 20_261_127 })('any text in a note', (typed) =>
    same(`丙[^1]。\n\n[^1]: 甲${typed}乙`, `甲${typed}乙`),
  );
  test.prop([oneLine], { numRuns: 1000, seed: 20_261_127 })('any text in a heading', (typed) =>
    same(`## 甲${typed}乙`, `甲${typed}乙`),
  );
});

/** A line without the mark that makes it an entry of a list. */
function unmarked(line: string): string {
  return line.replace(/^\s*(?:(?:-|\d{1,9}\.)\s+)*/, '');
}
