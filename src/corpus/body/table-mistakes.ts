/** Markdown tables drop surplus cells without a word: count them. */
import type { MdastNode } from 'satteri';
import type { MistakeText, Position } from '../mistake.ts';

type TableNode = Extract<MdastNode, { type: 'table' }>;

export function tableMistakes(
  table: TableNode,
  sourceLine: (line: number) => string,
  tell: (at: Position, mistake: MistakeText) => void,
): void {
  const [head, ...rows] = table.children;
  const want = head?.children.length ?? 0;
  for (const row of rows) {
    const have = row.children.length;
    if (have === want) continue;
    const at = row.position?.start ?? { line: 1, column: 1 };
    tell(at, {
      code: 'M412',
      message: `表格这一行有 ${have} 格，而表头有 ${want} 格`,
      found: `${have} 格`,
      expected: `${want} 格，与表头一致`,
      remedy: have < want ? missing(want - have, sourceLine(at.line)) : '删去多余的格；格里要写竖线时写成 \\|',
    });
  }
}

/** How the cells come to be fewer: with a sign that is no bar between them, or not there at all. */
function missing(cells: number, line: string): string {
  if (line.includes('｜')) return '把全角的 ｜ 改为半角的 |';
  if (/\S\t+\S/.test(line)) return '看来是从表格粘贴来的：把各格之间的制表符改为 |，行首和行尾也各写一个 |';
  if (!/(?<!\\)\|/.test(line))
    return `若是表格下面的文字，在它前面空一行；若是表格的一行，用 | 分开各格，补上缺少的 ${cells} 格`;
  return `补上缺少的 ${cells} 格，空白的格写成 | |`;
}
