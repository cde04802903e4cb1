/** Dates and years that cannot be: before the People's Republic, or long after today. */
import type { MistakeText } from './mistake.ts';
import { pathName } from './text/path-name.ts';
import type { Path } from './yaml.ts';

const FIRST_YEAR = 1949;
/** Dates that may lie ahead: deadlines, and rules that come into force. */
const AHEAD = new Set(['due', 'validFrom']);
/** Budget years are planned some time ahead; a report is written when they are over. */
const PLANNED = 10;

/** What is wrong with the date or year at `path`, if it lies where none can lie. */
export function dateOutOfLimits(path: Path, written: string, now: Date): MistakeText | null {
  const field = path.findLast((step) => typeof step === 'string') ?? '';
  const lastYear = Number(written.slice(0, 4));
  const isYear = written.length === 4 && !/date|published|asOf|due|valid/i.test(field);
  if (lastYear < FIRST_YEAR) return mistake(path, written, `${FIRST_YEAR} 年及以后`);
  if (AHEAD.has(field)) return lastYear > 2100 ? mistake(path, written, '2100 年及以前') : null;
  if (isYear) {
    const latest = now.getFullYear() + (field === 'reportYear' ? 1 : PLANNED);
    return lastYear > latest ? mistake(path, written, `${latest} 年及以前`) : null;
  }
  const latest = aYearAfter(now);
  return written > latest.slice(0, written.length) ? mistake(path, written, `${latest} 及以前`) : null;
}

function aYearAfter(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear() + 1}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

function mistake(path: Path, written: string, expected: string): MistakeText {
  return {
    code: 'M211',
    message: `${pathName(path)} 离现在太远`,
    found: written,
    expected,
    remedy: '对照来源文件，检查年份是否写错',
  };
}
