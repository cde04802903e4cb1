/**
 * A comma ends a value in a flow mapping: `{ actual: 2,518.90 }` is actual: 2 and a field called
 * 518.90. Such a field is no field, but the rest of the value before it.
 */
import { isTooLong } from '../report/exact.ts';
import { numberPlace } from './number-place.ts';
import type { MistakeText, Position } from './mistake.ts';
import { rateMistake } from './rate-mistake.ts';
import { isDecimal, tooManyDigits } from './schema-issue-mistakes.ts';
import { kindOf, typeName, type Schema } from './schema-walk.ts';
import { adviseNumeral } from './text/numeral-advice.ts';
import { pathName } from './text/path-name.ts';
import type { Path, Yaml } from './yaml.ts';

export interface SplitValue {
  /** The field whose value was split. */
  readonly field: string;
  /** What was taken for fields, in order. */
  readonly rest: readonly string[];
  /** The whole value, put together again. */
  readonly written: string;
  /** Whether digits stand on both sides of every comma. */
  readonly isNumber: boolean;
}

/** The values of the mapping at `path` of which `unknown` fields without a value are the rest. */
export function splitValues(yaml: Yaml, path: Path, data: object, unknown: readonly string[]): SplitValue[] {
  const isRest = (key: string): boolean =>
    unknown.includes(key) && Object.getOwnPropertyDescriptor(data, key)?.value === null;
  const keys = Object.keys(data)
    .map((key) => ({ key, at: yaml.key([...path, key]) }))
    .sort((a, b) => order(a.at, b.at));
  const found: SplitValue[] = [];
  for (let index = 0; index < keys.length; index++) {
    const [first, ...others] = keys.slice(index);
    if (first === undefined || isRest(first.key)) continue;
    const end = others.findIndex(({ key, at }) => !isRest(key) || at.line !== first.at.line);
    const rest = (end < 0 ? others : others.slice(0, end)).map(({ key }) => key);
    const source = yaml.source([...path, first.key]);
    if (rest.length === 0 || source === undefined || /^["'[{]|^$/.test(source)) continue;
    const parts = [source, ...rest];
    const isNumber = parts.every(
      (part, at) => (at === 0 || /^\d/.test(part)) && (at === rest.length || /\d$/.test(part)),
    );
    found.push({ field: first.key, rest, written: parts.join(','), isNumber });
  }
  return found;
}

const order = (a: Position, b: Position): number => a.line - b.line || a.column - b.column;

/** A number with commas in braces, of which the parser made several fields. */
export function splitMistake(schema: Schema | null, path: Path, { written }: SplitValue, data: unknown): MistakeText {
  const name = pathName(path);
  if (isTooLong(written)) return tooManyDigits(name, written);
  if (kindOf(schema) === 'rate') {
    const mistake = rateMistake(name, written);
    if (mistake) return mistake;
  }
  const isNumber = schema !== null && (isDecimal(schema) || typeName(schema).startsWith('整数'));
  const advice = isNumber ? adviseNumeral(written, numberPlace(data, path)) : null;
  return {
    code: 'M207',
    message: `${name} 的数字里有逗号，在大括号里被分成了几个字段${advice ? `：${advice.why}` : ''}`,
    found: written,
    expected: isNumber ? '半角数字，不带千分位逗号' : '加引号的文字',
    remedy: advice?.remedy ?? `给整个值加半角双引号：${JSON.stringify(written)}`,
  };
}
