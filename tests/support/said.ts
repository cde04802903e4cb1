/** Every sentence that a report page computes, by kind and place, with its picture. */
import type { Picture } from '../../src/contract/picture.ts';
import type { ReportPage } from '../../src/page-data/report/report-page.ts';
import type { SentenceName } from '../../src/views/sentences/all-sentences.ts';

export interface Said {
  readonly kind: SentenceName;
  /** Unique on the page: the id of the picture, or the kind. */
  readonly at: string;
  readonly text: string;
  readonly picture: Picture | null;
}

export function saidOn(page: ReportPage): Said[] {
  const { head, scoring, organisations, funding, indicators, trends, checks } = page;
  const charts = [
    scoring.chart,
    organisations?.chart ?? null,
    ...funding.programmes,
    ...funding.tables.map(({ chart }) => chart),
    indicators.chart,
  ].filter((chart) => chart !== null);
  const plain = (kind: SentenceName, text: string | null | undefined, at: string = kind): Said[] =>
    text === null || text === undefined ? [] : [{ kind, at, text, picture: null }];
  const rate = head.money?.rate ?? null;
  return [
    ...plain('head-band', head.score?.band),
    ...plain('head-self-score', head.score?.self),
    ...plain('head-rate', rate?.name.includes('本站计算') === true ? rate.value : null),
    ...plain('head-divides', head.money?.divides),
    ...scoring.losses.flatMap(({ name, detail }) => plain('scoring-detail', detail, `scoring-detail-${name}`)),
    ...charts.map(({ says, id, sentence, picture }) => ({ kind: says, at: id, text: sentence, picture })),
    ...plain('indicator-counts', indicators.counts.all === 0 ? null : indicators.sentence),
    ...trends.map(({ id, sentence, charts: [first] }) => ({
      kind: 'trend' as const,
      at: `trend-${id}`,
      text: sentence,
      picture: first?.picture ?? null,
    })),
    ...plain('checks', checks.sentence),
  ];
}
