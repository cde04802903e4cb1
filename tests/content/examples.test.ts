/** The documents of examples/: other places and kinds than the archive has, each entered as it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkContent, type Checked } from '../../src/authoring/check-content.ts';

const EXAMPLES = 'examples/elsewhere';
const REPORTS = join(EXAMPLES, 'content/reports');

const linesOf = (name: string): string[] => readFileSync(join(REPORTS, name), 'utf8').trimEnd().split('\n');

let checked: Checked;
beforeAll(async () => {
  checked = await checkContent(EXAMPLES);
});

describe('the examples', () => {
  it('are entered without a mistake, and nothing is asked about them', () => {
    expect(checked.report.files.map((file) => file.slice(REPORTS.length - EXAMPLES.length))).toEqual(
      readdirSync(REPORTS).sort(),
    );
    expect([checked.report.mistakes, checked.report.questions]).toEqual([[], []]);
  });

  it('contradict themselves where the summary and the form of one project do, and nowhere else', () => {
    const found = checked.report.discrepancies.map(({ code, file, message }) => [code, file, message]);
    const workbook = 'content/reports/c04-shi-zipingbiao-huizong.mdx';
    expect(found).toEqual([
      ['C102', workbook, expect.stringContaining('文化惠民演出')],
      ['C501', workbook, expect.stringContaining('文化惠民演出')],
    ]);
  });

  it('of invented places say so where a reader looks for the source', () => {
    const real = new Set(['c01-xuexiao-yingyang-ziping', 'c03-xian-zhuanxiangzhai-wuge', 'c12-shi-shenji-zhenggai']);
    const reports = checked.archive?.reports ?? [];
    expect(reports).toHaveLength(12);
    const silent = reports.filter(({ source }) => !/^本例地方、单位(?:、机构)?为虚构，数字补全为虚构。/.test(source.note ?? ''));
    expect(new Set(silent.map(({ id }) => id))).toEqual(real);
  });

  it('are short: a form of one page fits on two screens, a project of a table in a few lines', () => {
    expect(linesOf('c01-xuexiao-yingyang-ziping.mdx').length).toBeLessThanOrEqual(60);
    const projects = linesOf('c03-xian-zhuanxiangzhai-wuge.mdx').filter((line) => /^ {2}/.test(line));
    expect(projects.length / 5).toBeLessThanOrEqual(12);
  });
});
