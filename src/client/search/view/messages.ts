/** What the search says: counts, advice, failure. */
import type { Answer } from '../engine/request-and-answer.ts';
import type { FaultKind } from '../../fault.ts';

/** What is only close has no number: where it ends is the program's choice. */
export const isCounted = ({ mode, total }: Answer): boolean => mode !== 'fallback' && total > 0;

export function countMessage(answer: Answer): string {
  if (answer.total === 0) return '没有找到结果。';
  return isCounted(answer)
    ? `共找到 ${answer.total} 处，见于 ${answer.reports} 份报告。`
    : '没有完全一致的内容，以下为最接近的。';
}

/** Title of the page with what is asked. */
export const titled = (query: string, page: string): string => (query === '' ? page : `${query} · ${page}`);

export const LOADING = '正在检索……';

/** A file that did not arrive is the network's fault, one that cannot be read the site's; anything else is ours. */
export const FAILURES: Readonly<Record<FaultKind, string>> = {
  network: '检索文件没有取到，可能是网络中断或网站刚刚更新。',
  index: '检索文件已取到但读不出来，可能没有传完整，请刷新页面再试。',
  program: '检索程序出了错，请刷新页面再试。',
};

/** What to try when nothing is found. */
export function advice(filtered: boolean): string[] {
  return [
    ...(filtered ? ['取消筛选条件再试。'] : []),
    '检查有没有错别字；数字照报告里的写法输入，例如 83.39、24.85%、480.82万元。',
    '用短一些的词，例如“支出率”“整改”“公交”。',
    '几个词之间留空格，可以找到同时出现这些词的内容，例如“公交 亏损”。',
    '机构、项目可以用全称，也可以用简称。',
  ];
}
