/** JSX in the body: allowed components with literal attributes, nothing else. */
import type { MdastNode, MdxJsxAttributeUnion, MdxJsxFlowElement, MdxJsxTextElement } from 'satteri';
import type { MistakeText, Position } from '../mistake.ts';
import { nearest } from '../text/nearest.ts';
import { bodyComponent, bodyComponents, type BodyComponent } from './body-components.ts';
import { htmlMistake } from './forbidden-markup.ts';

export interface BodyTargets {
  readonly funding: readonly string[];
  readonly trends: readonly string[];
}

type Tell = (at: Position, mistake: MistakeText) => void;
type Element = MdxJsxFlowElement | MdxJsxTextElement;

export function componentMistakes(
  node: Element,
  targets: BodyTargets | null,
  sourceLine: (line: number) => string,
  tell: Tell,
): void {
  const at = node.position?.start ?? { line: 1, column: 1 };
  const { name } = node;
  if (name === null) return tell(at, htmlMistake('', '<>'));
  if (/^[a-z]/.test(name) && !name.includes('.')) return tell(at, htmlMistake(name));
  const component = bodyComponent(name);
  if (!component) return tell(at, unknownComponent(name));
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const own = attribute.type === 'mdxJsxAttribute' ? attribute.name : null;
    const mistake = own !== null && seen.has(own) ? twice(name, own) : attributeMistake(name, component, attribute);
    if (mistake) tell(attributeAt(node, attribute, sourceLine), mistake);
    if (own !== null) seen.add(own);
  }
  for (const required of component.required) {
    if (!node.attributes.some((attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === required)) {
      tell(at, {
        code: 'M406',
        message: `<${name}> 缺少属性 ${required}`,
        found: `<${name}>`,
        expected: component.example,
        remedy: `加上 ${required}="…"（${component.attributes[required] ?? ''}）`,
      });
    }
  }
  if (!component.content && node.children.length > 0) {
    tell(at, {
      code: 'M406',
      message: `<${name}> 里面不能有内容`,
      found: `<${name}>…</${name}>`,
      expected: component.example,
      remedy: `写成 ${component.example}，内容移到它的外面`,
    });
  }
  if (name === 'Table' && !hasTable(node)) {
    tell(at, {
      code: 'M418',
      message: '<Table> 里面没有表格',
      found: '<Table>',
      expected: '<Table> 与 </Table> 之间一个 Markdown 表格，前后各空一行',
      remedy: '把表格移到里面，表头下面要有一行 | --- | --- |；没有表格的，删去 <Table> 与 </Table>',
    });
  }
  target(node, name, targets, sourceLine, tell);
}

function hasTable(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'table' || (child.type === 'mdxJsxFlowElement' && hasTable(child)),
  );
}

function unknownComponent(name: string): MistakeText {
  const names = Object.keys(bodyComponents);
  const near = nearest(name, names);
  return {
    code: 'M405',
    message: `没有名为 <${name}> 的组件`,
    found: `<${name}>`,
    expected: `下列之一：${names.map((item) => `<${item}>`).join('、')}`,
    remedy: near ? `是不是 <${near}>？` : '删去这个标签，或改用 Markdown 写法；若 < 是小于号，写成 \\<',
  };
}

function attributeMistake(name: string, component: BodyComponent, attribute: MdxJsxAttributeUnion): MistakeText | null {
  const allowed = Object.keys(component.attributes);
  if (attribute.type === 'mdxJsxExpressionAttribute') return notLiteral(name, `{${attribute.value}}`, allowed[0]!);
  if (/^on[a-z]/i.test(attribute.name)) {
    return {
      code: 'M408',
      message: `<${name}> 不能带事件属性 ${attribute.name}`,
      found: attribute.name,
      expected: `可用的属性：${allowed.join('、')}`,
      remedy: '删去这个属性：报告不能带程序',
    };
  }
  if (!allowed.includes(attribute.name)) {
    const near =
      allowed.find((item) => component.attributes[item] === attribute.name) ?? nearest(attribute.name, allowed);
    return {
      code: 'M406',
      message: `<${name}> 没有属性 ${attribute.name}`,
      found: attribute.name,
      expected: `可用的属性：${Object.entries(component.attributes)
        .map(([item, what]) => `${item}（${what}）`)
        .join('、')}`,
      remedy: near ? `是不是 ${near}？` : '删去这个属性',
    };
  }
  if (typeof attribute.value === 'object' && attribute.value !== null)
    return notLiteral(name, `${attribute.name}={${attribute.value.value}}`, attribute.name);
  if (typeof attribute.value !== 'string' || attribute.value.trim() === '') {
    return {
      code: 'M406',
      message: `<${name}> 的属性 ${attribute.name} 没有值`,
      found: attribute.name,
      expected: `${attribute.name}="文字"`,
      remedy: '填写值，或删去这个属性',
    };
  }
  return null;
}

