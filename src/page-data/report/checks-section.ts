/** Every check of the report, with its formula and operands: what differs first, what agrees folded away. */
import type { RuleDescription } from '../../report/check-result.ts';
import type { Statement } from '../../report/schema/report.ts';
import type { NumberedCheck } from '../../views/figure-marks.ts';
import type { Context } from './section-context.ts';

/** Code and name of a rule. */
export type RuleName = Pick<RuleDescription, 'code' | 'name'>;

/** A result with the name of its rule, as it is shown with formula and operands. */
export interface Receipt extends NumberedCheck {
  readonly rule: string;
  /** Statement in the record that the check reads; its anchor stands here the first time it appears. */
  readonly statement: string | null;
  /** "#anchor" of the place that was checked; null where the page has no such part. */
  readonly to: string | null;
}

interface CheckGroup {
  readonly rule: RuleName;
  readonly receipts: readonly Receipt[];
}

export interface CheckSection {
  readonly sentence: string;
  readonly discrepancies: readonly Receipt[];
  readonly notices: readonly Receipt[];
  /** Folded: by rule. */
  readonly passed: readonly CheckGroup[];
  readonly unjudged: readonly CheckGroup[];
  readonly counts: {
    readonly discrepancy: number;
    readonly notice: number;
    readonly pass: number;
    readonly unjudged: number;
  };
  /** Statements that no check has read. */
  readonly unread: readonly Statement[];
}

/** @param isThere whether the page has a place of that name */
export function checkSection(
  { report, marks }: Context,
  rules: readonly RuleName[],
  isThere: (anchor: string) => boolean = () => true,
): CheckSection {
  const name = new Map(rules.map((rule) => [rule.code, rule.name]));
  const seen = new Set<string>();
  const ordered = [...marks.checks].sort((a, b) => ORDER[a.severity] - ORDER[b.severity]);
  const receipts = ordered.map((check): Receipt => {
    const id = /^S\d+$/.test(check.where.anchor) && !seen.has(check.where.anchor) ? check.where.anchor : null;
    if (id !== null) seen.add(id);
    const to = isThere(check.where.anchor) ? `#${check.where.anchor}` : null;
    return { ...check, rule: name.get(check.code) ?? check.code, statement: id, to };
  });
  const of = (severity: Receipt['severity']): Receipt[] => receipts.filter((receipt) => receipt.severity === severity);
  const counts = {
    discrepancy: of('discrepancy').length,
    notice: of('notice').length,
    pass: of('pass').length,
    unjudged: of('unjudged').length,
  };
  return {
    sentence: sentence(counts, receipts.length),
    discrepancies: of('discrepancy'),
    notices: of('notice'),
    passed: grouped(of('pass')),
    unjudged: grouped(of('unjudged')),
    counts,
    unread: report.statements.filter(({ id }) => !seen.has(id)),
  };
}

const ORDER: Readonly<Record<Receipt['severity'], number>> = {
  error: 0,
  discrepancy: 1,
  notice: 2,
  unjudged: 3,
  pass: 4,
};

function grouped(receipts: readonly Receipt[]): CheckGroup[] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receipts) groups.set(receipt.code, [...(groups.get(receipt.code) ?? []), receipt]);
  return [...groups].map(([code, members]) => ({ rule: { code, name: members[0]?.rule ?? code }, receipts: members }));
}

function sentence(counts: CheckSection['counts'], all: number): string {
  if (all === 0) return '本报告没有可核验的算式。';
  if (counts.unjudged === all) return `本站对这份报告做了${all}次核验，都因数据不足无法判断。`;
  const parts = [
    counts.discrepancy === 0 ? '没有发现出入' : `${counts.discrepancy}处有出入`,
    ...(counts.pass === 0 ? [] : [`${counts.pass}处相符`]),
    ...(counts.notice === 0 ? [] : [`${counts.notice}处值得留意`]),
    ...(counts.unjudged === 0 ? [] : [`${counts.unjudged}处数据不足、无法核验`]),
  ];
  const kept = counts.discrepancy === 0 ? '' : '出入照原文保留，不作更改。';
  return `本站对这份报告做了${all}次核验：${parts.join('，')}。${kept}`;
}
