/** The lines that git leaves in a file when two people have changed the same place. */
import type { MistakeText, Position } from '../mistake.ts';

const OPENS = /^<{7}(?: |$)/;
const PARTS = /^(?:={7}|\|{7}(?: .*)?)$/;
const ENDS = /^>{7}(?: |$)/;

/** Every conflict at its first line; a mark that stands alone is the rest of one. */
export function conflicts(text: string): { readonly at: Position; readonly mistake: MistakeText }[] {
  if (!/^(?:<{7}|={7}|>{7})/m.test(text)) return [];
  const found: { at: Position; mistake: MistakeText }[] = [];
  let inside = false;
  text.split('\n').forEach((line, index) => {
    const opens = OPENS.test(line);
    const ends = ENDS.test(line);
    if (opens || (!inside && (ends || PARTS.test(line))))
      found.push({ at: { line: index + 1, column: 1 }, mistake: conflict(line) });
    inside = opens || (inside && !ends);
  });
  return found;
}

const conflict = (line: string): MistakeText => ({
  code: 'M107',
  message: '这里有 git 合并冲突的标记，两种写法还没有选定',
  found: line,
  expected: '没有 <<<<<<<、=======、>>>>>>> 的行',
  remedy: '对照来源文件，留下正确的一种写法，删去另一种和标记所在的各行，再检查一次',
});
