/** What of a report belongs to a budget line, what its sub-projects are, and how an indicator is followed. */
import { describe, expect, it } from 'vitest';
import { programmePages, type ProgrammePage } from '../../../src/page-data/programme/programme-page.ts';
import { reading } from '../../../src/page-data/programme/indicator-series.ts';
import type { Programme } from '../../../src/report/schema/registries.ts';
import type { Line } from '../../../src/contract/picture.ts';
import { archive, finding, indicators, report, type ReportInput } from './fixture.ts';
import { texts } from './texts.ts';

type Link = NonNullable<ReportInput['programmes']>[number];

const programme = (id: string, part: Partial<Programme> = {}): Programme => ({
  id,
  name: `资金${id}`,
  organisation: 'gongxin',
  definition: '说明',
  breaks: [],
  indicators: [],
  ...part,
});

const ENTRIES = { id: 'zuopin', name: '参赛作品', unit: '件', names: ['大赛征集参赛作品', '征集作品'], breaks: [] };

const yearReport = (year: number, links: Link[], rows: [string, string | null, string | null][] = []) =>
  report(
    {
      organisations: ['gongxin'],
      period: { from: year, to: year },
      programmes: links,
      indicatorTables: rows.length === 0 ? [] : indicators(rows, year),
      findings: [finding('F1', ['slow']), finding('F2', ['idle-funds'])],
    },
    `r${year}`,
  );

function page(id: string, programmes: Programme[], reports: ReturnType<typeof yearReport>[]): ProgrammePage {
  return programmePages(archive([...reports].reverse(), programmes)).find((one) => one.programme.id === id)!;
}

const line = (one: ProgrammePage): Line => one.series[0]!.picture as Line;

describe('the scope of a link', () => {
  const department = (scope: Link['scope']) =>
    yearReport(
      2024,
      [{ id: 'a', scope }],
      [
        ['培训人数', '80人', '250人'],
        ['大赛征集参赛作品', '2000件', '2545件'],
      ],
    );
  const whole = yearReport(
    2023,
    [{ id: 'a' }],
    [
      ['培训人数', '80人', '242人'],
      ['大赛征集参赛作品', '2000件', '2368件'],
    ],
  );

  it('is the whole report where it is left out', () => {
    const both = page('a', [programme('a')], [whole, department(undefined)]);
    expect(both.findings.map(({ report: { id }, id: own }) => `${id} ${own}`)).toEqual([
      'r2023 F1',
      'r2023 F2',
      'r2024 F1',
      'r2024 F2',
    ]);
    expect(both.indicators!.bodies).toHaveLength(2);
  });

  it('lends only what it names', () => {
    const some = page('a', [programme('a')], [whole, department({ indicators: ['培训人数'], findings: ['F2'] })]);
    expect(some.findings.map(({ report: { id }, id: own }) => `${id} ${own}`)).toEqual([
      'r2023 F1',
      'r2023 F2',
      'r2024 F2',
    ]);
    expect(some.indicators!.bodies.map(({ headings }) => headings[0])).toEqual(['培训人数']);
    expect(texts(some.reports).map((row) => row[1])).toEqual(['整份报告', '其中的一部分']);
    expect(some.reports.notes.join('')).toContain('得分是整份报告的得分');
  });

  it('lends nothing when it is empty', () => {
    const none = page('a', [programme('a')], [whole, department({})]);
    expect(none.findings).toHaveLength(2);
    expect(none.indicators).toBeNull();
  });
});

