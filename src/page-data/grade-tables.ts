/** The grade bands of every rule set, and how many reports were judged by it. */
import type { Corpus, Report } from '../report/archive.ts';
import { bandNamed, describeInterval, gradeIntervals } from '../report/grade.ts';
import { gradeKey } from '../report/grade-names.ts';
import { flat, type Table } from '../views/table.ts';
import type { FacetValue } from '../lists/facet.ts';
import { decimalText, isZero } from '../report/exact.ts';
import type { RuleSet } from '../report/schema/registries.ts';

/**
 * A table for each rule set that gives grades or opinions, bands from high to low. A report counts in the band that
 * a grade of its own or of one of its parts names, whatever the score.
 */
export function gradeTables(corpus: Corpus): Table[] {
  return [...corpus.ruleSets.values()].flatMap((ruleSet) => [
    ...(ruleSet.bands.length === 0 ? [] : [bandTable(corpus, ruleSet, ruleSet.bands, '等级', gradesOf)]),
    ...(ruleSet.opinions === undefined ? [] : [bandTable(corpus, ruleSet, ruleSet.opinions, '意见', opinionsOf)]),
    ...(ruleSet.lights === undefined ? [] : [lightTable(ruleSet, ruleSet.lights)]),
  ]);
}

function bandTable(
  corpus: Corpus,
  ruleSet: RuleSet,
  bands: RuleSet['bands'],
  head: '等级' | '意见',
  said: (report: Report) => readonly string[],
): Table {
  const used = corpus.reports.filter((report) => report.ruleSet === ruleSet.id);
  const rules = { max: ruleSet.max, bands };
  return {
    id: `rule-set-${ruleSet.id}${head === '等级' ? '' : '-opinions'}`,
    title: ruleSet.name,
    columns: [{ name: head }, { name: '得分区间' }, { name: '本站报告', align: 'end' }],
    bodies: flat(
      gradeIntervals(rules).map((band) => ({
        cells: [
          { text: band.name },
          { text: describeInterval(band, ruleSet.max) },
          { text: `${used.filter((one) => said(one).some((word) => isIn(word, band.name, rules))).length}份` },
        ],
      })),
    ),
    notes: notesOf(ruleSet),
  };
}

const isIn = (word: string, name: string, rules: Pick<RuleSet, 'max' | 'bands'>): boolean =>
  bandNamed(word, rules)?.name === name;

/** Grades that a document prints for itself, its projects and the organisations that it judges. */
const gradesOf = ({ scoring, projects = [] }: Report): string[] =>
  [scoring, ...scoring.organisations, ...projects.map((one) => one.scoring)].flatMap((one) => one?.grade ?? []);

const opinionsOf = ({ scoring, projects = [] }: Report): string[] =>
  [scoring, ...projects.map((one) => one.scoring)].flatMap((one) => one?.opinion ?? []);

function lightTable(ruleSet: RuleSet, lights: NonNullable<RuleSet['lights']>): Table {
  return {
    id: `rule-set-${ruleSet.id}-lights`,
    title: ruleSet.name,
    columns: [{ name: '亮灯' }, { name: '执行率比时序进度低' }],
    bodies: flat(
      lights.map(({ name, from }) => ({
        cells: [{ text: name }, { text: isZero(from) ? '其余' : `${decimalText(from)}个百分点（含）以上` }],
      })),
    ),
    notes: notesOf(ruleSet),
  };
}

const notesOf = ({ source, jurisdiction, validFrom, note }: RuleSet): string[] => [
  `依据：${source}。适用：${jurisdiction}${validFrom === undefined ? '' : `，${validFrom}起`}。`,
  ...(note === undefined ? [] : [`${note}。`]),
];

/** What a list is narrowed by: “良好” and “良” are one grade; on pages each stays as printed. */
export function gradeFacet(grade: string | null): FacetValue {
  if (grade === null) return { value: 'none', name: '未评等级' };
  const key = gradeKey(grade);
  return { value: key.replace(/\s+/g, ''), name: key };
}
