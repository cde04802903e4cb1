/** What a list says of itself beside its form. */

export const UNREAD = '读不到列表的其余部分，请检查网络，或按页码逐页查看。';
export const BROKEN = '列表程序出了错，请刷新页面再试，或按页码逐页查看。';
/** The engine could not be asked. */
export const BY_TEXT = '检索文件没有读到，以下按页面上的文字查找。';

export const progressWords = (done: number, of: number): string => (of > 1 ? `正在读取 ${done}/${of} ……` : '');

/**
 * @param counter 条, 份 …
 * @param shown entries on the page, where that is fewer than passed
 */
export function countWords(passed: number, all: number, counter: string, shown: number): string {
  const count = passed === all ? `共 ${all} ${counter}` : `${all} ${counter}中的 ${passed} ${counter}`;
  const first = passed > shown ? `，先列 ${shown} ${counter}` : '';
  return `${count}${first}${passed === 0 ? '，请放宽条件' : ''}`;
}
