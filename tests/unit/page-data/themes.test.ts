import { describe, expect, it } from 'vitest';
import { themePages, themeTable } from '../../../src/page-data/theme-pages.ts';
import { themeCounts } from '../../../src/analysis/theme-counts.ts';
import { two } from './fixture.ts';
import { texts } from './texts.ts';

describe('themes', () => {
  const corpus = two();

  it('are counted by the reports whose findings carry them', () => {
    expect(themeCounts(corpus).map(({ theme, ...counts }) => [theme.id, counts])).toEqual([
      ['slow', { reports: 3, findings: 3, recommendations: 3 }],
      ['idle-funds', { reports: 1, findings: 2, recommendations: 1 }],
      ['unused', { reports: 0, findings: 0, recommendations: 0 }],
    ]);
  });

  it('lead to the lists behind their numbers, and nowhere where there is nothing', () => {
    const [slow, , unused] = themeTable(corpus, themeCounts(corpus)).bodies[0]!.rows;
    expect(slow!.cells.map(({ to }) => to)).toEqual([
      '/themes/slow/',
      '/reports/?theme=slow',
      '/findings/?theme=slow',
      '/recommendations/?theme=slow',
    ]);
    expect(unused!.cells.slice(1).map(({ to }) => to)).toEqual([null, null, null]);
    expect(slow!.cells[0]!.bar).toBe(100);
  });
});

describe('the page of a theme', () => {
  const [idle, slow, unused] = themePages(two());

  it('says how often, where, since when, and what became of it', () => {
    expect(slow!.sentence).toBe(
      '3份报告中有3份提出这类问题，共3个，涉及3个单位，所评的资金最早是2021年度的；同一主题的建议3条，就本站所载，1个问题在后来的文件里有整改记录。',
    );
    expect(idle!.theme.id).toBe('idle-funds');
  });

  it('counts by year and by organisation', () => {
    expect(texts(slow!.byYear)).toEqual([
      ['2024', '1', '1'],
      ['2023', '2', '2'],
    ]);
    expect(texts(slow!.byOrganisation)).toEqual([
      ['市工信局', '2', '2'],
      ['市商务局', '1', '1'],
      ['市财政局', '1', '1'],
    ]);
  });

  it('says so when nobody raised it', () => {
    expect(unused!.sentence).toBe('所载3份报告没有提出这类问题。');
    expect(unused!.findings).toEqual([]);
  });
});
