/** `/recommendations/<report>-<R>/`: one piece of advice, what it answers, what became of it, its like elsewhere. */
import type { Corpus } from '../report/archive.ts';
import { followUpsOf } from '../analysis/follow-ups.ts';
import { laterOf, type Later } from './later-follow-ups.ts';
import { groupEach } from '../analysis/group-by-keys.ts';
import { findingsByReport, recommendationRecords } from '../analysis/findings-and-recommendations.ts';
import { organisationRef } from '../views/subject-links.ts';
import { few } from '../views/chinese-text.ts';
import { cardsOf, type RecordCard } from './record-card.ts';

interface FollowedUp extends Later {
  readonly text: string | null;
  readonly measures: readonly string[];
}

/** A recommendation with the findings of its report that it answers, and what later documents say of either. */
export interface RecommendationPage {
  readonly record: RecordCard;
  /** For search engines and link previews. */
  readonly description: string;
  readonly answered: readonly RecordCard[];
  readonly followUps: readonly FollowedUp[];
  /** Same main theme, other reports. */
  readonly similar: readonly RecordCard[];
}

/** What later documents say elsewhere, nobody here knows. */
export const NO_FOLLOW_UP = '本站所载的后来文件里，没有这条建议或它所回应的问题的整改记录。';

const MOST_SIMILAR = 6;

/** One for each recommendation of the archive, those of the newest report first. */
export function recommendationPages(corpus: Corpus): RecommendationPage[] {
  const records = cardsOf(corpus, recommendationRecords(corpus));
  const byMainTheme = groupEach(records, ({ themeIds }) => themeIds.slice(0, 1));
  return records.map((record) => {
    const ids = record.ties.map(({ id }) => id);
    return {
      record,
      description: descriptionOf(corpus, record),
      answered: cardsOf(
        corpus,
        findingsByReport(corpus)
          .get(record.report.id)
          ?.filter(({ id }) => ids.includes(id)),
      ),
      followUps: followUps(corpus, record),
      similar: others(byMainTheme.get(record.themeIds[0] ?? '') ?? [], record),
    };
  });
}

const LONGEST_DESCRIPTION = 150;

/** Its points; of one without any, what it says itself, to whom, and in which document. */
function descriptionOf(corpus: Corpus, { title, points, organisationIds, report, id }: RecordCard): string {
  const names = organisationIds.map((one) => organisationRef(one, corpus).name);
  const to = names.length === 0 ? '' : `，对${few(names, '个单位')}提出`;
  const told = points.length > 0 ? points.join('；') : `${title}。《${report.title}》的建议${id}${to}。`;
  return told.length > LONGEST_DESCRIPTION ? `${told.slice(0, LONGEST_DESCRIPTION - 1)}…` : told;
}

/** The first few of other reports; stops as soon as there are enough. */
function others(alike: readonly RecordCard[], record: RecordCard): RecordCard[] {
  const found: RecordCard[] = [];
  for (const one of alike) {
    if (one.report.id !== record.report.id) found.push(one);
    if (found.length === MOST_SIMILAR) break;
  }
  return found;
}

function followUps(corpus: Corpus, record: RecordCard): FollowedUp[] {
  return followUpsOf(corpus, record.report, record.id).map((said) => ({
    ...laterOf(said),
    text: said.followUp.reported?.text ?? said.followUp.verified?.text ?? null,
    measures: said.followUp.measures,
  }));
}
