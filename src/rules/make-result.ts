/** Puts results into words. The only place where a comparison becomes a sentence. */
import type { Report } from '../report/archive.ts';
import { severityOf, type Comparison } from '../report/arithmetic/comparison.ts';
import type { CheckResult, Operand, Place, Severity } from '../report/check-result.ts';
import { decimalText } from '../report/exact.ts';

export interface Answer {
  readonly severity: Severity;
  readonly message: string;
  readonly operands?: readonly Operand[];
  readonly formula?: string;
  readonly printed?: string;
  readonly computed?: string;
}

/** A result of a rule about one place of a report. */
export function result(code: string, report: Report, where: Place, answer: Answer): CheckResult {
  return { code, report: report.id, where, operands: [], formula: '', ...answer };
}

export interface Compared {
  /** What was computed: “各一级指标得分之和”. */
  readonly subject: string;
  readonly comparison: Comparison;
  /** As printed, with its unit. */
  readonly printed: string;
  /** Unit of the computed figure; omitted for rates, which carry their sign. */
  readonly unit?: string | undefined;
  readonly operands: readonly Operand[];
}

/** A printed figure set against a computed one. */
export function compared(code: string, report: Report, where: Place, given: Compared): CheckResult {
  const { comparison, subject, printed, operands } = given;
  const unit = comparison.sign === '' ? (given.unit ?? '') : comparison.sign;
  const computed = `${decimalText(comparison.computed)}${unit}`;
  return result(code, report, where, {
    severity: severityOf[comparison.relation],
    message: sentence(subject, computed, printed, comparison, unit),
    operands,
    formula: comparison.formula,
    printed,
    computed,
  });
}

function sentence(subject: string, computed: string, printed: string, comparison: Comparison, unit: string): string {
  const both = `${subject}为${computed}，原文印作${printed}`;
  switch (comparison.relation) {
    case 'equal':
      // “-0.9%” and “-0.90%”: the zeros are the print's, not ours.
      return `${subject}为${computed}，与原文所印${isPadded(comparison, computed, printed) ? `的${printed}` : ''}一致`;
    case 'rounded':
      return `${both}，差别可由四舍五入解释`;
    case 'near':
      return `${both}，是约数，相符`;
    case 'cut':
      return `${both}，差别可由截去尾数解释`;
    case 'loose':
      return `${both}，是约数，与计算结果相差较大，不作判断`;
    case 'undecided':
      return `${both}；参与计算的数字位数太少，四舍五入就可能造成这一差别，无法判定`;
    case 'different':
      return comparison.gap === undefined ? `${both}，不一致` : `${both}，相差${decimalText(comparison.gap)}${unit}`;
  }
}

const isPadded = ({ sign }: Comparison, computed: string, printed: string): boolean =>
  sign !== '' && !printed.includes(computed);

/** What is printed is no single figure, so that nothing can be set against it. */
export function unread(
  code: string,
  report: Report,
  where: Place,
  given: Pick<Compared, 'subject' | 'operands'> & { readonly texts: readonly string[] },
): CheckResult {
  const texts = quoted(given.texts);
  return result(code, report, where, {
    severity: 'unjudged',
    message: `${given.subject}：${texts}不是单一的数，不能核对`,
    operands: given.operands,
  });
}

/** A figure that is not meant exactly, or was read by convention, may agree with others but contradicts none. */
export function unlessVague(answer: CheckResult, vague: readonly string[]): CheckResult {
  if (answer.severity !== 'discrepancy' || vague.length === 0) return answer;
  return { ...answer, severity: 'unjudged', message: `${answer.message}；${quoted(vague)}不是照印的准数，不作判断` };
}

/** Nobody can say that a blank of the source is nothing: with blanks among its parts a sum is not contradicted. */
export function unlessGaps(answer: CheckResult, gaps: number): CheckResult {
  if (answer.severity !== 'discrepancy' || gaps === 0) return answer;
  return { ...answer, severity: 'unjudged', message: `${answer.message}；其中有${gaps}格原文空白，不作判断` };
}

/** What a slip of whoever recorded it explains better than a fault of the source is not told as the source's. */
export function unlessMisrecorded(answer: CheckResult, slip: string): CheckResult {
  if (answer.severity !== 'discrepancy') return answer;
  return { ...answer, severity: 'unjudged', message: `${answer.message}；${slip}，不作判断` };
}

/** Where something else than the source may have brought the difference about, it is not put down to the source. */
export function unlessIncomplete(answer: CheckResult, doubt: string | null): CheckResult {
  if (answer.severity !== 'discrepancy' || doubt === null) return answer;
  return { ...answer, severity: 'unjudged', message: `${answer.message}；${doubt}` };
}

const quoted = (texts: readonly string[]): string => [...new Set(texts)].map((text) => `“${text}”`).join('、');

/** Unit for a printed figure: “80.9” + “分”, unless the text carries one. */
export function withUnit(value: string, unit: string | null | undefined): string {
  return unit && !value.endsWith(unit) ? `${value}${unit}` : value;
}
