/** A file that is too large to be a report or a registry. */
import { longest } from '../../report/schema/length-limits.ts';
import type { MistakeText } from '../mistake.ts';

/** Null for a file of a sound size. */
export function sizeMistake(bytes: number): MistakeText | null {
  if (bytes <= longest.file) return null;
  const inMegabytes = (size: number): string => (size / 1_000_000).toFixed(1);
  return {
    code: 'M215',
    message: '文件过大',
    found: `${inMegabytes(bytes)} MB`,
    expected: `至多 ${inMegabytes(longest.file)} MB`,
    remedy: '检查是否误把图片、表格或别的文件的内容贴了进来；过长的报告分成几份',
  };
}
