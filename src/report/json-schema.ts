/** The frontmatter as JSON Schema: for editors, and for whoever reads the data. */
import { z } from 'zod';
import { report } from './schema/report.ts';

/** Draft 2020-12, of the frontmatter as its author writes it. */
export function reportJsonSchema(): Record<string, unknown> {
  // What a transform returns is no concern of the author; checks without a counterpart stay with the program.
  const { $schema, ...schema } = z.toJSONSchema(report, { io: 'input', unrepresentable: 'any' }) as Record<
    string,
    unknown
  >;
  return {
    $schema,
    title: '财政绩效评价报告的前置数据',
    description: '一份报告（content/reports/*.mdx）开头两行 --- 之间的 YAML。说明见 docs/writing.md。',
    ...schema,
  };
}
