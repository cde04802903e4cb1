/** Attacks in the narrative: code, markup, second heads, and texts that must stay texts. */
import { SOUND } from '../../unit/corpus/archive.ts';
import { BUILDS, HOST, input, paragraph, REPORT, RUNS, token, whole, type HostileInput } from './input.ts';

export type Line = readonly [name: string, text: string, would: string];

const all = (position: string, lines: readonly Line[]): HostileInput[] =>
  lines.map(([name, text, would]) => paragraph(position, name, text, would));

const BUILD = 'run while the site is built';
const RUN = 'run in the page';

export const EXPRESSIONS: readonly Line[] = [
  ['block', `{${BUILDS}}`, BUILD],
  ['in a line', `甲{${BUILDS}}乙`, BUILD],
  ['in a heading', `## 甲{${BUILDS}}`, BUILD],
  ['in a list', `- 甲\n- {${BUILDS}}`, BUILD],
  ['in a cell', `| 甲 | 乙 |\n| --- | --- |\n| {${BUILDS}} | 1 |`, BUILD],
  ['in a note', `甲[^x1]\n\n[^x1]: {${BUILDS}}`, BUILD],
  ['in bold', `**{${BUILDS}}**`, BUILD],
  ['in the words of a link', `[{${BUILDS}}](/about/)`, BUILD],
  ['in the words of a picture', `![{${BUILDS}}](./a.png)`, BUILD],
  ['in the title of a link', `[甲](/about/ "{${BUILDS}}")`, BUILD],
  ['in the address of a link', `[甲]({${BUILDS}})`, BUILD],
  ['in an attribute', `<Note title={${BUILDS}}>\n\n甲\n\n</Note>`, BUILD],
  ['in a template text', `<Note title={\`\${${BUILDS}}\`}>\n\n甲\n\n</Note>`, BUILD],
  ['spread', `<Note {...(${BUILDS})}>\n\n甲\n\n</Note>`, BUILD],
  ['child of a component', `<Note>{${BUILDS}}</Note>`, BUILD],
  ['comment', '{/* 甲 */}', 'vanish'],
  ['empty', '{}', 'break the compiler'],
  ['unclosed', `{${BUILDS}`, BUILD],
  ['across paragraphs', `{\n\n${BUILDS}\n\n}`, BUILD],
  ['element', `{<script>${RUNS}</script>}`, RUN],
  ['with an element of attributes', `{<Note title={${BUILDS}}/>}`, BUILD],
  ['await', '{await import("node:fs")}', BUILD],
  ['behind an escaped backslash', `\\\\{${BUILDS}}`, BUILD],
  ['behind three backslashes', `\\\\\\{${BUILDS}}`, BUILD],
  ['in code', `\`{${BUILDS}}\``, BUILD],
  ['in a code block', `\`\`\`\n{${BUILDS}}\n\`\`\``, BUILD],
  ['in a block by four spaces', `甲\n\n    {${BUILDS}}`, BUILD],
  ['behind a tab', `\t{${BUILDS}}`, BUILD],
  ['in a quotation', `> {${BUILDS}}`, BUILD],
  ['by references', `&#123;${BUILDS}&#125;`, BUILD],
  ['by a named reference', `&lbrace;${BUILDS}&rbrace;`, BUILD],
  ['full-width', `｛${BUILDS}｝`, BUILD],
  ['behind bold', `**甲**{${BUILDS}}`, BUILD],
  ['behind a range', `5~10{${BUILDS}}20~30`, BUILD],
  ['in an address', `https://example.test/{${BUILDS}}`, BUILD],
  ['in an attribute in quotes', `<Note title="{${BUILDS}}">\n\n甲\n\n</Note>`, BUILD],
];

export const MODULES: readonly Line[] = [
  ['export', `export const x = ${BUILDS}`, BUILD],
  ['import', 'import fs from "node:fs"', BUILD],
  ['import for its effect', 'import "node:fs"', BUILD],
  ['import of an address', 'import "data:text/javascript,globalThis.x=1"', BUILD],
  ['export of everything', 'export * from "node:fs"', BUILD],
  ['default export', 'export default () => null', 'replace the page'],
  ['export of the head', 'export const frontmatter = { layout: "x" }', 'replace the head'],
  ['export of the components', 'export const components = {}', 'replace elements'],
  ['export of getStaticPaths', 'export function getStaticPaths() { return [] }', 'add pages'],
  ['export behind spaces', `   export const x = ${BUILDS}`, BUILD],
  ['export behind a mark', `\uFEFFexport const x = ${BUILDS}`, BUILD],
  ['export in a component', `<Note>\n\nexport const x = ${BUILDS}\n\n</Note>`, BUILD],
  ['export in a list', `- export const x = ${BUILDS}`, BUILD],
  ['import behind a comment', '{/* */}\n\nimport "node:fs"', BUILD],
  ['import() as text', 'import("node:fs")', BUILD],
  ['import over two lines', 'import {\n  readFileSync\n} from "node:fs"', BUILD],
  ['export in capitals', `EXPORT const x = ${BUILDS}`, BUILD],
];

