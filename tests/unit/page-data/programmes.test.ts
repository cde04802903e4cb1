import { describe, expect, it } from 'vitest';
import { programmePages, programmeTable } from '../../../src/page-data/programme/programme-page.ts';
import type { Programme } from '../../../src/report/schema/registries.ts';
import { archive, finding, indicators, report, type ReportInput } from './fixture.ts';
import { texts } from './texts.ts';

type Year = NonNullable<NonNullable<ReportInput['programmes']>[number]['years']>[number];

const programme = (part: Partial<Programme> = {}): Programme => ({
  id: 'jingfei',
  name: '工业发展管理经费',
  organisation: 'gongxin',
  definition: '年度项目经费',
  breaks: [],
  indicators: [],
  ...part,
});

const year = (number: number, part: Partial<Year> = {}): Year => ({ year: number, unit: '万元', where: '一', ...part });

function pageOf(years: readonly Year[][], part: Partial<Programme> = {}, more: Partial<ReportInput>[] = []) {
  const reports = years.map((own, index) =>
    report(
      {
        evaluation: 'self',
        organisations: ['gongxin'],
        period: { from: own[0]!.year, to: own[0]!.year },
        scoring: { total: 98.93, grade: '优' },
        programmes: [{ id: 'jingfei', years: own }],
        ...more[index],
      },
      `r${index}`,
    ),
  );
  return programmePages(archive([...reports].reverse(), [programme(part)]))[0]!;
}

describe('money through the years', () => {
  const two = [
    [year(2022, { initial: 1935, actual: 480.82, rate: '24.85%' })],
    [year(2023, { initial: 1435, allocated: 1435, actual: 1033.48 })],
  ];

  it('is compared at the stage that both years print', () => {
    expect(pageOf(two).changes).toEqual([
      '2022年到2023年，年初预算由1935万元减少到1435万元（减25.84%），支出由480.82万元增加到1033.48万元（增114.94%），执行率由24.85%变为72.02%（本站计算）。',
    ]);
  });

  it('stands in a table as printed, with the rate computed where none is printed', () => {
    expect(texts(pageOf(two).money).map((row) => row.slice(0, 6))).toEqual([
      ['2022', '万元', '1935', '—', '480.82', '24.85%'],
      ['2023', '万元', '1435', '1435', '1033.48', '72.02%'],
    ]);
  });

  it('is drawn as pairs, one a year', () => {
    expect(pageOf(two).chart?.picture).toMatchObject({
      kind: 'pairs',
      labels: ['2022年', '2023年'],
      first: [1935, 1435],
      second: [480.82, 1033.48],
    });
  });

  it('says when nothing changed', () => {
    const [change] = pageOf([[year(2022, { initial: 100 })], [year(2023, { initial: 100 })]]).changes;
    expect(change).toBe('2022年到2023年，年初预算都是100万元。');
  });

  it('puts another unit on the same scale', () => {
    const page = pageOf([[year(2022, { actual: 5000 })], [year(2023, { unit: '亿元', actual: 1 })]]);
    expect(page.changes).toEqual(['2022年到2023年，支出由5000万元增加到10000万元（增100%）。']);
    expect(page.chart).toBeNull();
  });

  it('is never compared nor drawn across a change of definition, which is told', () => {
    const page = pageOf([...two, [year(2024, { actual: 26701.65 })]], {
      breaks: [{ before: 2024, reason: '口径不同' }],
    });
    expect(page.changes).toHaveLength(1);
    expect(page.chart).toBeNull();
    expect(page.money!.notes.at(-1)).toBe('2024年起与以前不可比：口径不同。');
  });

  it('takes the figure of the report on the later years where two print one year', () => {
    const page = pageOf(
      [[year(2022, { actual: 2185 })], [year(2021, { actual: 2040 }), year(2022, { actual: 2180 })]],
      {},
      [{ period: { from: 2022, to: 2022 } }, { period: { from: 2023, to: 2023 } }],
    );
    expect(page.changes).toEqual(['2021年到2022年，支出由2040万元增加到2180万元（增6.86%）。']);
    expect(texts(page.money)).toHaveLength(3);
  });
});

describe('indicators through the years', () => {
  const page = pageOf([[year(2022)], [year(2023)]], {}, [
    {
      indicatorTables: indicators(
        [
          ['征集参赛作品数量', '2000件', '2475件'],
          ['只有一年', '1', '1'],
        ],
        2022,
      ),
      findings: [finding('F1', ['slow'])],
    },
    { indicatorTables: indicators([['大赛征集参赛作品', '2000件以上', '2368件']], 2023) },
  ]);

  it('are set side by side when they come back', () => {
    expect(page.indicators!.bodies.map(({ headings }) => headings)).toEqual([['征集参赛作品数量']]);
    expect(texts(page.indicators).map((row) => row.slice(0, 5))).toEqual([
      ['2022年', '2000件', '2475件', '完成', '征集参赛作品数量'],
      ['2023年', '2000件以上', '2368件', '完成', '大赛征集参赛作品'],
    ]);
  });

  it('stand beside the findings of all years', () => expect(page.findings.map(({ id }) => id)).toEqual(['F1']));

  it('are counted in the list of programmes', () => {
    expect(texts(programmeTable([page])).map((row) => [row[0], ...row.slice(3)])).toEqual([
      ['工业发展管理经费', '2', '0', '1'],
    ]);
  });
});

it('keeps self-scores and evaluators’ scores apart', () => {
  const rows = texts(
    pageOf([[year(2022)], [year(2023)]], {}, [{}, { evaluation: 'fiscal', scoring: { total: 80, grade: '良' } }])
      .reports,
  );
  expect(rows.map((row) => row.slice(2))).toEqual([
    ['—', '98.93', '优'],
    ['80', '—', '良'],
  ]);
});
