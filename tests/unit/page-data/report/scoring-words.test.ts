/** What scores say, and when they do not say where most was lost. */
import { describe, expect, it } from 'vitest';
import { organisationScores } from '../../../../src/page-data/report/organisation-scores.ts';
import { scoringOf } from '../../../../src/page-data/report/scoring-section.ts';
import { context, type ReportInput } from './fixture.ts';

type Scoring = NonNullable<ReportInput['scoring']>;
type Dimensions = NonNullable<Scoring['dimensions']>;

const of = (
  total: number | null,
  dimensions: Dimensions,
  part: Partial<Scoring> = {},
  more: Partial<ReportInput> = {},
) => scoringOf(context({ ...more, scoring: { total, grade: null, dimensions, ...part } }));
const say = (...args: Parameters<typeof of>): string | undefined => of(...args).chart?.sentence;

const tied: Dimensions = [
  { name: '决策', max: 21, score: 17, rate: '80.95%' },
  { name: '管理', max: 19, score: 15, rate: '78.95%' },
  { name: '产出', max: 30, score: 28.5, rate: '95.00%' },
  { name: '效益', max: 30, score: 26, rate: '86.67%' },
];

describe('where most was lost', () => {
  it('names all that share the place', () => {
    expect(say(86.5, tied)).toBe(
      '满分100分，得86.5分，失13.5分：决策、管理和效益并列失分最多，各4分，各占全部失分的29.63%；得分率最低的是管理，为78.95%。',
    );
    const halves = [
      { name: '甲', max: 50, score: 40 },
      { name: '乙', max: 50, score: 40 },
    ];
    expect(say(80, halves)).toBe('满分100分，得80分，失20分：2个一级指标失分相同，各10分。');
  });

  it.each<[string, number, Dimensions, Partial<Scoring>, string]>([
    [
      'a dimension without score',
      86.5,
      [...tied.slice(0, 3), { name: '效益', max: 30, score: null }],
      {},
      '满分100分，得86.5分，失13.5分。',
    ],
    ['scores that do not add up', 85, tied, {}, '满分100分，得85分，失15分。'],
    [
      'maxima that do not add up',
      86.5,
      tied.map((one) => ({ ...one, max: 30 })),
      {},
      '满分100分，得86.5分，失13.5分。',
    ],
    [
      'a score above its maximum',
      96,
      [
        { name: '甲', max: 50, score: 44 },
        { name: '加分', max: 50, score: 52 },
      ],
      {},
      '满分100分，得96分，失4分。',
    ],
    ['a bonus above full marks', 103, tied, {}, '满分100分，得103分。'],
    ['nothing lost', 100, tied.map((one) => ({ ...one, score: one.max })), {}, '满分100分，得100分，没有失分。'],
  ])('is open with %s', (_name, total, dimensions, part, words) => {
    expect(say(total, dimensions, part)).toBe(words);
  });

  it('says nothing of the lowest rate where print and arithmetic differ', () => {
    const other = tied.map((one) => (one.name === '管理' ? { ...one, rate: '98.95%' } : one));
    expect(say(86.5, other)).toBe(
      '满分100分，得86.5分，失13.5分：决策、管理和效益并列失分最多，各4分，各占全部失分的29.63%。',
    );
    const slightly = tied.map((one) => (one.name === '管理' ? { ...one, rate: '78.99%' } : one));
    expect(say(86.5, slightly)).not.toContain('得分率');
  });

  it('says whose score it is', () => {
    expect(say(86.5, tied, {}, { evaluation: 'self' })).toMatch(/^满分100分，自评得86\.5分，失13\.5分/);
    expect(say(86.5, tied, { basis: 'average' })).toMatch(/^满分100分，平均得86\.5分，平均失13\.5分/);
  });
});

