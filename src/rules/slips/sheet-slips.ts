/** Slips in what a score sheet is made of: a sum entered as a part, a deduction without its minus, bounds that belong below. */
import { equal, negate, sum, isZero } from '../../report/exact.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Rule } from '../rule.ts';
import { maximaSum } from '../scoring/maxima-sum.ts';
import { scoresSum } from '../scoring/scores-sum.ts';
import { mending, replaced, type Repair } from './repair.ts';

type Scoring = Pick<Report['scoring'], 'dimensions' | 'adjustments'>;

/** A sum of scores or maxima that holds without a line of sums, or with a deduction in place of a bonus. */
export function sumSlip(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const rule = result.code === 'C101' ? maximaSum : scoresSum;
  const own = scoringAt(report, result.where.path);
  if (own === null) return null;
  const repairs = [...withoutSums(own.scoring), ...withoutBonus(own.scoring)];
  return mending(
    result,
    report,
    repairs.map(({ words, scoring }) => ({ words, report: own.replace(scoring) })),
    (changed) => rule.check(changed, corpus),
  );
}

interface Change {
  readonly words: string;
  readonly scoring: Scoring;
}

/** A line that holds as many points as all the others together is their sum. */
function withoutSums(scoring: Scoring): Change[] {
  const { dimensions } = scoring;
  return dimensions.flatMap((line, index) => {
    const others = dimensions.filter((_, at) => at !== index);
    if (others.length < 2 || !equal(line.max, sum(others.map(({ max }) => max)))) return [];
    return [{ words: `删去作为小计、合计录入的“${line.name}”一行`, scoring: { ...scoring, dimensions: others } }];
  });
}

/** Points that were taken away stand with a minus. */
function withoutBonus(scoring: Scoring): Change[] {
  const all = scoring.adjustments ?? [];
  return all.flatMap((one, index) =>
    isZero(one.points)
      ? []
      : [
          {
            words: `给“${one.name}”的分数改变正负`,
            scoring: { ...scoring, adjustments: replaced(all, index, { ...one, points: negate(one.points) }) },
          },
        ],
  );
}

/** The sheet of the document or of one of its projects; organisations have none that can be mended so. */
function scoringAt(
  report: Report,
  [first, index]: readonly (string | number)[],
): { readonly scoring: Scoring; readonly replace: (scoring: Scoring) => Report } | null {
  if (first === 'scoring')
    return index === 'organisations'
      ? null
      : {
          scoring: report.scoring,
          replace: (scoring) => ({ ...report, scoring: { ...report.scoring, ...scoring } }),
        };
  const project = typeof index === 'number' ? report.projects?.[index] : undefined;
  if (first !== 'projects' || project?.scoring === undefined) return null;
  const own = project.scoring;
  return {
    scoring: own,
    replace: (scoring) => ({
      ...report,
      projects: replaced(report.projects ?? [], Number(index), { ...project, scoring: { ...own, ...scoring } }),
    }),
  };
}

/** The grade is right as soon as every bound belongs to the band below it: `from` was written for `above`. */
export function boundSlip(result: CheckResult, report: Report, corpus: Corpus, rule: Rule): string | null {
  const ruleSet = report.ruleSet === undefined ? undefined : corpus.ruleSets.get(report.ruleSet);
  if (ruleSet === undefined) return null;
  const repair: Repair = { words: '把评价办法的下限由 from（含）改为 above（不含）', report };
  const changed = { ...corpus, ruleSets: new Map([...corpus.ruleSets, [ruleSet.id, belongingBelow(ruleSet)]]) };
  return mending(result, report, [repair], (one) => rule.check(one, changed));
}

function belongingBelow(ruleSet: RuleSet): RuleSet {
  const turned = (bands: RuleSet['bands']): RuleSet['bands'] =>
    bands.map((band) => (band.from === undefined || isZero(band.from) ? band : { name: band.name, above: band.from }));
  return {
    ...ruleSet,
    bands: turned(ruleSet.bands),
    ...(ruleSet.opinions === undefined ? {} : { opinions: turned(ruleSet.opinions) }),
  };
}
