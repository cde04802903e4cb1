/** Markup that could run code or that the site does not style: braces, ESM, HTML. */
import type { MistakeText } from '../mistake.ts';

type Words = Omit<MistakeText, 'code' | 'found'>;

export const BRACES: Words = {
  message: '正文里的花括号会被当作程序',
  expected: '没有花括号，或写成 \\{ \\}',
  remedy: '要显示花括号，在每个前面加反斜杠：\\{ \\}；或改用全角的｛｝、中文书名号、圆括号',
};

const COMMENT: Words = {
  message: '正文里不能写 {/* 注释 */}',
  expected: '没有注释的正文',
  remedy: '删去注释；编者备注写在前置数据里，以 # 开头',
};

const ESM: Words = {
  message: '正文里不能用 import 或 export',
  expected: '文字、表格、脚注和允许的组件',
  remedy: '删去这一行：Table、Note、Funding、Trend 四种组件不必引入；若是正文里的英文，不要让它出现在行首',
};

/** What to write instead of the tags that authors reach for most. */
const instead: Readonly<Record<string, string>> = {
  br: '分成两段（空一行），表格里用分号隔开',
  b: '用 **加粗**',
  strong: '用 **加粗**',
  i: '用 **加粗**',
  em: '用 **加粗**',
  u: '用 **加粗**',
  sup: '直接写 ² ³ 等字符，脚注用 [^1]',
  sub: '直接写 ₂ ₃ 等字符',
  a: '用 [文字](网址)',
  img: '用 ![说明](图片文件名)',
  table: '用 Markdown 表格，放在 <Table> 与 </Table> 之间',
  p: '段落之间空一行即可',
  div: '删去，段落之间空一行即可',
  span: '删去标签，只留文字',
  script: '删去：报告不能带程序',
  style: '删去：报告不能带样式',
  iframe: '删去，改为链接 [文字](网址)',
};

export function bracesMistake(value: string): MistakeText {
  const comment = /^\s*\/\*[\s\S]*\*\/\s*$/.test(value);
  return { code: 'M402', ...(comment ? COMMENT : BRACES), found: `{${value}}` };
}

export function esmMistake(value: string): MistakeText {
  return { code: 'M403', ...ESM, found: value.split('\n')[0]! };
}

export function htmlMistake(name: string, found = `<${name}>`): MistakeText {
  const tip = Object.hasOwn(instead, name.toLowerCase())
    ? instead[name.toLowerCase()]!
    : '改用 Markdown 写法，或删去标签只留文字';
  return {
    code: 'M404',
    message: `正文里不能用 HTML 标签 <${name}>`,
    found,
    expected: 'Markdown 文字、表格、脚注和允许的组件',
    remedy: `${tip}；若 < 是小于号，写成 \\<`,
  };
}
