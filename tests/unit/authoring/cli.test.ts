/** The command line as a publisher uses it. */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { main } from '../../../src/authoring/cli.ts';
import type { Judge } from '../../../src/authoring/check-content.ts';
import type { CheckResult } from '../../../src/report/check-result.ts';
import { inspectContent } from '../../../src/corpus/read-corpus.ts';
import { archive, broken, REPORT } from '../corpus/archive.ts';
import { withResults } from '../../support/with-results.ts';

async function run(
  root: string,
  args: readonly string[],
  judge: Judge = withResults,
): Promise<{ status: number; out: string; error: string }> {
  let [out, error] = ['', ''];
  const status = await main(args, {
    root,
    out: (text) => (out += text),
    error: (text) => (error += text),
    color: false,
    judge,
    // After midnight at home, still the day before in Greenwich.
    now: () => new Date(2026, 10, 20, 0, 30),
  });
  return { status, out, error };
}

const result = (severity: CheckResult['severity']): CheckResult => ({
  code: 'C101',
  severity,
  report: '2023-ceshi',
  message: '分值合计 99，不是 100',
  where: { anchor: 'scoring', label: '一级指标', path: ['scoring', 'dimensions', 0, 'max'] },
  operands: [],
  formula: '20 + 79 = 99',
  printed: '100',
  computed: '99',
});

describe('check', () => {
  it('succeeds on sound content', async () => {
    const { status, out } = await run(archive(), ['check']);
    expect(out).toBe('✓ 检查了 1 份报告，没有错误。\n');
    expect(status).toBe(0);
  });

  it('fails on a problem and does not run the rules', async () => {
    const root = archive({ [REPORT]: broken('total: 85.50\n', 'total: 85.50分\n') });
    const { status, out } = await run(root, ['check'], () => {
      throw new Error('not to be called');
    });
    expect(status).toBe(1);
    expect(out).toContain('M207');
    expect(out).toContain('  total: 85.50分');
    expect(out).toContain('共 1 处错误');
  });

  it('fails on an error of a rule, with its place', async () => {
    const { status, out } = await run(archive(), ['check'], (corpus) => withResults(corpus, () => [result('error')]));
    expect(status).toBe(1);
    expect(out).toMatch(/\d+:24 {2}C101 {2}分值合计 99/);
    expect(out).toContain('docs/rules/C101.md');
  });

  it('counts discrepancies and lists them when asked', async () => {
    const results = [result('discrepancy'), result('pass'), result('notice')];
    const rules: Judge = (corpus) => withResults(corpus, () => results);
    expect(await run(archive(), ['check'], rules)).toMatchObject({
      status: 0,
      out: expect.stringContaining('另有 1 处勾稽出入'),
    });
    expect((await run(archive(), ['check', '--verbose'], rules)).out).toContain('20 + 79 = 99');
  });

  it('takes files', async () => {
    const root = archive({ 'content/reports/b.mdx': '' });
    expect((await run(root, ['check', REPORT])).status).toBe(0);
    expect((await run(root, ['check', 'content/reports/b.mdx'])).out).toContain('M002');
    expect((await run(root, ['check', 'content/reports/c.mdx'])).out).toContain('M007');
  });

  it.each(['json', 'github'])('writes %s', async (format) => {
    const root = archive({ [REPORT]: '' });
    const { out, status } = await run(root, ['check', '--format', format]);
    expect(status).toBe(1);
    expect(out).toContain(format === 'json' ? '"code": "M002"' : `::error file=${REPORT},line=1,col=1,title=M002`);
  });

  it('marks the place in lines with wide characters', async () => {
    const root = archive({ [REPORT]: broken('资金 100 万元', '资金总额 {甲} 万元') });
    const lines = (await run(root, ['check'])).out.split('\n');
    const source = lines.findIndex((line) => line.includes('│ 资金总额'));
    // Four Chinese characters before the brace take eight columns.
    expect(lines[source + 1]!.split('│')[1]).toBe(` ${' '.repeat(9)}^^^^`);
  });
});

describe('messages of the command line itself', () => {
  it.each([
    [['chek'], '没有名为 chek 的命令；是不是 check？'],
    [['check', '--fromat', 'json'], '没有选项 --fromat；是不是 --format？'],
    [['check', '--format', 'xml'], '选项 --format <形式> 的值 xml 不对，可用：text, json, github'],
    [['new'], '缺少参数 编号'],
  ])('%j', async (args, message) => {
    const { status, error } = await run(archive(), args);
    expect(error).toContain(message);
    expect(status).toBe(1);
  });

  it('help is Chinese', async () => {
    const { status, out } = await run(archive(), ['--help']);
    expect(status).toBe(0);
    for (const part of ['用法：', '命令：', 'check', 'new', 'schema']) expect(out).toContain(part);
    expect(out).not.toMatch(/Usage|Options|Commands|display help/);
  });
});

