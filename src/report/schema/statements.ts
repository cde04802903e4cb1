/**
 * Statements: arithmetic the source asserts in prose, and figures it prints
 * more than once. Each is written down as printed; a rule does the sum.
 */
import { z } from 'zod';
import { reference, type PartName } from './reference.ts';
import { verdicts } from '../choices/judgements.ts';
import { counted, statementKinds } from '../choices/statement-kinds.ts';
import { differences } from '../difference-kinds.ts';
import { justThis, oneOf, oneOfAs } from './choice-field.ts';
import { decimal, printedRate, tableLabel, text, where } from './field-types.ts';

const id = z.string().regex(/^S[1-9]\d*$/, { error: '应为 S1、S2 …' });
const base = {
  id: id.describe('编号：S1、S2 …'),
  what: text.describe('说的是什么'),
  note: text.optional().describe('编者说明'),
};

/** Figure with its unit as printed: "1512.57万元", "2.70亿元", "49项", "18分". */
const figure = z
  .union([z.string(), z.number()])
  .transform((value) => String(value))
  .describe('数字连同单位，照原文');

const difference = oneOf(differences, { before: '是哪一种出入，由此定级（docs/levels.md）：' });

const operand = z.strictObject({ name: text.optional().describe('这一部分的名称'), value: decimal });

const sameStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'same'),
  values: z
    .array(z.strictObject({ value: figure, where }))
    .min(2)
    .describe('同一个数在各处的写法'),
  difference: difference.optional().describe('各处不同而有可以解释的理由时，写明是哪一种；没有则省略'),
});

const sumStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'sum'),
  unit: text.describe('合计与各部分的单位'),
  total: decimal,
  parts: z.array(operand).min(2).describe('各部分'),
  where,
});

const changeStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'change'),
  unit: text.describe('from 与 to 的单位'),
  from: decimal,
  to: decimal,
  amount: decimal.optional().describe('原文所印增减量'),
  percent: printedRate.optional().describe('原文所印增长率，例如 "4.51%"'),
  where,
});

const ratioStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'ratio'),
  unit: text.describe('分子与分母的单位'),
  numerator: decimal,
  denominator: decimal,
  times: decimal.optional().describe('另乘的系数，例如按月折算填 12'),
  printed: printedRate.describe('原文所印结果，例如 "45.66%" "32.20"'),
  where,
});

/** Rows are those of a money table, all else is counted in indicator tables. */
const tableCounted = ({ of }: { readonly of?: unknown }): PartName =>
  of === 'rows' ? 'funding-table' : 'indicator-table';

/** A level of the indicators that are counted; findings and rows have none. */
const among = (part: PartName): typeof text =>
  reference(
    {
      to: 'part',
      part: ({ of }) => (of === 'indicators' || of === 'met' || of === 'unmet' ? part : null),
      table: 'table',
    },
    text,
  );

const countStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'count'),
  of: oneOfAs(
    counted,
    `数什么：indicators ${counted.meanings.indicators}；met / unmet ${verdicts.words.met} / ${counted.meanings.unmet}；rows ${counted.meanings.rows}`,
  ),
  table: reference({ to: 'part', part: tableCounted }, text).optional().describe('限于某个表（id）'),
  dimension: among('dimension').optional().describe('限于某个一级指标'),
  group: among('group').optional().describe('限于某个二级指标'),
  printed: z.int().describe('原文所说的个数'),
  where,
});

const citationStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'citation'),
  cited: tableLabel,
  where,
});

/** What only a reader can see: two passages that exclude each other, a wrong unit, name or date. */
const readingStatement = z.strictObject({
  ...base,
  kind: justThis(statementKinds, 'reading'),
  passages: z
    .array(z.strictObject({ says: text.describe('该处怎么说（数字照录，句子改写）'), where }))
    .min(1)
    .describe('互相矛盾的各处'),
  note: text.describe('为什么认为有出入'),
  difference: difference.optional(),
  remark: z
    .boolean()
    .optional()
    .describe('旧写法，由 difference 代替：true 表示只是提示，不计为出入。两样都写的，不能互相排斥'),
});

/** One passage of the source that can be checked: one shape for each of `statementKinds`. */
export const statement = z.discriminatedUnion('kind', [
  sameStatement,
  sumStatement,
  changeStatement,
  ratioStatement,
  countStatement,
  citationStatement,
  readingStatement,
]);
