/** The examples of docs/writing.md are sound documents, and what the page shows of them stands in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import { beforeAll, describe, expect, it } from 'vitest';
import { statementKinds } from '../../../src/report/choices/statement-kinds.ts';
import { statement } from '../../../src/report/schema/statements.ts';
import { checkContent, type Checked } from '../../../src/authoring/check-content.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const EXAMPLES = join(ROOT, 'docs/examples');
const REPORTS = 'examples/content/reports/';
const page = readFileSync(join(ROOT, 'docs/writing.md'), 'utf8');
const examples = readdirSync(join(ROOT, 'docs', REPORTS)).sort();

/** Of each section that links to an example: the example, and the lines it shows. */
const quoted = page
  .split(/^### /m)
  .flatMap((section) => {
    const file = /\]\(examples\/content\/reports\/([a-z-]+\.mdx)\)/.exec(section)?.[1];
    const blocks = [...section.split(/^## /m)[0]!.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)];
    return file === undefined ? [] : [{ file, lines: blocks.flatMap(([, block]) => block!.trimEnd().split('\n')) }];
  });

describe('the examples of docs/writing.md', () => {
  let checked: Checked;
  beforeAll(async () => {
    checked = await checkContent(EXAMPLES);
  });

  it('have no mistake, nothing to ask and nothing that does not add up', () => {
    expect(checked.report).toMatchObject({ mistakes: [], questions: [], discrepancies: [], rules: 'ran' });
    expect(checked.archive!.reports).toHaveLength(examples.length);
  });

  it('say each that nothing in them is real', () => {
    for (const { source } of checked.archive!.reports) expect(source.note).toContain('虚构');
  });

  it('are of every act that has a form of its own', () => {
    const acts = new Set(checked.archive!.reports.map(({ evaluation }) => evaluation));
    for (const act of ['self', 'fiscal', 'pre-evaluation', 'monitoring', 'operation', 'follow-up', null] as const)
      expect(acts).toContain(act);
  });

  it('are linked each from a section of its own', () => {
    expect([...new Set(quoted.map(({ file }) => file))].sort()).toEqual(examples);
  });

  it('are beside statements of every kind, each as the schema wants it', () => {
    const block = /^```yaml\n(statements:\n[\s\S]*?)^```$/m.exec(page)![1]!;
    const { statements } = parse(block) as { statements: unknown[] };
    expect(statements.map((each) => statement.parse(each).kind)).toEqual(statementKinds.codes);
  });

  it.each(quoted)('hold every line that the page shows of $file', ({ file, lines }) => {
    const text = readFileSync(join(ROOT, 'docs', REPORTS, file), 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.filter((line) => !text.includes(line))).toEqual([]);
  });

  it('hold what the page shows of rule sets', () => {
    const sets = readdirSync(join(EXAMPLES, 'content/rule-sets')).map((name) => readFileSync(join(EXAMPLES, 'content/rule-sets', name), 'utf8'));
    const section = page.slice(page.indexOf('## 名录和办法'), page.indexOf('## 前置数据的写法'));
    const lines = /^```yaml\n([\s\S]*?)^```$/m.exec(section)![1]!.trimEnd().split('\n');
    expect(lines.filter((line) => !sets.some((set) => set.split('\n').includes(line)))).toEqual([]);
  });
});
