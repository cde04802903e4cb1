/** A correction is made to what has been published: never before it. */
import { date } from '../../report/schema/field-types.ts';
import { pathName } from '../text/path-name.ts';
import type { Check } from './check.ts';

export const corrections: Check = (report, tell) => {
  const published = report.get('published');
  const since = published.text();
  for (const correction of report.items('corrections')) {
    const at = correction.get('date');
    const day = at.text();
    // What is no date is told by the schema; text compares as dates do only when both are.
    if (day === null || !date.safeParse(day).success) continue;
    if (published.value === undefined || published.value === null) {
      tell(at.path, {
        code: 'M213',
        message: `${pathName(at.path)} 有更正，却没有首次公布的日期`,
        found: day,
        expected: '先写 published，再写 corrections',
        remedy: '加上一行 published: 首次公布的日期；还没有公布的，直接改，不记更正',
      });
    } else if (since !== null && date.safeParse(since).success && day < since) {
      tell(at.path, {
        code: 'M213',
        message: `${pathName(at.path)} 早于首次公布`,
        found: day,
        expected: `不早于 ${since}（published）`,
        remedy: '改正这一日期；公布之前的修改不记更正，把这一条删去',
      });
    }
  }
};
