/** Slips in the body. */
import type { Line, ReportText } from './report-text.ts';
import { replace, type Edit, type Maker, type Pick } from './slip.ts';

const lineWith =
  (
    suits: (line: Line, index: number, lines: readonly Line[]) => boolean,
    change: (line: Line, pick: Pick, report: ReportText) => Edit | null,
  ): Maker =>
  (report, pick) => {
    const line = pick(report.lines.filter(suits));
    return line ? change(line, pick, report) : null;
  };

const isKind =
  (...kinds: Line['kind'][]) =>
  ({ kind }: Line): boolean =>
    kinds.includes(kind);

const rewritten = (suits: (line: Line) => boolean, change: (text: string, pick: Pick) => string | null): Maker =>
  lineWith(suits, ({ at, end, text }, pick) => {
    const put = change(text, pick);
    return put === null ? null : replace(at, end, put);
  });

const prose = ({ kind, text }: Line): boolean => kind === 'text' && text.length > 20;
/** Behind a sentence or a comma near the middle of a paragraph. */
function seam(text: string): number {
  const from = Math.floor(text.length / 2);
  const at = text.slice(from).search(/[，；。、]/);
  return at < 0 ? from : from + at + 1;
}
const inserted = (words: string | readonly string[]): Maker =>
  rewritten(prose, (text, pick) => {
    const word = typeof words === 'string' ? words : pick(words)!;
    return text.slice(0, seam(text)) + word + text.slice(seam(text));
  });

const lineLost =
  (
    suits: (line: Line, index: number, lines: readonly Line[]) => boolean,
    also: (line: Line, lines: readonly Line[]) => number[] = () => [],
  ): Maker =>
  (report, pick) =>
    lineWith(suits, (line, _pick, { lines }) => {
      const around = lines.filter((other) => other.end === line.at - 1 || other.at === line.end + 1);
      return replace(line.at, line.end + 1, '', [...around.map((other) => other.at), ...also(line, lines)]);
    })(report, pick);

/** Where a note is referred to. */
function marks({ text }: Line, lines: readonly Line[]): number[] {
  const mark = /^\[\^[^\]]+\]/.exec(text)?.[0] ?? '';
  return lines.flatMap((line) => (line.text.includes(mark) && line.text !== text ? [line.at] : []));
}

const next = (lines: readonly Line[], index: number): Line['kind'] | undefined => lines[index + 1]?.kind;
const last = (lines: readonly Line[], index: number): Line['kind'] | undefined => lines[index - 1]?.kind;
const isRow = (line: Line, index: number, lines: readonly Line[]): boolean =>
  line.kind === 'row' && next(lines, index) !== 'delimiter';
const tagOf =
  (pattern: RegExp) =>
  ({ kind, text }: Line): boolean =>
    kind === 'tag' && pattern.test(text);
const cells = (text: string): string[] => text.split('|').slice(1, -1);
const row = (parts: readonly string[]): string => `|${parts.join('|')}|`;
/** Lines of the table or the component that a line belongs to, for slips that are told at its start. */
function block(line: Line, lines: readonly Line[]): number[] {
  const at = lines.indexOf(line);
  const opening = lines.slice(0, at + 1).findLast(({ text }) => text.startsWith('<Table'));
  const closing = lines.slice(at).find(({ text }) => text.startsWith('</Table'));
  return [opening, closing].flatMap((found) => (found ? [found.at] : []));
}
const inBlock = (
  suits: (line: Line, index: number, lines: readonly Line[]) => boolean,
  change: (text: string, pick: Pick) => string | null,
): Maker =>
  lineWith(suits, (line, pick, { lines }) => {
    const put = change(line.text, pick);
    return put === null ? null : replace(line.at, line.end, put, block(line, lines));
  });

