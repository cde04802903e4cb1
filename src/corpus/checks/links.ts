/** References inside one report: answers, columns, rows, series, periods, tables. */
import type { Code } from '../codes.ts';
import { isBlank } from '../text/blanks.ts';
import { nearest } from '../text/nearest.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { View } from './view.ts';

export const links: Check = (report, tell) => {
  const findings = texts(report.items('findings'), 'id');
  for (const item of report.items('recommendations')) {
    for (const answer of item.items('answers')) known(answer, findings, 'M302', '问题', tell);
  }
  for (const table of report.get('funding').items('tables')) fundingKeys(table, tell);
  for (const trend of report.items('trends')) trendNames(trend, tell);
  statements(report, tell);
};

function fundingKeys(table: View, tell: Tell): void {
  const columns = texts(table.items('columns'), 'key');
  const rows = texts(table.items('rows'), 'key');
  for (const column of table.items('columns')) {
    for (const formula of ['sum', 'difference', 'ratio', 'growth']) {
      for (const key of column.items(formula)) known(key, columns, 'M304', '列', tell);
    }
    known(column.get('share'), columns, 'M304', '列', tell);
  }
  for (const row of table.items('rows')) for (const key of row.items('sums')) known(key, rows, 'M304', '行', tell);
}

function trendNames(trend: View, tell: Tell): void {
  const periods = trend.items('periods').flatMap((item) => item.text() ?? []);
  const names = texts(trend.items('series'), 'name');
  for (const series of trend.items('series')) {
    for (const formula of ['sum', 'difference', 'ratio']) {
      for (const name of series.items(formula)) known(name, names, 'M305', '系列', tell);
    }
    known(series.get('growthOf'), names, 'M305', '系列', tell);
    for (const change of series.items('changes')) {
      known(change.get('from'), periods, 'M305', '时期', tell);
      known(change.get('to'), periods, 'M305', '时期', tell);
    }
  }
  for (const item of trend.items('breaks')) known(item.get('before'), periods, 'M305', '时期', tell);
}

function statements(report: View, tell: Tell): void {
  const funding = texts(report.get('funding').items('tables'), 'id');
  const tables = report.items('indicatorTables');
  for (const statement of report.items('statements')) {
    if (statement.text('kind') !== 'count') continue;
    const of = statement.text('of') ?? '';
    const ids = of === 'rows' ? funding : texts(tables, 'id');
    known(statement.get('table'), ids, 'M306', of === 'rows' ? '资金表' : '指标表', tell);
    if (!['indicators', 'met', 'unmet'].includes(of)) continue;
    const table = statement.text('table');
    const rows = tables
      .filter((item) => table === null || item.text('id') === table)
      .flatMap((item) => item.items('rows'));
    known(statement.get('dimension'), [...new Set(texts(rows, 'dimension'))], 'M306', '一级指标', tell);
    known(statement.get('group'), [...new Set(texts(rows, 'group'))], 'M306', '二级指标', tell);
  }
}

function texts(items: readonly View[], field: string): string[] {
  return items.flatMap((item) => item.text(field) ?? []);
}

function known(reference: View, names: readonly string[], code: Code, what: string, tell: Tell): void {
  const name = reference.text();
  if (name === null || isBlank(name) || names.includes(name)) return;
  const near = nearest(name, names);
  tell(reference.path, {
    code,
    message: `${pathName(reference.path)} 所指的${what} ${name} 不存在`,
    found: name,
    expected:
      names.length === 0
        ? `本处没有可引用的${what}`
        : `下列之一：${names.slice(0, 12).join('、')}${names.length > 12 ? ' …' : ''}`,
    remedy: near ? `是不是 ${near}？` : `改为存在的${what}，或补上这个${what}，或删去这一引用`,
  });
}