export const TAGS: readonly Line[] = [
  ['script', `<script>${RUNS}</script>`, RUN],
  ['script in capitals', `<SCRIPT>${RUNS}</SCRIPT>`, RUN],
  ['script of mixed case', `<ScRiPt>${RUNS}</ScRiPt>`, RUN],
  ['script with a space', `< script>${RUNS}</ script>`, RUN],
  ['script from elsewhere', `<script src="${HOST}/x.js"></script>`, RUN],
  ['script with a line feed', `<script\n>${RUNS}</script\n>`, RUN],
  ['style', '<style>{"*{display:none}"}</style>', 'hide the page'],
  ['img', `<img src="x" onerror="${RUNS}" />`, RUN],
  ['img behind a slash', `<img/src="x"/onerror="${RUNS}"/>`, RUN],
  ['svg', `<svg onload="${RUNS}"></svg>`, RUN],
  ['math', `<math><mtext></mtext></math>`, RUN],
  ['iframe', `<iframe src="${HOST}"></iframe>`, 'show another site'],
  ['object', `<object data="${HOST}"></object>`, 'show another site'],
  ['embed', `<embed src="${HOST}" />`, 'show another site'],
  ['base', `<base href="${HOST}/" />`, 'send every link elsewhere'],
  ['meta', `<meta http-equiv="refresh" content="0;url=${HOST}" />`, 'leave the site'],
  ['link', `<link rel="stylesheet" href="${HOST}/x.css" />`, 'ask another host'],
  ['form', `<form action="${HOST}"></form>`, 'send what is typed elsewhere'],
  ['template', `<template><script>${RUNS}</script></template>`, RUN],
  ['noscript', `<noscript><p title="</noscript><script>${RUNS}</script>"></p></noscript>`, RUN],
  ['details', `<details open ontoggle="${RUNS}">甲</details>`, RUN],
  ['video', `<video src="x" onerror="${RUNS}"></video>`, RUN],
  ['a', `<a href="javascript:${RUNS}">甲</a>`, 'run when clicked'],
  ['custom element', `<x-y onclick="${RUNS}"></x-y>`, RUN],
  ['slot', '<slot name="head"></slot>', 'take a place of the page'],
  ['Fragment', `<Fragment set:html="<script>${RUNS}</script>" />`, RUN],
  ['nameless', `<>甲</>`, 'hide a tag'],
  ['member', `<Note.x>甲</Note.x>`, 'reach into a component'],
  ['name space', '<Note:x>甲</Note:x>', 'reach into a component'],
  ['member of this', '<this.x />', BUILD],
  ['props', '<props.components.Note />', BUILD],
  ['globalThis', '<globalThis.process />', BUILD],
  ['constructor', '<Constructor />', 'be taken for a component'],
  ['__proto__', '<__proto__ />', 'be taken for a component'],
  ['own component', `<Image src="${HOST}/x.png" />`, 'ask another host'],
  ['Content', '<Content />', 'walk for ever'],
  ['name of other letters', '<Nоte>甲</Nоte>', 'be taken for a component'],
  ['unclosed', '<Note title="甲"', 'swallow the rest'],
  ['closing only', '</Note>', 'close a part of the page'],
  ['closing of the page', '</main></body></html>', 'close the page'],
  ['comment', '<!-- 甲 -->', 'vanish'],
  ['comment with a script', `<!--><script>${RUNS}</script>-->`, RUN],
  ['CDATA', `<![CDATA[<script>${RUNS}</script>]]>`, RUN],
  ['processing instruction', '<?xml version="1.0"?>', 'vanish'],
  ['declaration', '<!DOCTYPE html>', 'vanish'],
  ['tag in a heading', `## <img src="x" onerror="${RUNS}" />`, RUN],
  ['tag in a cell', `| 甲 | 乙 |\n| --- | --- |\n| <b>1</b> | 2 |`, 'set its own markup'],
  ['tag in a note', `甲[^x2]\n\n[^x2]: <script>${RUNS}</script>`, RUN],
  ['tag in the words of a link', '[<b>甲</b>](/about/)', 'set its own markup'],
  ['1,000 open tags', '<Note>'.repeat(1_000), 'exhaust the stack'],
  ['5,000 brackets', '<'.repeat(5_000), 'take for ever'],
];

