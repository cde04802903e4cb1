/** The part of a report that a link to a budget line names must be in the report. */
import { programmes as programmesSchema } from '../../report/schema/registries.ts';
import type { MistakeText } from '../mistake.ts';
import { isBlank } from '../text/template-blanks.ts';
import { nearest } from '../text/nearest.ts';
import type { Tell } from './check.ts';
import { textsOf } from './inner-references.ts';
import { namesAndReferences, type NamesAndReferences } from './names-and-references.ts';
import type { Cursor } from './cursor.ts';

export function scope({ references, names }: NamesAndReferences, tell: Tell): void {
  for (const { at, reference } of references) {
    const name = at.text();
    if (reference.to !== 'scope' || name === null || isBlank(name)) continue;
    const known = reference.parts.flatMap((part) => textsOf(names.filter((named) => named.part === part)));
    if (!known.includes(name)) tell(at.path, absent(reference.what, name, known, '本报告'));
  }
}

/** Names under which budget lines follow an indicator must be printed by a report that is linked to the line. */
export function unprinted(programmes: Cursor, reports: readonly Cursor[]): { at: Cursor; mistake: MistakeText }[] {
  const printedBy = new Map(
    programmes.items().map((programme) => {
      const id = programme.text('id') ?? '';
      const linked = reports.filter((report) => texts(report.items('programmes'), 'id').includes(id));
      return [programme.path[0], linked.flatMap(namesIn)] as const;
    }),
  );
  return namesAndReferences(programmesSchema, programmes).references.flatMap(({ at, reference }) => {
    const name = at.text();
    if (reference.to !== 'linked-indicator' || name === null || isBlank(name)) return [];
    const printed = printedBy.get(at.path[0]) ?? [];
    return printed.includes(name) ? [] : [{ at, mistake: absent('指标', name, printed, '与这笔资金相连的报告') }];
  });
}

const namesIn = (report: Cursor): string[] => [
  ...texts(
    report.items('indicatorTables').flatMap((table) => table.items('rows')),
    'name',
  ),
  ...texts(
    report.items('programmes').flatMap((link) => link.items('results')),
    'name',
  ),
];

function texts(items: readonly Cursor[], field: string): string[] {
  return [...new Set(items.flatMap((item) => item.text(field) ?? []))];
}

const NAMES_IN_A_MESSAGE = 6;

function absent(what: string, name: string, known: readonly string[], where: string): MistakeText {
  const meant = nearest(name, known);
  const some = known.slice(0, NAMES_IN_A_MESSAGE).join('、');
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
