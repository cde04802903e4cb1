import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/client/list/entries.ts';
import { byText } from '../../../src/client/list/find-entries.ts';
import { folded } from '../../../src/contract/search-text/normalise.ts';

const entry = (text: string): Entry => ({
  place: 0,
  page: 1,
  values: {},
  section: 0,
  name: '',
  element: null,
  group: null,
  text: folded(text),
});

describe('finding in the text of a list', () => {
  const text = entry('“学习强国”ＡＰＰ，企业满意度 90％，江府〔2023〕12号');

  it.each(['app', 'ＡＰＰ', '企业　满意度', '90%', '江府[2023]12号', '  ', '"学习强国"app'])('finds %s', (query) => {
    expect(byText(query).holds(text)).toBe(true);
  });

  it.each(['96,100', '第1,2', '⻓期', '二O二三'])('finds %s', (query) => {
    expect(byText(query).holds(entry('第1,2,3项得分95,96,100，长期，二○二三年'))).toBe(true);
  });

  it.each(['企业 工会', '满意率', '2024'])('does not find %s', (query) => {
    expect(byText(query).holds(text)).toBe(false);
  });
});
