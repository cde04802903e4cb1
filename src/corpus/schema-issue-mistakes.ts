/**
 * The only place that turns zod issues into words: path first, unions folded
 * into one sentence, the remedy named when it can be told from what was written.
 */
import type { z } from 'zod';
import { isTooLong, MOST_DIGITS } from '../report/exact.ts';
import type { Choice } from '../report/choice.ts';
import { choiceOf } from '../report/schema/choice-field.ts';
import type { ValueKind } from '../report/schema/value-kind.ts';
import { tooLong } from './size-limits.ts';
import type { MistakeText } from './mistake.ts';
import { allowsNull, bare, describe, kindOf, known, typeName, type Schema } from './schema-walk.ts';
import { adviseDate } from './text/date-advice.ts';
import { nearest } from './text/nearest.ts';
import { adviseNumeral, type NumberPlace } from './text/numeral-advice.ts';
import { pathName } from './text/path-name.ts';
import type { Path } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** Kinds of value whose type name would say too little. */
const kinds: Readonly<Partial<Record<ValueKind, string>>> = {
  decimal: '半角数字，不带逗号、单位和百分号',
  score: '半角数字，不带逗号、单位和百分号',
  'partial-date': '日期，写作 2023-12-31、2023-12 或 2023',
  date: '日期，写到日，例如 2026-11-20',
  rate: '带百分号的比率，例如 37.34%',
  cell: '数字、文字或 null',
  year: '四位数字的年份',
};

/** What may stand at a place: its kind, then what the schema says of it. */
function expectation(schema: Schema | null): string {
  if (!schema) return '规定的内容';
  const own = kindOf(schema);
  const kind = own && kinds[own];
  const type = kind ? `${kind}${allowsNull(schema) && !kind.includes('null') ? '，或 null' : ''}` : typeName(schema);
  const text = describe(schema);
  return text && !type.includes(text) ? `${type}（${text}）` : type;
}

/** A number with more digits than any figure has: nothing more is to be said of it. */
export function tooManyDigits(name: string, found: string): MistakeText {
  return {
    code: 'M217',
    message: `${name} 的数字过长`,
    found,
    expected: `不超过 ${MOST_DIGITS} 位的数字`,
    remedy: '多半是粘贴或重复输入造成的：对照来源文件改正',
  };
}

/** What one issue means; `written` is the value as it stands in the file, `place` what its field says of numbers. */
export function mistakeOf(
  issue: Issue,
  schema: Schema | null,
  path: Path,
  written: string | undefined,
  value: unknown,
  place: NumberPlace = {},
): MistakeText {
  const name = pathName(path) || '前置数据';
  const expected = expectation(schema);
  const found = written ?? '（没有）';
  if (value === undefined) return missingField(path, optionsOf(issue) ?? expected, schema);
  if (value === null && (written === '' || written === undefined)) return emptyField(schema, path);
  if (schema && isDecimal(schema) && /^(?:string|number)$/.test(typeof value))
    return wrongNumber(name, found, expected, schema, place);
  if (kindOf(schema) === 'partial-date' && typeof value !== 'object')
    return wrongDate(name, found, expected, '对照来源文件改正；只知道到月或年的，写作 2023-12 或 2023');
  if (kindOf(schema) === 'date' && typeof value !== 'object')
    return wrongDate(name, found, expected, '补全到日，例如 2026-11-20', 10);
  switch (issue.code) {
    case 'invalid_value':
      return wrongChoice(name, found, value, issue.values.map(String), schema);
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options))
        return wrongChoice(name, found, value, issue.options.map(String), schema);
      return wrongType(name, found, expected, schema, value);
    case 'invalid_type':
      return typeof value === 'string' && /^(?:number|int)$/.test(issue.expected)
        ? wrongNumber(name, found, expected, schema, place)
        : wrongType(name, found, expected, schema, value);
    case 'too_small':
    case 'too_big':
      return wrongSize(issue, name, found, expected, value);
    case 'custom':
      return name.endsWith('period') || /早|晚/.test(issue.message)
        ? {
            code: 'M211',
            message: `${name}：${issue.message}`,
            found,
            expected: '起始年度不晚于终止年度',
            remedy: '对调或改正 from 与 to',
          }
        : wrongForm(name, issue.message, found, expected, value);
    case 'invalid_format':
      return issue.format === 'url' ? wrongUrl(name, found) : wrongForm(name, issue.message, found, expected, value);
    default:
      return wrongType(name, found, expected, schema, value);
  }
}

