/** Syntax that MDX cannot read, told as what the author most likely wrote. */
import type { MistakeText } from '../mistake.ts';
import { bodyComponent } from './body-components.ts';
import type { SyntaxMistake } from './parse-body.ts';
import { htmlMistake, BRACES } from './forbidden-markup.ts';
import { linkMistake, unsafeScheme } from './url-schemes.ts';

export function syntaxMistake(slip: SyntaxMistake): MistakeText {
  const { rest, reason } = slip;
  const found = rest.slice(0, 40) || '（行尾）';
  if (rest.startsWith('{') || rest.startsWith('}') || /expression|brace/i.test(reason))
    return { code: 'M402', ...BRACES, found };
  const autolink = /^<([a-z][a-z0-9+.-]*:[^\s>]*)>?/i.exec(rest);
  if (autolink) return autolinkMistake(autolink[1]!, found);
  if (rest.startsWith('<!--')) {
    return {
      code: 'M404',
      message: '正文里不能用 HTML 注释',
      found,
      expected: '没有注释的正文',
      remedy: '删去注释；编者备注写在前置数据里，以 # 开头',
    };
  }
  const name = /^<\/?\s*([A-Za-z][\w.:-]*)/.exec(rest)?.[1];
  if (name && /^[a-z]/.test(name)) return htmlMistake(name, found);
  if (name) return tagMistake(name, found, rest.startsWith('</'), reason);
  if (rest.startsWith('<')) {
    return {
      code: 'M401',
      message: '小于号后面的内容会被当作标签',
      found,
      expected: '文字里的小于号写作 \\< 或 ＜',
      remedy: '在 < 前加反斜杠：\\<；或写成“小于”“低于”',
    };
  }
  return {
    code: 'M401',
    message: '正文写法有误',
    found,
    expected: '成对的标签、引号和括号',
    remedy: '检查此处及上一行的 < > { } 和引号是否成对',
  };
}

function autolinkMistake(url: string, found: string): MistakeText {
  if (unsafeScheme(url)) return linkMistake(url);
  return {
    code: 'M401',
    message: '不能用尖括号写网址',
    found,
    expected: '[文字](网址)',
    remedy: `改为 [${url}](${url})，或去掉尖括号`,
  };
}

function tagMistake(name: string, found: string, closing: boolean, reason: string): MistakeText {
  const component = bodyComponent(name);
  if (closing) {
    return {
      code: 'M401',
      message: `多了结束标签 </${name}>`,
      found,
      expected: `<${name} …> 与 </${name}> 成对`,
      remedy: `删去 </${name}>，或补上前面的 <${name}>`,
    };
  }
  if (/closing tag/i.test(reason)) {
    return {
      code: 'M401',
      message: `<${name}> 没有结束`,
      found,
      expected: component && !component.content ? component.example : `<${name} …> 与 </${name}> 成对，各占一行`,
      remedy:
        component && !component.content
          ? `写成 ${component.example}，注意结尾的 />`
          : `在内容之后另起一行写 </${name}>，标签前后各空一行`,
    };
  }
  return {
    code: 'M401',
    message: `<${name}> 的写法有误`,
    found,
    expected: component?.example ?? '<组件 属性="文字">',
    remedy: '属性写成 名="文字"，用半角双引号，属性之间空一格',
  };
}
