/** The same id given twice: an address that would lead to two things. */
import type { MistakeText } from '../mistake.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

/** Lists of a report whose items are known by one field. */
const lists: readonly { readonly list: string; readonly field: string; readonly what: string }[] = [
  { list: 'findings', field: 'id', what: '问题' },
  { list: 'recommendations', field: 'id', what: '建议' },
  { list: 'followUps', field: 'id', what: '整改情况' },
  { list: 'statements', field: 'id', what: '可核验的说法' },
  { list: 'indicatorTables', field: 'id', what: '指标表' },
  { list: 'trends', field: 'id', what: '趋势' },
  { list: 'programmes', field: 'id', what: '资金或经费' },
  { list: 'projects', field: 'id', what: '项目' },
];

export const duplicates: Check = (report, tell) => {
  for (const { list, field, what } of lists) unique(report.items(list), field, what, tell);
  const tables = report.get('funding').items('tables');
  unique(tables, 'id', '资金表', tell);
  for (const table of tables) {
    unique(table.items('columns'), 'key', '列', tell);
    unique(table.items('rows'), 'key', '行', tell);
  }
  for (const trend of report.items('trends')) {
    unique(trend.items('series'), 'name', '系列', tell);
    repeated(trend.items('periods'), '时期', tell);
  }
  repeated(report.items('organisations'), '被评价单位', tell);
  unique(report.get('scoring').items('organisations'), 'organisation', '分单位得分', tell);
  // Rows name their project by its name; two of one name are told apart by their codes alone.
  const unnumbered = report.items('projects').filter((project) => project.get('code').value === undefined);
  unique(unnumbered, 'name', '项目', tell);
};

/** Registries use this too. */
export function unique(items: readonly Cursor[], field: string, what: string, tell: Tell): void {
  repeated(
    items.map((item) => item.get(field)),
    what,
    tell,
  );
}

function repeated(values: readonly Cursor[], what: string, tell: Tell): void {
  const first = new Map<string, Cursor>();
  for (const value of values) {
    const text = value.text();
    if (text === null) continue;
    const before = first.get(text);
    if (before) tell(value.path, mistake(what, text, pathName(before.path)));
    else first.set(text, value);
  }
}

function mistake(what: string, id: string, where: string): MistakeText {
  return {
    code: 'M308',
    message: `${what} ${id} 重复`,
    found: id,
    expected: `每个编号只用一次；${where} 已经用了 ${id}`,
    remedy: '给其中一个换编号；已经发布的那个不要动',
  };
}