describe('an indicator that is followed', () => {
  const followed = programme('a', { indicators: [ENTRIES] });
  const years = [
    yearReport(2022, [{ id: 'a' }], [['大赛征集参赛作品', '不少于2000件', '大赛征集参赛作品2475件']]),
    yearReport(2023, [{ id: 'a' }], [['征集作品', '2000件以上', '2368件']]),
    yearReport(2024, [
      { id: 'a', scope: {}, results: [{ year: 2024, name: '征集作品', actual: '2545件', where: '一（二）3' }] },
    ]),
  ];

  it('has picture, table as printed and sentence, also from results in the text', () => {
    const one = page('a', [followed], years);
    expect(line(one)).toMatchObject({
      labels: ['2022年', '2023年', '2024年'],
      series: [
        { name: '完成', values: [2475, 2368, 2545] },
        { name: '目标', values: [2000, 2000, null] },
      ],
      breaks: [],
    });
    expect(one.series[0]!.sentence).toBe(
      '参赛作品2022年2475件，2023年2368件（减4.32%），2024年2545件（增7.47%）。2022年和2023年达到目标，2024年没有印目标。',
    );
    expect(texts(one.series[0]!.table).map((row) => row.slice(0, 4))).toEqual([
      ['2022年', '不少于2000件', '大赛征集参赛作品2475件', '完成'],
      ['2023年', '2000件以上', '2368件', '完成'],
      ['2024年', '—', '2545件', '没有印目标'],
    ]);
    expect(one.series[0]!.table!.bodies[0]!.rows[2]!.cells[5]!.note).toBe('正文一（二）3');
    expect(one.indicators).toBeNull();
  });

  it('leaves room for a year of which nothing is told', () => {
    expect(line(page('a', [followed], [years[0]!, years[2]!])).series[0]!.values).toEqual([2475, null, 2545]);
  });

  it('breaks where the registry says so, and tells why', () => {
    const cut = { ...ENTRIES, breaks: [{ before: 2024, reason: '范围扩大到全省' }] };
    const one = page('a', [programme('a', { indicators: [cut] })], years);
    expect(line(one).breaks).toEqual([2]);
    expect(one.series[0]!.sentence).toContain('2024年起与以前不可比，折线断开：范围扩大到全省。');
    expect(one.series[0]!.sentence).toContain('（减4.32%）；2024年2545件。');
    expect(one.series[0]!.table!.notes.at(-1)).toBe('2024年起与以前不可比：范围扩大到全省。');
  });

  it('breaks by itself where the printed unit changed', () => {
    const events = { id: 'huodong', name: '活动', unit: '场', names: ['活动'], breaks: [] };
    const one = page(
      'a',
      [programme('a', { indicators: [events] })],
      [
        yearReport(2022, [{ id: 'a' }], [['活动', '3场', '4场']]),
        yearReport(2023, [{ id: 'a' }], [['活动', '5场', '5批次']]),
      ],
    );
    expect(line(one).breaks).toEqual([1]);
    expect(one.series[0]!.sentence).toContain('计量单位由“场”变为“批次”');
  });

  it('is no series when one year alone tells of it', () => {
    expect(page('a', [followed], [years[0]!]).series).toEqual([]);
  });

  it('takes no row of a table on several years at once for a year', () => {
    const several = report(
      {
        organisations: ['gongxin'],
        period: { from: 2021, to: 2023 },
        programmes: [{ id: 'a' }],
        indicatorTables: [{ id: 'zong', title: '总体', rows: [{ name: '征集作品', target: '1件', actual: '9000件' }] }],
      },
      'several',
    );
    expect(line(page('a', [followed], [...years, several])).series[0]!.values).toEqual([2475, 2368, 2545]);
  });
});

describe('the figure of a printed result', () => {
  it.each([
    ['大赛征集参赛作品2475件', '大赛征集参赛作品', '件', '2475'],
    ['257家（2020年“小升规”281家中通过审核的）', '奖励企业数', '家', '257'],
    ['引进32个珠三角核心区产业共建项目数量', '引进项目', '个', '32'],
    ['拉动设备投资额2.8亿元', '拉动设备投资额', '万元', '28000'],
    ['242', '参加中小企业培训人数（人）', '人', '242'],
    ['>100次', '宣传', '次', null],
    ['超过10件优秀作品成功转化', '转化', '件', null],
    ['完成', '奖补企业', '家', null],
    ['95%', '覆盖率', '家', null],
  ])('%s', (text, name, unit, value) => {
    expect(reading(text, name, unit, false)?.value ?? null).toBe(value);
  });

  it('may be a bound where it is a target', () => {
    expect(reading('不少于2000件', '作品', '件', true)?.value).toBe('2000');
    expect(reading('3-5场', '活动', '场', true)).toBeNull();
  });
});

describe('sub-projects', () => {
  const parent = programme('a');
  const child = programme('b', { within: 'a', indicators: [ENTRIES] });
  const reports = [
    yearReport(
      2022,
      [
        { id: 'a', years: [{ year: 2022, unit: '万元', initial: 1935, actual: 480.82, where: '一' }] },
        {
          id: 'b',
          scope: { indicators: ['大赛征集参赛作品'] },
          years: [{ year: 2022, unit: '万元', initial: 150, actual: '120.00', where: '表 2' }],
        },
      ],
      [['大赛征集参赛作品', '2000件', '2475件']],
    ),
    yearReport(2024, [
      {
        id: 'b',
        scope: {},
        results: [{ year: 2024, name: '征集作品', actual: '2545件', where: '一' }],
        note: '没有写明经费来源',
      },
    ]),
  ];
  const [first, second] = programmePages(archive([...reports].reverse(), [child, parent]));

  it('stand behind the fund that they are part of', () => {
    expect([first!.programme.id, second!.programme.id]).toEqual(['a', 'b']);
    expect([first!.parent, second!.parent?.to]).toEqual([null, '/programmes/a/']);
  });

  it('show on its page with their years, money and later life', () => {
    expect(texts(first!.parts)).toEqual([
      ['2022年度', '150', '120.00', '80%', '1', expect.any(String)],
      ['2024年度', '—', '—', '—', '1', expect.any(String)],
    ]);
    expect(first!.parts!.bodies.map(({ headings, to }) => [headings[0], to])).toEqual([['资金b', '/programmes/b/']]);
    expect(texts(first!.reports).map((row) => row[1])).toEqual(['整份报告', '子项目：资金b']);
    expect(first!.reports.bodies[0]!.rows[1]!.cells[1]!.note).toBe('没有写明经费来源。');
    expect(line(first!).series[0]!.values).toEqual([2475, null, 2545]);
  });

  it('lend their money to nobody', () => expect(texts(first!.money).map((row) => row[2])).toEqual(['1935']));
});
