/** Tables of a budget line's page: its reports, its sub-projects, the indicators that recur. */
import { decimalText } from '../../report/exact.ts';
import type { Report } from '../../report/archive.ts';
import { formatAmount } from '../../report/money.ts';
import type { Programme } from '../../report/schema/registries.ts';
import { evaluatorScoreOf, selfScoreOf } from '../../report/whose-score.ts';
import { flat, type Body, type Row, type Table } from '../../views/table.ts';
import { list, periodText } from '../../views/chinese-text.ts';
import type { Part, TargetAndResult } from '../../analysis/programme-lines.ts';
import { targetsAndResultsOf } from '../../analysis/programme-lines.ts';
import { rateCell } from './yearly-rate-words.ts';
import { isOver } from '../../analysis/execution-rate.ts';
import { budgetOf, markPassedOn } from '../../analysis/yearly-budget.ts';
import { TOLD_NOTE, toldColumns, toldRow } from './indicator-series.ts';
import { groupAlike, withoutPlace } from '../../analysis/alike-names.ts';
import { programmePage } from '../../contract/page-addresses.ts';

/** Reports on the line, and those with a part about it or about one of its sub-projects. */
export function reportTable(programme: Programme, parts: readonly Part[]): Table {
  const byReport = [...Map.groupBy(parts, ({ report }) => report)].sort(
    ([a], [b]) => a.period.from - b.period.from || a.period.to - b.period.to,
  );
  return {
    title: '各份报告的得分',
    columns: [
      { name: '报告', width: 'wide' },
      { name: '所涉部分', width: 'wide' },
      { name: '报告的评价得分', align: 'end' },
      { name: '报告的自评分', align: 'end' },
      { name: '等级', align: 'center' },
    ],
    bodies: flat(byReport.map(([report, own]) => reportRow(programme, report, own))),
    notes: [
      '自评分与评价机构的评分不在一条线上，分开列。',
      ...(parts.some(({ link, programme: { id } }) => link.scope !== undefined || id !== programme.id)
        ? ['只有一部分写这笔资金的报告，得分是整份报告的得分，不是这笔资金的得分。']
        : []),
    ],
  };
}

function reportRow(programme: Programme, report: Report, parts: readonly Part[]): Row {
  const notes = [...new Set(parts.flatMap(({ link }) => link.note ?? []))];
  return {
    cells: [
      { text: report.shortTitle, to: report.url },
      { text: partWords(programme, parts), note: notes.length === 0 ? undefined : `${notes.join('；')}。` },
      { text: decimalText(evaluatorScoreOf(report)) ?? '—' },
      { text: decimalText(selfScoreOf(report)) ?? '—' },
      { text: report.scoring.grade ?? '—' },
    ],
  };
}

/** “整份报告”, “其中的一部分”, “子项目：工业设计大赛”. */
function partWords({ id }: Programme, parts: readonly Part[]): string {
  const own = parts.find(({ programme }) => programme.id === id);
  if (own !== undefined && own.link.scope === undefined) return '整份报告';
  const names = parts.filter(({ programme }) => programme.id !== id).map(({ programme }) => programme.name);
  return names.length === 0 ? '其中的一部分' : `子项目：${list(names)}`;
}

/** Sub-projects with the years of which reports tell, also where they live on inside another fund or department. */
export function partTable(
  subProjects: readonly { readonly programme: Programme; readonly parts: readonly Part[] }[],
): Table | null {
  if (subProjects.length === 0) return null;
  return {
    id: 'parts-table',
    title: '各子项目的年度',
    columns: [
      { name: '年度' },
      { name: '预算', unit: '万元', align: 'end' },
      { name: '支出', unit: '万元', align: 'end' },
      { name: '执行率', align: 'end' },
      { name: '指标', unit: '条', align: 'end' },
      { name: '出自', width: 'wide' },
    ],
    bodies: subProjects.map(({ programme, parts }): Body => ({
      headings: [programme.name],
      to: programmePage(programme.id),
      rows: parts
        .flatMap((part) => partRows(part, passedOnYears(parts)))
        .sort((a, b) => a.year - b.year)
        .map(({ row }) => row),
    })),
    notes: ['预算为这份报告印出的最后一道预算。“—”表示这份报告没有印这个子项目的金额，只有指标、完成情况或问题。'],
  };
}

interface PartRow {
  readonly year: number;
  readonly row: Row;
}

/** Years whose spending one of the reports knows to be the money passed on. */
const passedOnYears = (parts: readonly Part[]): ReadonlySet<number> =>
  new Set(
    markPassedOn(parts.filter(({ report }) => isOver(report)).flatMap(({ link }) => link.years)).flatMap(
      ({ year, passedOn }) => (passedOn === true ? year : []),
    ),
  );

function partRows(part: Part, passedOn: ReadonlySet<number>): PartRow[] {
  const { report, link } = part;
  const told = targetsAndResultsOf(part);
  const source = { text: report.shortTitle, to: report.url };
  if (link.years.length === 0 || !isOver(report)) {
    const dash = { text: '—' };
    const cells = [{ text: periodText(report.period) }, dash, dash, dash, { text: String(told.length) }, source];
    return [{ year: report.period.from, row: { cells } }];
  }
  return link.years.map((year) => ({
    year: year.year,
    row: {
      cells: [
        { text: `${year.year}年度` },
        { text: formatAmount(budgetOf(year), year.unit, '万元') },
        { text: formatAmount(year.actual, year.unit, '万元') },
        rateCell({ ...year, passedOn: passedOn.has(year.year) }),
        { text: String(told.filter((item) => item.year === year.year).length) },
        { ...source, note: `原文${year.where}` },
      ],
    },
  }));
}

/** Indicators that come back in another year under a like name; one group of rows each. */
export function recurringTable(told: readonly TargetAndResult[], jurisdiction: string): Table | null {
  const bare = withoutPlace(jurisdiction);
  const groups = groupAlike(
    told.filter(({ target, actual }) => target !== null || actual !== null),
    ({ name }) => bare(name),
    ({ place }) => place,
  ).filter((items) => new Set(items.map(({ year }) => year)).size > 1);
  if (groups.length === 0) return null;
  return {
    id: 'recurring',
    title: '名称相近、在几个年度都有的指标',
    columns: toldColumns,
    bodies: groups.map((items): Body => ({
      headings: [items[0]!.name],
      rows: [...items].sort((a, b) => a.year - b.year).map(toldRow),
    })),
    notes: ['按名称的相近程度归并，口径可能有变化，以各报告为准。', TOLD_NOTE],
  };
}
