/** Who, where, when and by what rules: the list on the first screen. */
import { decimalText, isZero } from '../../report/exact.ts';
import { gradeIntervals, hasOpenBounds, intervalWords } from '../../report/grade.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import { commissionersOf, evaluatorsOf, levelOf, regionOf } from '../../report/who-and-where.ts';
import { actOf } from '../../report/acts.ts';
import { actNames } from '../../views/act-words.ts';
import { periodInFull } from '../../views/chinese-text.ts';
import { levelWords } from '../../views/choice-words.ts';
import { organisationRef, programmeRef, type SubjectLink } from '../../views/subject-links.ts';

/** A name with what it stands for: names of bodies lead to their pages. */
export interface Fact {
  readonly name: string;
  readonly refs: readonly SubjectLink[];
}

const plain = (...names: readonly (string | null)[]): SubjectLink[] =>
  names.flatMap((name) => (name === null ? [] : [{ name, to: null }]));

/** Rows that have something to say, in the order of the page. */
export function headFacts(report: Report, corpus: Corpus): Fact[] {
  const ruleSet = ruleSetOf(corpus, report);
  const names = actNames(report.evaluation);
  const bodies = (ids: readonly string[] = []): SubjectLink[] => ids.map((id) => organisationRef(id, corpus));
  const facts: Fact[] = [
    { name: names.organisations, refs: bodies(report.organisations) },
    { name: '主管部门', refs: bodies(report.supervisor === undefined ? [] : [report.supervisor]) },
    { name: '项目编码', refs: plain(report.code ?? null) },
    { name: '层级', refs: plain(levelName(report, corpus)) },
    { name: '地区', refs: plain(regionName(report, corpus)) },
    { name: names.period, refs: plain(periodInFull(report.period)) },
    { name: names.evaluators, refs: plain(...evaluatorNames(report, corpus)) },
    { name: names.commissioners, refs: bodies(commissionersOf(report) ?? []) },
    { name: '报告对象', refs: bodies(report.reportedTo) },
    { name: names.benchmark, refs: plain(report.benchmarkDate) },
    { name: '延续资金', refs: report.programmes.map(({ id }) => programmeRef(id, corpus)) },
    ...(ruleSet === undefined ? [] : rules(ruleSet)),
  ];
  return facts.filter(({ refs }) => refs.length > 0);
}

/** “县级”. */
function levelName(report: Report, corpus: Corpus): string | null {
  const level = levelOf(corpus, report);
  return level === null ? null : `${levelWords[level].replace(/级$/, '')}${level === 'central' ? '' : '级'}`;
}

/** “岚东省明川市”: from the widest region that the archive knows. */
function regionName(report: Report, corpus: Corpus): string | null {
  const names: string[] = [];
  const seen = new Set<string>();
  let id: string | null = regionOf(corpus, report);
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const region = corpus.regions.get(id);
    if (region !== undefined) names.unshift(region.name);
    id = region?.within ?? null;
  }
  return names.length === 0 ? null : names.join('');
}

/** Only where somebody must have given a score does it say that the source is silent of who it was. */
function evaluatorNames(report: Report, corpus: Corpus): string[] {
  const ids = evaluatorsOf(report);
  if (report.evaluation === 'self' && (ids ?? []).length === 0) return ['单位自评，无评价机构'];
  if (ids === null) return actOf(report.evaluation).comparable ? ['原文未说明'] : [];
  return ids.map((id) => corpus.evaluators.get(id)?.name ?? id);
}

/** What the rules say, each kind of rule under its own name. */
function rules(ruleSet: RuleSet): Fact[] {
  const { name, bands, opinions = [], lights = [], form = [], cap } = ruleSet;
  const told: [string, string][] = [
    ['等级办法', bandsInWords({ bands })],
    ['意见规则', bandsInWords({ bands: opinions })],
    ['亮灯规则', lightsInWords(lights)],
    ['分值', form.map((part) => `${part.name}${decimalText(part.max)}分`).join('，')],
    ['加分上限', cap === undefined ? '' : `加分以后最多按${decimalText(cap)}分计`],
  ];
  const kept = told.filter(([, words]) => words !== '');
  return kept.map(([kind, words], index) => ({ name: kind, refs: plain(index === 0 ? `${name}：${words}` : words) }));
}

/** “90 分以上为优，80 分以上为良 …，60 分以下为差”. */
function bandsInWords(ruleSet: Pick<RuleSet, 'bands'>): string {
  const open = hasOpenBounds(ruleSet);
  return gradeIntervals(ruleSet)
    .map((band) => {
      if (open) return `${intervalWords(band)}为${band.name}`;
      return isZero(band.from)
        ? `不到${decimalText(band.below) ?? ''}分为${band.name}`
        : `${decimalText(band.from)}分以上为${band.name}`;
    })
    .join('，');
}

/** “比时序进度低20个百分点以上为红灯，低10个百分点以上为黄灯，其余为绿灯”. */
function lightsInWords(lights: NonNullable<RuleSet['lights']>): string {
  return lights
    .map(({ name, from }, index) => {
      if (isZero(from)) return `其余为${name}`;
      return `${index === 0 ? '执行率比时序进度' : ''}低${decimalText(from)}个百分点以上为${name}`;
    })
    .join('，');
}
