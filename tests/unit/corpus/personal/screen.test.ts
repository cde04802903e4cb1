/** The screen on the files of an archive: amounts, the office's own contact, exemptions, pages. */
import { describe, expect, it } from 'vitest';
import { main } from '../../../../src/authoring/cli.ts';
import { inspectContent } from '../../../../src/corpus/read-corpus.ts';
import { archive, broken, REPORT, registries, SOUND } from '../archive.ts';
import { withResults } from '../../../support/with-results.ts';

const LIST = 'content/not-personal.yaml';
const told = (files: Record<string, string>): { codes: string[]; asked: string[] } => {
  const { problems, questions } = inspectContent(archive(files));
  return { codes: problems.map(({ code }) => code), asked: questions.map(({ code }) => code) };
};
const QUIET = { codes: [], asked: [] };
const paragraph = (text: string): string => broken('[^1]: 不含结转。', `[^1]: 不含结转。\n\n${text}\n`);

describe('amounts are never numbers of persons', () => {
  const cells = 'cells: [60.00, 55.50, "92.50%"] }';
  it.each([
    ['a cell', broken(cells, 'cells: [13812345678, 55.50, "92.50%"] }')],
    ['a quoted cell', broken(cells, 'cells: ["13812345678", "13912345678", "92.50%"] }')],
    [
      'cells one a line',
      broken(cells, 'cells: [\n            13812345678,\n            55.50,\n            "92.50%"] }'),
    ],
    ['an amount with decimals', broken(cells, 'cells: [13812345678.50, 55.50, "92.50%"] }')],
    ['the headline', broken('budget: 100.00, actual: 95.50', 'budget: 13812345678, actual: 15812345678')],
    ['a year of a budget line', broken('initial: 100.00', 'initial: 13812345678')],
    ['a series', broken('values: [100.5, 98.20]', 'values: [13812345678, 13712345678]')],
    ['a statement', broken('from: 10, to: 12', 'from: 13812345678, to: 15012345678')],
    ['a target', broken('target: "≥5场", actual: 6场', 'target: 13812345678, actual: "13812345678"')],
    ['a row of telephone charges', broken('name: 甲区, cells: [60.00', 'name: 电话费, cells: [13812345678')],
    [
      'a row called telephone in a table of money',
      broken('name: 甲区, cells: [60.00', 'name: 电话, cells: [13812345678'),
    ],
    ['a sentence', paragraph('全年安排13572460800元，其中 13900000000 元到位，总投资13812345678.90元。')],
    [
      'a table of money',
      paragraph('| 项目 | 金额（元） |\n| --- | ---: |\n| 甲 | 13812345678 |\n| 电话费 | 3281234 |'),
    ],
    [
      'a table whose unit stands above',
      paragraph('单位：元\n\n| 项目 | 2023年 |\n| --- | ---: |\n| 甲 | 13812345678 |'),
    ],
    ['a row of a list', paragraph('| 电话费 | 1234567 |\n| --- | ---: |\n| 通信费 | 3281234 |')],
  ])('%s', (_name, text) => expect(told({ [REPORT]: text })).toEqual(QUIET));

  it.each([
    [
      'a column of telephones',
      'M501',
      broken('{ key: actual, name: 支出, stage: actual }', '{ key: actual, name: 联系电话, kind: text }').replace(
        'cells: [60.00, 55.50',
        'cells: [60.00, "13812345678"',
      ),
    ],
    [
      'a local number in such a column',
      'M502',
      broken('{ key: actual, name: 支出, stage: actual }', '{ key: actual, name: 联系电话, kind: text }').replace(
        'cells: [60.00, 55.50',
        'cells: [60.00, "3281234"',
      ),
    ],
    ['a table of people', 'M501', paragraph('| 姓名 | 电话 |\n| --- | --- |\n| 甲 | 13812345678 |')],
  ])('but %s is', (_name, code, text) => {
    expect(told({ [REPORT]: text }).codes).toContain(code);
  });
});

describe('an office’s own contact', () => {
  const site = registries['content/site.yaml']!;
  it('may be in site.yaml', () => {
    for (const contact of [
      'contact: 电话 0750-3281234，邮箱 czj@jiangmen.gov.cn',
      'contact: |-\n  市财政局绩效科\n  电话：3281234\n  邮箱：jxk@163.com\n  地址：江门市某某路12号3栋502室',
    ])
      expect(told({ 'content/site.yaml': site.replace('contact: 在仓库提交问题', contact) })).toEqual(QUIET);
  });
  it('asks about a mobile number and stops an identity number', () => {
    const withContact = (text: string): Record<string, string> => ({
      'content/site.yaml': site.replace('在仓库提交问题', text),
    });
    expect(told(withContact('值班手机 13812345678'))).toEqual({ codes: [], asked: ['M501'] });
    expect(told(withContact('身份证 440703199001011234'))).toEqual({ codes: ['M503'], asked: [] });
  });
  it('is not exempt in other fields and other files', () => {
    expect(told({ 'content/site.yaml': site.replace('测试用的档案', '电话 0750-3281234') }).codes).toEqual(['M502']);
    expect(told({ [REPORT]: paragraph('电话 0750-3281234') }).codes).toEqual(['M502']);
  });
});

