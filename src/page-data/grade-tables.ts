/** The grade bands of every rule set, and how many reports were judged by it. */
import type { Corpus } from '../report/archive.ts';
import { bandNamed, gradeIntervals } from '../report/grade.ts';
import { gradeKey } from '../report/grade-names.ts';
import { flat, type Table } from '../views/table.ts';
import type { FacetValue } from '../lists/facet.ts';
import { decimalText } from '../report/exact.ts';

/**
 * A table for each rule set, bands from high to low. A report counts in the band that its printed grade
 * names, whatever its score.
 */
export function gradeTables(corpus: Corpus): Table[] {
  return [...corpus.ruleSets.values()].map((ruleSet) => {
    const used = corpus.reports.filter((report) => report.ruleSet === ruleSet.id);
    return {
      id: `rule-set-${ruleSet.id}`,
      title: ruleSet.name,
      columns: [{ name: '等级' }, { name: '得分区间' }, { name: '本站报告', align: 'end' }],
      bodies: flat(
        gradeIntervals(ruleSet).map(({ name, from, below }) => ({
          cells: [
            { text: name },
            {
              text:
                below === null
                  ? `${decimalText(from)} ≤ 得分 ≤ ${decimalText(ruleSet.max)}`
                  : `${decimalText(from)} ≤ 得分 < ${decimalText(below)}`,
            },
            {
              text: `${used.filter(({ scoring }) => bandNamed(scoring.grade ?? '', ruleSet)?.name === name).length}份`,
            },
          ],
        })),
      ),
      notes: [
        `依据：${ruleSet.source}。适用：${ruleSet.jurisdiction}${ruleSet.validFrom === undefined ? '' : `，${ruleSet.validFrom}起`}。`,
        ...(ruleSet.note === undefined ? [] : [`${ruleSet.note}。`]),
      ],
    };
  });
}

/** What a list is narrowed by: “良好” and “良” are one grade; on pages each stays as printed. */
export function gradeFacet(grade: string | null): FacetValue {
  if (grade === null) return { value: 'none', name: '未评等级' };
  const key = gradeKey(grade);
  return { value: key.replace(/\s+/g, ''), name: key };
}
