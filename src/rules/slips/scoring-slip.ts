/** Slips in score sheets: a row left out, a group under the wrong dimension, rates in the wrong row, the wrong rule set. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { abs, compare, decimalText, equal, isNegative, negate, subtract, sum, type Exact } from '../../report/exact.ts';
import { maximumOf } from '../../report/grade.ts';
import type { Dimension } from '../../report/schema/report.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { Rule } from '../rule.ts';
import { gradeInBand } from '../scoring/grade-in-band.ts';
import { maximaSum } from '../scoring/maxima-sum.ts';
import { opinionInBand } from '../scoring/opinion-in-band.ts';
import { rankAgrees } from '../scoring/rank-agrees.ts';
import { scoreRate } from '../scoring/score-rate.ts';
import { scoresSum } from '../scoring/scores-sum.ts';
import { partsOf, sheetsOf, type Sheet } from '../scoring/score-sheets.ts';
import { boundSlip, sumSlip } from './sheet-slips.ts';
import { exchanged, mending, pairs, replaced, type Repair } from './repair.ts';

/** What the author may have done; null when only the source can have. */
export function scoringSlip(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const { code, where } = result;
  const path = where.path.join('/');
  const sheet = sheetsOf(report, corpus)
    .reverse()
    .find((one) => path.startsWith(one.path.join('/')));
  if (sheet === undefined) return null;
  if (code === 'C101' || code === 'C102')
    return sumSlip(result, report, corpus) ?? leftOut(code, sheet, report, corpus);
  if (code === 'C103') return misplaced(sheet, where.path);
  if (code === 'C105') return rates(result, report, corpus);
  if (code === 'C106') return bands(result, report, corpus, gradeInBand);
  if (code === 'C109') return bands(result, report, corpus, opinionInBand);
  if (code === 'C107') return organisations(report);
  if (code === 'C110') return ranks(result, report, corpus);
  return null;
}

/** Maxima and scores bear witness for each other: what is short in both, or in the only one, may have lost a row. */
function leftOut(code: string, sheet: Sheet, report: Report, corpus: Corpus): string | null {
  const parts = partsOf(sheet);
  const [whole, values] =
    code === 'C101'
      ? [sheet.max, parts.map(({ max }) => max)]
      : [sheet.total, [...parts.map(({ score }) => score), ...sheet.adjustments.map(({ points }) => points)]];
  const known = values.filter((value) => value !== null);
  if (code === 'C101') {
    const other = otherMaximum(sheet, ruleSetOf(corpus, report), sum(known));
    if (other !== null) return other;
  }
  if (whole === null || known.length < values.length || compare(sum(known), whole) >= 0) return null;
  const witness = code === 'C101' ? scoresSum : maximaSum;
  const isComplete = witness
    .check(report, corpus)
    .some(
      ({ severity, where }) => severity === 'pass' && where.path[0] === sheet.path[0] && belongs(where.path, sheet),
    );
  return isComplete ? null : '补上没有录入的一行（例如预算执行率、加分）';
}

/** Full marks are seldom printed: the author wrote them down, or left them to the rule set. */
function otherMaximum({ printedMax, path }: Sheet, ruleSet: RuleSet | undefined, all: Exact): string | null {
  const usual = maximumOf({}, ruleSet);
  const field = `${path[0] === 'projects' ? '该项目的 ' : ''}scoring.max`;
  if (printedMax !== undefined) return equal(all, usual) ? `删去 ${field}` : null;
  return compare(all, usual) > 0 && /[05]$/.test(decimalText(all)) ? `写明 ${field}: ${decimalText(all)}` : null;
}

const belongs = (path: readonly (string | number)[], sheet: Sheet): boolean =>
  path.length === sheet.path.length + 1 && sheet.path.every((step, index) => step === path[index]);

