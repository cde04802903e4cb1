/** Invented archives of a few reports of mixed kinds, scales, units and ties, the same for the same seed. */
import type { Corpus, Report } from '../../src/report/archive.ts';
import {
  archive,
  advice,
  finding,
  followUp,
  indicators,
  report,
  type ReportInput,
} from '../unit/page-data/fixture.ts';
import type { Programme } from '../../src/report/schema/registries.ts';
import { generator } from './random.ts';

const KINDS = ['project', 'special-fund', 'whole-department', 'social-insurance-fund'] as const;
const ACTS = ['fiscal', 'fiscal', 'department', 'self', 'self'] as const;
const ORGANISATIONS = ['gongxin', 'shangwu', 'caizheng'] as const;
const THEMES = ['slow', 'idle-funds'] as const;
const STATES = ['done', 'in-progress', 'not-done', 'unknown'] as const;
const PROGRAMMES: readonly Programme[] = [
  {
    id: 'fund',
    name: '资金',
    organisation: 'gongxin',
    definition: '一笔资金',
    breaks: [{ before: 2023, reason: '口径改变' }],
    indicators: [{ id: 'n', name: '数量', unit: '件', names: ['数量'], breaks: [] }],
  },
  {
    id: 'part',
    name: '其中',
    organisation: 'gongxin',
    within: 'fund',
    definition: '其中一部分',
    breaks: [],
    indicators: [],
  },
];

type Choose = <T>(values: readonly T[]) => T;

/** Zero to twelve reports, newest first. */
export function inventedArchive(seed: number): Corpus {
  const random = generator(seed);
  const choose: Choose = (values) => values[Math.floor(random() * values.length)]!;
  const chance = (share: number): boolean => random() < share;
  const count = Math.floor(random() * 13);
  const onlySelf = chance(0.15);
  const ids = Array.from({ length: count }, (_, index) => `r${index}`);
  const reports = ids.map((id, index) => {
    const scale = choose([undefined, undefined, 100, 10, 105, 5]);
    // Few values, so that many are tied.
    const share = choose([0.6, 0.7, 0.75, 0.8, 0.86, 0.9]);
    const from = choose([2020, 2021, 2022, 2023]);
    const several = chance(0.3);
    const findings = Array.from({ length: Math.floor(random() * 3) }, (_, at) => `F${at + 1}`);
    const budget = choose([null, 0, 100, 1000]);
    const actual = choose([null, 0, 40, 100]);
    const input: Partial<ReportInput> = {
      shortTitle: `报告${id}`,
      kind: choose(KINDS),
      evaluation: onlySelf ? 'self' : choose(ACTS),
      evaluator: chance(0.5) ? 'sansheng' : null,
      organisations: chance(0.2) ? ['gongxin', 'shangwu'] : [choose(ORGANISATIONS)],
      period: { from, to: several ? from + 2 : from },
      scoring: {
        total: chance(0.2) ? null : Math.round((scale ?? 100) * share * 10) / 10,
        ...(scale === undefined ? {} : { max: scale }),
        grade: choose(['优', '良', '中', null]),
        ...(chance(0.3) ? { selfScore: { score: choose([9, 95, 99]), where: '一' } } : {}),
      },
      funding: {
        headline: chance(0.2)
          ? null
          : {
              unit: choose(['元', '万元', '亿元'] as const),
              budget,
              actual,
              where: '一',
              comparable: chance(0.8),
              reading: choose(['expenditure', 'expenditure', 'expenditure', 'insurance', 'guarantee'] as const),
              ...(chance(0.2) ? { actualStage: 'received' as const } : {}),
              ...(chance(0.3) ? { rate: choose(['40%', '99.5%', '0']) } : {}),
            },
      },
      findings: findings.map((one) => finding(one, chance(0.5) ? [choose(THEMES)] : [...THEMES])),
      recommendations: chance(0.6) ? [advice('R1', [choose(THEMES)], chance(0.7) ? findings : [])] : [],
      followUps:
        index === 0 || !chance(0.4)
          ? []
          : [
              followUp('U1', [`${choose(ids.slice(0, index))}#F1`], {
                reported: { state: choose(STATES), asOf: null },
              }),
              followUp('U2', [`${choose(ids.slice(0, index))}#F2`], {
                reported: null,
                verified: chance(0.5) ? { state: choose(STATES), text: '核实', by: '评价机构', asOf: null } : null,
              }),
            ],
      indicatorTables: chance(0.5)
        ? indicators([['数量', choose([null, '5件', '10件']), choose([null, '若干', '0件', '10件'])]], from)
        : [],
      programmes: chance(0.5)
        ? [
            {
              id: choose(['fund', 'part']),
              years: [
                {
                  year: from,
                  unit: choose(['元', '万元'] as const),
                  where: '一',
                  ...(chance(0.6) ? { initial: choose([0, -5, 100]) } : {}),
                  ...(chance(0.6) ? { actual: choose([0, -5, 50]) } : {}),
                },
              ],
            },
          ]
        : [],
      trends: [],
    };
    return report(input, id);
  });
  return archive([...reports].reverse() satisfies readonly Report[], PROGRAMMES);
}
