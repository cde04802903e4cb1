/** Markdown tables drop surplus cells without a word: count them. */
import type { MdastNode } from 'satteri';
import type { Mistake, Position } from '../problem.ts';

type TableNode = Extract<MdastNode, { type: 'table' }>;

export function tableMistakes(table: TableNode, tell: (at: Position, mistake: Mistake) => void): void {
  const [head, ...rows] = table.children;
  const want = head?.children.length ?? 0;
  for (const row of rows) {
    const have = row.children.length;
    if (have === want) continue;
    tell(row.position?.start ?? { line: 1, column: 1 }, {
      code: 'M412',
      message: `表格这一行有 ${have} 格，而表头有 ${want} 格`,
      found: `${have} 格`,
      expected: `${want} 格，与表头一致`,
      remedy: have < want ? `补上缺少的 ${want - have} 格，空白的格写成 | |` : '删去多余的格；格里要写竖线时写成 \\|',
    });
  }
}