/** One dimension has too much of what another lacks, in a group of exactly that size. */
function misplaced(sheet: Sheet, path: readonly (string | number)[]): string | null {
  const [index, field] = path.slice(sheet.path.length + 1);
  const own = typeof index === 'number' ? sheet.dimensions[index] : undefined;
  if (own === undefined || (field !== 'max' && field !== 'score')) return null;
  const gap = gapOf(own, field);
  if (gap === null) return null;
  const other = sheet.dimensions.find((one) => {
    const lack = one === own ? null : gapOf(one, field);
    return lack !== null && equal(lack, negate(gap));
  });
  const from = isNegative(gap) ? own : other;
  const fits = from?.groups.some((group) => group[field] !== null && equal(group[field], abs(gap)));
  return other !== undefined && fits ? `把一项二级指标从“${own.name}”移到“${other.name}”（或反之）` : null;
}

function gapOf({ groups, max, score }: Dimension, field: 'max' | 'score'): Exact | null {
  const whole = field === 'max' ? max : score;
  const parts = groups.flatMap((group) => group[field] ?? []);
  return whole === null || parts.length === 0 || parts.length < groups.length ? null : subtract(whole, sum(parts));
}

/** Two printed rates, exchanged. */
function rates(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const { scoring } = report;
  if (result.where.path[1] !== 'dimensions') return null;
  const repairs = pairs(scoring.dimensions.length).map(([a, b]): Repair => {
    const [one, two] = [scoring.dimensions[a]!, scoring.dimensions[b]!];
    const swapped = exchanged(
      [
        { ...two, rate: one.rate },
        { ...one, rate: two.rate },
      ],
      0,
      1,
    );
    const dimensions = replaced(replaced(scoring.dimensions, a, swapped[0]!), b, swapped[1]!);
    return {
      words: `把“${one.name}”与“${two.name}”的得分率对调`,
      report: { ...report, scoring: { ...scoring, dimensions } },
    };
  });
  return mending(result, report, repairs, (changed) => scoreRate.check(changed, corpus));
}

const bands = (result: CheckResult, report: Report, corpus: Corpus, rule: Rule): string | null =>
  boundSlip(result, report, corpus, rule) ?? ruleSets(result, report, corpus, rule);

/** The grade or opinion is right under another rule set of the site. */
function ruleSets(result: CheckResult, report: Report, corpus: Corpus, rule: Rule): string | null {
  const repairs = [...corpus.ruleSets.values()]
    .filter(({ id }) => id !== report.ruleSet)
    .map(({ id, name }): Repair => ({ words: `按评价办法“${name}”`, report: { ...report, ruleSet: id } }));
  return mending(result, report, repairs, (changed) => rule.check(changed, corpus));
}

/** An average over fewer organisations than the report is about. */
function organisations(report: Report): string | null {
  const scored = new Set(report.scoring.organisations.map(({ organisation }) => organisation));
  return report.organisations.some((id) => !scored.has(id)) ? '补上没有录入得分的单位' : null;
}

/** Two printed ranks, exchanged. */
function ranks(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const { scoring } = report;
  const repairs = pairs(scoring.organisations.length).map(([a, b]): Repair => {
    const [one, two] = [scoring.organisations[a]!, scoring.organisations[b]!];
    const organisations = replaced(replaced(scoring.organisations, a, { ...one, rank: two.rank }), b, {
      ...two,
      rank: one.rank,
    });
    const nameOf = (id: string): string => corpus.organisations.get(id)?.name ?? id;
    return {
      words: `把“${nameOf(one.organisation)}”与“${nameOf(two.organisation)}”的名次对调`,
      report: { ...report, scoring: { ...scoring, organisations } },
    };
  });
  // Where every rank agrees, one result speaks of all of them.
  const judge = (changed: Report): CheckResult[] =>
    rankAgrees
      .check(changed, corpus)
      .map((one) => (one.severity === 'pass' ? { ...one, where: { ...one.where, path: result.where.path } } : one));
  return mending(result, report, repairs, judge);
}
