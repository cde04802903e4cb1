/** Projects, indicators, scores, follow-ups and figures: each part shows what its document fills. */
import { describe, expect, it } from 'vitest';
import { reportPage, type ReportPage } from '../../../../src/page-data/report/report-page.ts';
import type { Corpus } from '../../../../src/report/archive.ts';
import type { Table } from '../../../../src/views/table.ts';
import { withResults } from '../../../support/with-results.ts';
import { corpus, report, type ReportInput } from './fixture.ts';

const BARE: Partial<ReportInput> = { scoring: {}, funding: {}, commissioner: null, evaluators: [], ruleSet: undefined };

function page(part: Partial<ReportInput>, more: Partial<Corpus> = {}): ReportPage {
  const one = report({ ...BARE, evaluator: null, ...part });
  return reportPage(one, withResults({ ...corpus([one]), ...more }));
}

const columns = (table: Table | undefined): string[] => table?.columns.map(({ name }) => name) ?? [];
const cells = (table: Table | undefined): string[][] =>
  (table?.bodies ?? []).flatMap(({ rows }) => rows.map((row) => row.cells.map(({ text }) => text)));
describe('projects of acts of their own', () => {
  const part: Partial<ReportInput> = {
    evaluation: null,
    projects: [
      {
        id: 'P1',
        name: '甲',
        code: '330100241000018207',
        organisations: ['shangwu'],
        evaluation: 'fiscal',
        scoring: { total: 87, grade: '良', dimensions: [{ name: '产出', max: 50, score: 46 }] },
        amounts: [{ name: '发行金额', value: '0.4', unit: '亿元' }],
        goals: [{ expected: '建成' }],
      },
      { id: 'P2', name: '乙', operator: '市图书馆', evaluation: 'self', evaluationName: '项目单位自评', note: '不评' },
    ],
    indicatorTables: [{ id: 'a', title: '指标', project: 'P1', rows: [{ name: '数', target: '1个', actual: '1个' }] }],
    findings: [{ id: 'F1', title: '慢', project: 'P2', where: '一' }],
  };

  it('stand side by side, each cell that is blank left blank', () => {
    const { projects } = page(part);
    expect(columns(projects?.table)).toEqual(['项目', '项目单位', '评价方式', '发行金额', '得分', '等级', '备注']);
    expect(cells(projects?.table)).toEqual([
      ['甲', '江门市商务局', '财政评价', '0.4', '87', '良', ''],
      ['乙', '市图书馆', '项目单位自评', '', '', '', '不评'],
    ]);
    expect(projects?.table.bodies[0]?.rows[0]?.cells[0]).toMatchObject({
      permalink: 'P1',
      note: '项目编码：330100241000018207',
    });
  });

  it('lead to what each has besides', () => {
    const { projects, findings, indicators } = page(part);
    expect(
      projects?.parts.map(({ title, tables, jumps }) => [title, tables.length, jumps.map(({ to }) => to)]),
    ).toEqual([
      ['P1 甲', 2, ['#indicator-a-1']],
      ['P2 乙', 0, ['#F1']],
    ]);
    expect(findings.findings[0]?.project).toMatchObject({ id: 'P2', to: '#P2' });
    expect(indicators.tables[0]?.title).toBe('甲：指标');
  });

  it('leave the document without score, scoring and a word on either', () => {
    const { head, contents, findings } = page(part);
    expect(head.score).toBeNull();
    expect(contents.map(({ id }) => id)).toEqual(['projects', 'indicators', 'findings', 'checks', 'source', 'reuse']);
    expect(findings.tied).toBe(false);
  });
});

describe('indicators with columns of their own', () => {
  it('print sign and unit, four levels, the adjusted target and what is of the core', () => {
    const { indicators } = page({
      evaluation: 'self',
      indicatorTables: [
        {
          id: 'a',
          title: '指标',
          rows: [
            {
              dimension: '产出指标',
              group: '数量指标',
              subgroup: '稿件',
              name: '用稿',
              sign: '≥',
              unit: '篇',
              target: 60,
              adjustedTarget: 90,
              actual: 82,
              coefficient: '91.11%',
              core: true,
            },
          ],
        },
      ],
    });
    const [table] = indicators.tables;
    expect(columns(table)).toEqual([
      '指标',
      '年初指标值',
      '调整指标值',
      '实际完成值',
      '完成率',
      '得分系数',
      '完成情况',
      '一级 · 二级 · 三级指标',
    ]);
    expect(cells(table)[0]?.slice(1, 6)).toEqual(['≥60篇', '≥90篇', '82篇', '91.11%', '91.11%']);
    expect(table?.bodies[0]?.rows[0]?.cells[0]?.tag).toBe('核心');
    expect(cells(table)[0]?.at(-1)).toBe('产出 · 数量 · 稿件');
  });
});

