/** A small sound archive in a temporary folder, for breaking one thing at a time. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

export const REPORT = 'content/reports/2023-ceshi.mdx';

/** The registries, by file. */
export const registries: Readonly<Record<string, string>> = {
  'content/site.yaml': `name: 测试站
tagline: 测试
description: 测试用的档案
jurisdiction: 测试市
publisher: 测试编辑部
url: https://example.test/
contact: 在仓库提交问题
licence: CC BY 4.0
`,
  'content/organisations.yaml': `- id: shi-shangwu
  name: 测试市商务局
  short: [市商务局]
  kind: department
- id: shi-caizheng
  name: 测试市财政局
  short: [市财政局]
  kind: finance
`,
  'content/evaluators.yaml': `- id: jia-zixun
  name: 甲咨询有限公司
  short: 甲咨询
`,
  'content/programmes.yaml': `- id: waimao-zijin
  name: 外贸专项资金
  organisation: shi-shangwu
  definition: 支持外贸企业
`,
  'content/themes.yaml': `- id: slow-disbursement
  name: 资金拨付滞后
  definition: 资金未按时拨付
- id: indicator-design
  name: 绩效指标设置不合理
  definition: 指标不全
`,
  'content/rule-sets/five-bands.yaml': `id: five-bands
name: 五档
source: 测试
validFrom: 2020-01-01
jurisdiction: 测试市
max: 100
bands: [{ name: 优, from: 90 }, { name: 良, from: 80 }, { name: 中, from: 70 }, { name: 低, from: 60 }, { name: 差, from: 0 }]
`,
};

/** A report that uses every part of the frontmatter and of the body, and is sound. */
export const SOUND = `---
title: 外贸专项资金绩效评价报告
shortTitle: 外贸专项资金
kind: special-fund
evaluation: fiscal
organisations: [shi-shangwu]
commissioner: shi-caizheng
evaluator: jia-zixun
period: { from: 2021, to: 2023 }
reportYear: 2024
benchmarkDate: 2023-12-31
ruleSet: five-bands
published: 2024-06-01
corrections:
  - { date: 2024-07-02, note: 支出率改为原文所印的95.50% }
programmes:
  - id: waimao-zijin
    years:
      - { year: 2023, unit: 万元, initial: 100.00, actual: 95.50, rate: "95.50%", where: 一 }
source:
  title: 外贸专项资金绩效评价报告
  url: https://example.test/a.pdf
summary: 总体良好。
scoring:
  total: 85.50
  grade: 良
  dimensions:
    - { name: 投入, max: 20, score: 18.50, rate: "92.50%", groups: [{ name: 论证, max: 5, score: 4 }] }
    - { name: 产出, max: 80, score: 67, rate: "83.75%" }
  organisations:
    - { organisation: shi-shangwu, total: 85.50 }
  selfScore: { score: 98, where: 二 }
funding:
  headline: { unit: 万元, budget: 100.00, actual: 95.50, rate: "95.50%", where: 一 }
  tables:
    - id: zhichu
      title: 支出情况表
      unit: 万元
      columns:
        - { key: budget, name: 预算, stage: initial-budget }
        - { key: actual, name: 支出, stage: actual }
        - { key: rate, name: 支出率, kind: rate, ratio: [actual, budget] }
      rows:
        - { key: jia, name: 甲区, cells: [60.00, 55.50, "92.50%"] }
        - { key: yi, name: 乙区, cells: [40.00, 40.00, "100%"] }
        - { name: 合计, role: total, sums: [jia, yi], cells: [100.00, 95.50, "95.50%"] }
indicatorTables:
  - id: jixiao
    title: 绩效指标
    rows:
      - { dimension: 产出, group: 数量, name: 活动场次, weight: 10, target: "≥5场", actual: 6场, score: 10 }
trends:
  - id: keliu
    title: 客运量
    periods: [2021年, 2022年]
    series:
      - { name: 客运量, unit: 万人次, values: [100.5, 98.20], changes: [{ from: 2021年, to: 2022年, percent: "-2.29%" }] }
      - { name: 增长率, unit: "%", values: [null, -2.29], growthOf: 客运量 }
    breaks: [{ before: 2022年, reason: 口径改变 }]
findings:
  - id: F1
    title: 拨付较慢
    points: [年底才拨付]
    themes: [slow-disbursement]
    where: 四
recommendations:
  - id: R1
    title: 加快拨付
    points: [按季拨付]
    themes: [slow-disbursement]
    answers: [F1]
    where: 五
followUps:
  - id: U1
    targets: [2023-ceshi#F1]
    subject: 以往评价
    issue: 拨付慢
    reported: null
    where: 六
statements:
  - { id: S1, kind: count, what: 指标数, of: indicators, table: jixiao, printed: 1, where: 三 }
  - { id: S2, kind: change, what: 增长, unit: 万元, from: 10, to: 12, percent: "20%", where: 三 }
---

## 基本情况

资金 100 万元[^1]，见 [来源](https://example.test/a.pdf)。

<Funding id="zhichu" />

<Table label="表 1" title="床位" unit="张">

| 区 | 床位 |
| --- | ---: |
| 甲 | 10 |

</Table>

<Trend id="keliu" />

<Note title="口径">2022 年起口径改变。</Note>

[^1]: 不含结转。
`;

