import { describe, expect, it } from 'vitest';
import { plainText } from '../../../src/components/mdx/plain-text.ts';

describe('the words of a heading', () => {
  it.each([
    ['一、<strong>基本</strong>情况', '一、基本情况'],
    ['占比 &lt;5%，&quot;三公&quot;经费', '占比 <5%，"三公"经费'],
    ['写作 &amp;lt;', '写作 &lt;'],
  ])('%s', (html, words) => expect(plainText(html)).toBe(words));
});
