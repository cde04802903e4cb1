/** Footnotes: a mark without its note shows as brackets, a note without its mark vanishes. */
import type { MdastNode } from 'satteri';
import type { MistakeText, Position } from '../mistake.ts';

type Walk = (node: MdastNode, visit: (node: MdastNode) => void) => void;

export function footnoteMistakes(
  tree: MdastNode,
  walk: Walk,
  sourceLine: (line: number) => string,
  tell: (at: Position, mistake: MistakeText) => void,
): void {
  const used = new Set<string>();
  const notes: { id: string; label: string; at: Position }[] = [];
  walk(tree, (node) => {
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (node.type === 'footnoteDefinition')
      notes.push({ id: node.identifier, label: node.label ?? node.identifier, at: node.position!.start });
    if (node.type === 'text') for (const lone of loneMarks(node, sourceLine)) tell(lone.at, markWithoutNote(lone.mark));
  });
  const first = new Set<string>();
  for (const note of notes) {
    if (!used.has(note.id) || first.has(note.id)) tell(note.at, noteWithoutMark(note.label, first.has(note.id)));
    first.add(note.id);
  }
}

/** Marks that stayed plain text because no note defines them. */
function loneMarks(
  node: Extract<MdastNode, { type: 'text' }>,
  sourceLine: (line: number) => string,
): { mark: string; at: Position }[] {
  if (!node.value.includes('[^')) return [];
  const { start, end } = node.position!;
  const found: { mark: string; at: Position }[] = [];
  for (let line = start.line; line <= end.line; line++) {
    const text = sourceLine(line);
    for (const match of text.matchAll(/(?<!\\)\[\^[^\]]+\]/g)) {
      const column = match.index + 1;
      const inside = (line > start.line || column >= start.column) && (line < end.line || column < end.column);
      if (inside && node.value.includes(match[0])) found.push({ mark: match[0], at: { line, column } });
    }
  }
  return found;
}

function markWithoutNote(mark: string): MistakeText {
  if (/\s/.test(mark)) {
    return {
      code: 'M413',
      message: '脚注的标记里有空格，不会成为脚注',
      found: mark,
      expected: `没有空格的 ${mark.replace(/\s/g, '')}`,
      remedy: `去掉空格；若不是脚注，写成 \\${mark}`,
    };
  }
  return {
    code: 'M413',
    message: `脚注 ${mark} 没有注文`,
    found: mark,
    expected: `另起一行的 ${mark}: 注文`,
    remedy: `在正文末尾加一行 ${mark}: 注文；若不是脚注，写成 \\${mark}`,
  };
}

function noteWithoutMark(label: string, repeated: boolean): MistakeText {
  return {
    code: 'M413',
    message: repeated ? `脚注 [^${label}] 的注文写了两次` : `脚注 [^${label}] 的注文没有被引用，不会显示`,
    found: `[^${label}]:`,
    expected: `文中恰有一处注文，且至少一处标记 [^${label}]`,
    remedy: repeated ? '给其中一条换编号' : `在文中加上标记 [^${label}]，或删去这条注文`,
  };
}
