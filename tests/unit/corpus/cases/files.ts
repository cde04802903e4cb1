import { REPORT, SOUND } from '../archive.ts';
import { edit, type Case } from './case.ts';

const gbk = new Uint8Array([0x2d, 0x2d, 0x2d, 0x0a, 0x61, 0x62, 0xd6, 0xd0, 0xce, 0xc4, 0x0a]);
const utf16 = new Uint8Array([0xff, 0xfe, 0x2d, 0x00, 0x2d, 0x00]);

export const files: readonly Case[] = [
  {
    code: 'M001',
    name: 'GBK',
    file: REPORT,
    content: gbk,
    at: [2, 3],
    found: /^从此处起的字节：d6 d0 ce c4$/,
    remedy: /UTF-8/,
  },
  { code: 'M001', name: 'UTF-16', file: REPORT, content: utf16, at: [1, 1], found: /ff fe/ },
  { code: 'M002', name: 'empty file', file: REPORT, content: '‸', found: '没有内容' },
  { code: 'M002', name: 'only spaces', file: REPORT, content: '‸ \n\n', found: '没有内容' },
  {
    code: 'M002',
    name: 'empty registry',
    file: 'content/evaluators.yaml',
    content: '‸# 评价机构\n',
    found: '没有内容',
  },
  {
    code: 'M003',
    name: 'no frontmatter',
    file: REPORT,
    content: '‸# 报告\n\n正文\n',
    found: '# 报告',
    remedy: /最前面加一行 ---/,
  },
  { code: 'M003', name: 'blank line before', file: REPORT, content: `‸\n${SOUND}`, found: '空行', remedy: /删去/ },
  {
    code: 'M004',
    name: 'unclosed',
    file: REPORT,
    content: '‸---\ntitle: x\n\n## 基本情况\n',
    found: /没有另一行 ---/,
    remedy: '看来正文从第 4 行开始，在它之前加一行 ---',
  },
  { code: 'M004', name: 'four hyphens', file: REPORT, content: '---\ntitle: x\n‸----\n\n正文\n', found: '----' },
  {
    code: 'M005',
    name: 'only frontmatter',
    file: REPORT,
    content: SOUND.replace(/\n---\n[\s\S]*$/, '\n‸---\n'),
    found: '前置数据之后没有内容',
  },
  {
    code: 'M006',
    name: 'capitals and spaces',
    file: 'content/reports/2023 Waimao_a.mdx',
    content: `‸${SOUND}`,
    found: '2023 Waimao_a.mdx',
    remedy: '改名为 2023-waimao-a.mdx',
  },
  { code: 'M006', name: 'Chinese name', file: 'content/reports/外贸.mdx', content: `‸${SOUND}`, found: '外贸.mdx' },
  { code: 'M006', name: 'reserved name', file: 'content/reports/con.mdx', content: `‸${SOUND}`, found: 'con.mdx' },
  {
    code: 'M006',
    name: 'wrong extension',
    file: 'content/reports/a.md',
    content: `‸${SOUND}`,
    found: 'a.md',
    remedy: /\.mdx/,
  },
  { code: 'M006', name: 'Word file', file: 'content/reports/a.docx', content: '‸PK', found: 'a.docx' },
  {
    code: 'M007',
    name: 'missing registry',
    file: 'content/themes.yaml',
    content: null,
    at: [1, 1],
    found: '没有这个文件',
    remedy: /补上/,
  },
  edit(
    'M008',
    'blank of the template',
    'summary: 总体良好。',
    'summary: ‸【请填写：一两句话的结论】',
    '【请填写：一两句话的结论】',
  ),
  edit('M009', 'lost characters', '资金 100 万元', '资金‸\uFFFD\uFFFD万元', /替换字符/, /补上丢失的字/),
  edit('M009', 'text that runs backwards', '资金 100 万元', '资金‸\u202E001 万元', /U\+202E/),
];
