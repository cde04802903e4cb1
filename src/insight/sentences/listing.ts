/** Sentences that lists, subjects and the front page compute from many reports. */
import type { SentenceKind } from './kind.ts';

export const LISTING_SENTENCES = {
  'scores-spread': {
    says: 'N份由评价机构打分的报告中，优A份、良B份……；最高、最低、居中各多少分',
    madeIn: 'insight/listing/score-spread.ts',
    silent: [],
  },
  'scores-groups': {
    says: '某组的N份居中A分……；不少于三份的几组里，居中得分最高的是甲，最低的是乙',
    madeIn: 'insight/listing/score-groups.ts',
    silent: [],
  },
  'organisation-scores': {
    says: '某报告得A分……；某报告自评A分、评价B分，相差C分',
    madeIn: 'insight/listing/organisation-scores.ts',
    silent: [],
  },
  'programme-series': {
    says: '某指标某年A，某年B（增C%）；某年起与以前不可比；哪些年达到目标',
    madeIn: 'insight/listing/programme-series.ts',
    silent: [],
  },
  'programme-rates': {
    says: '某年执行率A，某年执行率B',
    madeIn: 'insight/listing/programme-money.ts',
    silent: [],
  },
} as const satisfies Record<string, SentenceKind>;
