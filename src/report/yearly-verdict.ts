/** “每年≥30场” against “2021年54场；2022年42场，2023年28场”: every year must keep the promise. */
import { canonical } from './printed-text.ts';
import { findQuantities } from './find-quantities.ts';
import { measure, type Measured, type Sense, type Verdict } from './measure-result.ts';
import type { Quantity, Range } from './quantity.ts';

const NOTHING = /未(?:能)?(?:开展|举办|实施|组织|安排|完成|新增)|没有(?:开展|举办|新增)/;

/** Null when the result does not speak of at least two years. */
export function judgeYears(target: Quantity | Range, actual: string, sense: Sense): Measured | null {
  const source = canonical(actual);
  const years = [...source.matchAll(/((?:19|20)\d\d)年?([^]*?)(?=(?:19|20)\d\d年?|$)/g)];
  if (years.length < 2 || years[0]?.index !== 0) return null;
  const judged = years.map(([, year = '', said = '']) => ({ year, ...judgeYear(target, said, sense) }));
  const verdict = worst(judged.map((one) => one.verdict));
  const short = judged.filter((one) => one.verdict === verdict).map((one) => `${one.year}年`);
  const words =
    verdict === 'met' ? '各年均达到' : `${short.join('、')}${verdict === 'unmet' ? '没有达到' : '无法判断'}`;
  return { verdict, why: `目标逐年要求，${words}`, ratio: null };
}

function worst(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('unmet')) return 'unmet';
  return verdicts.includes('unclear') ? 'unclear' : 'met';
}

function judgeYear(target: Quantity | Range, said: string, sense: Sense): Measured {
  const found = findQuantities(said, target.unit);
  const [only] = found;
  if (found.length === 1 && only !== undefined) return measure(target, only.quantity, sense);
  return NOTHING.test(said)
    ? { verdict: 'unmet', why: '当年未开展', ratio: null }
    : { verdict: 'unclear', why: '', ratio: null };
}
