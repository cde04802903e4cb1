/**
 * Section ids must be those of the built page. Astro's MDX integration calls
 * exactly this processor, so its `getHeadings()` is what the page will have.
 */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/components/mdx/markdown.ts';
import { shield } from '../../../src/corpus/body/typed-text.ts';
import { outline } from '../../../src/corpus/outline.ts';
import { readCorpus } from '../../../src/corpus/read-corpus.ts';
import { archive } from './archive.ts';

const shared = { syntaxHighlight: false, shikiConfig: {}, gfm: true, smartypants: false } as never;
const processor = await markdown('/').createMdxRenderer!(shared, { optimize: false });

async function astroHeadings(body: string): Promise<{ slug: string; depth: number }[]> {
  const { code } = await processor.process(shield(body), '/content/reports/a.mdx', {});
  const json = /export function getHeadings\(\) \{ return (\[.*?\]); \}/s.exec(code)![1]!;
  return JSON.parse(json) as { slug: string; depth: number }[];
}

const same = async (body: string): Promise<void> => {
  const headings = await astroHeadings(body);
  const sections = outline({ body, bodyLine: 1 }).filter((section) => section.level > 0);
  expect(sections.map(({ id, level }) => ({ slug: id, depth: level }))).toEqual(
    headings.map(({ slug, depth }) => ({ slug, depth })),
  );
};

const BODY = `
引言一句，
换行不断。

## 一、基本**情况**

资金 100 万元[^1]，见[来源](https://example.test/)。

<Table label="表 1" title="床位" unit="张">

| 区 | 床位[^1] |
| --- | ---: |
| 甲 | 10 |

</Table>

### 小节 \`code\` "引号" -- 1.5

- 甲
- 乙
  - 丙

## 一、基本**情况**

> ## 引用里的标题

## 带脚注的标题[^2]

[^1]: 不含结转。
[^2]: 另见*附件*。
`;

describe('outline', () => {
  it('agrees with Astro on ids, repeated headings and footnotes', () => same(BODY));

  it('agrees with Astro on a body without footnotes', () => same('## 甲\n\n文字\n\n## 甲\n'));

  test.prop([
    fc.array(
      fc.record({
        level: fc.integer({ min: 1, max: 6 }),
        text: fc.stringMatching(/^[一二三资金情况A-Za-z0-9（）、。"'.\- ]{1,12}$/).filter((text) => text.trim() !== ''),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  ])('agrees with Astro on any headings', async (headings) => {
    await same(headings.map(({ level, text }) => `${'#'.repeat(level)} ${text}\n\n文字\n`).join('\n'));
  });

  it('gives plain text with cells, captions and footnotes, and lines of the file', () => {
    expect(outline({ body: BODY, bodyLine: 11 })).toEqual([
      { id: '', title: '', level: 0, line: 11, text: '引言一句，换行不断。' },
      {
        id: '一基本情况',
        title: '一、基本情况',
        level: 2,
        line: 15,
        text: '资金 100 万元，见来源。\n表 1 床位 张\n区 床位\n甲 10',
      },
      { id: '小节-code-引号----15', title: '小节 `code` "引号" -- 1.5', level: 3, line: 27, text: '甲\n乙\n丙' },
      { id: '一基本情况-1', title: '一、基本情况', level: 2, line: 33, text: '> ## 引用里的标题' },
      { id: '带脚注的标题2', title: '带脚注的标题', level: 2, line: 37, text: '' },
      { id: 'footnote-label', title: '脚注', level: 2, line: 39, text: '不含结转。\n另见*附件*。' },
    ]);
  });

  it('reads a report of the corpus', () => {
    const report = readCorpus(archive()).reports[0]!;
    const sections = outline(report);
    expect(sections.map((section) => section.id)).toEqual(['基本情况', 'footnote-label']);
    expect(report.body.split('\n')[sections[0]!.line - report.bodyLine]).toBe('## 基本情况');
  });
});