function missingField(path: Path, expected: string, schema: Schema | null): MistakeText {
  const field = path.at(-1) ?? '';
  const where = pathName(path.slice(0, -1));
  const remedy =
    schema && allowsNull(schema) ? `加上 ${field}: 值；原文没有的写 ${field}: null` : `加上一行 ${field}: 值`;
  const label =
    typeof field === 'number'
      ? `${where} 缺少第 ${field + 1} 项`
      : `${where === '' ? '' : `${where} `}缺少字段 ${field}`;
  return { code: 'M202', message: label, found: `没有 ${field}`, expected, remedy };
}

/** A field that is there without a value. */
export function emptyField(schema: Schema | null, path: Path): MistakeText {
  const [name, expected] = [pathName(path) || '前置数据', expectation(schema)];
  const remedy = schema && allowsNull(schema) ? '原文没有的，明确写 null' : '填写内容；可以省略的字段则把整行删去';
  return { code: 'M202', message: `${name} 没有填写`, found: '（空）', expected, remedy };
}

/** Whether a figure is asked for, with or without a sign. */
export const isDecimal = (schema: Schema): boolean => ['decimal', 'score'].includes(kindOf(schema) ?? '');

function wrongNumber(
  name: string,
  found: string,
  expected: string,
  schema: Schema | null,
  place: NumberPlace,
): MistakeText {
  const text = unquote(found);
  if (isTooLong(text)) return tooManyDigits(name, found);
  if (schema && isDecimal(schema) && /^-(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text)) {
    return {
      code: 'M211',
      message: `${name} 不能为负数`,
      found,
      expected,
      remedy: '对照来源文件改正；扣分请写在 reasons',
    };
  }
  const advice = adviseNumeral(text, place);
  if (!advice && /^-?\d+(?:\.\d+)?$/.test(text)) {
    return { code: 'M203', message: `${name} 应为数字，不加引号`, found, expected, remedy: `改为 ${text}` };
  }
  if (!advice) {
    const remedy =
      schema && allowsNull(schema) ? '填写数字；原文没有的写 null' : '填写数字；可以省略的字段则把整行删去';
    return { code: 'M207', message: `${name} 应为数字`, found, expected, remedy };
  }
  return { code: 'M207', message: `${name} 应为数字：${advice.why}`, found, expected, remedy: advice.remedy };
}

/** `length`: a suggestion shorter than this is no whole date. */
function wrongDate(name: string, found: string, expected: string, otherwise: string, length = 4): MistakeText {
  const { why, suggestion } = adviseDate(unquote(found));
  const whole = suggestion !== null && suggestion.length >= length;
  const short = suggestion !== null && !whole;
  return {
    code: 'M206',
    message: `${name}：${short ? '日期没有写到日' : why}`,
    found,
    expected,
    remedy: whole ? `改为 ${suggestion}` : otherwise,
  };
}

function wrongChoice(
  name: string,
  found: string,
  value: unknown,
  values: readonly string[],
  schema: Schema | null,
): MistakeText {
  const choice = schema ? known((at) => choiceOf.get(at), schema) : undefined;
  const text = String(value);
  // A field that says in its own words what is chosen does not list the codes' meanings.
  const isListed = schema && choice && choice.listing === describe(schema);
  const meant = (choice && codeMeant(choice, text)) ?? nearest(text, values);
  return {
    code: 'M204',
    message: `${name} 不在可选范围内`,
    found,
    expected: `下列之一：${isListed ? choice.listing : values.join('、')}`,
    remedy: choiceRemedy(text, meant),
  };
}

/** The code whose word or meaning was written: “财政评价” for fiscal. */
function codeMeant({ choice: { codes, words, meanings } }: { readonly choice: Choice }, text: string): string | null {
  if (text.length < 2 || text.length > 40) return null;
  return codes.find((code) => words[code]?.includes(text) || meanings[code]?.includes(text)) ?? null;
}

