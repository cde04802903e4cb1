/** What each kind of search record is called. */
import type { Kind } from './search-index.ts';

/** Two Chinese characters for each, as the filter of the search offers it. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  report: '报告',
  section: '正文',
  finding: '问题',
  recommendation: '建议',
  indicator: '指标',
  funding: '资金',
  trend: '趋势',
  followup: '整改',
  project: '项目',
};
