/** Sentences that lists, subjects and the front page compute from many reports. */
import { TOO_LOW } from '../../report/low-target.ts';
import type { SentenceKind } from './sentence-kind.ts';

export const LISTING_SENTENCES = {
  'front-figures': {
    says: '报告N份，A—B年度；记有名称的被评价单位N个，报告最多的是甲；主要资金记有预算或下达数的报告N份；问题、建议、指标、出入各多少；有目标值、有完成值的指标各多少条',
    madeIn: 'page-data/front/front-page.ts',
    silent: [
      '各报告的金额从不相加：资金与其中的部分、部门与它的项目会重复',
      '各单位的报告一样多，或者都只有一份时，不说哪个最多；并列的都列出',
      '年度中间有缺的，不写成首末两年',
      '没有出入时不说附算式；只有一部分附算式的，写明是几处',
      `没有超过目标${TOO_LOW}%的指标时，不说目标定得低`,
    ],
  },
  'scores-spread': {
    says: 'N份由评价机构打分的报告中，优A份、良B份……；最高、最低、居中各多少分；另有几份没有计入，为什么',
    madeIn: 'page-data/front/score-spread.ts',
    silent: [
      '没有评价机构打分的报告时，整句不说',
      '只有一份时，不说最高、最低和居中',
      '得分都相同时，不分最高最低；并列的都列出',
      '不足三份时，不说居中；双数份而居中两份不同的，两个数都说',
      '单位自评、没有总分、满分不能换算的不计入，并说明份数',
      '用了不止一种等级办法时，只照录各等级的份数，不画等级线',
    ],
  },
  'scores-groups': {
    says: '某组的N份居中A分……；不少于三份的几组里，居中得分最高的是甲，最低的是乙；预算执行一般就计分',
    madeIn: 'page-data/front/score-groups.ts',
    silent: [
      '没有评价机构打分的报告时，整句和图表都没有',
      '不足三份的组，不说居中得分',
      '各组居中得分相同，或者居中两份之间分不出先后时，不说最高最低；并列的都列出',
      '够三份的组不足两组，或分不出先后时，不说得分是否随执行率升降',
      '一份报告只计一次：跨年度的报告不算作其中某一年的',
    ],
  },
  'low-execution': {
    says: '共N份支出不到一半；只看各报告主要的一对数字，几份有执行率（几份照原文，几份由本站计算），其余几份为什么没有列入',
    madeIn: 'page-data/front/front-tables.ts',
    silent: [
      '印的是到位率、周转或准备金、社保基金的，不算作支出不到一半',
      '两个数年度或范围不同而原文没有印比率的，不计算',
      '预算为零的，不计算',
      '印作“近50%”等恰在界上的约数，不归入任何一档',
    ],
  },
  'score-gaps': {
    says: 'N份报告同时写明自评分和评价得分；自评高出多少分',
    madeIn: 'page-data/front/front-tables.ts',
    silent: [
      '没有一份报告同时写明两种得分时，只说没有',
      '自评分超过这份报告的满分，或者满分高于100分、看不出自评分满分多少的，不相减',
    ],
  },
  returned: {
    says: '共N组：同一单位的同类问题在不止一份报告里出现；按主题归并，不等于同一件事',
    madeIn: 'page-data/organisation/returned-theme-tables.ts',
    silent: ['几个单位合评而没有分到单位的问题，不计', '只在一份报告里出现的，不列', '全部列出时，不说只列前几组'],
  },
  'theme-counts': {
    says: '一个问题可属于几个主题，各行不能相加；共N份报告；共几个主题有问题，只列前几个',
    madeIn: 'page-data/theme-pages.ts',
    silent: ['全部列出时，不说只列前几个'],
  },
  'theme-organisations': {
    says: '一个问题涉及几个单位的，每个单位各计一次；共N个单位，只列前几个',
    madeIn: 'page-data/theme-pages.ts',
    silent: [
      '合评而没有分到单位的问题，不计入各单位',
      '每个问题只涉及一个单位时，不说各计一次',
      '全部列出时，不说只列前几个',
    ],
  },
  'follow-ups': {
    says: '列有N项以往的整改事项：A项已整改，B项正在整改；进展是谁说的',
    madeIn: 'page-data/front/follow-up-words.ts',
    silent: ['没有说明进展的，不说由谁报告或核实', '只有一种状态时，不逐项计数'],
  },
  'no-follow-up': {
    says: '本站所载的后来文件里，没有这条建议或它所回应的问题的整改记录',
    madeIn: 'page-data/recommendation-page.ts',
    silent: ['有整改记录时，不说'],
  },
  'reports-list': {
    says: '本站所载某地的财政绩效评价报告，共N份',
    madeIn: 'page-data/lists/report-listing.ts',
    silent: ['没有报告时，只说还没有收录'],
  },
  'projects-list': {
    says: 'N份文件分项目列出，共A个项目；不分项目的文件见报告目录；照原文，不合计、不平均',
    madeIn: 'page-data/lists/project-listing.ts',
    silent: ['没有分项目的文件时，没有这个目录'],
  },
  'records-list': {
    says: 'N份报告共A个问题（条建议）；就本站所载，其中B个（建议：B条所回应的问题）在后来的文件里有整改记录',
    madeIn: 'page-data/lists/record-listings.ts',
    silent: ['没有问题或建议时，只说没有列出', '一个都没有整改记录时，说本站所载的文件里没有，不说没有整改'],
  },
  'indicators-list': {
    says: `N条指标：完成A条，未完成B条，无法判断C条，未到期几条；完成值超过目标值${TOO_LOW}%的D条，目标可能定得太低`,
    madeIn: 'page-data/lists/indicator-listing.ts',
    silent: ['没有指标时，只说没有列出', `没有超过${TOO_LOW}%的，不说目标定得低`, '没有未到期的，不说未到期几条'],
  },
  'checks-list': {
    says: '对N份报告做了A次核验：B次相符，C处有出入（分布在D份报告里），E处值得留意，F处无法核验',
    madeIn: 'page-data/lists/check-listing.ts',
    silent: ['没有可以核验的数字时，只说没有', '没有出入时，不说分布在几份报告里'],
  },
  'rule-results': {
    says: '某条规则在所载报告中用了N次：各种结果各多少次',
    madeIn: 'page-data/lists/check-listing.ts',
    silent: ['没有用到时，只说没有用到', '没有的结果不列'],
  },
  'trends-list': {
    says: 'N组多年（多期）数据，共A个系列，分B个主题词；另有C组是延续资金的；口径改变的地方折线断开',
    madeIn: 'page-data/lists/trend-listing.ts',
    silent: ['没有多年数据时，只说没有列出', '没有延续资金的数据时，不说另有', '没有断开的折线时，不说断开'],
  },
  'organisations-list': {
    says: '记有名称的被评价单位N个，报告M份；报告最多的是甲，A份',
    madeIn: 'page-data/lists/organisation-listing.ts',
    silent: ['没有报告时，只说还没有收录', '各单位的报告一样多，或者都只有一份时，不说哪个最多；并列的都列出'],
  },
  'list-page': {
    says: '第A—B条，共N条',
    madeIn: 'lists/listing.ts',
    silent: ['这一页只有一条时，不写起止'],
  },
  facets: {
    says: '某几项筛选：一份可以属于几项，各项的数相加会多于总数；某几项没有写明的不列',
    madeIn: 'lists/facet.ts',
    silent: ['每一份在各项筛选里都恰有一个值时，不说'],
  },
  organisation: {
    says: '本站收录某单位的报告N份（A年度），其中单位自评B份；评价机构评分，单位自评；指出问题C个，有D类在不止一份报告里出现；另有E个由合评报告一并提出，本站没有分到各单位',
    madeIn: 'page-data/organisation/organisation-page.ts',
    silent: [
      '没有评价得分或者没有自评分时，不并列两种分',
      '同一个自评分在自评报告和评价报告里都印出的，只计一次',
      '几个单位合在一起的自评分，不算作其中一个单位的；合在一起的评价得分，写明是合评',
      '年度中间有缺的，不写成首末两年',
      '几个单位合评而没有分到单位的问题，不算作其中任何一个单位的，另说个数；不算进不止一份报告的同类问题',
      '点名它的问题出自评价别的单位的报告时，写明几个',
      '没有问题时，只说没有列出；没有不止一份报告的同类问题时，不说',
      '没有以它为对象的报告时，只说哪些委托、问题、建议提到它',
    ],
  },
  'organisation-scores': {
    says: '某报告得A分……，评几个单位的写明某单位在《某报告》里得A分；某报告自评A分、评价B分，相差C分',
    madeIn: 'page-data/organisation/score-among-all.ts',
    silent: [
      '没有可以比较的评价得分时，整句和图都没有',
      '几个单位的平均得分，不算作其中任何一个单位的',
      '满分不同、不能换算的分不画在图上，也不比高低',
      '自评分看不出满分多少，或者报告评几个单位的，不说相差多少',
      '只有一份报告时，不说各报告不宜比较',
    ],
  },
  theme: {
    says: 'N份报告中有A份提出这类问题，共B个，涉及C个单位，所评的资金最早是D年度的；同一主题的建议E条；整改记录',
    madeIn: 'page-data/theme-pages.ts',
    silent: [
      '没有这类问题时，只说没有提出',
      '合评几个单位而没有分到单位的问题，不计在涉及的单位里，另说个数；都没有分到单位时，不说涉及几个单位',
      '各份报告的评价期间相同时，不说最早',
      '没有同一主题的建议时，不说',
      '没有整改记录时，只说本站所载的文件里没有',
    ],
  },
  'indicator-group': {
    says: 'N份报告里的A条指标（某年）：完成、未完成、无法判断各多少条',
    madeIn: 'page-data/indicator-group-words.ts',
    silent: ['没有的结果不列', '年度中间有缺的，不写成首末两年'],
  },
  programme: {
    says: '一句话说明；N份报告涉及这笔资金，其中的A个子项目另有记录',
    madeIn: 'page-data/programme/programme-page.ts',
    silent: ['没有报告时，只说还没有', '没有子项目时，不说'],
  },
  'programme-changes': {
    says: 'A年到B年，预算由甲增加到乙（增C%），支出……，执行率由D变为E',
    madeIn: 'page-data/programme/money-by-year.ts',
    silent: [
      '口径改变前后的两年，不比',
      '两年在不同的报告里，而同一年各报告印的数不同的，不比',
      '执行率除以不同一道预算的，不比；本站计算的，写明',
      '起点为零或负数、终点为负数的，不说增减百分之几',
      '两年之间有缺的，写明本站没有中间的数',
    ],
  },
  'programme-rates': {
    says: '某年执行率A，某年执行率B；各年的预算是不是同一道',
    madeIn: 'page-data/programme/money-by-year.ts',
    silent: [
      '只有一年，单位不同，或者口径改变以后不足两年的，整句和图都没有',
      '支出就是下达的数的，不计算执行率；同一年度别的报告只印支出的，也不计算',
      '同一年度各份报告的执行率不同时，逐个列出；表里有的，不说没有',
      '不能计算的年度，写明缺什么；本站计算的，写明',
      '各年都是同一道预算时，不说不同',
    ],
  },
  'programme-series': {
    says: '某指标某年A，某年B（增C%）；某年起与以前不可比；哪些年达到目标',
    madeIn: 'page-data/programme/indicator-series.ts',
    silent: [
      '只有一个年度的，整句和图都没有',
      '同一年各报告的数不同，或者没有唯一的数的，不画也不比，写明是哪些年',
      '口径或单位改变前后，不比',
      '起点为零或负数的，不说增减百分之几；百分数只说升降几个百分点',
      '两年之间有缺的，写明与哪一年比',
      '同一年有的达到目标、有的没有的，照样写明，不取其一',
    ],
  },
} as const satisfies Record<string, SentenceKind>;