function choiceRemedy(text: string, meant: string | null): string {
  if (text.trim() === meant && text !== meant) return `删去首尾的空格，写作 ${meant}`;
  return meant ? `是不是 ${meant}？` : '从可选的值里选一个，照样填写';
}

function wrongType(name: string, found: string, expected: string, schema: Schema | null, value: unknown): MistakeText {
  const type = schema ? bare(schema)._zod.def.type : '';
  let remedy = '按“应当是”改写';
  if (type === 'string' && (typeof value === 'number' || typeof value === 'boolean'))
    remedy = `加半角双引号：${JSON.stringify(found)}`;
  else if (value === null) remedy = '此处不能是 null：填写内容，可以省略的字段则把整行删去';
  else if (type === 'array' && typeof value === 'string')
    remedy = /[［］【】]/.test(found) ? '改用半角的括号和逗号：[甲, 乙]' : `写成列表：[${found}]`;
  else if (Array.isArray(value)) remedy = SEVERAL.has(name) ? `几家的，把 ${name} 改为 ${name}s` : listForText(found);
  else if (typeof value === 'object') remedy = '值里有“冒号加空格”的，用半角双引号把整个值引起来，或改用全角冒号';
  else if (type === 'object' && schema && allowsNull(schema)) remedy = '原文没有的写 null；有的，另起几行按字段填写';
  else if (type === 'object') remedy = '另起几行按字段填写，每行一个“字段: 值”';
  else if (type === 'boolean') remedy = '写 true（是）或 false（否）';
  return { code: 'M203', message: `${name} 的类型不对`, found, expected, remedy };
}

/** Fields of one body that have a field for several beside them. */
const SEVERAL: ReadonlySet<string> = new Set(['commissioner', 'evaluator']);

/** A text that begins with a hyphen or stands in brackets became a list. */
const listForText = (found: string): string =>
  found.startsWith('-')
    ? '行首多了“- ”的，删去一个；“-”是文字的，用半角双引号把整个值引起来'
    : '这里只填一个值：去掉方括号；方括号是原文的，用半角双引号把整个值引起来';

function wrongSize(
  issue: Extract<Issue, { code: 'too_small' | 'too_big' }>,
  name: string,
  found: string,
  expected: string,
  value: unknown,
): MistakeText {
  const bound = issue.code === 'too_small' ? issue.minimum : issue.maximum;
  const side = issue.code === 'too_small' ? '至少' : '至多';
  if (issue.origin === 'string' && issue.code === 'too_big') return tooLong(name, String(value), Number(issue.maximum));
  if (issue.origin === 'string') {
    return {
      code: 'M210',
      message: `${name} 不能为空`,
      found: '（空）',
      expected,
      remedy: '填写内容；以 > 或 # 开头的内容要加引号；可以省略的字段则把整行删去',
    };
  }
  if (issue.origin === 'array') {
    const count = Array.isArray(value) ? value.length : 0;
    return {
      code: issue.code === 'too_big' && Number(bound) > 10 ? 'M215' : 'M210',
      message: `${name} ${side}要有 ${bound} 项`,
      found: `${count} 项`,
      expected: `${side} ${bound} 项：${expected}`,
      remedy: `补足或删减到${side} ${bound} 项`,
    };
  }
  return {
    code: 'M211',
    message: `${name} 超出范围`,
    found,
    expected: `${side} ${bound}：${expected}`,
    remedy: '对照来源文件改正',
  };
}

function wrongForm(name: string, why: string, found: string, expected: string, value: unknown): MistakeText {
  let remedy = '按“应当是”改写';
  if (typeof value === 'string' && value !== value.trim()) remedy = '删去首尾的空格';
  return { code: 'M205', message: `${name}：${why}`, found, expected: `${why}；${expected}`, remedy };
}

function wrongUrl(name: string, found: string): MistakeText {
  return {
    code: 'M205',
    message: `${name} 不是网址`,
    found,
    expected: '以 http:// 或 https:// 开头的完整网址',
    remedy: '写完整网址；没有网址的，可以省略的字段则把整行删去',
  };
}

/** The variants of a record, when the field that decides between them is missing. */
function optionsOf(issue: Issue): string | null {
  return issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options)
    ? `下列之一：${issue.options.join('、')}`
    : null;
}

const unquote = (text: string): string => text.replace(/^(["'])([\s\S]*)\1$/, '$2');