const attribute = (text: string): string => `<Note ${text}>\n\n甲\n\n</Note>`;
export const ATTRIBUTES: readonly Line[] = [
  ['onclick', attribute(`onclick="${RUNS}"`), RUN],
  ['onLoad', attribute(`onLoad="${RUNS}"`), RUN],
  ['ONERROR', attribute(`ONERROR="${RUNS}"`), RUN],
  ['on:click', attribute(`on:click="${RUNS}"`), RUN],
  ['style', attribute('style="position:fixed"'), 'cover the page'],
  ['class', attribute('class="x"'), 'look like another part'],
  ['set:html', attribute(`set:html="<script>${RUNS}</script>"`), RUN],
  ['set:text', attribute('set:text="甲"'), 'replace the words'],
  ['is:inline', attribute('is:inline'), 'be left as it is'],
  ['is:raw', attribute('is:raw'), 'be left as it is'],
  ['client:load', attribute('client:load'), 'load a script'],
  ['client:only', attribute('client:only="react"'), 'load a script'],
  ['server:defer', attribute('server:defer'), 'ask a server'],
  ['transition:name', attribute('transition:name="x"'), 'add a style'],
  ['slot', attribute('slot="head"'), 'take a place of the page'],
  ['define:vars', attribute('define:vars="x"'), 'add a script'],
  ['dangerouslySetInnerHTML', attribute('dangerouslySetInnerHTML="<b>"'), RUN],
  ['__proto__', attribute('__proto__="x"'), 'change every object'],
  ['constructor', attribute('constructor="x"'), 'change every object'],
  ['children', attribute('children="x"'), 'replace the words'],
  ['srcdoc', attribute(`srcdoc="<script>${RUNS}</script>"`), RUN],
  ['attribute twice', attribute('title="甲" title={1}'), BUILD],
  ['id of another element', attribute('id="main"'), 'take an id of the page'],
  ['id with markup', "<Funding id='\"><img>' />", 'leave the attribute'],
  ['id of every object', '<Funding id="constructor" />', 'be looked up'],
  ['id __proto__', '<Trend id="__proto__" />', 'be looked up'],
];

const HEADS: readonly Line[] = [
  ['second head', '---\nlayout: ../../../../etc/passwd\n---', 'load a file as a template'],
  ['second head with a title', '---\ntitle: 假\n---', 'replace the title'],
  ['underlined', 'layout: x\n---', 'become a heading'],
  ['end of a document', '...\nlayout: x\n...', 'be read as a head'],
  ['layout as text', 'layout: ../../../../etc/passwd', 'load a file as a template'],
  ['directive of remark', ':::note{onclick=alert(1)}\n甲\n:::', 'become an element'],
  ['text directive', ':b[甲]{onclick=alert(1)}', 'become an element'],
  ['attributes of a heading', '## 甲 {#main}', 'take an id of the page'],
  ['math', '$$\n\\href{javascript:alert(1)}{x}\n$$', 'become an element'],
  ['wiki link', '[[../../x|甲]]', 'become a link'],
  ['heading with a taken id', '## main\n\n甲\n\n## checks\n\n乙', 'take an id of the page'],
  ['heading of every object', '## constructor\n\n甲\n\n## __proto__\n\n乙', 'be looked up'],
  ['500 levels of quotation', `${'> '.repeat(500)}甲`, 'exhaust the stack'],
  [
    '500 levels of lists',
    Array.from({ length: 500 }, (_, n) => `${'  '.repeat(n)}- 甲`).join('\n'),
    'exhaust the stack',
  ],
  ['20,000 stars', '*'.repeat(20_000), 'take for ever'],
  ['6,000 pairs of stars', '**甲'.repeat(6_000), 'take for ever'],
  ['20,000 brackets', '['.repeat(20_000), 'take for ever'],
  ['6,000 links half written', '[甲]('.repeat(6_000), 'take for ever'],
  ['6,000 notes', '甲[^1]'.repeat(6_000), 'take for ever'],
  ['20,000 pictures half written', '!['.repeat(20_000), 'take for ever'],
  ['table of 2,000 columns', `|${' 甲 |'.repeat(2000)}\n|${' --- |'.repeat(2000)}`, 'take for ever'],
  ['20,000 ranges', '5~10万元，'.repeat(20_000), 'take for ever'],
  ['20,000 backslashes', '\\'.repeat(20_001), 'take for ever'],
  ['line of 200,000 characters', '长'.repeat(200_000), 'take for ever'],
  ['20,000 addresses half written', 'https://a.'.repeat(10_000), 'take for ever'],
  ['90 definitions', Array.from({ length: 90 }, (_, n) => `[d${n}]: /about/`).join('\n'), 'take for ever'],
  ['covering characters', '\uE03Cscript\uE03E', 'be uncovered into markup'],
  ['covering characters by reference', '&#xE03C;script&#xE03E;', 'be uncovered into markup'],
  ['joining character', 'java\uF8FEscript', 'vanish'],
];

