/** Problems and advice, tied to each other and to what later documents say of them. */
import type { Context } from './section-context.ts';
import { placeWords } from '../../views/place-words.ts';
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
  /** The project of the document that it belongs to. */
  readonly project: Tie | null;
  /** Day until which the source wants it done. */
  readonly due: string | null;
  readonly where: string;
  readonly ties: readonly Tie[];
  readonly later: readonly Later[];
  readonly marks: readonly Mark[];
}

export interface FindingSection {
  readonly findings: readonly Entry[];
  readonly recommendations: readonly Entry[];
  /** Whether there are both, so that one without a counterpart says something. */
  readonly tied: boolean;
}

export function findingsOf(context: Context): FindingSection {
  const { report, corpus, marks } = context;
  const tie = ({ id, title }: { id: string; title: string }): Tie => ({ id, title, to: `#${id}` });
  const projectOf = (id: string | undefined): Tie | null => {
    const project = report.projects?.find((one) => one.id === id);
    return project === undefined ? null : { id: project.id, title: project.name, to: `#${project.id}` };
  };
  return {
    tied: report.findings.length > 0 && report.recommendations.length > 0,
    findings: report.findings.map((finding, index) => ({
      id: finding.id,
      title: finding.title,
      points: finding.points,
      themes: finding.themes.map((id) => themeRef(id, corpus)),
      organisations: finding.organisations.map((id) => organisationRef(id, corpus)),
      project: projectOf(finding.project),
      due: null,
      where: placeWords(finding.where, finding.place) ?? finding.where,
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
      project: projectOf(recommendation.project),
      due: recommendation.due ?? null,
      where: placeWords(recommendation.where, recommendation.place) ?? recommendation.where,
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
