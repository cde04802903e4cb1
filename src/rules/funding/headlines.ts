/** The money pairs of a document: its own, and those of its projects. */
import { PART } from '../../report/anchors.ts';
import { standOf, type Stand } from '../../report/acts.ts';
import type { Headline } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import type { Place } from '../../report/check-result.ts';

export interface Pair {
  readonly headline: Headline;
  /** The project's name; empty for the document's own. */
  readonly owner: string;
  readonly path: readonly (string | number)[];
  readonly anchor: string;
  readonly stand: Stand;
}

export function pairsOf(report: Report): Pair[] {
  const { headline } = report.funding;
  const stand = standOf(report);
  const path = ['funding', 'headline'];
  const own: Pair[] = headline === null ? [] : [{ headline, owner: '', path, anchor: PART.funding, stand }];
  const projects = (report.projects ?? []).flatMap((project, index): Pair[] =>
    project.headline === undefined
      ? []
      : [
          {
            headline: project.headline,
            owner: project.name,
            path: ['projects', index, 'headline'],
            anchor: project.id,
            stand: project.evaluation === undefined ? stand : standOf({ evaluation: project.evaluation }),
          },
        ],
  );
  return [...own, ...projects];
}

/** A result about a figure of the pair: “主要资金数字”, “校车运营补贴 执行率”. */
export const placeOfPair = ({ anchor, owner, path }: Pair, label: string, ...more: (string | number)[]): Place => ({
  anchor,
  label: `${owner} ${label}`.trim(),
  path: [...path, ...more],
});
