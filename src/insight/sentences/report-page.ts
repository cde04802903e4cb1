/** Sentences that the page of one report computes. */
import type { SentenceKind } from './kind.ts';

export const REPORT_SENTENCES = {
  'scoring-loss': {
    says: '满分A分，得B分，失C分：某一级指标失分最多，占全部失分的D%；某一级指标得分率最低',
    madeIn: 'insight/report-page/scoring.ts',
    silent: [],
  },
  'organisation-spread': {
    says: 'N个单位中，某单位最高，某单位最低，相差若干分',
    madeIn: 'insight/report-page/organisations.ts',
    silent: [],
  },
  'indicator-counts': {
    says: '共N项指标：完成A项，未完成B项，无法判断C项',
    madeIn: 'insight/report-page/indicator-chart.ts',
    silent: [],
  },
  'indicator-completion': {
    says: '能算出完成率的有N项，其中若干项不到100%；最低的是甲，最高的是乙',
    madeIn: 'insight/report-page/indicator-chart.ts',
    silent: [],
  },
  'funding-pairs': {
    says: '预算合计A，支出合计B，执行率C；执行率最高的是甲，最低的是乙',
    madeIn: 'insight/report-page/funding-chart.ts',
    silent: [],
  },
  'programme-years': {
    says: '某年预算A，支出B（执行率C）；逐年列出',
    madeIn: 'insight/report-page/programme.ts',
    silent: [],
  },
  trend: {
    says: '某系列某期为A，某期增加到B，增C%，逐期上升；某期起口径改变，与以前不可比',
    madeIn: 'insight/report-page/trend-words.ts',
    silent: [],
  },
  checks: {
    says: '本站对这份报告做了N次核验：A处有出入，B处相符，C处值得留意，D处无法核验',
    madeIn: 'insight/report-page/checks.ts',
    silent: [],
  },
} as const satisfies Record<string, SentenceKind>;
