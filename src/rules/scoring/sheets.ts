/** The score sheets of a report: the main one, and one for each organisation that is scored by itself. */
import { exact, type Exact } from '../../report/exact.ts';
import type { Dimension } from '../../report/schema/report.ts';
import type { Corpus, Report } from '../../corpus/corpus.ts';
import type { Operand, Place } from '../rule.ts';

export interface Sheet {
  /** “评分表”, “九三学社江门市委员会”. */
  readonly name: string;
  readonly total: Exact | null;
  readonly grade: string | null;
  readonly max: Exact;
  readonly dimensions: readonly Dimension[];
  /** Path of the sheet in the frontmatter. */
  readonly path: readonly (string | number)[];
  readonly label: string;
}

export function sheetsOf(report: Report, corpus: Corpus): Sheet[] {
  const { scoring } = report;
  const max = scoring.max ?? corpus.ruleSets.get(report.ruleSet)?.max ?? exact('100');
  const label = scoring.label === undefined ? '评分表' : `${scoring.label} 评分表`;
  const main: Sheet = {
    name: '评价',
    total: scoring.total,
    grade: scoring.grade,
    max,
    dimensions: scoring.dimensions,
    path: ['scoring'],
    label,
  };
  const others = scoring.organisations.map((sheet, index): Sheet => {
    const name = corpus.organisations.get(sheet.organisation)?.name ?? sheet.organisation;
    return {
      name,
      total: sheet.total,
      grade: sheet.grade ?? null,
      max,
      dimensions: sheet.dimensions,
      path: ['scoring', 'organisations', index],
      label: `${label} ${name}`,
    };
  });
  return [main, ...others];
}

/** Every result about scores stands in the section of the score sheet. */
export function placeIn(sheet: Sheet, more: readonly (string | number)[] = [], label = ''): Place {
  return {
    anchor: 'scoring',
    label: label === '' ? sheet.label : `${sheet.label} ${label}`,
    path: [...sheet.path, ...more],
  };
}

/** “各一级指标” of the main sheet, “某单位各一级指标” of another. */
export function of(sheet: Sheet, words: string): string {
  return sheet.path.length > 1 ? `${sheet.name}${words}` : words;
}

export function scoreOperand(name: string, value: Exact): Operand {
  return { name, value, unit: '分' };
}
