/** Asks the schema what may stand at a path: its fields, its description, its values. */
import type { z } from 'zod';
import { valueKinds, type ValueKind } from '../report/schema/value-kind.ts';
import type { Path } from './yaml.ts';

export type Schema = z.core.$ZodType;
type Def = z.core.$ZodTypes['_zod']['def'];

const def = (schema: Schema): Def => (schema as z.core.$ZodTypes)._zod.def;

/** Description given anywhere between the outermost wrapper and the type itself. */
export function describe(schema: Schema): string | undefined {
  for (let at: Schema | null = schema; at; at = inner(at)) {
    const text = (at as { description?: string }).description;
    if (text !== undefined) return text;
  }
  return undefined;
}

/** What is known of a schema: of its outermost wrapper, or of what that wraps. */
export function known<Meta>(of: (schema: Schema) => Meta | undefined, schema: Schema): Meta | undefined {
  for (let at: Schema | null = schema; at; at = inner(at)) {
    const meta = of(at);
    if (meta !== undefined) return meta;
  }
  return undefined;
}

/** The kind of single value that a schema is for. */
export const kindOf = (schema: Schema | null): ValueKind | undefined =>
  schema === null ? undefined : known((at) => valueKinds.get(at), schema)?.kind;

/** Takes off optional, nullable, default and the output side of a transform. */
export function bare(schema: Schema): Schema {
  let at = schema;
  for (let next = inner(at); next; next = inner(at)) at = next;
  return at;
}

function inner(schema: Schema): Schema | null {
  const its = def(schema);
  switch (its.type) {
    case 'optional':
    case 'nullable':
    case 'default':
    case 'prefault':
    case 'nonoptional':
    case 'readonly':
    case 'catch':
      return its.innerType;
    case 'pipe':
      return its.in;
    default:
      return null;
  }
}

/** Whether null may stand here. */
export function allowsNull(schema: Schema): boolean {
  for (let at: Schema | null = schema; at; at = inner(at)) {
    const its = def(at);
    if (its.type === 'nullable' || its.type === 'null') return true;
    if (its.type === 'union' && its.options.some((option) => allowsNull(option))) return true;
  }
  return false;
}

/** The schema at `path`, or null where the schema knows nothing; `data` decides between variants. */
export function schemaAt(root: Schema, path: Path, data: unknown): Schema | null {
  let schema: Schema | null = root;
  let value = data;
  for (const step of path) {
    schema = schema && child(variant(bare(schema), value), step);
    value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  }
  return schema;
}

function child(schema: Schema, step: string | number): Schema | null {
  const its = def(schema);
  if (its.type === 'object') return Object.hasOwn(its.shape, step) ? (its.shape[step as string] ?? null) : null;
  if (its.type === 'array') return its.element;
  if (its.type === 'tuple') return its.items[Number(step)] ?? null;
  return null;
}

/** The schemas of the fields or items that `value` can have; of a union, those of the variant that it names. */
export function childrenOf(schema: Schema, value: unknown): readonly (readonly [string | number, Schema])[] {
  const own = variant(bare(schema), value);
  const its = def(own);
  if (its.type === 'object') return Object.entries(its.shape);
  if (its.type === 'union' && !('discriminator' in its)) return its.options.flatMap((one) => childrenOf(one, value));
  if (!Array.isArray(value)) return [];
  if (its.type === 'array') return value.map((_, index) => [index, its.element]);
  // What is too many is told as such, and held against the last.
  const schemaOf = (index: number): Schema | undefined =>
    its.type === 'tuple' ? (its.items[index] ?? its.items.at(-1)) : undefined;
  return value.flatMap((_, index) => {
    const item = schemaOf(index);
    return item === undefined ? [] : [[index, item] as const];
  });
}

/** Of a discriminated union, the variant that the data names. */
function variant(schema: Schema, value: unknown): Schema {
  const its = def(schema);
  if (its.type !== 'union' || !('discriminator' in its)) return schema;
  const name = its.discriminator as string;
  const tag = (value as Record<string, unknown> | null | undefined)?.[name];
  return its.options.find((option) => option._zod.propValues?.[name]?.has(tag as string)) ?? schema;
}

/** Names and schemas of the fields of the mapping at `path`. */
export function fieldsAt(root: Schema, path: Path, data: unknown): ReadonlyMap<string, Schema> {
  const schema = schemaAt(root, path, data);
  if (!schema) return new Map();
  let value = data;
  for (const step of path) value = (value as Record<string | number, unknown> | null | undefined)?.[step];
  return fieldsOf(variant(bare(schema), value));
}

function fieldsOf(schema: Schema): ReadonlyMap<string, Schema> {
  const its = def(schema);
  if (its.type === 'object') return new Map(Object.entries(its.shape));
  if (its.type === 'union') return new Map(its.options.flatMap((option) => [...fieldsOf(bare(option))]));
  return new Map();
}

/** Where in the whole schema a field of this name exists: ["scoring", "scoring.dimensions[]"]. */
export function placesOf(root: Schema, field: string): string[] {
  const places: string[] = [];
  walk(root, '');
  return [...new Set(places)];

  function walk(schema: Schema, place: string): void {
    const its = def(bare(schema));
    if (its.type === 'array') walk(its.element, `${place}[]`);
    if (its.type === 'union') its.options.forEach((option) => walk(option, place));
    if (its.type !== 'object') return;
    if (Object.hasOwn(its.shape, field)) places.push(place);
    for (const [name, part] of Object.entries(its.shape)) walk(part, place === '' ? name : `${place}.${name}`);
  }
}

/** Every field name of the schema. */
export function allFields(root: Schema): string[] {
  const names = new Set<string>();
  walk(root);
  return [...names];

  function walk(schema: Schema): void {
    const its = def(bare(schema));
    if (its.type === 'array') walk(its.element);
    if (its.type === 'union') its.options.forEach(walk);
    if (its.type !== 'object') return;
    for (const [name, part] of Object.entries(its.shape)) {
      names.add(name);
      walk(part);
    }
  }
}

/** The type in Chinese: “文字”, “整数”, “列表”. */
export function typeName(schema: Schema): string {
  const its = def(bare(schema));
  const suffix = allowsNull(schema) ? '，或 null' : '';
  switch (its.type) {
    case 'string':
      return `文字${suffix}`;
    case 'number':
      return `${'check' in its ? '整数' : '数字'}${suffix}`;
    case 'boolean':
      return `true 或 false${suffix}`;
    case 'array':
      return `列表${suffix}`;
    case 'tuple':
      return `${its.items.length} 项的列表${suffix}`;
    case 'object':
      return `一组字段（${Object.keys(its.shape).slice(0, 6).join('、')}${Object.keys(its.shape).length > 6 ? ' …' : ''}）${suffix}`;
    case 'enum':
      return `下列之一：${Object.values(its.entries).join('、')}${suffix}`;
    case 'literal':
      return `${its.values.map(String).join('、')}${suffix}`;
    case 'union':
      return [...new Set(its.options.map((option) => typeName(option)))].join('或');
    case 'null':
      return 'null';
    default:
      return `规定的内容${suffix}`;
  }
}
