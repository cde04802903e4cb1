/** Everything of a report that can be found, cut into records, from the prepared page and the outline of its body. */
import type { Archive, Corpus, Report, Section } from '../report/archive.ts';
import { statesOf } from '../analysis/follow-ups.ts';
import type { FollowUpState } from '../report/choices/judgements.ts';
import type { Entry } from '../page-data/report/findings-section.ts';
import { reportPage, type ReportPage } from '../page-data/report/report-page.ts';
import { checkRecords } from './check-records.ts';
import { lines, row, type SearchRecord } from './search-record.ts';
import { cellText, chartText, tableHead, tableName, tableText } from './view-text.ts';
import { PART, trendAnchor } from '../report/anchors.ts';

export function recordsOfReport(report: Report, archive: Archive): SearchRecord[] {
  const page = reportPage(report, archive);
  return [
    headRecord(report, page, archive),
    ...scoringRecords(report, page),
    ...fundingRecords(page),
    ...indicatorRecords(page),
    ...trendRecords(report, page),
    ...entryRecords(report, page, archive),
    ...followUpRecords(report, page),
    ...sectionRecords(report.sections),
    ...checkRecords(report, page),
    ...sourceRecords(page),
  ].filter(({ title, body }) => title !== '' || body !== '');
}

function headRecord(report: Report, { head, chips }: ReportPage, corpus: Corpus): SearchRecord {
  const { score, money } = head;
  const amount = (one: { name: string; value: string; unit: string }): string =>
    row(one.name, `${one.value}${one.unit}`);
  return {
    kind: 'report',
    anchor: '',
    path: '',
    title: head.title,
    body: lines(
      report.shortTitle,
      row(...head.kicker),
      head.verdict,
      score &&
        lines(
          score.total && `${score.total}分`,
          row(score.name, score.grade, score.opinion),
          score.band,
          score.reason,
          score.self,
        ),
      money &&
        lines(
          row(money.rate?.name, money.rate?.value),
          money.divides,
          money.amounts.map(amount),
          row(money.forecastRate?.name, money.forecastRate?.value),
          money.reading,
          money.note,
          money.beside.map(({ name, value, pair }) => row(name, value, pair)),
        ),
      head.facts.map(({ name, refs }) => row(name, refs.map((ref) => ref.name).join('、'))),
      report.organisations.map((id) => row(...(corpus.organisations.get(id)?.short ?? []))),
      chips.map(({ name, value }) => `${value}${name}`),
    ),
  };
}

function scoringRecords(report: Report, { scoring, organisations }: ReportPage): SearchRecord[] {
  const where = report.scoring.where;
  return [
    ...(scoring.title === null
      ? []
      : [
          {
            kind: 'section' as const,
            anchor: PART.scoring,
            path: '评分',
            title: scoring.title,
            body: lines(
              chartText(scoring.chart),
              scoring.table && lines(tableName(scoring.table), tableText(scoring.table)),
              scoring.losses.map(({ name, lost, detail, reasons }) => lines(row(name, lost, detail), reasons)),
              where,
            ),
          },
        ]),
    ...(organisations
      ? [
          {
            kind: 'section' as const,
            anchor: organisations.table.id ?? PART.scoring,
            path: '评分',
            title: tableName(organisations.table),
            body: lines(chartText(organisations.chart), tableText(organisations.table)),
          },
        ]
      : []),
  ];
}

function fundingRecords({ funding, head }: ReportPage): SearchRecord[] {
  const tables = funding.tables.map(({ table, chart }): SearchRecord => ({
    kind: 'funding',
    anchor: table.id ?? PART.funding,
    path: '资金',
    title: tableName(table),
    body: lines(tableText(table), chartText(chart)),
  }));
  const programmes = funding.programmes.map((chart): SearchRecord => ({
    kind: 'funding',
    anchor: chart.id,
    path: '资金 › 各年度',
    title: chart.table ? tableName(chart.table) : chart.title,
    body: lines(chart.title, chart.sentence, chart.table && tableText(chart.table)),
  }));
  if (tables.length > 0 || programmes.length > 0 || !head.money) return [...programmes, ...tables];
  return [
    {
      kind: 'funding',
      anchor: PART.funding,
      path: '资金',
      title: '主要资金数字',
      body: row(head.money.rate?.value, ...head.money.amounts.map(({ value }) => value)),
    },
  ];
}

