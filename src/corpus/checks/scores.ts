/** A score above its maximum is a slip of the pen, never a fact. */
import { compare, decimalText, exact, isNegative, sum, type Exact } from '../../report/exact.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

const HUNDRED = exact(100);

/** @param maxima full marks of the rule sets, by id */
export function scores(maxima: ReadonlyMap<string, Exact>): Check {
  return (report, tell) => {
    const scoring = report.get('scoring');
    const full = scoring.exact('max') ?? maxima.get(report.text('ruleSet') ?? '') ?? HUNDRED;
    const bonus = scoring.items('adjustments').flatMap((item) => bonusOf(item) ?? []);
    const most = sum([full, ...bonus]);
    const what = bonus.length === 0 ? '满分' : '满分与加分之和';
    atMost(scoring.get('total'), most, what, tell);
    atMost(scoring.get('selfScore').get('score'), most, what, tell);
    partsAtMost(scoring, tell);
    for (const organisation of scoring.items('organisations')) {
      atMost(organisation.get('total'), full, '满分', tell);
      partsAtMost(organisation, tell);
    }
    for (const table of report.items('indicatorTables')) partAtMost(table.get('execution'), tell);
  };
}

/** What the adjustment can add at most; null when it takes points away. */
function bonusOf(adjustment: Cursor): Exact | null {
  const [points, max] = [adjustment.exact('points'), adjustment.exact('max')];
  if (points === null || isNegative(points)) return null;
  return max !== null && compare(max, points) > 0 ? max : points;
}

function partsAtMost(sheet: Cursor, tell: Tell): void {
  for (const dimension of sheet.items('dimensions'))
    for (const part of [dimension, ...dimension.items('groups')]) partAtMost(part, tell);
  partAtMost(sheet.get('execution'), tell);
}

function partAtMost(part: Cursor, tell: Tell): void {
  const max = part.exact('max');
  if (max !== null) atMost(part.get('score'), max, `${part.text('name') ?? '本项'}的分值`, tell);
}

function atMost(score: Cursor, max: Exact, what: string, tell: Tell): void {
  const value = score.exact();
  if (value === null || compare(value, max) <= 0) return;
  tell(score.path, {
    code: 'M212',
    message: `${pathName(score.path)} 高于${what} ${decimalText(max)}`,
    found: decimalText(value),
    expected: `不高于 ${decimalText(max)}`,
    remedy:
      '对照来源文件改正得分或分值；满分与评价办法不同的，在 scoring.max 写明；有加分的，写在 scoring.adjustments，不计入满分',
  });
}
