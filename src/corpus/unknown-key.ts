/** An unknown or misspelt field: which one was meant, or where it belongs. */
import type { MistakeText } from './mistake.ts';
import { allFields, describe, fieldsAt, placesOf, type Schema } from './schema-walk.ts';
import { nearest } from './text/nearest.ts';
import { pathName } from './text/path-name.ts';
import type { Path } from './yaml.ts';

export interface UnknownKey {
  readonly mistake: MistakeText;
  /** The field of the same mapping that was most likely meant. */
  readonly meant: string | null;
}

/** `before`: the field of whose value the key may be the rest, after a comma. */
export function unknownKey(root: Schema, path: Path, key: string, data: unknown, before?: string): UnknownKey {
  const fields = fieldsAt(root, path, data);
  const place = path.length === 0 ? '前置数据' : pathName(path);
  const meant = fieldMeant(new Map([...fields].filter(([name]) => !present(data, path, name))), key);
  return {
    meant,
    mistake: {
      code: 'M201',
      message: `${place}里没有名为 ${key} 的字段`,
      found: key,
      expected: meant ?? (fields.size === 0 ? '规定的字段' : `${place}可用的字段：${[...fields.keys()].join('、')}`),
      remedy: meant ? `是不是 ${meant}？改为 ${meant}: …` : rest(before) + elsewhere(root, key),
    },
  };
}

const rest = (before: string | undefined): string =>
  before === undefined ? '' : `若是 ${before} 的内容，被逗号分开了：给 ${before} 的整个值加半角双引号；否则`;

/** A field that is already there was not meant a second time. */
function present(data: unknown, path: Path, name: string): boolean {
  const holder = path.reduce<unknown>(
    (value, step) => (value as Record<string | number, unknown> | null | undefined)?.[step],
    data,
  );
  return typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name);
}

/** By spelling, or by the Chinese word that describes the field. */
function fieldMeant(fields: ReadonlyMap<string, Schema>, key: string): string | null {
  const chinese = /\p{Script=Han}/u.test(key)
    ? [...fields].find(([, schema]) => describe(schema)?.includes(key))
    : undefined;
  return chinese?.[0] ?? nearest(key, fields.keys());
}

function elsewhere(root: Schema, key: string): string {
  const places = placesOf(root, key).slice(0, 3);
  if (places.length > 0) return `${key} 应写在 ${places.map(placeName).join(' 或 ')}：移到那里，注意缩进`;
  const near = nearest(key, allFields(root));
  return near
    ? `是不是 ${near}？它应写在 ${placesOf(root, near).slice(0, 2).map(placeName).join(' 或 ')}`
    : '删去这个字段，或改为可用的字段；编者备注写成以 # 开头的注释';
}

const placeName = (place: string): string =>
  place === '' ? '前置数据的最外层' : place.replace(/\[\]/g, ' 的每一项').replace(/ \./g, ' › ').replace(/\./g, ' › ');