describe('what is told of one dimension', () => {
  const detail = (dimension: Dimensions[number]) => of(80, [{ ...dimension, reasons: ['不足'] }]).losses[0];

  it('marks a rate of the site', () => {
    expect(detail({ name: '甲', max: 38, score: 27.45, rate: '72.24%' })?.detail).toBe('38分得27.45分，得分率72.24%');
    expect(detail({ name: '甲', max: 10, score: 4 })?.detail).toBe('10分得4分，得分率40%（本站计算）');
  });

  it('has no rate without points to give, and no loss above the maximum', () => {
    expect(detail({ name: '扣分项', max: 0, score: 0 })).toMatchObject({ lost: '没有失分', detail: '0分得0分' });
    expect(detail({ name: '加分', max: 5, score: 7 })?.lost).toBe('超出分值2分');
  });

  it('has no share of a loss that is not explained', () => {
    const share = (total: number) => of(total, tied).table?.bodies[0]?.rows[0]?.cells[4]?.text;
    expect([share(86.5), share(85)]).toEqual(['29.63%', '—']);
  });
});

describe('no dimensions', () => {
  it('leave no section; of organisations alone none that speaks of lost points', () => {
    expect(of(80, []).title).toBeNull();
    const organisations = [{ organisation: 'shangwu', total: 80, dimensions: tied }];
    expect(of(80, [], { organisations }).title).toBe('评分');
    expect(of(80, tied).title).toBe('失分归因');
  });
});

describe('several organisations', () => {
  type Scores = NonNullable<Scoring['organisations']>;
  const spread = (organisations: Scores, part: Partial<Scoring> = {}, named = ['shangwu', 'caizheng']) =>
    organisationScores(
      context({ organisations: named, scoring: { total: 83, grade: '良', basis: 'average', organisations, ...part } }),
    );
  const one = (organisation: string, total: number, max = 100) => ({
    organisation,
    total,
    dimensions: [{ name: '履职', max, score: total }],
  });

  it.each<[string, Scores, Partial<Scoring>, string[], string]>([
    ['a tie', [one('shangwu', 83), one('caizheng', 83)], {}, ['shangwu', 'caizheng'], '2个单位得分相同，都是83分。'],
    [
      'shared places',
      [one('shangwu', 85), one('caizheng', 85), one('jiaoyu', 79)],
      {},
      ['shangwu', 'caizheng', 'jiaoyu'],
      '3个单位中，市商务局和市财政局并列最高，85分；jiaoyu最低，79分；相差6分，平均83分。',
    ],
    [
      'a total that is not the average',
      [one('shangwu', 81), one('caizheng', 89)],
      {},
      ['shangwu', 'caizheng'],
      '2个单位中，市财政局最高，89分；市商务局最低，81分；相差8分。',
    ],
    [
      'organisations without score',
      [one('shangwu', 81), one('caizheng', 85)],
      {},
      ['shangwu', 'caizheng', 'jiaoyu'],
      '列出得分的2个单位中，市财政局最高，85分；市商务局最低，81分；相差4分，平均83分。',
    ],
    ['maxima that differ', [one('shangwu', 81), one('caizheng', 85, 120)], {}, ['shangwu', 'caizheng'], ''],
    ['one organisation twice', [one('shangwu', 81), one('shangwu', 85)], {}, ['shangwu'], ''],
  ])('%s', (_name, organisations, part, named, words) => {
    expect(spread(organisations, part, named)?.chart?.sentence).toBe(words);
  });

  it('have no common maximum over the column where theirs differ', () => {
    const units = (scores: Scores) => spread(scores)?.table.columns[1]?.unit;
    expect(units([one('shangwu', 81), one('caizheng', 85)])).toBe('满分100');
    expect(units([one('shangwu', 81), one('caizheng', 85, 120)])).toBeUndefined();
  });

  it('stand among bands only on the scale of the bands', () => {
    const bands = (part: Partial<Scoring>) => {
      const picture = spread([one('shangwu', 81), one('caizheng', 85)], part)?.chart?.picture;
      return picture?.kind === 'spread' ? picture.bands.length : null;
    };
    expect([bands({}), bands({ max: 120 })]).toEqual([5, 0]);
  });
});
