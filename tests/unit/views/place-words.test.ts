import { describe, expect, it } from 'vitest';
import { partWords } from '../../../src/views/place-words.ts';

describe('a table of which only a part is public', () => {
  const rows = [1, 2, 3];

  it('says how many rows the source has, where they were counted', () => {
    expect(partWords({ partial: true, sourceRows: 22, rows })).toEqual(['原文这张表共22行，这里是其中的3行。']);
    expect(partWords({ partial: true, rows })).toEqual(['这里只有原文这张表的一部分行。']);
  });

  it('says nothing of a whole one', () => {
    expect(partWords({ rows })).toEqual([]);
    expect(partWords({ partial: false, sourceRows: 3, rows })).toEqual([]);
  });
});
