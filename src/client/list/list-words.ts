/** What a list says of itself beside its form. */
import type { FaultKind } from '../fault.ts';

const UNREAD = '读不到列表的其余部分，请检查网络，或按页码逐页查看。';
const DAMAGED = '列表文件已取到但读不出来，可能网站刚刚更新，请刷新页面再试，或按页码逐页查看。';
const BROKEN = '列表程序出了错，请刷新页面再试，或按页码逐页查看。';
export const FAILURES: Readonly<Record<FaultKind, string>> = { network: UNREAD, index: DAMAGED, program: BROKEN };

/** The engine could not be asked. */
export const BY_TEXT: Readonly<Record<FaultKind, string>> = {
  network: '检索文件没有读到，以下按页面上的文字查找。',
  index: '检索文件已取到但读不出来，以下按页面上的文字查找。',
  program: '检索程序出了错，以下按页面上的文字查找。',
};

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
