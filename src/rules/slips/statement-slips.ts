/** Slips in statements and indicator rows: figures in each other's place, another kind or table, a row left out. */
import { exact, negate } from '../../report/exact.ts';
import type { IndicatorRow, Statement } from '../../report/schema/report.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { completionRate } from '../indicators/completion-rate.ts';
import { scoreByCoefficient } from '../indicators/score-by-coefficient.ts';
import { scoreWithinWeight } from '../indicators/score-within-weight.ts';
import { verdictAgrees } from '../indicators/verdict-agrees.ts';
import { weightsSum } from '../indicators/weights-sum.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { statedChange } from '../statements/stated-change.ts';
import { statedCount } from '../statements/stated-count.ts';
import { statedRatio } from '../statements/stated-ratio.ts';
import { statedSum } from '../statements/stated-sum.ts';
import type { Of } from '../statements/statement-entries.ts';
import { mending, replaced, type Repair } from './repair.ts';

interface Other {
  readonly words: string;
  readonly statement: Statement;
}

/** What the author may have done; null when only the source can have. */
export function statementSlip(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const index = result.where.path[1];
  const own = typeof index === 'number' ? report.statements[index] : undefined;
  if (own === undefined || typeof index !== 'number') return null;
  if (own.kind === 'citation') return unlabelled(report);
  const left = own.kind === 'count' ? leftOut(result, own, report, corpus) : null;
  if (left !== null) return left;
  const repairs = othersOf(own, report).map(({ words, statement }): Repair => ({
    words,
    report: { ...report, statements: replaced(report.statements, index, statement) },
  }));
  const field = String(result.where.path[2]);
  // Another kind prints its result elsewhere; what counts is the statement.
  const judge = (changed: Report): CheckResult[] => {
    const alone = { ...changed, statements: changed.statements.map((one, at) => (at === index ? one : NONE)) };
    return [statedSum, statedChange, statedRatio, statedCount]
      .flatMap((rule) => rule.check(alone, corpus))
      .map((one) => (one.where.path[2] === field ? one : { ...one, where: { ...one.where, path: result.where.path } }));
  };
  return mending(result, report, repairs, judge);
}

const NONE: Statement = { id: 'S1', what: '', kind: 'citation', cited: '', where: '' };

function othersOf(own: Statement, report: Report): Other[] {
  switch (own.kind) {
    case 'sum':
      return own.parts.flatMap((part, at): Other[] => [
        {
          words: '把合计与其中一项对调',
          statement: { ...own, total: part.value, parts: replaced(own.parts, at, { ...part, value: own.total }) },
        },
        {
          words: '把其中一项由加改为减（或由减改为加）',
          statement: { ...own, parts: replaced(own.parts, at, { ...part, value: negate(part.value) }) },
        },
      ]);
    case 'change':
      return changes(own);
    case 'ratio':
      return ratios(own);
    case 'count':
      return counts(own, report);
    default:
      return [];
  }
}

function changes(own: Of<'change'>): Other[] {
  const { from, to, percent, amount, id, what, unit, where } = own;
  const swapped: Other = { words: '把前数与后数对调', statement: { ...own, from: to, to: from } };
  if (percent === undefined || amount !== undefined) return [swapped];
  const ratio = (numerator: typeof from, denominator: typeof from): Other => ({
    words: '把增长率改为相除',
    statement: { id, what, unit, where, kind: 'ratio', numerator, denominator, printed: percent },
  });
  return [swapped, ratio(to, from), ratio(from, to)];
}

function ratios(own: Of<'ratio'>): Other[] {
  const { numerator, denominator, times, printed, id, what, unit, where } = own;
  const growth = (from: typeof numerator, to: typeof numerator): Other => ({
    words: '把相除改为增长率',
    statement: { id, what, unit, where, kind: 'change', from, to, percent: printed },
  });
  return [
    { words: '把分子与分母对调', statement: { ...own, numerator: denominator, denominator: numerator } },
    ...(times === undefined
      ? ['12', '10000'].map((factor) => ({ words: `另乘系数 ${factor}`, statement: { ...own, times: exact(factor) } }))
      : [{ words: '去掉系数', statement: { ...own, times: undefined } }]),
    growth(denominator, numerator),
    growth(numerator, denominator),
  ];
}

