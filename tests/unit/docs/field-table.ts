/** The fields of the front matter as a table for publishers, made from the schema. */
import { reportJsonSchema } from '../../../src/report/json-schema.ts';

interface Schema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
}

export interface Field {
  /** “scoring.dimensions[].max”; what stands in a list has [] before it. */
  readonly path: string;
  readonly required: boolean;
  readonly description: string;
}

const descriptionOf = (schema: Schema): string =>
  schema.description ?? schema.anyOf?.map(descriptionOf).find((text) => text !== '') ?? '';

function fieldsIn(schema: Schema, place: string): Field[] {
  const variants = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => fieldsIn(one, place));
  const items = schema.items === undefined ? [] : fieldsIn(schema.items, `${place}[]`);
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = place === '' ? name : `${place}.${name}`;
    const required = schema.required?.includes(name) === true;
    return [{ path, required, description: descriptionOf(field) }, ...fieldsIn(field, path)];
  });
  return [...own, ...variants, ...items];
}

/** Every field, nested ones too; one that several variants have stands once, with what each says of it. */
export function allFields(): Field[] {
  const groups = Map.groupBy(fieldsIn(reportJsonSchema(), ''), ({ path }) => path);
  return [...groups].map(([path, same]) => ({
    path,
    required: same.every(({ required }) => required),
    description: [...new Set(same.map(({ description }) => description))].join('；'),
  }));
}

const row = ({ path, required, description }: Field): string =>
  `| \`${path}\` | ${required ? '是' : ''} | ${description.replaceAll('|', '\\|')} |`;

/** One heading a field of the top. */
export function fieldsAsMarkdown(): string {
  const groups = Map.groupBy(allFields(), ({ path }) => path.split(/[.[]/)[0]!);
  const simple = [...groups.values()].filter(({ length }) => length === 1).flat();
  const parts = [...groups].filter(([, { length }]) => length > 1);
  const table = (fields: readonly Field[]): string =>
    ['| 字段 | 必填 | 含义 |', '| --- | --- | --- |', ...fields.map(row)].join('\n');
  return [
    '# 前置数据的全部字段',
    '由程序从模式生成，与检查所用的完全一致；怎样写，见[怎样写一份报告](writing.md)。`[]` 表示列表里的每一条；“必填”是说写了上一级就要写它。',
    '## 单个的字段',
    table(simple),
    ...parts.flatMap(([name, fields]) => [`## \`${name}\``, table(fields)]),
    '',
  ].join('\n\n').replace(/\n+$/, '\n');
}