/** A component that has words before or behind it on its line. */
export function textComponents(parent: { readonly children: readonly MdastNode[] }, tell: Tell): void {
  const alone = parent.children.every(
    (child) => child.type === 'mdxJsxTextElement' || (child.type === 'text' && child.value.trim() === ''),
  );
  for (const child of alone ? [] : parent.children) {
    const component = child.type === 'mdxJsxTextElement' ? bodyComponent(child.name ?? '') : undefined;
    if (component && child.type === 'mdxJsxTextElement')
      tell(child.position?.start ?? { line: 1, column: 1 }, inText(child.name ?? '', component));
  }
}

/** Only the last of them would be shown. */
const twice = (name: string, attribute: string): MistakeText => ({
  code: 'M406',
  message: `<${name}> 的属性 ${attribute} 写了两次`,
  found: attribute,
  expected: '每个属性只写一次',
  remedy: '对照原文留下正确的一个，删去另一个',
});

const inText = (name: string, component: BodyComponent): MistakeText => ({
  code: 'M421',
  message: `<${name}> 写在文字中间`,
  found: `<${name}>`,
  expected: `${component.example} 自成一行，前后各空一行`,
  remedy: component.content
    ? `在 <${name}> 和 </${name}> 的前后换行并空一行，内容写在两者之间的行里`
    : '移到另一行，前后各空一行',
});

function notLiteral(name: string, found: string, attribute: string): MistakeText {
  return {
    code: 'M407',
    message: `<${name}> 的属性只能是文字`,
    found,
    expected: `${attribute}="文字"，用半角双引号`,
    remedy: `把花括号改为双引号：${attribute}="…"`,
  };
}

function target(
  node: Element,
  name: string,
  targets: BodyTargets | null,
  sourceLine: (line: number) => string,
  tell: Tell,
): void {
  const known = targetsOf(name, targets);
  const attribute = node.attributes.find((item) => item.type === 'mdxJsxAttribute' && item.name === 'id');
  const id = attribute?.value;
  if (!known || !attribute || typeof id !== 'string' || id.trim() === '' || known.includes(id)) return;
  const near = nearest(id, known);
  const list = name === 'Funding' ? 'funding.tables' : 'trends';
  tell(attributeAt(node, attribute, sourceLine), {
    code: 'M307',
    message: `<${name}> 所指的 ${id} 在前置数据的 ${list} 里不存在`,
    found: id,
    expected: known.length === 0 ? `${list} 里还没有内容` : `下列之一：${known.join('、')}`,
    remedy: near ? `是不是 ${near}？` : `改为 ${list} 里的 id，或在 ${list} 里补上这张表`,
  });
}

/** Ids that a component may name; none for one that names nothing. */
function targetsOf(name: string, targets: BodyTargets | null): readonly string[] | undefined {
  if (name === 'Funding') return targets?.funding;
  return name === 'Trend' ? targets?.trends : undefined;
}

/** Attributes carry no position, so the opening tag is searched for the name. */
function attributeAt(node: Element, attribute: MdxJsxAttributeUnion, sourceLine: (line: number) => string): Position {
  const start = node.position?.start ?? { line: 1, column: 1 };
  const end = node.position?.end.line ?? start.line;
  const name = attribute.type === 'mdxJsxAttribute' ? attribute.name.replace(/[^\w-]/g, '\\$&') : null;
  // With its equals sign first: the same word may stand inside another attribute's text.
  const wanted =
    name === null
      ? [/\{\s*\.\.\./, /\{/]
      : [new RegExp(`(?<=^|\\s)${name}(?=\\s*=)`), new RegExp(`(?<=^|\\s)${name}(?=[\\s/>]|$)`)];
  for (const pattern of wanted) {
    for (let line = start.line; line <= end; line++) {
      const text = sourceLine(line);
      // Past the tag's own name on its first line.
      const from = line === start.line ? start.column + (node.name?.length ?? 0) : 0;
      const index = text.slice(from).search(pattern);
      if (index >= 0) return { line, column: from + index + 1 };
    }
  }
  return start;
}
