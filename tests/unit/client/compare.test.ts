import { describe, expect, it } from 'vitest';
import { evaluations } from '../../../src/report/choices/document-kinds.ts';
import { outcomes } from '../../../src/report/choices/judgements.ts';
import { compareParts } from '../../../src/client/compare/lines.ts';
import type { ComparedReport, CompareSettings } from '../../../src/contract/compare-page.ts';

const says: CompareSettings = {
  base: '',
  kinds: { project: '项目' },
  evaluations: evaluations.words,
  verdicts: outcomes.words,
  readings: { guarantee: '风险准备金' },
  themes: { slow: '拨付滞后', idle: '闲置' },
};

const report = (part: Partial<ComparedReport> = {}): ComparedReport => ({
  id: 'a',
  shortTitle: '甲',
  url: '/reports/a/',
  kind: 'project',
  evaluation: 'fiscal',
  organisations: ['甲局', '乙局'],
  evaluator: null,
  period: [2021, 2023],
  score: 80.9,
  grade: '良',
  selfScore: null,
  dimensions: [{ name: '投入', max: 20, score: 18.5 }],
  funding: { budget: 11561.51, actual: 5589.03, rate: 48.34 },
  headline: { reading: 'expenditure' },
  counts: { met: 4, unmet: 1, indicators: 5, findings: 0, recommendations: 0, discrepancies: 0 },
  indicators: [],
  findings: [],
  ...part,
});

const linesOf = (reports: readonly ComparedReport[]): Map<string, string[]> =>
  new Map(
    compareParts(reports, says).flatMap(({ lines }) =>
      lines.map(
        ({ name, cells }) => [name.text, cells.map((items) => items.map(({ text }) => text).join('；'))] as const,
      ),
    ),
  );

describe('side by side', () => {
  it('sets identity, score and money', () => {
    const lines = linesOf([report(), report({ period: [2023, 2023], funding: null, score: null, grade: null })]);
    expect(lines.get('类别')).toEqual(['项目·财政评价', '项目·财政评价']);
    expect(lines.get('单位')![0]).toBe('甲局、乙局');
    expect(lines.get('预算年度')).toEqual(['2021–2023', '2023']);
    expect(lines.get('评价得分')).toEqual(['80.9', '']);
    expect(lines.get('预算或下达（万元）')).toEqual(['11561.51', '']);
    expect(lines.get('执行率')).toEqual(['48.34%', '']);
    expect(lines.has('怎样看')).toBe(false);
  });

  it('keeps what a unit gave itself apart from what others gave it', () => {
    const lines = linesOf([report({ selfScore: 99 }), report({ evaluation: 'self', score: 98.93, selfScore: 98.93 })]);
    expect(lines.get('评价得分')).toEqual(['80.9', '']);
    expect(lines.get('自评分')).toEqual(['99', '98.93']);
  });

  it('sets dimensions of both, with the share of the maximum', () => {
    const lines = linesOf([
      report(),
      report({
        dimensions: [
          { name: '履职效能', max: 50, score: 45.96 },
          { name: '投入', max: 10, score: null },
        ],
      }),
    ]);
    expect(lines.get('投入：得分／分值')).toEqual(['18.5／20（92.5%）', '—／10']);
    expect(lines.get('履职效能：得分／分值')).toEqual(['', '45.96／50（91.92%）']);
  });

  it('says how to read money that is not spent', () => {
    expect(linesOf([report(), report({ headline: { reading: 'guarantee' } })]).get('怎样看')).toEqual([
      '',
      '风险准备金',
    ]);
  });

  it('sets like indicators that at least two have', () => {
    const indicator = (name: string, alike: string | null) => ({
      name,
      anchor: 'indicator-x-1',
      target: '≥85%',
      actual: '90%',
      verdict: 'met' as const,
      alike,
    });
    const lines = linesOf([
      report({
        indicators: [
          indicator('奖补企业满意度', '/indicators/m/'),
          indicator('独有', null),
          indicator('另一', '/indicators/n/'),
        ],
      }),
      report({ id: 'b', url: '/reports/b/', indicators: [indicator('企业满意度', '/indicators/m/')] }),
    ]);
    expect(lines.get('企业满意度')).toEqual(['≥85% → 90%（完成）', '≥85% → 90%（完成）']);
    expect(lines.has('另一')).toBe(false);
  });

  it('sets findings by theme, shared themes first', () => {
    const parts = compareParts(
      [
        report({
          findings: [
            { id: 'F1', title: '闲置', themes: ['idle'] },
            { id: 'F2', title: '慢', themes: ['slow'] },
          ],
        }),
        report({ url: '/reports/b/', findings: [{ id: 'F1', title: '也慢', themes: ['slow'] }] }),
      ],
      says,
    );
    const lines = parts.at(-1)!.lines.slice(1);
    expect(lines.map(({ name }) => name.text)).toEqual(['问题：拨付滞后', '问题：闲置']);
    expect(lines[0]!.cells[1]).toEqual([{ text: '也慢', to: '/reports/b/#F1' }]);
  });
});
