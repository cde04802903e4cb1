/** The part of a report that a link to a budget line names must be in the report. */
import type { Mistake } from '../problem.ts';
import { isBlank } from '../text/blanks.ts';
import { nearest } from '../text/nearest.ts';
import type { Check } from './check.ts';
import type { View } from './view.ts';

export const scope: Check = (report, tell) => {
  const tables = report.items('indicatorTables');
  const rows = tables.flatMap((table) => table.items('rows'));
  const known = {
    projects: [...texts(rows, 'project'), ...texts(rows, 'subproject')],
    tables: texts(tables, 'id'),
    indicators: texts(rows, 'name'),
    findings: texts(report.items('findings'), 'id'),
  };
  for (const link of report.items('programmes')) {
    for (const [field, what] of WHAT) {
      for (const item of link.get('scope').items(field)) {
        const name = item.text();
        if (name === null || isBlank(name) || known[field].includes(name)) continue;
        tell(item.path, absent(what, name, known[field], '本报告'));
      }
    }
  }
};

const WHAT = [
  ['projects', '项目或分项目'],
  ['tables', '指标表'],
  ['indicators', '指标'],
  ['findings', '问题'],
] as const;

/** Names under which budget lines follow an indicator must be printed by a report that is linked to the line. */
export function unprinted(programmes: View, reports: readonly View[]): { at: View; mistake: Mistake }[] {
  return programmes.items().flatMap((programme) => {
    const id = programme.text('id');
    const printed = reports
      .filter((report) => texts(report.items('programmes'), 'id').includes(id ?? ''))
      .flatMap(namesIn);
    return programme
      .items('indicators')
      .flatMap((indicator) => indicator.items('names'))
      .flatMap((at) => {
        const name = at.text();
        if (name === null || isBlank(name) || printed.includes(name)) return [];
        return [{ at, mistake: absent('指标', name, printed, '与这笔资金相连的报告') }];
      });
  });
}

const namesIn = (report: View): string[] => [
  ...texts(
    report.items('indicatorTables').flatMap((table) => table.items('rows')),
    'name',
  ),
  ...texts(
    report.items('programmes').flatMap((link) => link.items('results')),
    'name',
  ),
];

function texts(items: readonly View[], field: string): string[] {
  return [...new Set(items.flatMap((item) => item.text(field) ?? []))];
}

const MOST = 6;

function absent(what: string, name: string, known: readonly string[], where: string): Mistake {
  const meant = nearest(name, known);
  const some = known.slice(0, MOST).join('、');
  return {
    code: 'M309',
    message: `${where}没有${what}“${name}”`,
    found: name,
    expected: known.length === 0 ? `${where}里没有任何${what}` : `${where}里有的${what}，例如 ${some}`,
    remedy:
      meant === null
        ? '照指标表或问题中的写法一字不差地填写；没有就删去这一项'
        : `是不是 ${meant}？照原样填写，一字不差`,
  };
}