function counts(own: Of<'count'>, report: Report): Other[] {
  const tables = [...report.indicatorTables, ...report.funding.tables].map(({ id }) => id);
  const meant = spokenOf(own.what);
  const rows = report.indicatorTables.flatMap((table) => table.rows);
  const named = (field: 'dimension' | 'group'): string[] => [...new Set(rows.flatMap((row) => row[field] ?? []))];
  return [
    ...(['indicators', 'met', 'unmet'].includes(own.of)
      ? [{ words: `把 of 改为 ${meant}`, statement: { ...own, of: meant } }]
      : []),
    ...[undefined, ...tables].map((table) => ({ words: '换一张表来数', statement: { ...own, table } })),
    ...(['dimension', 'group'] as const).flatMap((field) =>
      [undefined, ...named(field).filter((name) => own.what.includes(bare(name)))].map((name) => ({
        words: '换一个栏目来数',
        statement: { ...own, [field]: name },
      })),
    ),
  ].filter(({ statement }) => JSON.stringify(statement) !== JSON.stringify(own));
}

const bare = (name: string): string => name.replace(/指标$/, '');

/** What the statement says that it counts. */
function spokenOf(what: string): 'indicators' | 'met' | 'unmet' {
  if (/未完成|未达|没有完成|不达标/.test(what)) return 'unmet';
  return /完成|达标|达到/.test(what) ? 'met' : 'indicators';
}

/** Fewer are recorded than the source says, and nothing shows that all are recorded. */
function leftOut(result: CheckResult, own: Of<'count'>, report: Report, corpus: Corpus): string | null {
  const most = Number(/\d+$/.exec(result.computed ?? '')?.[0]);
  if (Number.isNaN(most) || most >= own.printed) return null;
  const whole =
    own.of === 'met' || own.of === 'unmet'
      ? statedCount.check(report, corpus).some(({ severity, where }) => {
          const other = report.statements[Number(where.path[1])];
          const isSame =
            other?.kind === 'count' &&
            other.of === 'indicators' &&
            [other.table, other.dimension, other.group].join() === [own.table, own.dimension, own.group].join();
          return severity === 'pass' && isSame;
        })
      : false;
  return whole || isNumbered(own, report) ? null : '补上没有录入的一项';
}

/** Whether the rows carry the source's own numbers, from one on without a gap. */
function isNumbered({ of, table }: Of<'count'>, report: Report): boolean {
  if (of === 'findings' || of === 'recommendations' || of === 'rows') return false;
  const tables = report.indicatorTables.filter(
    ({ id, label }) => table === undefined || id === table || label === table,
  );
  return (
    tables.length > 0 && tables.every(({ rows }) => rows.length > 1 && rows.every(({ no }, index) => no === index + 1))
  );
}

/** A table without its number may be the one that is cited. */
function unlabelled({ funding, indicatorTables, trends }: Report): string | null {
  const tables = [...funding.tables, ...indicatorTables, ...trends];
  return tables.some(({ label, assembled }) => label === undefined && !assembled) ? '给没有表号的表补上表号' : null;
}

/** Target and result, weight and score of an indicator in each other's place. */
export function indicatorSlip(result: CheckResult, report: Report, corpus: Corpus): string | null {
  const [, at, , row] = result.where.path;
  const table = typeof at === 'number' ? report.indicatorTables[at] : undefined;
  const own = typeof row === 'number' ? table?.rows[row] : undefined;
  if (table === undefined || own === undefined || typeof at !== 'number' || typeof row !== 'number') return null;
  const put = (part: Partial<IndicatorRow>): Report => ({
    ...report,
    indicatorTables: replaced(report.indicatorTables, at, {
      ...table,
      rows: replaced(table.rows, row, { ...own, ...part }),
    }),
  });
  const judge =
    (...rules: readonly Rule[]) =>
    (changed: Report): CheckResult[] =>
      rules.flatMap((rule) => rule.check(changed, corpus));
  if (result.code === 'C406') {
    const swapped: Repair = { words: '把权重与得分对调', report: put({ weight: own.score, score: own.weight }) };
    // Only the sums of the weights can tell.
    const sums = weightsSum.check(report, corpus).filter(({ where }) => where.path[1] === at);
    return sums.some(({ severity }) => severity !== 'pass')
      ? mending(result, report, [swapped], judge(scoreWithinWeight, weightsSum))
      : null;
  }
  if (result.code === 'C407') {
    const weights: Repair = { words: '把权重与得分对调', report: put({ weight: own.score, score: own.weight }) };
    return mending(result, report, [weights], judge(scoreByCoefficient, scoreWithinWeight));
  }
  const swapped: Repair = {
    words: '把目标值与实际完成值对调',
    report: put({ target: own.actual, actual: own.target }),
  };
  return mending(result, report, [swapped], judge(completionRate, verdictAgrees));
}
