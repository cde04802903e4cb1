/** A score above its maximum is a slip of the pen, never a fact. */
import { compare, exact, type Exact } from '../../report/exact.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { View } from './view.ts';

const HUNDRED = exact(100);

export const scores: Check = (report, tell) => {
  const scoring = report.get('scoring');
  const full = scoring.exact('max') ?? HUNDRED;
  atMost(scoring.get('total'), full, '满分', tell);
  atMost(scoring.get('selfScore').get('score'), full, '满分', tell);
  for (const dimension of scoring.items('dimensions')) dimensionAtMost(dimension, tell);
  for (const organisation of scoring.items('organisations')) {
    atMost(organisation.get('total'), full, '满分', tell);
    for (const dimension of organisation.items('dimensions')) dimensionAtMost(dimension, tell);
  }
};

function dimensionAtMost(dimension: View, tell: Tell): void {
  for (const part of [dimension, ...dimension.items('groups')]) {
    const max = part.exact('max');
    if (max !== null) atMost(part.get('score'), max, `${part.text('name') ?? '本项'}的分值`, tell);
  }
}

function atMost(score: View, max: Exact, what: string, tell: Tell): void {
  const value = score.exact();
  if (value === null || compare(value, max) <= 0) return;
  tell(score.path, {
    code: 'M212',
    message: `${pathName(score.path)} 高于${what} ${max}`,
    found: value,
    expected: `不高于 ${max}`,
    remedy: '对照来源文件改正得分或分值；满分不是 100 的，在 scoring.max 写明',
  });
}