export const bodySlips: Readonly<Record<string, Maker>> = {
  'bold half set': inserted(['**重点，', '重点**，', '**重点*，']),
  'tilde between figures': inserted('每人5~10万元，每户20~30万元，'),
  'less-than before a figure': inserted(['占比<5%，', '占比<五成，', '占比<=5%，']),
  'angle brackets': inserted(['<重点>', '<实施方案>', '<P>', '<2023>']),
  'braces in prose': inserted(['{见附件}', '{', '}']),
  'html pasted': inserted([
    '<br>',
    '<br/>',
    '<b>重点</b>',
    '<span style="color:red">重点</span>',
    '<font>',
    '</p>',
    '<!-- 待核 -->',
  ]),
  'entity pasted': inserted(['&nbsp;', '&amp;', '&#12288;', '&lt;']),
  'stars in prose': inserted(['3*4*5', '*重点*', '***重点***', '__重点__', '~~删去~~', '`代码`']),
  'mobile number in prose': inserted(['电话13800138000，', '手机138-0013-8000，', '（0750）3281234，']),
  'private-use character in prose': inserted(['\uE5E5', '\uF0B7']),
  'radical in prose': inserted(['⻚', '⼯', '⻓期']),
  'invisible character in prose': inserted(['\u200B', '\u00AD', '\u2028', '\uFEFF']),
  'link to nowhere': inserted([
    '[附件](fujian.pdf)',
    '[报告](/reports/nope/)',
    '[上文](#没有)',
    '[报告](../2023-nope/)',
    '[网](http:/www.gov.cn)',
    '[网](www.gov.cn)',
    '[网]（https://www.gov.cn）',
    '[网](https://www.gov.cn',
    '[附件]()',
  ]),
  'unsafe link': inserted([
    '[网](javascript:alert(1))',
    '[件](file:///C:/a.doc)',
    '[件](C:\\a.doc)',
    '<https://www.gov.cn>',
  ]),
  'picture missing': inserted([
    '![图](image1.png)',
    '![图](C:\\图1.png)',
    '![图](https://a.gov.cn/1.png)',
    '![](data:image/png;base64,AA)',
  ]),
  'footnote without its note': inserted(['[^9]', '[^注]', '[^ 9]']),
  'note lost': lineLost(isKind('note'), marks),
  'footnote mark lost': (report, pick) => {
    const marks = [...report.body.text.matchAll(/\[\^\d\](?!:)/g)];
    const mark = pick(marks);
    if (!mark) return null;
    const at = report.body.at + mark.index;
    return replace(
      at,
      at + mark[0].length,
      '',
      report.lines.filter(({ text }) => text.startsWith(`${mark[0]}:`)).map((line) => line.at),
    );
  },
  'colon of a note': rewritten(isKind('note'), (text, pick) => text.replace(']: ', pick([']：', '] ', ']:'])!)),
  'note twice': lineWith(isKind('note'), ({ at, text }) => replace(at, at, `${text}\n`, [at])),
  'heading deeper': rewritten(isKind('heading'), (text) => `#${text}`),
  'heading of the first level': rewritten(isKind('heading'), (text) => text.replace(/^#+/, '#')),
  'heading far deeper': rewritten(isKind('heading'), (text, pick) =>
    text.replace(/^#+/, pick(['####', '#####', '######', '#######'])!),
  ),
  'space lost after the heading marks': rewritten(isKind('heading'), (text) => text.replace(/^(#+) /, '$1')),
  'wide heading marks': rewritten(isKind('heading'), (text) => text.replace(/#/g, '＃')),
  'blank before the heading marks': rewritten(isKind('heading'), (text, pick) => pick([' ', '    ', '　'])! + text),
  'heading emptied': rewritten(isKind('heading'), (text) => text.replace(/ .*/, '')),
  'heading lost': lineLost(isKind('heading')),
  'heading underlined': lineWith(prose, ({ end }, pick) => replace(end, end, pick(['\n---', '\n===', '\n-'])!)),
  'blank line before a heading lost': lineLost(
    (line, index, lines) => line.kind === 'blank' && next(lines, index) === 'heading',
  ),
  'blank line between paragraphs lost': lineLost(
    (line, index, lines) => line.kind === 'blank' && next(lines, index) === 'text' && last(lines, index) === 'text',
  ),
  'blank line before a list lost': lineLost(
    (line, index, lines) => line.kind === 'blank' && /list|numbered/.test(next(lines, index) ?? ''),
  ),
  'blank line after a list lost': lineLost(
    (line, index, lines) => line.kind === 'blank' && /list|numbered/.test(last(lines, index) ?? ''),
  ),
  'blank line after a tag lost': lineLost(
    (line, index, lines) => line.kind === 'blank' && last(lines, index) === 'tag',
  ),
  'blank line before a tag lost': lineLost(
    (line, index, lines) => line.kind === 'blank' && next(lines, index) === 'tag',
  ),
  'paragraph broken in two lines': lineWith(prose, ({ at, text }) => replace(at + seam(text), at + seam(text), '\n')),
  'paragraph indented': rewritten(prose, (text, pick) => pick(['    ', '\t', '　　', '  '])! + text),
  'tabs in prose': inserted(['\t', '项目\t预算\t支出']),
  'list sign otherwise': rewritten(isKind('list'), (text, pick) =>
    text.replace(/^(\s*)- /, pick(['$1-', '$1* ', '$1• ', '$1— ', '$1+ ', '$1－ ', '$1·'])!),
  ),
  'list item indented': rewritten(isKind('list'), (text, pick) => pick([' ', '    ', '\t'])! + text),
  'list item emptied': rewritten(isKind('list', 'numbered'), (text) => /^\s*\S+ /.exec(text)![0].trimEnd()),
  'list number otherwise': rewritten(isKind('numbered'), (text, pick) =>
    text.replace(/^\d+\. /, pick(['9. ', '0. ', '1) ', '1、', '1．', '1.', '（1）'])!),
  ),
  'numbered line lost': lineLost(
    (line, index, lines) =>
      line.kind === 'numbered' && last(lines, index) === 'numbered' && next(lines, index) === 'numbered',
  ),
  'cell too many': rewritten(isKind('row'), (text) => `${text} 无 |`),
  'cell too few': inBlock(isKind('row'), (text) => row(cells(text).slice(0, -1))),
  'bar lost in a row': inBlock(isKind('row'), (text) => row(cells(text)).replace(/(?<=.)\|(?=.)/, '')),
  'bar lost at the start': inBlock(isRow, (text) => text.slice(1)),
  'bar lost at the end': inBlock(isRow, (text) => text.replace(/\s*\|$/, '')),
  'bar in a cell': rewritten(isKind('row'), (text) => text.replace(/ \|$/, ' a|b |')),
  'wide bar': inBlock(isKind('row'), (text) => text.replace(/(?<=.)\|(?=.)/, '｜')),
  'cell of two lines': inBlock(isRow, (text) =>
    text.length > 24
      ? `${text.slice(0, Math.floor(text.length / 2))}\n${text.slice(Math.floor(text.length / 2))}`
      : null,
  ),
  'delimiter row lost': (report, pick) =>
    lineWith(isKind('delimiter'), (line, _pick, { lines }) => replace(line.at, line.end + 1, '', block(line, lines)))(
      report,
      pick,
    ),
  'delimiter row mistyped': inBlock(isKind('delimiter'), (text, pick) =>
    pick([
      text.replace('---', '—'),
      text.replace('-', '－'),
      text.replace(/\|$/, ''),
      row(cells(text).slice(0, -1)),
      `${text} --- |`,
      text.replaceAll('---', '--'),
    ])!,
  ),
  'row lost': lineLost(isRow),
  'blank line in a table': lineWith(isRow, (line, _pick, { lines }) =>
    replace(line.at, line.at, '\n', block(line, lines)),
  ),
  'row pasted with tabs': inBlock(isRow, (text) =>
    cells(text)
      .map((part) => part.trim())
      .join('\t'),
  ),
  'html in a cell': rewritten(isKind('row'), (text) => text.replace(/ \|$/, '<br>续 |')),
  'tag not closed': lineLost(tagOf(/^<\/Table/), block),
  'tag not opened': lineLost(tagOf(/^<Table/), block),
  'closing tag misspelt': inBlock(tagOf(/^<\/Table/), (_text, pick) =>
    pick(['</table>', '</Tabel>', '<Table>', '<\\Table>', '</Table', '＜/Table＞', '</ Table>'])!,
  ),
  'tag misspelt': rewritten(tagOf(/^<[A-Z]/), (text, pick) =>
    text.replace(
      /^<(\w+)/,
      (_all, name: string) => `<${pick([name.toLowerCase(), `${name}s`, name.slice(0, -1), ` ${name}`])}`,
    ),
  ),
  'slash of a tag lost': rewritten(tagOf(/\/>$/), (text) => text.replace(/ ?\/>/, '>')),
  'attribute unknown': rewritten(tagOf(/^<[A-Z]\w+ /), (text, pick) =>
    text.replace(
      / (\w+)=/,
      (_all, name: string) => ` ${pick([`${name}s`, 'caption', 'class', '标题', name.toUpperCase(), 'onclick'])}=`,
    ),
  ),
  'attribute quote lost': rewritten(tagOf(/="/), (text, pick) =>
    pick([
      text.replace('="', '='),
      text.replace(/"(?=[^"]*$)/, ''),
      text.replace(/="([^"]*)"/, '=“$1”'),
      text.replace(/="([^"]*)"/, '={$1}'),
    ])!,
  ),
  'attribute value emptied': rewritten(tagOf(/="/), (text) => text.replace(/="[^"]*"/, '=""')),
  'attribute doubled': rewritten(tagOf(/="/), (text) => text.replace(/ (\w+="[^"]*")/, ' $1 $1').replace('" ', '2" ')),
  'attributes without a blank': rewritten(tagOf(/" \w+="/), (text) => text.replace(/" (\w+=")/, '"$1')),
  'quote in an attribute': rewritten(tagOf(/title="/), (text) => text.replace(/title="(.)/, 'title="$1"重点"')),
  'component of no table': rewritten(tagOf(/ id="/), (text, pick) =>
    text.replace(/id="(\w+)/, (_all, id: string) => `id="${pick([id.slice(1), `${id}x`, '1', ''])}`),
  ),
  'component indented': rewritten(isKind('tag'), (text, pick) => pick(['  ', '    ', '\t'])! + text),
  'component in a line of text': lineWith(prose, ({ end }) => replace(end, end, ' <Note>说明</Note>')),
  'import pasted': lineWith(prose, ({ at }, pick) =>
    replace(at, at, pick(["import Table from './Table.astro'\n\n", 'export const a = 1\n\n', 'import 数据\n\n'])!),
  ),
  'code fence pasted': lineWith(prose, ({ at }, pick) => replace(at, at, pick(['```\n', '~~~\n', '```markdown\n'])!)),
  'quotation sign': rewritten(prose, (text, pick) => pick(['> ', '>', '+ ', '* ', '[ ] ', '- [x] '])! + text),
  'definition by accident': lineWith(prose, ({ at }) => replace(at, at, '[说明]: 见附件\n\n')),
  'rule pasted': lineWith(prose, ({ at }, pick) =>
    replace(at, at, pick(['---\n\n', '***\n\n', '___\n\n', '- - -\n\n'])!),
  ),
};
