/** `/recommendations/<report>-<R>/`: one piece of advice, what it answers, what became of it, its like elsewhere. */
import type { Corpus } from '../../corpus/corpus.ts';
import { stateText } from '../report-page/findings.ts';
import { findingRecords, recommendationRecords, type ListedRecord } from './records.ts';

export interface FollowedUp {
  readonly from: string;
  readonly to: string;
  readonly reported: string | null;
  readonly verified: string | null;
  readonly text: string | null;
  readonly measures: readonly string[];
}

export interface RecommendationPage {
  readonly record: ListedRecord;
  readonly answered: readonly ListedRecord[];
  readonly followUps: readonly FollowedUp[];
  /** Same main theme, other reports. */
  readonly similar: readonly ListedRecord[];
}

const MOST_SIMILAR = 6;

export function recommendationPages(corpus: Corpus): RecommendationPage[] {
  const findings = findingRecords(corpus);
  const records = recommendationRecords(corpus);
  return records.map((record) => {
    const ids = record.ties.map(({ id }) => id);
    const mainTheme = record.themeIds[0];
    return {
      record,
      answered: findings.filter(({ report, id }) => report.id === record.report.id && ids.includes(id)),
      followUps: followUpsOf(corpus, record, ids),
      similar: records
        .filter(({ report, themeIds }) => report.id !== record.report.id && themeIds[0] === mainTheme)
        .slice(0, MOST_SIMILAR),
    };
  });
}

function followUpsOf(corpus: Corpus, record: ListedRecord, findings: readonly string[]): FollowedUp[] {
  const targets = [record.id, ...findings].map((id) => `${record.report.id}#${id}`);
  return corpus.reports.flatMap((report) =>
    report.followUps
      .filter((followUp) => followUp.targets.some((target) => targets.includes(target)))
      .map((followUp) => ({
        from: report.shortTitle,
        to: `${report.url}#${followUp.id}`,
        reported: followUp.reported === null ? null : stateText(followUp.reported),
        verified: followUp.verified === null ? null : stateText(followUp.verified),
        text: followUp.reported?.text ?? followUp.verified?.text ?? null,
        measures: followUp.measures,
      })),
  );
}
