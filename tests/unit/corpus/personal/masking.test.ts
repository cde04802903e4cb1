/** A mask hides what was found in any text, and soon. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { findPersonal, maskPersonal } from '../../../../src/corpus/text/personal.ts';
import { NAMES } from './sentences/names.ts';
import { PERSONAL } from './sentences/personal.ts';
import { PUBLIC } from './sentences/public.ts';
import { ownTime } from '../../../support/own-time.ts';

describe('masking', () => {
  const piece = fc.oneof(
    fc.constantFrom(...PERSONAL, ...PUBLIC, ...NAMES),
    fc.string({ unit: fc.constantFrom(...'0123456789 -.*\n|（）：电话账号微信QQ局长李四') }),
    fc.string({ unit: 'binary' }),
  );
  test.prop([fc.array(piece, { maxLength: 6 }).map((parts) => parts.join(''))], { numRuns: 500 })(
    'keeps the length and the lines, and does nothing the second time',
    (text) => {
      const masked = maskPersonal(text);
      expect(masked).toHaveLength(text.length);
      expect(masked.split('\n').map((line) => line.length)).toEqual(text.split('\n').map((line) => line.length));
      expect(maskPersonal(masked)).toBe(masked);
      // A family name alone stays.
      expect(findPersonal(masked).filter(({ length }) => length > 1)).toEqual([]);
    },
  );

  it.each([
    ['digits', '1'],
    ['blanks', ' '],
    ['line feeds', '\n '],
    ['short groups', '1 '],
    ['telephones', '13800138000 '],
    ['bars', '| 1 '],
    ['Chinese', '李'],
    ['offices', '局长：李'],
    ['words for digits', '一'],
    ['signs at', 'a@'],
    ['backslashes', '\\'],
    ['rooms', '1栋'],
  ])('takes time in proportion to a text of %s', (_name, part) => {
    const time = (length: number): number => {
      const text = part.repeat(length / part.length);
      const begun = ownTime();
      maskPersonal(text);
      return ownTime() - begun;
    };
    time(20_000);
    const [small, large] = [time(100_000), time(400_000)];
    // Four times the text; a square would be sixteen. Small times are noise.
    expect(large).toBeLessThan(Math.max(10 * small, 1_500));
  });
});
