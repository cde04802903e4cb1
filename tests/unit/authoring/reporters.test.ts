/** The three forms of a check's result. */
import { describe, expect, it } from 'vitest';
import { github } from '../../../src/authoring/reporters/github-reporter.ts';
import { json } from '../../../src/authoring/reporters/json-reporter.ts';
import type { CheckReport, ReportedMistake, ReporterOptions } from '../../../src/authoring/reporters/check-report.ts';
import { text } from '../../../src/authoring/reporters/text-reporter.ts';
import { sourceLines } from '../../../src/authoring/source-lines.ts';
import { archive, REPORT } from '../corpus/archive.ts';

const lines: Record<string, string> = {
  'content/reports/a.mdx:3': 'total: 1,234 # 手机 13912345678',
  'content/reports/a.mdx:9': `${'资金'.repeat(60)}{甲}${'支出'.repeat(60)}`,
};
const options: ReporterOptions = { color: false, verbose: false, sourceLine: (file, line) => lines[`${file}:${line}`] };

const fault: ReportedMistake = {
  code: 'M207',
  file: 'content/reports/a.mdx',
  line: 3,
  column: 8,
  message: 'total 应为数字：用了千分位逗号',
  found: '1,234',
  expected: '半角数字',
  remedy: '改为 1234',
  help: 'docs/messages/M207.md',
};
const far: ReportedMistake = {
  ...fault,
  code: 'M402',
  line: 9,
  column: 121,
  message: '正文里的花括号会被当作程序',
  found: '{甲}',
};
const report: CheckReport = {
  mistakes: [fault, far],
  questions: [],
  discrepancies: [],
  files: ['content/reports/a.mdx'],
  rules: 'skipped',
};
const sound: CheckReport = {
  mistakes: [],
  questions: [],
  discrepancies: [
    {
      code: 'C102',
      file: 'content/reports/a.mdx',
      line: 5,
      column: 3,
      message: '得分合计不符',
      formula: '1 + 2 = 3 ≠ 4',
    },
  ],
  files: ['content/reports/a.mdx'],
  rules: 'ran',
};

describe('text', () => {
  it('shows the line, the mark, the remedy and a summary', () => {
    expect(text({ ...report, mistakes: [fault] }, options)).toMatchInlineSnapshot(`
      "content/reports/a.mdx

        3:8  M207  total 应为数字：用了千分位逗号
            3 │ total: 1,234 # 手机 139******78
              │        ^^^^^
            写的是  1,234
            应当是  半角数字
            怎么改  改为 1234
            说明    docs/messages/M207.md

      ✗ 共 1 处错误，在 1 个文件里；检查了 1 份报告。改正之前不会发布。
        内容有错，没有进行勾稽核验。
      "
    `);
  });

  it('cuts long lines around the place and sets the mark below it', () => {
    const shown = text({ ...report, mistakes: [far] }, options).split('\n');
    const source = shown.find((line) => line.includes('{甲}'))!;
    const mark = shown[shown.indexOf(source) + 1]!;
    const columns = (value: string): number =>
      [...value].reduce((sum, char) => sum + (/[\u4E00-\u9FFF]/.test(char) ? 2 : 1), 0);
    expect(columns(mark.slice(0, mark.indexOf('^')))).toBe(columns(source.slice(0, source.indexOf('{'))));
    expect(mark.trim().endsWith('^^^^')).toBe(true);
    expect(source).toMatch(/…资金.*支…$/);
  });

  it('colours only when told to', () => {
    expect(text(report, options)).not.toContain('\u001B');
    expect(text(report, { ...options, color: true })).toContain('\u001B[31mM207\u001B[39m');
  });

  it('counts discrepancies and lists them when asked', () => {
    const short = text(sound, options);
    expect(short).toContain('✓ 检查了 1 份报告，没有错误。');
    expect(short).toContain('另有 1 处勾稽出入');
    expect(short).toContain('--verbose');
    expect(short).not.toContain('1 + 2');
    expect(text(sound, { ...options, verbose: true })).toContain(
      'content/reports/a.mdx:5:3  C102  得分合计不符\n      1 + 2 = 3 ≠ 4',
    );
  });
});

describe('questions', () => {
  const question: ReportedMistake = {
    ...fault,
    code: 'M510',
    message: '疑似个人姓名，是否应当公开',
    found: '王**',
    expected: '公开的报告一般不写个人姓名',
    remedy: '只写职务、单位',
    help: 'docs/messages/M510.md',
  };
  const asking: CheckReport = { ...sound, questions: [question] };

  it('are told at the terminal and stop nothing', () => {
    const shown = text(asking, options);
    expect(shown).toContain('content/reports/a.mdx  请确认（不影响发布）\n\n  3:8  M510  疑似个人姓名，是否应当公开');
    expect(shown).toContain('请确认  公开的报告一般不写个人姓名');
    expect(shown).toContain('✓ 检查了 1 份报告，没有错误。');
    expect(shown).toContain('另有 1 处请确认');
  });

  it('stand in a list of their own for programs', () => {
    expect(JSON.parse(json(asking, options))).toMatchObject({
      ok: true,
      counts: { problems: 0, discrepancies: 1, questions: 1 },
      problems: [],
      questions: [question],
    });
  });

  it('are notices of a change', () => {
    expect(github(asking, options)).toContain(
      '::notice file=content/reports/a.mdx,line=3,col=8,title=M510 疑似个人姓名，是否应当公开::写的是：王**%0A请确认：',
    );
    expect(github(asking, options)).not.toContain('::error');
  });
});

describe('json', () => {
  it('is stable', () => {
    expect(JSON.parse(json(report, options))).toEqual({
      version: 1,
      ok: false,
      files: 1,
      rules: 'skipped',
      counts: { problems: 2, discrepancies: 0, questions: 0 },
      problems: [fault, far],
      discrepancies: [],
      questions: [],
    });
  });
});

describe('github', () => {
  it('writes one command per fault, escaped', () => {
    const [first] = github({ ...report, mistakes: [{ ...fault, message: '甲:乙,丙 100%' }] }, options).split('\n');
    expect(first).toBe(
      '::error file=content/reports/a.mdx,line=3,col=8,title=M207 甲%3A乙%2C丙 100%25::写的是：1,234%0A应当是：半角数字%0A怎么改：改为 1234%0A说明：docs/messages/M207.md',
    );
  });

  it('warns of discrepancies when asked', () => {
    expect(github(sound, options)).not.toContain('::warning');
    expect(github(sound, { ...options, verbose: true })).toContain(
      '::warning file=content/reports/a.mdx,line=5,col=3,title=C102 勾稽出入::得分合计不符%0A1 + 2',
    );
  });
});

describe('what a message is about', () => {
  it('is shown only when it is a file: no folder, and nothing behind a link', () => {
    const root = archive({ 'content/reports/a': { link: '../../content' }, 'content/b.yaml': { link: '/etc/passwd' } });
    const line = sourceLines(root);
    expect(
      ['content/reports', 'content/reports/a', 'content/b.yaml', 'content/no'].map((file) => line(file, 1)),
    ).toEqual(Array(4).fill(undefined));
    expect(line(REPORT, 1)).toBe('---');
  });

  it('sends a runner no sign that a terminal obeys', () => {
    const told = github({ ...report, mistakes: [{ ...fault, found: '\u001B[2J\u0085::error::\u202E' }] }, options);
    expect(told).not.toMatch(/[^\P{Cc}\n]|\u202E/u);
    expect(told).toContain('%0A');
  });
});
