/** Sentences that the page of one report computes. */
import { TOO_LOW } from '../../report/low-target.ts';
import type { SentenceKind } from './sentence-kind.ts';

export const REPORT_SENTENCES = {
  'head-band': {
    says: 'A分以上、不到B分为某等级：得分落在哪一档',
    madeIn: 'page-data/report/report-head.ts',
    silent: ['原文没有等级', '满分与等级办法的满分不同', '得分不在任何一档里'],
  },
  'head-self-score': {
    says: '单位自评A分，比评价得分高（低）B分',
    madeIn: 'page-data/report/report-head.ts',
    silent: ['报告本身是自评：只写自评分', '自评分超过满分，不是同一分制：不作比较'],
  },
  'head-rate': {
    says: '首屏的执行率A%（本站计算）',
    madeIn: 'page-data/report/head-money.ts',
    silent: [
      '原文印有比率：照原文',
      '缺预算或支出，或预算不大于零、支出小于零',
      '两个金额的年度、范围或内容不同',
      '分子不是支出，或分母不是预算、下达、到位',
      '风险准备金、周转资金',
      '商超过200%，不像同一范围的两个数',
    ],
  },
  'head-divides': {
    says: '首屏的比率由哪两个金额相除',
    madeIn: 'page-data/report/head-money.ts',
    silent: ['两个金额的年度、范围或内容不同', '所印比率不等于这两个金额相除（四舍五入除外）'],
  },
  'head-reading': {
    says: '怎样理解首屏的两个金额：不宜相除；风险准备金、周转资金、保险基金不按支出率理解',
    madeIn: 'page-data/report/head-money.ts',
    silent: ['一般支出，两个金额可比', '只有一个金额，没有什么可以相除'],
  },
  'scoring-loss': {
    says: '满分A分，得B分，失C分：某一级指标失分最多，占全部失分的D%；某一级指标得分率最低。并列的都写出来',
    madeIn: 'page-data/report/scoring-words.ts',
    silent: [
      '原文没有总分',
      '得分超过满分：不说失分',
      '有一级指标没有得分，或得分超过分值：不说哪项失分最多',
      '各项失分相加不等于全部失分：不说哪项失分最多，也不说占比',
      '所印得分率与得分除以分值不符：不说得分率最低',
      '照所印与照计算，得分率最低的不是同一项：不说得分率最低',
    ],
  },
  'scoring-detail': {
    says: '某一级指标A分得B分，得分率C%',
    madeIn: 'page-data/report/scoring-words.ts',
    silent: ['得分率没有印出的，标明本站计算', '分值为零：不说得分率'],
  },
  'scoring-none': {
    says: '原文没有列出一级指标得分，无法说明分数失在何处',
    madeIn: 'page-data/report/scoring-section.ts',
    silent: ['列有一级指标，或分单位列有'],
  },
  'organisation-spread': {
    says: 'N个单位中，某单位最高，某单位最低，相差若干分，平均若干分。并列的都写出来',
    madeIn: 'page-data/report/organisation-scores.ts',
    silent: [
      '各单位的满分不同',
      '同一单位列了两次',
      '得分都相同：只说相同',
      '总分不等于各单位得分的平均：不说平均',
      '只列出部分单位得分：写明“列出得分的”',
    ],
  },
  'indicator-counts': {
    says: '本页列出N项指标：完成A项，未完成B项，无法判断C项；其中若干项由本站比较目标值与实际完成值判断',
    madeIn: 'page-data/report/indicator-chart.ts',
    silent: ['另一张表重复列出的同一指标不再计算', '录入的是不是原文的全部指标，本站不能断定：只说“本页列出”'],
  },
  'indicator-completion': {
    says: `按完成率比较的有N项，其中若干项不到100%；最低的是甲，最高的是乙；若干项超过${TOO_LOW}%，目标可能定低了`,
    madeIn: 'page-data/report/indicator-chart.ts',
    silent: [
      '越少越好的指标、时限、名次、约数、区间、目标为零、增长率之间相除：不算完成率',
      '实际值为负：不算完成率',
      '能算出的不足三项',
      '照所印与照计算，最低（最高）的不是同一项：不说这一端',
      `照所印与照计算，不到100%（超过${TOO_LOW}%）的项数不同：不说项数`,
      '原文没有印完成率，或目标不是下限：不说目标可能定低了',
    ],
  },
  'funding-none': {
    says: '没有收录资金表',
    madeIn: 'components/report/Funding.astro',
    silent: ['有资金表，或有逐年的预算与支出'],
  },
  'funding-pairs': {
    says: '预算合计A，支出合计B，执行率C；执行率最高的是甲，最低的是乙。并列的都写出来；没有印出的比率标明本站计算',
    madeIn: 'page-data/report/funding-words.ts',
    silent: [
      '表中没有同一层级、同一年度、同一单位的预算与支出两列',
      '收入表，以及收入、结转、结余各行：不说执行率',
      '收支表中看不出是收是支的行：不说最高最低',
      '合计行不止一个，或不纵向求和：不说合计',
      '有行列了预算而没有列支出：合计不相除',
      '报告说明两个金额不宜相除，或是风险准备金、周转资金：本站不相除',
      '各行相加不等于所印合计：本站不相除',
      '所印比率与所印金额不符：合计不说比率；最高或最低因此不同的，不说这一端',
      '小计与明细不并列：按没有再分的行比较；每组行目相同的，按小计比较',
      '行名像合计、其中或大小标题，或某行等于其下几行之和：不说最高最低',
      '各行时段长短不同：不说最高最低；最后一年没有结束的，本站不计算',
      '能比较的不足两行，有负数，或商超过200%：不说最高最低',
      '只有部分行有比率，或表由正文整理而没有合计：写明是哪些行里',
    ],
  },
  'programme-years': {
    says: '某年预算A，支出B（执行率C）；逐年列出。没有印出的执行率标明本站计算',
    madeIn: 'page-data/report/programme-years.ts',
    silent: [
      '同一年列了两次',
      '所印执行率不是这两个金额相除：不说执行率',
      '预算不大于零、支出小于零，或商超过200%：不说执行率',
      '逐年的预算合计是报告的预算，支出合计却不是报告的支出：不说执行率',
      '风险准备金、周转资金：不说执行率',
    ],
  },
  trend: {
    says: '某系列某期为A，某期增加到B，增C%，逐期上升；某期起口径改变，与以前不可比',
    madeIn: 'page-data/report/trend-words.ts',
    silent: [
      '口径改变的前后不相比',
      '时段长短不同（整年与几个月、季度与年）：不说增减',
      '累计数，或截至某日的数：不说增减',
      '推算、预计的时期或系列，目标值：不说增减',
      '各格的单位不同，或是约数：不相比',
      '时期的先后看不出：不说增减',
      '中间缺一期：不说逐期、先升后降，也不说一直',
      '只有两期：不说逐期、先升后降',
      '基数为零、为负或极小（不足10的整数而翻倍以上，或增到11倍以上）：不说增长率',
      '原文印有增减比例而与两期的数不符：不说增减比例',
      '名次：只说升降到第几',
      '比率之差写百分点、千分点，不写增长率',
      '不足两个数：只写那个数',
    ],
  },
  checks: {
    says: '本站对这份报告做了N次核验：A处有出入，B处相符，C处值得留意，D处无法核验',
    madeIn: 'page-data/report/checks-section.ts',
    silent: ['都无法核验：不说没有发现出入', '没有出入：不说出入照原文保留'],
  },
  'no-counterpart': {
    says: '没有记录对应的建议（回应的问题）',
    madeIn: 'components/report/Findings.astro',
    silent: ['有对应的'],
  },
  'no-correction': {
    says: '公布以后没有更正',
    madeIn: 'components/report/History.astro',
    silent: ['有更正，或没有记录公布日期'],
  },
} as const satisfies Record<string, SentenceKind>;
