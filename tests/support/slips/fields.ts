/** Slips of fields, lists and references in the front matter. */
import type { Field, Item, ReportText } from './report-text.ts';
import { replace, type Edit, type Maker, type Pick } from './slip.ts';

/** Fields without which a record is none. */
const REQUIRED =
  /(?:^|\.)(?:title|shortTitle|kind|evaluation|organisations|period|from|to|ruleSet|source|summary|scoring|funding|name|max|score|unit|columns|rows|key|cells|id|target|actual|values|series|periods|points|themes|answers|where|what|note|total|parts|value|numerator|denominator|printed|passages|says)$/;

const required = (report: ReportText): Field[] => report.fields.filter(({ path }) => REQUIRED.test(path));

/** From the start of its line, or from the field itself, to behind its end. */
function without(text: string, field: Field): Edit {
  const end = field.value?.end ?? field.key.end + 1;
  if (field.inFlow) {
    const after = /^,\s*/.exec(text.slice(end))?.[0].length ?? 0;
    if (after > 0) return replace(field.key.at, end + after, '', [field.parent]);
    const before = /,\s*$/.exec(text.slice(0, field.key.at))?.[0].length ?? 0;
    return replace(field.key.at - before, end, '', [field.parent]);
  }
  const start = lineStart(text, field.key.at);
  return replace(start, text.indexOf('\n', end) + 1, '', [field.parent]);
}

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1;
const indentAt = (text: string, at: number): string => ' '.repeat(at - lineStart(text, at));

const lost =
  (fields: (report: ReportText) => readonly Field[]): Maker =>
  (report, pick) => {
    const field = pick(fields(report).filter(({ inFlow, ownLine }) => inFlow || ownLine));
    return field ? without(report.text, field) : null;
  };

const fieldWith =
  (suits: (field: Field) => boolean, change: (field: Field, pick: Pick, report: ReportText) => Edit | null): Maker =>
  (report, pick) => {
    const field = pick(report.fields.filter(suits));
    return field ? change(field, pick, report) : null;
  };

const itemWith =
  (suits: (item: Item) => boolean, change: (item: Item, pick: Pick, report: ReportText) => Edit | null): Maker =>
  (report, pick) => {
    const item = pick(report.items.filter(suits));
    return item ? change(item, pick, report) : null;
  };

/** One item of a list less. */
function withoutItem(text: string, { span, inFlow, list }: Item): Edit {
  if (!inFlow) {
    const start = lineStart(text, span.at);
    return replace(start, text.indexOf('\n', span.end) + 1, '', [list.at]);
  }
  const after = /^,\s*/.exec(text.slice(span.end))?.[0].length ?? 0;
  const before = after > 0 ? 0 : (/,\s*$/.exec(text.slice(0, span.at))?.[0].length ?? 0);
  return replace(span.at - before, span.end + after, '', [list.at]);
}

const swapped = (word: string, at: number): string =>
  word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2);

/** A letter doubled, dropped or exchanged with the next. */
function misspelt(word: string, pick: Pick): string {
  const at = Math.max(1, Math.floor(word.length / 2) - 1);
  const ways = [
    swapped(word, at),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word.charAt(at) + word.slice(at),
  ];
  return pick(ways.filter((way) => way !== word)) ?? `${word}x`;
}

const isCells = ({ path }: { readonly path: string }): boolean => /(?:\.cells|series\.values)$/.test(path);
const REFERENCE = /(?:^organisations|commissioner|evaluator|ruleSet|themes|responsible|programmes\.id)$/;
const ENUM = /(?:^kind|^evaluation|Stage|\.stage|\.role|\.verdict|\.reading|\.kind|\.state|\.of)$/;
const RECORD_ID = /(?:findings|recommendations|statements|followUps)\.id$/;
const LOCAL_NAME = /(?:\.sum|\.ratio|\.difference|\.growth|\.sums)$/;