/** What an author may write, and what must then be shown sign for sign. */
const SHOWN: readonly (readonly [name: string, text: string, shown: string])[] = [
  ['escaped tag', '\\<script>window.__hacked=1\\</script>', '<script>window.__hacked=1</script>'],
  ['escaped picture', '\\<img src=x onerror=window.__hacked=1>', '<img src=x onerror=window.__hacked=1>'],
  ['escaped braces', `\\{${BUILDS}\\}`, `{${BUILDS}}`],
  ['dollars and escaped braces', '$\\{1\\} $& $1', '${1} $& $1'],
  ['references', '&lt;script&gt; &amp;amp; &#60;b&#62;', '&lt;script&gt; &amp;amp; &#60;b&#62;'],
  ['backticks', '`${window.__hacked=1}`'.replace('{', '\\{').replace('}', '\\}'), '`${window.__hacked=1}`'],
  ['full-width braces', '｛甲｝', '｛甲｝'],
  ['formula', '=1+1', '=1+1'],
  ['script address as text', 'javascript:window.__hacked=1', 'javascript:window.__hacked=1'],
  ['escaped comment', '\\<!-- 甲 -->', '<!-- 甲 -->'],
  ['end of CDATA', ']]>', ']]>'],
  ['single quotes', `' onclick='window.__hacked=1`, `' onclick='window.__hacked=1`],
  ['double quotes', `" onclick="window.__hacked=1`, `" onclick="window.__hacked=1`],
  ['words of every object', 'constructor __proto__ toString', 'constructor __proto__ toString'],
  ['head of TOML', '+++\nlayout = "x"\n+++', '+++ layout = "x" +++'],
  ['directive', ':::note 甲', ':::note 甲'],
  ['server tags', '\\<%= 1 %>\\<?php 1 ?>', '<%= 1 %><?php 1 ?>'],
  ['math', '$甲$ $$乙$$', '$甲$ $$乙$$'],
  ['path', '../../../../etc/passwd', '../../../../etc/passwd'],
  ['escapes of a script', '\\\\u003cscript\\\\u003e', '\\u003cscript\\u003e'],
];

const shownParagraph = ([name, text, shown]: (typeof SHOWN)[number]): HostileInput => {
  const end = token();
  return input('body: text', name, 'come out as something else', {
    changes: [{ kind: 'add', file: REPORT, text: text + end }],
    shown: { token: end, text: shown + end },
  });
};

/** Places other than a paragraph in which a text is shown. */
const PLACES: readonly (readonly [name: string, text: (words: string) => string])[] = [
  ['heading', (words) => `## ${words}\n\n甲`],
  ['list', (words) => `- ${words}`],
  ['cell', (words) => `| 甲 | 乙 |\n| --- | --- |\n| ${words} | 1 |`],
  ['title of a note', (words) => `<Note title="${words}">\n\n甲\n\n</Note>`],
  [
    'attributes of a table',
    (words) => `<Table label="${words}" title="甲" unit="乙" source="丙">\n\n| 甲 |\n| --- |\n| 1 |\n\n</Table>`,
  ],
  ['words of a link', (words) => `[${words}](/about/)`],
  ['bold', (words) => `**${words}**`],
];

const inPlaces = (): HostileInput[] =>
  PLACES.map(([name, text]) => {
    const end = token();
    const quoted = name.includes('of a note') || name.includes('of a table');
    const words = quoted ? `</script><img src=x onerror=${RUNS}>` : `\\</script>\\<img src=x onerror=${RUNS}>`;
    const shown = `</script><img src=x onerror=${RUNS}>${end}`;
    return input(`body: ${name}`, 'markup', RUN, {
      changes: [{ kind: 'add', file: REPORT, text: text(words + end) }],
      shown: { token: end, text: shown },
    });
  });

const START = '\n---\n\n## 基本情况';

/** At the very beginning of the body, where a second head could stand. */
const atStart = (name: string, text: string): HostileInput =>
  whole(
    'body: beginning',
    name,
    { [REPORT]: SOUND.replace(START, () => `\n---\n${text}\n\n## 基本情况`) },
    'be read as a head',
  );

export const body = (): HostileInput[] => [
  ...all('body: expression', EXPRESSIONS),
  ...all('body: module', MODULES),
  ...all('body: tag', TAGS),
  ...all('body: attribute', ATTRIBUTES),
  ...all('body: structure', HEADS),
  ...SHOWN.map(shownParagraph),
  ...inPlaces(),
  atStart('YAML', '---\nlayout: ../../../../etc/passwd\n---'),
  atStart('TOML', '+++\nlayout = "../../../../etc/passwd"\n+++'),
  atStart('JSON', '{"layout":"x"}'),
  atStart('module', `export const x = ${BUILDS}`),
  atStart('semicolons', ';;;\nlayout: x\n;;;'),
  atStart('byte order mark', '\uFEFF---\nlayout: x\n---'),
];
