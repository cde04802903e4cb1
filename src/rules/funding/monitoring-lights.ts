import {
  compare,
  decimalText,
  divide,
  exact,
  multiply,
  negate,
  round,
  subtract,
  trim,
  type Exact,
} from '../../report/exact.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { isOpen, parseFigure } from '../../report/figure.ts';
import { canonical, isBlank } from '../../report/printed-text.ts';
import { inPercent } from '../../report/rate.ts';
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { timeProgressOf } from '../../report/time-progress.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import type { DocumentProject } from '../../report/schema/report.ts';
import type { Report } from '../../report/archive.ts';
import { compared, result, unread } from '../make-result.ts';
import type { CheckResult, Place } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';

export const monitoringLights: Rule = {
  code: 'C212',
  name: '监控偏差与亮灯',
  explanation:
    '运行监控中，各项目的偏差应等于执行率减时序进度（印作正数的，为时序进度减执行率）；亮灯应与执行率比时序进度低多少个百分点相符，界限（含）取自文件所用的亮灯规则，没有容差。时序进度取原文所印的（period.timeProgress），没有印的，从 1 月 1 日到季度末的按季度数（半年为 50%）。执行率取原文所印的，没有印的由执行数除以预算得出。没有印亮灯规则、说不出时序进度或执行率的，不核对；灯不在规则之中的，不作判断。',
  check: (report, corpus) => {
    const progress = timeProgressOf(report.period);
    const lights = ruleSetOf(corpus, report)?.lights ?? [];
    if (progress === null) return [];
    return (report.projects ?? []).flatMap((project, index) => {
      const rate = rateOf(project);
      if (rate === null) return [];
      const at: Watched = { project, index, rate, progress };
      return [...deviation(report, at), ...light(report, at, lights)];
    });
  },
};

interface Watched {
  readonly project: DocumentProject;
  readonly index: number;
  /** In per cent. */
  readonly rate: Exact;
  readonly progress: Exact;
}

/** The printed rate of execution; where none is printed, the quotient of the two amounts. */
function rateOf({ headline }: DocumentProject): Exact | null {
  if (headline === undefined) return null;
  if (headline.rate !== undefined) return isOpen(headline.rate) ? null : inPercent(headline.rate);
  const spent = headline.toDate ?? headline.actual;
  const quotient = spent === null || headline.budget === null ? null : divide(spent, headline.budget);
  return quotient === null ? null : trim(round(multiply(quotient, exact('100')), 2));
}

const placeOf = ({ project, index }: Watched, field: 'light' | 'deviation', label: string): Place => ({
  anchor: project.id,
  label: `${project.name} ${label}`,
  path: ['projects', index, field],
});

const operandsOf = ({ rate, progress }: Watched): CheckResult['operands'] => [
  { name: '执行率', value: decimalText(rate), unit: '%' },
  { name: '时序进度', value: decimalText(progress), unit: '%' },
];

function deviation(report: Report, at: Watched): CheckResult[] {
  const { project, rate, progress } = at;
  if (project.deviation === undefined || isBlank(project.deviation)) return [];
  const place = placeOf(at, 'deviation', '偏差');
  const operands = operandsOf(at);
  const figure = parseFigure(project.deviation);
  const subject = `${project.name}执行率与时序进度之差`;
  if (figure === null) {
    const texts = [project.deviation];
    return isOpen(project.deviation) ? [unread('C212', report, place, { subject, texts, operands })] : [];
  }
  // Some sources print how much is lacking, without a minus.
  const isLack = compare(figure.value, exact('0')) > 0 && compare(rate, progress) < 0;
  const [from, less] = isLack ? [progress, rate] : [rate, progress];
  const comparison = { ...checkSum([from, negate(less)], figure.value, 'measured'), sign: '个百分点' };
  return [compared('C212', report, place, { subject, comparison, printed: project.deviation, operands })];
}

function light(report: Report, at: Watched, lights: NonNullable<RuleSet['lights']>): CheckResult[] {
  const { project, rate, progress } = at;
  if (project.light === undefined || isBlank(project.light) || lights.length === 0) return [];
  const place = placeOf(at, 'light', '亮灯');
  const operands = operandsOf(at);
  const printed = project.light;
  const worstFirst = [...lights].sort((a, b) => compare(b.from, a.from));
  const known = worstFirst.find(({ name }) => plain(name) === plain(printed));
  if (known === undefined) {
    const message = `${project.name}的“${printed}”不在所用的亮灯规则之中，无法核对`;
    return [result('C212', report, place, { severity: 'unjudged', message, operands, printed })];
  }
  const lack = subtract(progress, rate);
  const right = worstFirst.find(({ from }) => compare(lack, from) >= 0) ?? worstFirst.at(-1) ?? known;
  const words = `${project.name}执行率${decimalText(rate)}%，时序进度${decimalText(progress)}%，${lackWords(lack)}`;
  const agrees = right.name === known.name;
  return [
    result('C212', report, place, {
      severity: agrees ? 'pass' : 'discrepancy',
      message: agrees ? `${words}，为“${printed}”，相符` : `${words}，按规则应为“${right.name}”，原文印作“${printed}”`,
      operands,
      formula: `${decimalText(progress)}% − ${decimalText(rate)}% = ${decimalText(lack)}个百分点`,
      printed,
      computed: right.name,
    }),
  ];
}

/** “红” and “红灯” are one light. */
const plain = (name: string): string => canonical(name).replace(/灯$/, '').replace(/色$/, '');

const lackWords = (lack: Exact): string => {
  const order = compare(lack, exact('0'));
  if (order === 0) return '与进度相同';
  return order > 0 ? `低${decimalText(lack)}个百分点` : `高${decimalText(negate(lack))}个百分点`;
};
