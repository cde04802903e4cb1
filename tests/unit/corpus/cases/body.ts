import { body, edit, type Case } from './case.ts';

const DEEP = 5_000;

/** A picture that is there, but is none. */
function picture(paragraph: string, file: string, content: string, found: string, remedy: RegExp): Case {
  return { ...body('M415', `picture ${found}`, paragraph, found, remedy), files: { [file]: content } };
}

export const bodies: readonly Case[] = [
  body('M401', 'less-than sign', '支出率‸<5%。', '<5%。', /\\</),
  body('M401', 'component not closed', '‸<Table>\n\n文字', '<Table>', /<\/Table>/),
  body('M401', 'component closed twice', '文字\n\n‸</Table>', '</Table>'),
  body('M401', 'attribute without quotes', '‸<Funding id=zhichu />', '<Funding id=zhichu />'),
  body(
    'M401',
    'address in angle brackets',
    '见 ‸<https://example.test/>。',
    '<https://example.test/>。',
    /\[https:\/\/example\.test\/\]/,
  ),
  body('M401', 'quotations within quotations', `${'>'.repeat(40)}‸${'>'.repeat(DEEP)} 文字`, /^>+/, /层/),
  body('M401', 'lists within lists', `${'- '.repeat(20)}‸${'- '.repeat(DEEP)}文字`, /^- - /, /层/),
  body('M402', 'expression', '共 ‸{1 + 1} 项。', '{1 + 1}', /\\\{/),
  body('M402', 'environment variable', '‸{process.env.HOME}', '{process.env.HOME}'),
  body('M402', 'brace not closed', '集合 ‸{甲、乙', '{甲、乙'),
  body('M402', 'comment', '‸{/* 备注 */}', '{/* 备注 */}', /以 # 开头/),
  body('M403', 'import', "‸import fs from 'node:fs'", "import fs from 'node:fs'"),
  body('M403', 'export', '‸export const a = 1', 'export const a = 1'),
  body('M404', 'script', '‸<script>alert(1)</script>', '<script>', /不能带程序/),
  body('M404', 'inline tag', '面积 10 米‸<sup>2</sup>', '<sup>', /²/),
  body('M404', 'tag that is not closed', '第一行‸<br>第二行', '<br>第二行'),
  body('M404', 'event handler on a tag', '‸<img src="a.png" onerror="alert(1)" />', '<img>'),
  body('M404', 'HTML comment', '‸<!-- 备注 -->', '<!-- 备注 -->', /以 # 开头/),
  body('M404', 'fragment', '‸<>文字</>', '<>'),
  body('M405', 'misspelt component', '‸<Fundin id="zhichu" />', '<Fundin>', '是不是 <Funding>？'),
  body('M405', 'member of an object', '‸<Astro.slots />', '<Astro.slots>'),
  body('M406', 'unknown attribute', '<Note ‸titel="说明">文字</Note>', 'titel', '是不是 title？'),
  body('M406', 'directive of the framework', '<Note ‸set:html="x">文字</Note>', 'set:html'),
  body('M406', 'attribute missing', '‸<Trend />', '<Trend>', /id/),
  body('M406', 'content where none belongs', '‸<Funding id="zhichu">文字</Funding>', '<Funding>…</Funding>'),
  body('M407', 'expression', '<Note ‸title={x}>文字</Note>', 'title={x}', /title="…"/),
  body('M407', 'spread', '<Note title="{ 括号 }" ‸{...x}>文字</Note>', '{...x}'),
  body('M408', 'event attribute', '<Note title="onclick" ‸onclick="alert(1)">文字</Note>', 'onclick'),
  body('M408', 'event attribute in another case', '<Note ‸onClick="alert(1)">文字</Note>', 'onClick'),
  body('M409', 'javascript', '‸[点这里](javascript:alert(1))', 'javascript:alert(1)'),
  body('M409', 'mixed case and entities', '‸[点这里](jAvA&#x73;cript&colon;alert)', 'jAvAscript:alert'),
  body('M409', 'tab inside the scheme', '‸[点这里](java&#9;script:alert)', /script:alert/),
  body('M409', 'reference definition', '[点这里][a]\n\n‸[a]: data:text/html,x', 'data:text/html,x'),
  body('M409', 'autolink', '见 ‸<JavaScript:alert(1)>', 'JavaScript:alert(1)'),
  body('M409', 'local file', '‸[文件](file:///etc/passwd)', 'file:///etc/passwd'),
  body('M410', 'remote picture', '‸![图](https://example.test/a.png)', 'https://example.test/a.png'),
  body('M410', 'remote picture without scheme', '‸![图](//example.test/a.png)', '//example.test/a.png'),
  body('M410', 'picture in the address', '‸![图](data:image/png;base64,AAAA)', 'data:image/png;base64,AAAA'),
  body(
    'M410',
    'remote picture by reference',
    '![图][a]\n\n‸[a]: https://example.test/a.png',
    'https://example.test/a.png',
  ),
  body('M411', 'picture that is not there', '‸![图](./liucheng.png)', './liucheng.png'),
  body('M411', 'picture without address', '‸![图]()', ''),
  body('M411', 'picture outside the project', '‸![图](../../../etc/a.png)', '../../../etc/a.png'),
  picture('‸![图](./liucheng.png)', 'content/reports/liucheng.png', 'not a picture', './liucheng.png', /PNG/),
  picture('‸![图](./liucheng.svg)', 'content/reports/liucheng.svg', '<svg/>', './liucheng.svg', /PNG/),
  picture('‸![图](../site.yaml)', 'content/reports/a.txt', '', '../site.yaml', /PNG/),
  edit('M412', 'cell too many', '| 甲 | 10 |', '‸| 甲 | 10 | 20 |', '3 格'),
  edit('M412', 'cell missing', '| 甲 | 10 |', '‸| 甲 |', '1 格'),
  body('M413', 'mark without note', '另见附注‸[^9]。', '[^9]'),
  body('M414', 'heading of the first level', '‸# 结论', '#', /title/),
  body('M414', 'underlined heading', '‸结论\n===', '#'),
  body('M413', 'note without mark', '‸[^8]: 无人引用。', '[^8]:'),
];

export const personal: readonly Case[] = [
  body('M501', 'mobile number', '联系人手机‸13912345678。', '139******78'),
  body('M501', 'mobile number with hyphens', '请致电 ‸139-1234-5678。', '139********78'),
  body('M501', 'full-width digits', '请致电 ‸１３９１２３４５６７８。', /^１３９\*{6}７８$/),
  edit('M501', 'in the frontmatter', 'summary: 总体良好。', 'summary: 总体良好，联系‸13912345678。', '139******78'),
  edit('M501', 'in a cell', wholeCells(), 'cells: [‸13912345678, 55.50, "92.50%"] }', '139******78'),
  body('M502', 'telephone after its word', '联系电话：‸3831234', '38****4'),
  body('M502', 'area code', '咨询 ‸0750-3831234 办理', '075*******34'),
  body('M502', 'eight digits', '电话‸83123456。', '83*****6'),
  body('M503', 'identity card', '身份证‸44070319800101123X', '440*************3X'),
  body('M504', 'bank card', '‸6222021234567890128', '622**************28'),
  body('M504', 'account after its word', '账号：‸4400 1234 5678 9012 345', /^440/),
];

function wholeCells(): string {
  return 'cells: [60.00, 55.50, "92.50%"] }';
}
