/** A rate that divides the headline's own pair is the headline's rate; only others stand beside it. */
import { decimalText, equal } from '../../report/exact.ts';
import { pathName } from '../text/path-name.ts';
import type { Check } from './check.ts';
import type { Cursor } from './cursor.ts';

export const headline: Check = (report, tell) => {
  const main = report.get('funding').get('headline');
  for (const beside of main.items('beside')) {
    if (
      !sameAmount(main.get('budget'), beside.get('budget')) ||
      !sameAmount(main.get('actual'), beside.get('actual'))
    ) {
      continue;
    }
    const rate = beside.get('rate').text() ?? '这个比率';
    tell(beside.path, {
      code: 'M228',
      message: `${pathName(beside.path)} 的两个数与主要资金数字相同`,
      found: `${decimalText(beside.get('actual').exact()) ?? ''} ÷ ${decimalText(beside.get('budget').exact()) ?? ''}`,
      expected: '除的是另一对数的比率',
      remedy: `${rate}除的就是主要资金数字：写在 funding.headline.rate，不写在 beside；除的是另一对数的，照来源文件填写那一对数`,
    });
  }
};

function sameAmount(a: Cursor, b: Cursor): boolean {
  const [left, right] = [a.exact(), b.exact()];
  return left !== null && right !== null && equal(left, right);
}
