/** `/feed.xml`: new reports, and follow-ups of earlier findings. */
import type { Corpus } from '../corpus/corpus.ts';
import { stateText } from '../insight/report-page/findings.ts';

export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** Site-absolute path. */
  readonly link: string;
  readonly categories: string[];
}

/** More than any reader of feeds keeps. */
const MOST = 100;

/** Reports newest first, each followed by what it says of earlier findings. Undated: sources often print only a year. */
export function feedItems(corpus: Corpus): FeedItem[] {
  const items = corpus.reports.slice(0, MOST).flatMap((report) => [
    {
      title: report.title,
      description: report.summary,
      link: report.url,
      categories: ['报告'],
    },
    ...report.followUps.map((followUp) => ({
      title: `整改：${followUp.issue.slice(0, 40)}（${report.shortTitle}）`,
      description: [
        followUp.reported === null ? '' : `单位报告：${stateText(followUp.reported)}`,
        followUp.verified === null ? '' : `评价核实：${stateText(followUp.verified)}`,
      ]
        .filter((part) => part !== '')
        .join('；'),
      link: `${report.url}#${followUp.id}`,
      categories: ['整改'],
    })),
  ]);
  return items.slice(0, MOST);
}