/** One record per indicator, one per table for its heading and notes, one for the section's sentences. */
function indicatorRecords({ indicators }: ReportPage): SearchRecord[] {
  if (indicators.counts.all === 0) return [];
  const overview: SearchRecord = {
    kind: 'indicator',
    anchor: PART.indicators,
    path: '指标',
    title: '指标完成情况',
    body: lines(indicators.sentence, chartText(indicators.chart)),
    weight: 0.8,
  };
  const tables = indicators.tables.flatMap((table): SearchRecord[] => {
    let headings: readonly string[] = [];
    return [
      {
        kind: 'indicator',
        anchor: table.id ?? PART.indicators,
        path: '指标',
        title: tableName(table),
        body: lines(tableHead(table), table.notes),
        weight: 0.8,
      },
      ...table.bodies.flatMap((body) => {
        headings =
          body.headings.length === 0
            ? headings
            : [...headings.slice(0, Math.max(0, headings.length - body.headings.length)), ...body.headings];
        // A row without a verdict is no indicator: “/”, the heading of a level, a sum.
        const rows = body.rows.filter(({ values }) => values?.['verdict'] !== undefined);
        return rows.map(({ id, cells }): SearchRecord => {
          const [name, ...rest] = cells;
          return {
            kind: 'indicator',
            anchor: id ?? table.id ?? PART.indicators,
            path: [table.label ?? table.title, ...headings].join(' › '),
            title: name?.text ?? '',
            body: lines(name?.note, row(...rest.map(cellText)), row(...headings)),
          };
        });
      }),
    ];
  });
  const weights = indicators.weights.map((table): SearchRecord => ({
    kind: 'indicator',
    anchor: table.id ?? PART.indicators,
    path: '指标',
    title: tableName(table),
    body: tableText(table),
    weight: 0.8,
  }));
  return [overview, ...tables, ...weights];
}

function trendRecords(report: Report, { trends }: ReportPage): SearchRecord[] {
  return trends.map(({ id, title, sentence, charts, table }, index) => ({
    kind: 'trend' as const,
    anchor: trendAnchor(id),
    path: row('趋势', report.trends[index]?.subject).replace('\t', ' › '),
    title,
    body: lines(
      sentence,
      charts.map((chart) => chart.title).filter((name) => name !== title),
      tableName(table),
      tableText(table),
    ),
  }));
}

/** From the least to the most that was done: of several states a record is found under the least. */
const LEAST_FIRST: readonly FollowUpState[] = ['not-done', 'not-started', 'unknown', 'in-progress', 'partly', 'done'];

function stateOf(corpus: Corpus, report: Report, id: string): FollowUpState | undefined {
  const states = statesOf(corpus, report, id);
  return LEAST_FIRST.find((state) => states.includes(state));
}

function entryRecords(report: Report, { findings }: ReportPage, corpus: Corpus): SearchRecord[] {
  const record = (
    kind: 'finding' | 'recommendation',
    place: string,
    entry: Entry,
    themes: readonly string[],
  ): SearchRecord => ({
    kind,
    anchor: entry.id,
    path: `${place} › ${entry.id}`,
    title: entry.title,
    body: lines(
      entry.points,
      row(...entry.themes.map(({ name }) => name)),
      entry.organisations.map(({ name }) => name).join('、'),
      entry.where,
      entry.later.map(({ from, reported, verified, verifiedName }) =>
        row(reported && `单位报告：${reported}`, verified && `${verifiedName}：${verified}`, from),
      ),
    ),
    themes,
    status: stateOf(corpus, report, entry.id),
  });
  return [
    ...findings.findings.map((entry, index) => record('finding', '问题', entry, report.findings[index]?.themes ?? [])),
    ...findings.recommendations.map((entry, index) =>
      record('recommendation', '建议', entry, report.recommendations[index]?.themes ?? []),
    ),
  ];
}

function followUpRecords(report: Report, { followUps }: ReportPage): SearchRecord[] {
  return followUps.map(({ id, subject, amount, issue, measures, due, targets, reported, verified, where }, index) => {
    const { verified: checked = null, reported: said = null } = report.followUps[index] ?? {};
    return {
      kind: 'followup' as const,
      anchor: id,
      path: `整改情况 › ${id}`,
      title: subject,
      body: lines(
        amount,
        issue,
        measures,
        due,
        reported && row(reported.title, reported.text, reported.by),
        verified && row(verified.title, verified.text, verified.by),
        targets.map(({ name }) => name),
        where,
      ),
      status: (checked ?? said)?.state ?? 'unknown',
    };
  });
}

/** One record per section of the body; its place is the headings above it. */
function sectionRecords(sections: readonly Section[]): SearchRecord[] {
  const above: { title: string; level: number }[] = [];
  return sections.map(({ id, title, level, text }) => {
    while ((above.at(-1)?.level ?? 0) >= level && above.length > 0) above.pop();
    const path = above.map((heading) => heading.title).join(' › ');
    if (level > 0) above.push({ title, level });
    return { kind: 'section' as const, anchor: id === '' ? PART.body : id, path, title, body: text };
  });
}

function sourceRecords({ source }: ReportPage): SearchRecord[] {
  return [
    {
      kind: 'section',
      anchor: PART.source,
      path: '',
      title: '来源与说明',
      body: lines(
        source.facts.map(({ name, value, url }) => row(name, value, url)),
        source.documents,
        source.computed.join('、'),
      ),
      weight: 0.7,
    },
  ];
}