describe('new', () => {
  it('makes a report whose blanks are all pointed out', async () => {
    const root = archive();
    const { status, out } = await run(root, ['new', '2025-xin']);
    expect(status).toBe(0);
    expect(out).toContain('content/reports/2025-xin.mdx');
    const { problems } = inspectContent(root);
    expect(problems.length).toBeGreaterThan(10);
    expect([...new Set(problems.map((item) => item.code))]).toEqual(['M008']);
  });

  it('writes nothing through a link', async () => {
    const root = archive({ 'elsewhere/a.txt': '甲', 'content/reports/lj': { link: '../../elsewhere' } });
    const { status, error } = await run(root, ['new', '2025-xin', '--folder', 'lj/2025']);
    expect(status).toBe(1);
    expect(error).toContain('content/reports/lj');
    expect(readdirSync(join(root, 'elsewhere'))).toEqual(['a.txt']);
  });

  it('passes once the blanks are filled in', async () => {
    const root = archive();
    await run(root, [
      'new',
      '2025-xin',
      '--title',
      '促进外贸: “稳增长”资金',
      '--organisation',
      'shi-shangwu',
      '--folder',
      '2025',
    ]);
    const file = join(root, 'content/reports/2025/2025-xin.mdx');
    const values: [RegExp, string][] = [
      [/(kind: )【[^】]*】/, '$1special-fund'],
      [/(evaluation: )【[^】]*】/, '$1fiscal'],
      [/(from: )【[^】]*】/, '$12023'],
      [/(to: )【[^】]*】/, '$12024'],
      [/(ruleSet: )【[^】]*】/, '$1five-bands'],
      [/(total: )【[^】]*】/, '$188.20'],
      [/(grade: )【[^】]*】/, '$1良'],
      [/(budget: )【[^】]*】/, '$1100.00'],
      [/(actual: )【[^】]*】/, '$195.00'],
      [/(themes: \[)【[^】]*】/g, '$1slow-disbursement'],
      [/【请填写[^】]*】/g, '已填写的内容'],
    ];
    let text = readFileSync(file, 'utf8');
    for (const [blank, value] of values) text = text.replace(blank, value);
    writeFileSync(file, text);
    const { corpus, problems } = inspectContent(root);
    expect(problems).toEqual([]);
    expect(corpus!.reports[0]).toMatchObject({
      id: '2025-xin',
      published: '2026-11-20',
      title: '促进外贸: “稳增长”资金',
      organisations: ['shi-shangwu'],
    });
  });

  it('passes with every optional part of the template switched on', async () => {
    const root = archive({
      'content/programmes.yaml':
        '- { id: waimao-zijin, name: 一, organisation: shi-shangwu, definition: 二 }\n- { id: a, name: 一, organisation: shi-shangwu, definition: 二 }\n',
    });
    await run(root, ['new', '2025-xin']);
    const file = join(root, 'content/reports/2025-xin.mdx');
    const template = readFileSync(file, 'utf8');
    // The commented samples are YAML too: take the “# ” off each block and see that the schema knows it.
    const samples = [
      ...template.matchAll(
        /^( *)# ((?:programmes|dimensions|tables|goals|amounts|projects|indicatorTables|trends|followUps|follows|statements):\n(?:\1# {3}.*\n)+)/gm,
      ),
    ];
    expect(samples.map((match) => match[2]!.split(':')[0])).toEqual([
      'programmes',
      'dimensions',
      'tables',
      'goals',
      'amounts',
      'projects',
      'indicatorTables',
      'trends',
      'followUps',
      'follows',
      'statements',
    ]);
    let text = template;
    for (const [whole, indent, block] of samples) {
      const live = `${indent}${block!.replaceAll(`\n${indent}# `, `\n${indent}`)}`;
      text = text.replace(new RegExp(`^${indent}${block!.split(':')[0]}: \\[\\]\n`, 'm'), '').replace(whole, live);
    }
    // So are those of one line, but where they stand for something else or name what no registry has.
    const lines = [...text.matchAll(/^( *)# ((\w+): (?!【).+)$/gm)].filter(
      ([, , , field]) =>
        !/^(?:supervisor|reportedTo|region|rate|titleAssembled|number|published|url|scope|where)$/.test(field!),
    );
    expect(lines.map(([, , , field]) => field)).toEqual(
      expect.arrayContaining([
        'evaluationName',
        'code',
        'level',
        'execution',
        'adjustments',
        'opinion',
        'toDate',
        'asked',
        'followUpTotals',
      ]),
    );
    for (const [whole, indent, sample] of lines) text = text.replace(whole, () => `${indent}${sample}`);
    writeFileSync(file, text.replace('资金编号', 'waimao-zijin'));
    const { problems } = inspectContent(root);
    expect(problems.filter((item) => item.code !== 'M008')).toEqual([]);
  });

  it.each([
    ['2025 Xin', '文件名只能用小写拉丁字母、数字和连字符'],
    ['2023-ceshi', '已经用在 content/reports/2023-ceshi.mdx'],
  ])('refuses %s', async (id, message) => {
    const root = archive();
    const before = readFileSync(join(root, REPORT), 'utf8');
    const { status, error } = await run(root, ['new', id]);
    expect(status).toBe(1);
    expect(error).toContain(message);
    expect(readFileSync(join(root, REPORT), 'utf8')).toBe(before);
  });

  it('does not leave content/reports', async () => {
    const root = archive();
    expect((await run(root, ['new', '2025-xin', '--folder', '../../..'])).status).toBe(1);
    expect(existsSync(join(root, '../2025-xin.mdx'))).toBe(false);
  });
});

describe('schema', () => {
  it('prints or writes JSON Schema', async () => {
    const root = archive();
    const { out } = await run(root, ['schema']);
    expect(JSON.parse(out)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
    await run(root, ['schema', '--out', 'report.schema.json']);
    expect(readFileSync(join(root, 'report.schema.json'), 'utf8')).toBe(out);
  });
});
