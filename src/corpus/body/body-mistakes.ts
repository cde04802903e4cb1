/** Everything that can be wrong with the body of a report. */
import type { MdastNode } from 'satteri';
import type { MistakeText, Position } from '../mistake.ts';
import { componentMistakes, textComponents, type BodyTargets } from './component-mistakes.ts';
import { syntaxMistake } from './syntax-mistakes.ts';
import { footnoteMistakes } from './footnote-mistakes.ts';
import { longLines } from './long-passages.ts';
import { lineMistakes } from './line-mistakes.ts';
import { linkMistakes, type LinkState } from './link-mistakes.ts';
import { bracesMistake, esmMistake } from './forbidden-markup.ts';
import { nestedTooDeep } from './nesting-depth.ts';
import { parseBody } from './parse-body.ts';
import { pictureMistakes, type PictureState } from './picture-mistakes.ts';
import { tableMistakes } from './table-mistakes.ts';

export interface BodyContext {
  /** Ids that <Funding id> and <Trend id> may name; null when the frontmatter cannot be read. */
  readonly targets: BodyTargets | null;
  /** What there is at this address of a picture, relative to the report. */
  readonly pictureState: (url: string) => PictureState;
  /** What there is at this address of a link, which has no scheme. */
  readonly linkState: (url: string) => LinkState;
}

interface Located {
  readonly at: Position;
  readonly mistake: MistakeText;
}

export function bodyMistakes(body: string, bodyLine: number, context: BodyContext): Located[] {
  const long = longLines(body, bodyLine);
  // A parser may take minutes over such a line.
  if (long.length > 0) return long;
  const { tree, loneStars, mistakes } = parseBody(body, bodyLine);
  const found: Located[] = mistakes.map((mistake) => ({
    at: { line: mistake.line, column: mistake.column },
    mistake: syntaxMistake(mistake),
  }));
  if (!tree) return found;
  const source = body.split('\n');
  const sourceLine = (line: number): string => source[line - bodyLine] ?? '';
  const deep = nestedTooDeep(tree, sourceLine);
  // Nothing below walks so deep.
  if (deep) return [...found, deep];
  const tell = (at: Position, mistake: MistakeText): void => void found.push({ at, mistake });
  const nodes: MdastNode[] = [];
  walk(tree, (node) => nodes.push(node));
  const named = (type: 'imageReference' | 'linkReference'): ReadonlySet<string> =>
    new Set(nodes.flatMap((node) => (node.type === type ? [node.identifier] : [])));
  const [pictures, linked] = [named('imageReference'), named('linkReference')];
  for (const node of nodes) {
    const at = node.position?.start ?? { line: bodyLine, column: 1 };
    for (const mistake of nodeMistakes(node, context, pictures, linked, sourceLine(at.line))) tell(at, mistake);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      componentMistakes(node, context.targets, sourceLine, tell);
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') textComponents(node, tell);
    if (node.type === 'table') tableMistakes(node, sourceLine, tell);
  }
  for (const at of loneStars) tell(at, loneStarsMistake(sourceLine(at.line).slice(at.column - 1)));
  lineMistakes(source, bodyLine, nodes, tell);
  footnoteMistakes(tree, walk, sourceLine, tell);
  return found;
}

function loneStarsMistake(found: string): MistakeText {
  return {
    code: 'M417',
    message: '加粗的 ** 不成对',
    found,
    expected: '**要加粗的文字**：前后各两个星号，在同一段或同一格里',
    remedy: '补上另一半 **，或删去这一半；星号是文字的，写成 \\*\\*',
  };
}

/** Visits every node, parents first. */
function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  if ('children' in node && Array.isArray(node.children)) for (const child of node.children) walk(child, visit);
}

/** `pictures` and `linked` are the definitions that pictures and links name. */
function nodeMistakes(
  node: MdastNode,
  context: BodyContext,
  pictures: ReadonlySet<string>,
  linked: ReadonlySet<string>,
  line: string,
): MistakeText[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [bracesMistake(node.value)];
    case 'mdxjsEsm':
      return [esmMistake(node.value)];
    case 'link':
      return linkMistakes(node.url, context.linkState);
    case 'definition':
      return [
        ...(pictures.has(node.identifier) ? pictureMistakes(node.url, context.pictureState) : []),
        ...(linked.has(node.identifier) ? linkMistakes(node.url, context.linkState) : []),
      ];
    case 'image':
      return pictureMistakes(node.url, context.pictureState);
    case 'heading':
      return node.depth === 1 ? [line.trimStart().startsWith('#') ? topHeading : underlined] : [];
    default:
      return [];
  }
}

const underlined: MistakeText = {
  code: 'M414',
  message: '这一段会因下一行的等号变成一级标题',
  found: '#',
  expected: '标题写作 ## 标题，自成一行',
  remedy: '是标题的，在行首加“## ”并删去下一行；不是的，删去下一行的等号',
};

/** The page's own title is the only heading of the first level. */
const topHeading: MistakeText = {
  code: 'M414',
  message: '正文里不能用一级标题',
  found: '#',
  expected: '从二级标题开始：## 标题',
  remedy: '在行首再加一个 #；报告的标题已经在前置数据的 title 里，不必重复',
};