describe('exemptions', () => {
  const text = paragraph('防汛值班电话：（0750）328-1234，项目负责人：王小明。');
  const both = '- { value: "0750-3281234", why: 已公开 }\n- { value: 王小明, why: 依法公示 }\n';

  it('let through what they quote, in any spelling', () => {
    expect(told({ [REPORT]: text }).codes).toEqual(['M502']);
    expect(told({ [REPORT]: text, [LIST]: both })).toEqual(QUIET);
    expect(
      told({
        [REPORT]: text,
        [LIST]:
          '- { value: 防汛值班电话：（0750）328-1234, why: 已公开 }\n- { value: 项目负责人：王小明, why: 公示 }\n',
      }),
    ).toEqual(QUIET);
  });
  it('hold for the files they name', () => {
    const only = (file: string): string =>
      `- { value: "0750-3281234", why: 已公开, files: [${file}] }\n- { value: 王小明, why: 公示 }\n`;
    expect(told({ [REPORT]: text, [LIST]: only(REPORT) })).toEqual(QUIET);
    expect(told({ [REPORT]: text, [LIST]: only('content/reports/other.mdx') })).toEqual({
      codes: ['M502'],
      asked: ['M511'],
    });
  });
  it('do not let through another number that holds theirs', () => {
    const longer = paragraph('电话：0750-32812345');
    expect(told({ [REPORT]: longer, [LIST]: '- { value: "0750-3281234", why: 已公开 }\n' })).toEqual({
      codes: ['M502'],
      asked: ['M511'],
    });
  });
  it('may be written as a number', () => {
    expect(
      told({ [REPORT]: paragraph('编外 13812345678。'), [LIST]: '- value: 13812345678\n  why: 设备编号\n' }),
    ).toEqual(QUIET);
  });
  it('are asked about when nothing answers to them, and their own file is screened for the rest', () => {
    expect(told({ [LIST]: both })).toEqual({ codes: [], asked: ['M511', 'M511'] });
    expect(told({ [REPORT]: text, [LIST]: `${both}- { value: 某编号, why: 联系 13912345678 }\n` })).toEqual({
      codes: ['M501'],
      asked: ['M511'],
    });
  });
  it('must say why, once each', () => {
    expect(told({ [LIST]: '- value: "0750-3281234"\n' }).codes).toEqual(expect.arrayContaining(['M202']));
    expect(told({ [REPORT]: text, [LIST]: `${both}- { value: 王小明, why: 又一次 }\n` }).codes).toEqual(['M308']);
  });
});

describe('everything that is published is screened', () => {
  it.each([
    ['content/pages/about.md', '---\ntitle: 关于\ndescription: 说明\n---\n\n联系人手机 13812345678\n', 6, 7],
    ['content/synonyms.yaml', '# 13812345678\nsynonyms: []\nignore: []\n', 1, 3],
    [
      'content/rule-sets/five-bands.yaml',
      `${registries['content/rule-sets/five-bands.yaml']!}note: 致电 13812345678\n`,
      8,
      10,
    ],
    ['content/organisations.yaml', `${registries['content/organisations.yaml']!}  note: 手机13812345678\n`, 9, 11],
  ])('%s', (file, content, line, column) => {
    expect(inspectContent(archive({ [file]: content })).problems).toMatchObject([{ code: 'M501', file, line, column }]);
  });

  it('counts the place in the line where a broken number begins', () => {
    const { problems } = inspectContent(
      archive({ [REPORT]: broken('summary: 总体良好。', 'summary: >-\n  总体良好，致电138001\n  38000') }),
    );
    const line = SOUND.split('\n').findIndex((text) => text.startsWith('summary')) + 2;
    expect(problems).toMatchObject([{ code: 'M501', line, column: 10, found: '138*** *****00' }]);
  });
});

describe('what is told repeats no number', () => {
  it.each(['text', 'json', 'github'])('%s', async (format) => {
    const table =
      '| 姓名 | 电话 |\n| --- | --- |\n| 甲 | 3281234 |\n| 乙 | 328 1235 |\n\n手机138001\n38000，局长李大文，{坏}';
    const root = archive({ [REPORT]: paragraph(table) });
    let out = '';
    const say = (value: string): void => void (out += value);
    const status = await main(['check', '--format', format], {
      root,
      out: say,
      error: say,
      color: false,
      judge: withResults,
    });
    expect(status).toBe(1);
    expect(out).not.toMatch(/3281234|328 1235|138001|38000|大文/);
    expect(out).toMatch(/M510/);
  });

  it('leaves the exit status at 0 for questions', async () => {
    const root = archive({ [REPORT]: paragraph('市财政局局长李大文参加。') });
    let out = '';
    const say = (value: string): void => void (out += value);
    expect(await main(['check'], { root, out: say, error: say, color: false, judge: withResults })).toBe(0);
    expect(out).toMatch(/请确认[\s\S]*M510[\s\S]*✓ 检查了 1 份报告，没有错误。/);
  });
});
