/** What the YAML of a file says of its values: the name of their field or column, and whether they are amounts. */
import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import { splitFrontmatter } from '../text/frontmatter.ts';
import type { Setting } from '../text/personal.ts';
import { isNumericField } from './numeric-fields.ts';

const NUMBER = /^\s*["']?-?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?["']?\s*$/;
/** A column of text, or one that is named so, holds no amounts. */
const PERSON =
  /电\s?话(?!费)|手机(?!费|补)|传真|联系|号码|身份证|证件|账号|帐号|账户|卡号|QQ|微信|邮箱|住址|姓名|负责人/i;

export function settingsOf(file: string, text: string): Setting[] {
  const [head, offset] = yamlOf(file, text);
  if (head === '') return [];
  const settings: Setting[] = [];
  let root: unknown;
  try {
    root = parseDocument(head, { prettyErrors: false }).contents;
  } catch {
    return [];
  }
  walk(root, { label: '', numeric: false }, null);
  return settings.sort((a, b) => a.start - b.start);

  function walk(node: unknown, field: Field, columns: readonly Field[] | null): void {
    if (isScalar(node)) return put(node, field);
    if (isSeq(node)) {
      node.items.forEach((item, index) => walk(item, columns?.[index] ?? field, null));
      return;
    }
    if (!isMap(node)) return;
    const own = columnsOf(node);
    for (const { key, value } of node.items) {
      const name = isScalar(key) ? String(key.value) : '';
      if (name === 'rows' && isSeq(value)) value.items.forEach((row) => walkRow(row, own));
      else walk(value, { label: name, numeric: isNumericField(name) }, null);
    }
  }

  /** A row that is named like a column of people is one, unless its column holds money. */
  function walkRow(row: unknown, columns: readonly Field[]): void {
    if (!isMap(row)) return;
    const title = scalarAt(row, 'name');
    const cells = PERSON.test(title)
      ? columns.map((column) => (column.money ? column : { label: title, numeric: false }))
      : columns;
    for (const { key, value } of row.items) {
      const name = isScalar(key) ? String(key.value) : '';
      walk(value, { label: name, numeric: isNumericField(name) }, name === 'cells' ? cells : null);
    }
  }

  function put(node: Scalar, { label, numeric }: Field): void {
    const [start, end] = node.range ?? [0, 0];
    const amount = numeric && NUMBER.test(head.slice(start, end));
    settings.push({ start: offset + start, end: offset + end, label, amount });
  }
}

interface Field {
  readonly label: string;
  readonly numeric: boolean;
  /** The unit says that the column holds money. */
  readonly money?: boolean;
}

function columnsOf(table: YAMLMap): Field[] {
  const columns: unknown = table.get('columns', true);
  const unit = scalarAt(table, 'unit');
  if (!isSeq(columns)) return [];
  return columns.items.map((column): Field => {
    if (!isMap(column)) return { label: '', numeric: false };
    const label = scalarAt(column, 'name');
    const numeric = scalarAt(column, 'kind') !== 'text' && !PERSON.test(label);
    return {
      label: numeric ? '' : label,
      numeric,
      money: numeric && (scalarAt(column, 'unit') || unit).includes('元'),
    };
  });
}

function scalarAt(map: YAMLMap, key: string): string {
  const node: unknown = map.get(key, true);
  return isScalar(node) ? String(node.value) : '';
}

/** The YAML of a registry or of a report, and where it begins. */
function yamlOf(file: string, text: string): readonly [string, number] {
  if (/\.ya?ml$/.test(file)) return [text, 0];
  const { head } = splitFrontmatter(text);
  return head ? [head.text, head.offset] : ['', 0];
}
