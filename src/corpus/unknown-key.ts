/** An unknown or misspelt field: which one was meant, or where it belongs. */
import type { Mistake } from './problem.ts';
import { allFields, describe, fieldsAt, placesOf, type Schema } from './schema-walk.ts';
import { nearest } from './text/nearest.ts';
import { pathName } from './text/path-name.ts';
import type { Path } from './yaml.ts';

export function unknownKey(root: Schema, path: Path, key: string, data: unknown): Mistake {
  const fields = fieldsAt(root, path, data);
  const place = path.length === 0 ? '文件头' : pathName(path);
  return {
    code: 'M201',
    message: `${place} 没有名为 ${key} 的字段`,
    found: key,
    expected: fields.size === 0 ? '规定的字段' : `${place} 可用的字段：${[...fields.keys()].join('、')}`,
    remedy: remedy(root, fields, key),
  };
}

function remedy(root: Schema, fields: ReadonlyMap<string, Schema>, key: string): string {
  const chinese = /\p{Script=Han}/u.test(key) && [...fields].find(([, schema]) => describe(schema)?.includes(key))?.[0];
  const here = chinese || nearest(key, fields.keys());
  if (here) return `是不是 ${here}？改为 ${here}: …`;
  const places = placesOf(root, key);
  if (places.length > 0) {
    const names = places.slice(0, 3).map((place) => (place === '' ? '文件头的最外层' : place));
    return `${key} 应写在 ${names.join(' 或 ')}：移到那里，注意缩进`;
  }
  const elsewhere = nearest(key, allFields(root));
  return elsewhere
    ? `是不是 ${elsewhere}？它应写在 ${placesOf(root, elsewhere).slice(0, 2).join(' 或 ') || '文件头的最外层'}`
    : '删去这个字段，或改为可用的字段；编者备注写成以 # 开头的注释';
}
