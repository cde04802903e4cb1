import { describe, expect, it } from 'vitest';
import { scoringOf } from '../../../../src/page-data/report/scoring-section.ts';
import { organisationScores } from '../../../../src/page-data/report/organisation-scores.ts';
import { check, context } from './fixture.ts';

const dimensions = [
  { name: '投入', max: 16, score: '12.50', rate: '78.13%', reasons: ['预算不准'] },
  { name: '过程', max: 24, score: 20.5, reasons: ['督导薄弱'] },
  { name: '产出', max: 22, score: 18.08 },
  { name: '效益', max: 38, score: 27.45, rate: '72.24%', reasons: ['外贸下降'] },
];
const scoring = { total: 78.53, grade: '中', dimensions };

describe('lost points', () => {
  it('says in one sentence where most was lost', () => {
    expect(scoringOf(context({ scoring })).chart?.sentence).toBe(
      '满分100分，得78.53分，失21.47分：效益失分最多，10.55分，占全部失分的49.14%，得分率也最低，为72.24%。',
    );
  });

  it('names the lowest rate apart from the greatest loss', () => {
    const uneven = {
      total: 80,
      grade: '良',
      dimensions: [
        { name: '决策', max: 10, score: 4 },
        { name: '产出', max: 90, score: 76 },
      ],
    };
    expect(scoringOf(context({ scoring: uneven })).chart?.sentence).toBe(
      '满分100分，得80分，失20分：产出失分最多，14分，占全部失分的70%；得分率最低的是决策，为40%。',
    );
  });

  it('steps through execution points and bonus, and finds nothing that does not agree', () => {
    const whole = {
      total: 97,
      grade: '优',
      execution: { max: 10, score: 10, rate: '100%' },
      adjustments: [{ name: '创新', points: 2 }],
      dimensions: [
        { name: '产出', max: 50, score: 45 },
        { name: '效益', max: 40, score: 40 },
      ],
    };
    const { chart, table } = scoringOf(context({ scoring: whole }));
    expect(chart?.picture.kind === 'waterfall' && chart.picture.steps.map(({ label, to }) => [label, to])).toEqual([
      ['满分', 100],
      ['产出', 95],
      ['效益', 95],
      ['预算执行率', 95],
      ['创新', 97],
      ['得分', 97],
    ]);
    expect(chart?.sentence).toContain('满分100分，得97分（含创新加2分），各项共失5分');
    const names = table?.bodies.flatMap(({ rows }) => rows.map(({ cells }) => cells[0]?.text));
    expect(names).toEqual(['产出', '效益', '预算执行率', '创新', '总分']);
  });

  it('puts the reasons of the greatest loss first', () => {
    expect(scoringOf(context({ scoring })).losses.map(({ name, lost }) => [name, lost])).toEqual([
      ['效益', '失10.55分'],
      ['投入', '失3.5分'],
      ['过程', '失3.5分'],
    ]);
  });

  it('steps down from full marks without binary rounding', () => {
    const picture = scoringOf(context({ scoring })).chart?.picture;
    expect(picture?.kind === 'waterfall' && picture.steps.map(({ label, from, to }) => [label, from, to])).toEqual([
      ['满分', 0, 100],
      ['投入', 100, 96.5],
      ['过程', 96.5, 93],
      ['产出', 93, 89.08],
      ['效益', 89.08, 78.53],
      ['得分', 0, 78.53],
    ]);
  });

  it('shows what the dimensions do not explain', () => {
    const picture = scoringOf(context({ scoring: { ...scoring, total: 80 } })).chart?.picture;
    expect(picture?.kind === 'waterfall' && picture.steps.find(({ role }) => role === 'gap')).toMatchObject({
      label: '对不上',
      value: '1.47',
    });
  });

  it('marks the very figure that a check doubts', () => {
    const doubted = check(['scoring', 'dimensions', 1, 'score'], { printed: '20.5', computed: '20' });
    const cell = scoringOf(context({ scoring }, [doubted])).table?.bodies[1]?.rows[0]?.cells[2];
    expect(cell).toMatchObject({ text: '20.5', marks: [{ to: '#check-c101-1', computed: '20' }] });
  });

  it('is no section where the source lists no dimensions', () => {
    expect(scoringOf(context())).toEqual({ title: null, table: null, chart: null, losses: [] });
  });
});

describe('scores of several organisations', () => {
  it('compares highest and lowest', () => {
    const several = {
      total: 83,
      grade: '良',
      basis: 'average' as const,
      organisations: [
        { organisation: 'shangwu', total: 81, grade: '良' },
        { organisation: 'caizheng', total: 85, grade: '良' },
      ],
    };
    expect(organisationScores(context({ scoring: several }))?.chart?.sentence).toBe(
      '2个单位中，市财政局最高，85分；市商务局最低，81分；相差4分，平均83分。',
    );
  });
});
