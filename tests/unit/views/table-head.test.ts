import { describe, expect, it } from 'vitest';
import { headRows, isShort, isWide } from '../../../src/views/table-head.ts';

describe('table head', () => {
  it('is one row without groups', () => {
    const { top, below } = headRows([{ name: '年度' }, { name: '预算', align: 'end' }]);
    expect([top.map(({ text, deep }) => [text, deep]), below]).toEqual([
      [
        ['年度', false],
        ['预算', false],
      ],
      [],
    ]);
  });

  it('spans neighbours of one group, and separates groups that meet', () => {
    const { top, below } = headRows([
      { name: '地区' },
      { name: '预算', group: '市级' },
      { name: '支出', group: '市级' },
      { name: '预算', group: '合计' },
      { name: '备注' },
    ]);
    expect(top.map(({ text, span, deep }) => [text, span, deep])).toEqual([
      ['地区', 1, true],
      ['市级', 2, false],
      ['合计', 1, false],
      ['备注', 1, true],
    ]);
    expect(below.map(({ text }) => text)).toEqual(['预算', '支出', '预算']);
  });

  it('begins a group anew behind a column that is in none', () => {
    const { top } = headRows([{ name: '预算', group: '市级' }, { name: '备注' }, { name: '支出', group: '市级' }]);
    expect(top.map(({ text, span, deep }) => [text, span, deep])).toEqual([
      ['市级', 1, false],
      ['备注', 1, true],
      ['市级', 1, false],
    ]);
  });

  it('knows wide tables and short ones', () => {
    const columns = Array.from({ length: 12 }, () => ({ name: '数', align: 'end' as const }));
    expect([isWide(columns), isWide(columns.slice(0, 6))]).toEqual([true, false]);
    const rows = Array.from({ length: 17 }, () => ({ cells: [] }));
    expect([isShort([{ headings: [], rows }]), isShort([{ headings: ['甲'], rows: rows.slice(0, 5) }])]).toEqual([
      false,
      true,
    ]);
  });
});