export const fieldSlips: Readonly<Record<string, Maker>> = {
  'field misspelt': fieldWith(
    () => true,
    ({ key }, pick) => replace(key.at, key.end, misspelt(key.text, pick)),
  ),
  'field with a capital': fieldWith(
    () => true,
    ({ key }) => replace(key.at, key.at + 1, key.text.charAt(0).toUpperCase()),
  ),
  'field in Chinese': fieldWith(
    ({ path }) => /(?:title|name|unit|where|note|target|actual|summary)$/.test(path),
    ({ key }) => replace(key.at, key.end, '名称'),
  ),
  'field unknown': fieldWith(
    ({ inFlow, ownLine }) => inFlow || ownLine,
    ({ key, inFlow }, _pick, { text }) =>
      replace(key.at, key.at, inFlow ? 'remarks: 无, ' : `remarks: 无\n${indentAt(text, key.at)}`),
  ),
  'field lost': lost(required),
  'optional field lost': lost(({ fields }) => fields.filter(({ path }) => !REQUIRED.test(path))),
  'field doubled': fieldWith(
    ({ scalar, ownLine, value }) => scalar && ownLine && value !== null && !value.text.includes('\n'),
    ({ key, value }, _pick, { text }) => {
      const line = text.slice(lineStart(text, key.at), text.indexOf('\n', value!.end) + 1);
      return replace(lineStart(text, key.at), lineStart(text, key.at), line, [key.at]);
    },
  ),
  'value emptied': fieldWith(
    ({ value }) => value !== null,
    ({ value }) => replace(value!.at, value!.end, ''),
  ),
  'value null': fieldWith(
    ({ scalar, value }) => scalar && value !== null && value.text !== 'null',
    ({ value }) => replace(value!.at, value!.end, 'null'),
  ),
  'null become a dash': fieldWith(
    ({ value }) => value?.text === 'null',
    ({ value }, pick) => replace(value!.at, value!.end, pick(['-', '—', '无', '/', '~', 'NULL', 'nul'])!),
  ),
  'cell null become a dash': itemWith(
    (item) => isCells(item) && item.span.text === 'null',
    ({ span }, pick) => replace(span.at, span.end, pick(['-', '—', '', '/', '~'])!),
  ),
  'item lost': itemWith(
    ({ inFlow, path }) =>
      !inFlow && /(?:points|rows|reasons|series|findings|recommendations|columns|parts|values)$/.test(path),
    (item, _pick, { text, items }) => {
      const scopes = items.filter(({ path: other }) => other.startsWith('programmes.scope'));
      const edit = withoutItem(text, item);
      return { ...edit, also: [...(edit.also ?? []), ...scopes.map(({ span }) => span.at)] };
    },
  ),
  'item doubled': itemWith(
    ({ inFlow, path }) => !inFlow && /(?:rows|series|findings|recommendations|columns|statements|trends)$/.test(path),
    ({ span }, _pick, { text }) => {
      const start = lineStart(text, span.at);
      const end = text.indexOf('\n', span.end) + 1;
      return replace(start, start, text.slice(start, end), [span.at]);
    },
  ),
  'cell lost': itemWith(isCells, (item, _pick, { text }) => withoutItem(text, item)),
  'cell doubled': itemWith(isCells, ({ span }) => replace(span.at, span.at, `${span.text}, `)),
  'cells exchanged': itemWith(
    (item) => isCells(item) && item.index + 1 < item.length,
    (item, _pick, { items }) => {
      const next = items.find(({ list, index }) => list.at === item.list.at && index === item.index + 1)!;
      return next.span.text === item.span.text
        ? null
        : replace(item.span.at, next.span.end, `${next.span.text}, ${item.span.text}`);
    },
  ),
  'row in another table': (report, pick) => {
    const rows = report.items.filter(({ path, inFlow }) => path === 'funding.tables.rows' && !inFlow);
    const row = pick(rows);
    const other = row && pick(rows.filter(({ list }) => list.at !== row.list.at));
    if (!row || !other) return null;
    const { text } = report;
    const part = (item: Item): [number, number] => [
      lineStart(text, item.span.at),
      text.indexOf('\n', item.span.end) + 1,
    ];
    const [from, to] = part(row);
    const [there] = part(other);
    const moved = text.slice(from, to);
    return there < from
      ? replace(there, to, moved + text.slice(there, from), [row.span.at, row.list.at, other.list.at])
      : replace(from, there, text.slice(to, there) + moved, [other.span.at, row.list.at, other.list.at]);
  },
  'column renamed': fieldWith(
    ({ path }) => path === 'funding.tables.columns.key',
    ({ value }, _pick, { items }) =>
      replace(
        value!.at,
        value!.end,
        `${value!.text}2`,
        items.filter(({ path, span }) => LOCAL_NAME.test(path) && span.text === value!.text).map(({ span }) => span.at),
      ),
  ),
  'name in a formula misspelt': itemWith(
    ({ path }) => LOCAL_NAME.test(path),
    ({ span }, pick) => replace(span.at, span.end, misspelt(span.text, pick)),
  ),
  'period misspelt': fieldWith(
    ({ path }) => /changes\.(?:from|to)$/.test(path),
    ({ value }) => replace(value!.at, value!.end, value!.text.replace('年', '')),
  ),
  'answer to no finding': itemWith(
    ({ path }) => path === 'recommendations.answers',
    ({ span }, pick) => replace(span.at, span.end, pick(['F99', 'F', 'f1', 'R1', 'F１', 'F 1', 'F0'])!),
  ),
  'reference misspelt': (report, pick) => {
    const items = report.items.filter(({ path, scalar }) => scalar && REFERENCE.test(path)).map(({ span }) => span);
    const fields = report.fields
      .filter(({ path, scalar }) => scalar && REFERENCE.test(path))
      .map(({ value }) => value!);
    const place = pick([...items, ...fields].filter(({ text }) => text !== 'null'));
    return place ? replace(place.at, place.end, misspelt(place.text, pick)) : null;
  },
  'reference by name': itemWith(
    ({ path }) => path.endsWith('themes'),
    ({ span }, pick) => replace(span.at, span.end, pick(['资金拨付滞后', '市财政局', '绩效管理', 'F1'])!),
  ),
  'choice misspelt': fieldWith(
    ({ path }) => ENUM.test(path),
    ({ value }, pick) => replace(value!.at, value!.end, misspelt(value!.text, pick)),
  ),
  'choice in Chinese': fieldWith(
    ({ path }) => ENUM.test(path),
    ({ value }, pick) => replace(value!.at, value!.end, pick(['专项资金', '财政评价', '合计', '支出', '已完成'])!),
  ),
  'choice of another list': fieldWith(
    ({ path }) => ENUM.test(path),
    ({ value }, pick) =>
      replace(value!.at, value!.end, pick(['fiscal', 'actual', 'total', 'met', 'sum', 'same', 'self'])!),
  ),
  'grade of another scale': fieldWith(
    ({ path }) => path.endsWith('grade'),
    ({ value }, pick) => replace(value!.at, value!.end, pick(['优秀', '良好', '合格', 'A', '及格', '优良'])!),
  ),
  'id renumbered': fieldWith(
    ({ path }) => RECORD_ID.test(path),
    ({ value }, pick, { items, text }) => {
      const uses = items.filter(({ path, span }) => path.endsWith('answers') && span.text === value!.text);
      const put = `${value!.text.charAt(0)}${pick([0, 77, 78])}`;
      const links = [...text.matchAll(new RegExp(`#${value!.text}\\b`, 'g'))].map(({ index }) => index);
      return replace(value!.at, value!.end, put, [...uses.map(({ span }) => span.at), ...links]);
    },
  ),
  'id used twice': fieldWith(
    ({ path }) => RECORD_ID.test(path) || /(?:tables|trends|indicatorTables)\.id$|trends\.id$|columns\.key$/.test(path),
    (field, pick, { fields, items }) => {
      const same = fields.filter(({ path, value }) => path === field.path && value!.text !== field.value!.text);
      const other = pick(same)?.value;
      if (!other) return null;
      const uses = items.filter(
        ({ path, span }) => /answers$|\.sum$|\.ratio$/.test(path) && span.text === field.value!.text,
      );
      return replace(field.value!.at, field.value!.end, other.text, [other.at, ...uses.map(({ span }) => span.at)]);
    },
  ),
  'id of another form': fieldWith(
    ({ path }) => /(?:^|\.)id$/.test(path),
    ({ value }, pick) =>
      replace(
        value!.at,
        value!.end,
        pick([
          value!.text.toLowerCase().toUpperCase() + '_a',
          `${value!.text}一`,
          value!.text.replace(/^[FRS]/, ''),
          `${value!.text}.`,
          ` ${value!.text} 2`,
        ])!,
      ),
  ),
};