describe('scores of organisations', () => {
  it('show ranks, moved grades with their reasons, amounts and the printed average', () => {
    const { organisations, scoring } = page({
      scoring: {
        average: 80.36,
        organisations: [
          {
            organisation: 'shangwu',
            total: 91.4,
            rank: 1,
            grade: 'A',
            amounts: [{ name: '奖惩', value: '500', unit: '万元' }],
          },
          { organisation: 'caizheng', total: 91.2, rank: 2, grade: 'B', gradeByScore: 'A', gradeReason: '一票否决' },
        ],
      },
    });
    expect(scoring.title).toBe('评分');
    expect(columns(organisations?.table)).toEqual(['单位', '总分', '名次', '按得分的等级', '等级', '奖惩']);
    expect(cells(organisations?.table)).toEqual([
      ['江门市商务局', '91.4', '1', '', 'A', '500'],
      ['江门市财政局', '91.2', '2', 'A', 'B', ''],
      ['平均', '80.36', '', '', '', ''],
    ]);
    expect(organisations?.table.bodies[0]?.rows[1]?.cells[4]?.note).toBe('一票否决');
  });
});

describe('a report on follow-ups', () => {
  const followUp = {
    id: 'U1',
    subject: '预算执行',
    amount: '237054.47万元',
    rectified: '201783.20万元',
    counts: { total: 6, done: 2, partly: 4 },
    issue: '六项',
    reported: { state: 'partly' as const, asOf: '2021-12-28' },
    where: '一',
  };
  const part: Partial<ReportInput> = {
    evaluation: 'follow-up',
    follows: [{ title: '审计工作报告', date: '2021-09-15' }],
    followUpTotals: { total: 50, done: 40, inProgress: 10, unit: '万元', amount: '251023.54', where: '总体' },
    followUps: [followUp],
  };

  it('tells all problems together and names what it follows', () => {
    const { followUpHead } = page(part);
    expect(cells(followUpHead?.totals ?? undefined)).toEqual([
      ['问题', '50', '项'],
      ['已整改', '40', '项'],
      ['正在整改', '10', '项'],
      ['问题金额', '251023.54', '万元'],
    ]);
    expect(followUpHead?.follows).toEqual([{ text: '《审计工作报告》（2021-09-15）', url: null }]);
    expect(page({ evaluation: 'audit' }).followUpHead).toBeNull();
  });

  it('counts what one entry holds, and speaks of a verification only where there is one', () => {
    const { followUps, followUpHead } = page(part);
    expect(followUps[0]?.facts).toEqual([
      ['涉及金额', '237054.47万元'],
      ['整改金额', '201783.20万元'],
      ['各项情况', '共6项：已整改2项，部分整改4项'],
    ]);
    expect(followUpHead?.note).toBeNull();
    expect(page({ evaluation: 'fiscal', followUps: [followUp] }).followUpHead?.note).toContain('评价核实');
    const verified = { state: 'done' as const, text: '已改', by: '审计局', asOf: null };
    expect(page({ ...part, followUps: [{ ...followUp, verified }] }).followUpHead?.note).toContain('“核实”是核实者');
  });
});

describe('goals and named figures', () => {
  it('show the columns that are filled', () => {
    const { goals, amounts } = page({
      evaluation: 'self',
      goals: [{ expected: '甲', actual: '乙' }],
      amounts: [{ name: '审减', value: '(1224422.65)', unit: '元', place: { page: 3, cell: 'C5' } }],
    });
    expect([goals?.title, columns(goals ?? undefined)]).toEqual(['年度总体目标', ['预期目标', '实际完成情况']]);
    expect([columns(amounts ?? undefined), cells(amounts ?? undefined)]).toEqual([
      ['名称', '数', '单位', '原文位置'],
      [['审减', '(1224422.65)', '元', '第3页，C5']],
    ]);
  });
});

describe('a site that publishes full texts', () => {
  it('says so on the page and in the citation', () => {
    const own = corpus();
    const { source } = page({}, { site: { ...own.site, restatement: false } });
    expect(source.what).toContain('明鉴档案编辑部照来源文件公布');
    expect(`${source.what}${source.citation.text}`).not.toContain('摘编');
    expect(page({}).source.citation.text).toContain('摘编');
  });
});
