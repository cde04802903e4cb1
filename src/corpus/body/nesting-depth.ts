/** How deep a body may nest: what is deeper is a slip, and would exhaust the programs that render it. */
import type { MdastNode } from 'satteri';
import type { MistakeText, Position } from '../mistake.ts';

/** A list in a list counts twice: the list and its entry. */
const DEEPEST = 40;

/** The first part that lies too deep; null in every report that a person has written. */
export function nestedTooDeep(
  tree: MdastNode,
  sourceLine: (line: number) => string,
): { at: Position; mistake: MistakeText } | null {
  let level: MdastNode[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) {
      const at = level[0]!.position?.start ?? { line: 1, column: 1 };
      return { at, mistake: nestingMistake(sourceLine(at.line).slice(at.column - 1)) };
    }
    level = level.flatMap((node) => ('children' in node ? (node.children as MdastNode[]) : []));
  }
  return null;
}

function nestingMistake(found: string): MistakeText {
  return {
    code: 'M401',
    message: '引用、列表、组件或强调套了太多层',
    found,
    expected: `最多 ${DEEPEST} 层`,
    remedy: '减少层数：删去多余的 >、-、* 或组件；要显示这些符号，在前面加反斜杠',
  };
}
