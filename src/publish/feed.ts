/** `/feed.xml`: new reports, what became of earlier findings, and corrections. */
import type { Corpus, Report } from '../report/archive.ts';
import { namedCorrections } from '../report/publication-history.ts';
import { stateText } from '../views/choice-words.ts';

export interface FeedItem {
  readonly title: string;
  readonly description: string;
  /** Site-absolute path; never changes, so that readers of feeds know an item again. */
  readonly link: string;
  readonly categories: string[];
  /** YYYY-MM-DD; undefined where the publication is not dated. */
  readonly date: string | undefined;
}

/** More than any reader of feeds keeps. */
const ITEMS_IN_THE_FEED = 100;

/**
 * Newest first: by the day on which this site published it, then in the order
 * of the archive (by report year). Each report is followed by what it says of
 * earlier findings; what is not dated comes last.
 */
export function feedItems(corpus: Corpus): FeedItem[] {
  return corpus.reports
    .flatMap(itemsOf)
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? ''))
    .slice(0, ITEMS_IN_THE_FEED);
}

const MOST_SIGNS = 40;

/** What is cut off is seen to be. */
const shortened = (text: string): string =>
  [...text].length > MOST_SIGNS ? `${[...text].slice(0, MOST_SIGNS).join('')}…` : text;

function itemsOf(report: Report): FeedItem[] {
  const date = report.published;
  return [
    ...namedCorrections(report).map((correction) => ({
      title: `更正：${report.title}`,
      description: correction.note,
      link: `${report.url}#${correction.anchor}`,
      categories: ['更正'],
      date: correction.date,
    })),
    { title: report.title, description: report.summary, link: report.url, categories: ['报告'], date },
    ...report.followUps.map((followUp) => ({
      title: `整改：${shortened(followUp.issue)}（${report.shortTitle}）`,
      description: [
        followUp.reported === null ? '' : `单位报告：${stateText(followUp.reported)}`,
        followUp.verified === null ? '' : `评价核实：${stateText(followUp.verified)}`,
      ]
        .filter((part) => part !== '')
        .join('；'),
      link: `${report.url}#${followUp.id}`,
      categories: ['整改'],
      date,
    })),
  ];
}
