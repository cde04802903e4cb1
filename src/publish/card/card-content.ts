/** What a social picture says: prepared here, drawn in draw.ts. */
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import { headMoney } from '../../page-data/report/head-money.ts';
import { type Head, headOf } from '../../page-data/report/report-head.ts';
import { overview } from '../../page-data/front/front-page.ts';
import { actOf } from '../../report/acts.ts';
import { actNames } from '../../views/act-words.ts';
import { NO_MARKS } from '../../views/figure-marks.ts';
import { equal, exact } from '../../report/exact.ts';
import { organisationNames } from '../report-summary.ts';

export interface CardFigure {
  readonly name: string;
  readonly value: string;
  readonly unit?: string | undefined;
  /** Grade, set beside the figure as a seal. */
  readonly seal?: string | undefined;
}

export interface Card {
  readonly nameplate: string;
  readonly tagline: string;
  readonly kicker: string;
  readonly title: string;
  readonly figures: readonly CardFigure[];
  readonly foot: string;
  /** The same in one sentence, for whoever cannot see it. */
  readonly alt: string;
}

/** What every service that shows links asks for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Site-absolute path of a report's picture. */
export const cardPath = (report: Report): string => `${report.url}card.png`;

/** Site-absolute path of the picture of every other page. */
export const SITE_CARD = '/card.png';

/** More names than this would not fit in one line. */
const MOST_NAMES = 2;

/** Picture of one report: score and grade, the two amounts, the rate. */
export function reportCard(report: Report, corpus: Corpus): Card {
  const { score, kicker } = headOf({ report, corpus, marks: NO_MARKS });
  const { headline } = report.funding;
  const money = headMoney(headline, NO_MARKS, report);
  const names = organisationNames(report, corpus);
  const figures: CardFigure[] = score === null ? unscored(report) : [scoreFigure(score)];
  // There is room for two amounts: what was granted first is the least of them.
  const begin = headline?.initial === undefined ? 0 : 1;
  figures.push(...(money?.amounts ?? []).slice(begin, begin + 2));
  if (money?.rate) figures.push({ name: money.rate.name, value: money.rate.value });
  return {
    nameplate: corpus.site.name,
    tagline: corpus.site.tagline,
    kicker: kicker.join(' · '),
    title: report.title,
    figures: figures.map(({ name, value, unit, seal }) => ({ name, value, unit, seal })),
    foot: names.length <= MOST_NAMES ? names.join('、') : `${names[0]!}等${names.length}个单位`,
    alt: `${report.title}。${figures.length === 0 ? '' : `${figures.map(sentence).join('，')}。`}`,
  };
}

/** “分”, “/10分”: a score out of another maximum never stands as if out of a hundred. */
const outOf = (max: string): string => (equal(exact(max), exact('100')) ? '分' : `/${max}分`);

/** The site's picture in a sentence; of its figures there are too many to read out with every link. */
export const siteCardAlt = ({ name, tagline, description }: Corpus['site']): string =>
  `${name}：${tagline}。${description}`;

/** Only a document that judges results as a whole misses a score. */
const unscored = ({ evaluation, projects }: Report): CardFigure[] =>
  projects !== undefined || !actOf(evaluation).comparable
    ? []
    : [{ name: actNames(evaluation).score, value: '未评分' }];

function scoreFigure({ name, total, grade, opinion, max }: NonNullable<Head['score']>): CardFigure {
  const word = grade ?? opinion ?? undefined;
  if (total === null) return { name, value: word ?? '未评分' };
  return { name, value: total, unit: outOf(max), seal: word };
}

/** Picture of every other page: what the site is and how much it holds. */
export function siteCard(archive: Archive): Card {
  const { name, tagline, description, jurisdiction, publisher } = archive.site;
  const figures = overview(archive)
    .figures.slice(0, 4)
    .map(({ name: label, value, unit }) => ({ name: label, value, unit }));
  return {
    nameplate: name,
    tagline,
    kicker: jurisdiction,
    title: description,
    figures,
    foot: publisher,
    alt: siteCardAlt(archive.site),
  };
}

const sentence = ({ name, value, unit = '', seal }: CardFigure): string =>
  `${name}${value === '未评分' ? '：' : ''}${value}${unit}${seal === undefined ? '' : `（${seal}）`}`;
