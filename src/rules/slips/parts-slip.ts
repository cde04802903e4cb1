/** Slips in sums over the parts of a document: a project or an organisation left out, two figures in each other's place. */
import type { Corpus, Report } from '../../report/archive.ts';
import { compare } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import type { CheckResult } from '../../report/check-result.ts';
import { followUpTotalsAgree } from '../advice/follow-up-totals.ts';
import { projectsSum } from '../funding/projects-sum.ts';
import { amountsSum } from '../scoring/amounts-sum.ts';
import { mending, type Repair } from './repair.ts';

const PART_RULES = [projectsSum, amountsSum];

/** What the author may have done; null when only the source can have. */
export function partsSlip(result: CheckResult, report: Report, corpus: Corpus): string | null {
  if (result.code === 'C703') return followUps(result, report, corpus);
  if (result.code !== 'C211' && result.code !== 'C111') return null;
  const all = PART_RULES.flatMap((rule) => rule.check(report, corpus));
  return leftOut(result, all, report);
}

/** A sum is short, and no other sum over the same parts shows that all of them are there. */
function leftOut({ printed, computed }: CheckResult, all: readonly CheckResult[], report: Report): string | null {
  const [whole, parts] = [printed, computed].map((text) => parseFigure(text ?? '')?.value);
  if (whole === undefined || parts === undefined || compare(parts, whole) >= 0) return null;
  if (all.some(({ severity }) => severity === 'pass')) return null;
  return `补上没有录入的${report.projects === undefined ? '单位' : '项目'}`;
}

/** The amount of all problems and that of one part, exchanged. */
function followUps(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const { followUpTotals: given } = report;
  if (given === undefined || result.where.path[1] !== 'amount') return null;
  const { amount, doneAmount, openAmount } = given;
  const repairs: Repair[] = [
    {
      words: '把问题金额与整改到位金额对调',
      report: { ...report, followUpTotals: { ...given, amount: doneAmount, doneAmount: amount } },
    },
    {
      words: '把问题金额与未整改金额对调',
      report: { ...report, followUpTotals: { ...given, amount: openAmount, openAmount: amount } },
    },
  ];
  return mending(result, report, repairs, (changed) => followUpTotalsAgree.check(changed, corpus));
}
