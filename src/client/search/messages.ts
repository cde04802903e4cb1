/** What the search says: counts, advice, failure. */
import type { Answer } from './engine.ts';

export function countMessage({ total, reports, mode }: Answer): string {
  if (total === 0) return '没有找到结果。';
  return `${mode === 'fallback' ? '较为接近的有' : '共找到'} ${total} 处，见于 ${reports} 份报告。`;
}

/** Title of the page with what is asked. */
export const titled = (query: string, page: string): string => (query === '' ? page : `${query} · ${page}`);

export const LOADING = '正在检索……';
export const FAILED = '检索文件没有取到，可能是网络中断或网站刚刚更新。';

/** What to try when nothing is found. */
export function advice(filtered: boolean): string[] {
  return [
    ...(filtered ? ['取消左侧的筛选条件再试。'] : []),
    '检查有没有错别字；数字照报告里的写法输入，例如 83.39、24.85%、480.82万元。',
    '用短一些的词，例如“支出率”“整改”“公交”。',
    '几个词之间留空格，可以找到同时出现这些词的内容，例如“公交 亏损”。',
    '机构、项目可以用全称，也可以用简称。',
  ];
}
