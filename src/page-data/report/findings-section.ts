/** Problems and advice, tied to each other and to what later documents say of them. */
import type { Context } from './section-context.ts';
import { organisationRef, themeRef, type SubjectLink } from '../../views/subject-links.ts';
import { followUpsOf } from '../../analysis/follow-ups.ts';
import { laterOf, type Later } from '../later-follow-ups.ts';
import type { Mark } from '../../views/figure-marks.ts';

/** A finding or recommendation as its counterpart shows it. */
export interface Tie {
  readonly id: string;
  readonly title: string;
  readonly to: string;
}

/** A problem or a piece of advice; `id` (F1, R1) is its anchor on the page. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  readonly points: readonly string[];
  readonly themes: readonly SubjectLink[];
  readonly organisations: readonly SubjectLink[];
  readonly where: string;
  readonly ties: readonly Tie[];
  readonly later: readonly Later[];
  readonly marks: readonly Mark[];
}

export interface FindingSection {
  readonly findings: readonly Entry[];
  readonly recommendations: readonly Entry[];
}

export function findingsOf(context: Context): FindingSection {
  const { report, corpus, marks } = context;
  const tie = ({ id, title }: { id: string; title: string }): Tie => ({ id, title, to: `#${id}` });
  return {
    findings: report.findings.map((finding, index) => ({
      id: finding.id,
      title: finding.title,
      points: finding.points,
      themes: finding.themes.map((id) => themeRef(id, corpus)),
      organisations: finding.organisations.map((id) => organisationRef(id, corpus)),
      where: finding.where,
      ties: report.recommendations.filter(({ answers }) => answers.includes(finding.id)).map(tie),
      later: followUpsOf(corpus, report, finding.id).map(laterOf),
      marks: [...marks.at('findings', index), ...marks.at('findings', index, 'id')],
    })),
    recommendations: report.recommendations.map((recommendation, index) => ({
      id: recommendation.id,
      title: recommendation.title,
      points: recommendation.points,
      themes: recommendation.themes.map((id) => themeRef(id, corpus)),
      organisations: recommendation.responsible.map((id) => organisationRef(id, corpus)),
      where: recommendation.where,
      ties: report.findings.filter(({ id }) => recommendation.answers.includes(id)).map(tie),
      later: followUpsOf(corpus, report, recommendation.id).map(laterOf),
      marks: [
        ...marks.at('recommendations', index),
        ...marks.at('recommendations', index, 'id'),
        ...marks.at('recommendations', index, 'answers'),
      ],
    })),
  };
}