/** What a file holds, or where a link leads; null leaves it out. */
export type Content = string | Uint8Array | { readonly link: string } | null;

const SOUND_FILES: Readonly<Record<string, string>> = { ...registries, [REPORT]: SOUND };

/** Writes an archive with these files in place of, or besides, the sound ones. */
export function archive(files: Readonly<Record<string, Content>> = {}): string {
  const root = written(files);
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  return root;
}

/**
 * As `archive`, for a file of many tests that only read: a folder in which no more than the
 * content of sound files differs goes from test to test, and is removed with the last of them.
 */
export function lending(): typeof archive {
  const all: string[] = [];
  const free: string[] = [];
  afterAll(() => all.forEach((root) => rmSync(root, { recursive: true, force: true })));
  return (files = {}) => {
    const changed = Object.entries<Content>(files);
    const texts = changed.filter((item): item is [string, string] => typeof item[1] === 'string');
    if (texts.length < changed.length || texts.some(([file]) => !(file in SOUND_FILES))) return archive(files);
    const root = free.pop() ?? written({});
    if (!all.includes(root)) all.push(root);
    for (const [file, text] of texts) writeFileSync(join(root, file), text);
    onTestFinished(() => {
      for (const [file] of texts) writeFileSync(join(root, file), SOUND_FILES[file]!);
      free.push(root);
    });
    return root;
  };
}

function written(files: Readonly<Record<string, Content>>): string {
  const root = mkdtempSync(join(tmpdir(), 'mingjian-'));
  for (const [file, content] of Object.entries<Content>({ ...SOUND_FILES, ...files })) {
    if (content === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    if (typeof content === 'object' && 'link' in content) symlinkSync(content.link, join(root, file));
    else writeFileSync(join(root, file), content);
  }
  return root;
}

/** Stands before the place where a problem is expected; not part of the file. */
const MARK = '‸';

/** Takes the mark out of a text and tells where it stood. */
export function unmark(text: string): { text: string; line: number; column: number } {
  const at = text.indexOf(MARK);
  if (at < 0) throw new Error('no mark in the case');
  const before = text.slice(0, at);
  return {
    text: before + text.slice(at + MARK.length),
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
  };
}

/** The sound report with one part replaced; the replacement holds the mark. */
export function broken(part: string, replacement: string): string {
  if (!SOUND.includes(part)) throw new Error(`the sound report has no ${JSON.stringify(part)}`);
  return SOUND.replace(part, () => replacement);
}
