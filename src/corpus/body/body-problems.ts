/** Everything that can be wrong with the body of a report. */
import type { MdastNode } from 'satteri';
import type { Mistake, Position } from '../problem.ts';
import { componentMistakes, type BodyTargets } from './component-problems.ts';
import { faultMistake } from './faults.ts';
import { footnoteMistakes } from './footnotes.ts';
import { bracesMistake, esmMistake } from './markup.ts';
import { parseBody } from './parse.ts';
import { tableMistakes } from './tables.ts';
import { isRemote, linkMistake, unsafeScheme } from './urls.ts';

export interface BodyContext {
  /** Ids that <Funding id> and <Trend id> may name; null when the frontmatter cannot be read. */
  readonly targets: BodyTargets | null;
  /** Whether a picture at this address, relative to the report, is there. */
  readonly hasPicture: (url: string) => boolean;
}

interface Located {
  readonly at: Position;
  readonly mistake: Mistake;
}

export function bodyProblems(body: string, bodyLine: number, context: BodyContext): Located[] {
  const { tree, faults } = parseBody(body, bodyLine);
  const found: Located[] = faults.map((fault) => ({
    at: { line: fault.line, column: fault.column },
    mistake: faultMistake(fault),
  }));
  if (!tree) return found;
  const source = body.split('\n');
  const sourceLine = (line: number): string => source[line - bodyLine] ?? '';
  const tell = (at: Position, mistake: Mistake): void => void found.push({ at, mistake });
  const pictures = new Set<string>();
  walk(tree, (node) => {
    if (node.type === 'imageReference') pictures.add(node.identifier);
  });
  walk(tree, (node) => {
    const at = node.position?.start ?? { line: bodyLine, column: 1 };
    for (const mistake of nodeMistakes(node, context, pictures)) tell(at, mistake);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      componentMistakes(node, context.targets, sourceLine, tell);
    if (node.type === 'table') tableMistakes(node, tell);
  });
  footnoteMistakes(tree, walk, sourceLine, tell);
  return found;
}

/** Visits every node, parents first. */
export function walk(node: MdastNode, visit: (node: MdastNode) => void): void {
  visit(node);
  if ('children' in node && Array.isArray(node.children))
    for (const child of node.children) walk(child as MdastNode, visit);
}

/** `pictures` are the definitions that pictures name: their addresses are addresses of pictures. */
function nodeMistakes(node: MdastNode, context: BodyContext, pictures: ReadonlySet<string>): Mistake[] {
  switch (node.type) {
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return [bracesMistake(node.value)];
    case 'mdxjsEsm':
      return [esmMistake(node.value)];
    case 'link':
    case 'definition':
      if (node.type === 'definition' && pictures.has(node.identifier)) return pictureMistakes(node.url, context);
      return unsafeScheme(node.url) ? [linkMistake(node.url)] : [];
    case 'image':
      return pictureMistakes(node.url, context);
    case 'heading':
      return node.depth === 1 ? [topHeading] : [];
    default:
      return [];
  }
}

/** The page's own title is the only heading of the first level. */
const topHeading: Mistake = {
  code: 'M414',
  message: '正文里不能用一级标题',
  found: '#',
  expected: '从二级标题开始：## 标题',
  remedy: '在行首再加一个 #；报告的标题已经在前置数据的 title 里，不必重复',
};

function pictureMistakes(url: string, context: BodyContext): Mistake[] {
  if (isRemote(url)) {
    return [
      {
        code: 'M410',
        message: '图片不是本站的文件',
        found: url,
        expected: '与报告放在同一文件夹的图片文件名，例如 ./liucheng.png',
        remedy: '把图片存到报告所在的文件夹，再写它的文件名：读者的浏览器不应访问别的网站',
      },
    ];
  }
  if (context.hasPicture(url)) return [];
  return [
    {
      code: 'M411',
      message: '找不到这个图片文件',
      found: url,
      expected: '已经放在报告文件夹或 public/ 里的图片',
      remedy: '检查文件名的大小写和后缀，或把图片放到报告所在的文件夹',
    },
  ];
}
