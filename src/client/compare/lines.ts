/** What stands side by side when reports are compared: lines of cells, as words and links. */
import type { ComparedReport, CompareSettings } from '../../contract/compare-page.ts';
import { themePage } from '../../contract/page-addresses.ts';

export interface Item {
  readonly text: string;
  readonly to?: string;
}

export interface Line {
  readonly name: Item;
  /** One for each report; several items are set as a list, none as a dash. */
  readonly cells: readonly (readonly Item[])[];
}

export interface Part {
  readonly title: string;
  readonly lines: readonly Line[];
}

const words = (text: string | null): Item[] => (text === null || text === '' ? [] : [{ text }]);

const amount = (value: number | null | undefined): string | null =>
  value == null ? null : value.toLocaleString('zh-CN', { maximumFractionDigits: 4, useGrouping: false });

const share = (score: number, max: number): string => `${Math.round((score / max) * 10000) / 100}%`;

export function compareParts(reports: readonly ComparedReport[], says: CompareSettings): Part[] {
  const line = (name: string, of: (report: ComparedReport) => string | null): Line => ({
    name: { text: name },
    cells: reports.map((report) => words(of(report))),
  });
  const parts: Part[] = [
    {
      title: '基本情况',
      lines: [
        line('类别', ({ kind, evaluation }) => {
          const act = evaluation === null ? '' : `·${says.evaluations[evaluation]}`;
          return `${says.kinds[kind] ?? kind}${act}`;
        }),
        line('单位', ({ organisations }) => organisations.join('、')),
        line('评价机构', ({ evaluator }) => evaluator),
        line('预算年度', ({ period: [from, to] }) => (from === to ? String(from) : `${from}–${to}`)),
      ],
    },
    {
      title: '得分',
      lines: [
        // What a unit gave itself stands apart from what others gave it.
        line('评价得分', ({ score, evaluation }) => (score === null || evaluation === 'self' ? null : String(score))),
        line('自评分', ({ selfScore }) => (selfScore === null ? null : String(selfScore))),
        line('等级', ({ grade }) => grade),
        ...dimensionLines(reports),
      ],
    },
    {
      title: '资金',
      lines: [
        line('预算或下达（万元）', ({ funding }) => amount(funding?.budget)),
        line('支出（万元）', ({ funding }) => amount(funding?.actual)),
        line('执行率', ({ funding }) => (funding?.rate == null ? null : `${funding.rate}%`)),
        line('怎样看', ({ headline }) => says.readings[headline?.reading ?? ''] ?? null),
      ].filter(({ name, cells }) => name.text !== '怎样看' || cells.some((cell) => cell.length > 0)),
    },
    {
      title: '指标',
      lines: [
        line('完成／全部', ({ counts }) => `${counts.met}／${counts.indicators}`),
        ...indicatorLines(reports, says),
      ],
    },
    {
      title: '问题与核验',
      lines: [line('核验出入（处）', ({ counts }) => String(counts.discrepancies)), ...themeLines(reports, says)],
    },
  ];
  return parts;
}

/** Dimensions of all chosen reports, in the order in which they are met. */
function dimensionLines(reports: readonly ComparedReport[]): Line[] {
  const names = [...new Set(reports.flatMap(({ dimensions }) => dimensions.map(({ name }) => name)))];
  return names.map((name) => ({
    name: { text: `${name}：得分／分值` },
    cells: reports.map(({ dimensions }) => {
      const own = dimensions.find((dimension) => dimension.name === name);
      if (own === undefined) return [];
      return words(own.score === null ? `—／${own.max}` : `${own.score}／${own.max}（${share(own.score, own.max)}）`);
    }),
  }));
}

/** Like indicators that at least two of the reports have. */
function indicatorLines(reports: readonly ComparedReport[], says: CompareSettings): Line[] {
  const holders = new Map<string, Set<string>>();
  for (const { id, indicators } of reports) {
    for (const { alike } of indicators)
      if (alike !== null) holders.set(alike, (holders.get(alike) ?? new Set()).add(id));
  }
  return [...holders]
    .filter(([, ids]) => ids.size > 1)
    .map(([alike]) => {
      const own = reports.map(({ indicators }) => indicators.filter((indicator) => indicator.alike === alike));
      const names = own.flat().map(({ name }) => name);
      const name = names.reduce((best, one) => (one.length < best.length ? one : best));
      return {
        name: { text: name, to: alike },
        cells: own.map((indicators, index) =>
          indicators.map(({ target, actual, verdict, anchor }) => ({
            text: `${target ?? '—'} → ${actual ?? '—'}（${says.verdicts[verdict]}）`,
            to: `${reports[index]!.url}#${anchor}`,
          })),
        ),
      };
    });
}

/** Themes of all findings: those that more of the reports share first. */
function themeLines(reports: readonly ComparedReport[], says: CompareSettings): Line[] {
  const themes = [...new Set(reports.flatMap(({ findings }) => findings.flatMap((finding) => finding.themes)))];
  return themes
    .map((theme) => ({
      name: { text: `问题：${says.themes[theme] ?? theme}`, to: themePage(theme) },
      cells: reports.map(({ url, findings }) =>
        findings
          .filter((finding) => finding.themes.includes(theme))
          .map(({ id, title }) => ({ text: title, to: `${url}#${id}` })),
      ),
    }))
    .map((one) => ({ one, shared: one.cells.filter((cell) => cell.length > 0).length }))
    .sort((a, b) => b.shared - a.shared)
    .map(({ one }) => one);
}
