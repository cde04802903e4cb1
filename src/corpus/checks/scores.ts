/** A score above its maximum is a slip of the pen, never a fact. */
import { compare, decimalText, equal, exact, isNegative, sum, type Exact } from '../../report/exact.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

const HUNDRED = exact(100);

/** Of the rule sets, by id: full marks, and what a total counts at most. */
interface Limits {
  readonly maxima: ReadonlyMap<string, Exact>;
  readonly caps: ReadonlyMap<string, Exact>;
}

export function scores({ maxima, caps }: Limits): Check {
  return (report, tell) => {
    const ruleSet = report.text('ruleSet') ?? '';
    const given = { max: maxima.get(ruleSet), cap: caps.get(ruleSet) };
    const scoring = report.get('scoring');
    const full = ownSheet(scoring, given, tell);
    for (const organisation of scoring.items('organisations')) {
      atMost(organisation.get('total'), full, '满分', tell);
      partsAtMost(organisation, tell);
    }
    for (const project of report.items('projects')) ownSheet(project.get('scoring'), given, tell);
    for (const table of report.items('indicatorTables')) partAtMost(table.get('execution'), tell);
  };
}

/** The sheet of the document or of a project; gives its full marks. */
function ownSheet(scoring: Cursor, given: Partial<Record<'max' | 'cap', Exact>>, tell: Tell): Exact {
  const full = scoring.exact('max') ?? given.max ?? HUNDRED;
  const bonus = scoring.items('adjustments').flatMap((item) => bonusOf(item) ?? []);
  const most = sum([full, ...bonus]);
  const cap = scoring.exact('cap') ?? given.cap ?? null;
  const isCapped = cap !== null && compare(cap, most) < 0;
  const added = bonus.length === 0 ? '满分' : '满分与加分之和';
  const total = scoring.get('total');
  // A total that is the very sum of its parts is above the cap in the source.
  if (isCapped && !isSum(scoring)) atMost(total, cap, '加分以后的上限', tell);
  else atMost(total, most, added, tell);
  atMost(scoring.get('selfScore').get('score'), most, added, tell);
  partsAtMost(scoring, tell);
  return full;
}

function isSum(scoring: Cursor): boolean {
  const total = scoring.exact('total');
  const execution = scoring.get('execution').exact('score');
  const parts = [
    ...scoring.items('dimensions').map((part) => part.exact('score')),
    ...scoring.items('adjustments').map((part) => part.exact('points')),
    ...(execution === null ? [] : [execution]),
  ].filter((value) => value !== null);
  return total !== null && equal(sum(parts), total);
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
