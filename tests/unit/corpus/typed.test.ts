/** What is typed arrives as it is typed, or the line is told. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { validateSchema } from '../../../src/corpus/validate-schema.ts';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';
import { parseYaml, type Yaml } from '../../../src/corpus/yaml.ts';
import { printed } from '../../../src/report/schema/field-types.ts';
import { unwrap } from '../../../src/report/wrapped-text.ts';

const read = (text: string): Yaml => parseYaml(text, new LineIndex(text));
const told = ({ mistakes, changed }: Yaml): number[] => [...mistakes, ...changed].map(({ at }) => at.line);

/** Wherever it is typed, the text is due as it is. */
const due = z.strictObject({
  a: printed.or(z.array(printed.or(z.strictObject({ b: printed, c: printed })))),
  b: printed.optional(),
  d: printed.optional(),
  x: printed.optional(),
});
/** Lines of all that `check` would say. */
const said = (yaml: Yaml): number[] => [
  ...told(yaml),
  ...(yaml.mistakes.length > 0 ? [] : validateSchema(due, yaml).map(({ at }) => at.line)),
];

const SIGNS = '#:-?,[]{}&*!|>\'"%@`~.=<+/\\()、，。：；“”《》（）—…％#【】0123456789 年月元江门市绩效评价资金拨付';
/** A comment that is one stays one: no sign before a space. */
const text = fc
  .array(fc.constantFrom(...SIGNS, ' #', ': ', ' - ', '- ', '甲', '乙', '12.50', '2023-01-01', 'null', 'True'), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join('').trim())
  .filter((value) => value !== '' && !/(?:^|\s)#\s/.test(value));

/** Quotation marks around the whole of it are quotation marks. */
const bare = text.filter((value) => !/^(["']).*\1$/.test(value));

/** Lines as an author wraps them: none is empty, none begins like a remark. */
const lines = fc
  .array(
    text.filter((value) => !value.startsWith('#')),
    { minLength: 2, maxLength: 4 },
  )
  .map((parts) => parts.map((part) => part.trim()));

function arrives(source: string, typed: string, line: number, pick: (data: unknown) => unknown): void {
  const yaml = read(source);
  const value = pick(yaml.data);
  const same = String(value) === typed;
  const near = said(yaml).some((at) => Math.abs(at - line) <= 1);
  expect(same || near, `${JSON.stringify(source)} gave ${JSON.stringify(value)}, told ${said(yaml).join()}`).toBe(true);
}

const runs = { numRuns: 400 };
const a = (data: unknown): unknown => (data as { a?: unknown } | undefined)?.a;
const item = (data: unknown): unknown => (a(data) as unknown[] | undefined)?.[0];

describe('a text arrives, or its line is told', () => {
  test.prop([bare], runs)('without quotes', (typed) => arrives(`x: 1\na: ${typed}\nb: 2\n`, typed, 2, a));

  test.prop([bare], runs)('in an item', (typed) => arrives(`a:\n  - ${typed}\n  - 乙\nb: 2\n`, typed, 2, item));

  test.prop([bare], runs)('in a field of an item', (typed) =>
    arrives(
      `a:\n  - b: ${typed}\n    c: 1\nd: 2\n`,
      typed,
      2,
      (data) => (item(data) as { b?: unknown } | undefined)?.b,
    ),
  );

  test.prop([text], runs)('in single quotes', (typed) =>
    arrives(`a: '${typed.replaceAll("'", "''")}'\nb: 2\n`, typed, 1, a),
  );

  test.prop([text], runs)('in double quotes', (typed) =>
    arrives(`a: "${typed.replace(/["\\]/g, '\\$&')}"\nb: 2\n`, typed, 1, a),
  );

  // Commas and brackets are the signs of such a list itself.
  test.prop([bare.filter((value) => !/[,[\]{}]/.test(value))], runs)('in brackets', (typed) =>
    arrives(`a: [${typed}, 乙]\nb: 2\n`, typed, 1, item),
  );

  test.prop([lines], runs)('folded', (typed) =>
    arrives(`a: >-\n${typed.map((line) => `  ${line}\n`).join('')}b: 2\n`, unwrap(typed.join('\n')), 2, a),
  );

  test.prop([lines], runs)('as it stands', (typed) =>
    arrives(`a: |-\n${typed.map((line) => `  ${line}\n`).join('')}b: 2\n`, unwrap(typed.join('\n')), 2, a),
  );

  test.prop([lines.filter(([first = '']) => !/^[>|"'[{]/.test(first))], runs)(
    'over several lines without quotes',
    (typed) => {
      const source = `a: ${typed.join('\n  ')}\nb: 2\n`;
      const yaml = read(source);
      const whole = unwrap(typed.join('\n'));
      const last = typed.length + 1;
      expect(String(a(yaml.data)) === whole || said(yaml).some((line) => line <= last), JSON.stringify(source)).toBe(
        true,
      );
    },
  );

  test.prop([lines], runs)('over several lines in double quotes', (typed) => {
    const escaped = typed.map((line) => line.replace(/["\\]/g, '\\$&'));
    arrives(`a: "${escaped.join('\n  ')}"\nb: 2\n`, unwrap(typed.join('\n')), 1, a);
  });
});

describe('lines that wrap', () => {
  it.each([
    ['a: 资金拨付\n  不够及时\n', '资金拨付不够及时'],
    ['a: >-\n  资金拨付\n  不够及时\n', '资金拨付不够及时'],
    ['a: |\n  资金拨付\n  不够及时\n', '资金拨付不够及时'],
    ['a: "资金拨付\n  不够及时"\n', '资金拨付不够及时'],
    ["a: '资金拨付\n  不够及时'\n", '资金拨付不够及时'],
    ['a: >-\n  采用 PPP\n  模式\n', '采用 PPP模式'],
    ['a: >-\n  public\n  private 合作\n', 'public private 合作'],
    ['a: >-\n  2023年\n  12月，共\n  5项\n', '2023年12月，共5项'],
    ['a: >\n  第一段。\n\n  第二段。\n', '第一段。第二段。'],
    ['a: "资金 拨付 \n  不够 及时"\n', '资金 拨付不够 及时'],
    ['a: "资金\\\n  拨付"\n', '资金拨付'],
    ['a: "资金 \\\n  拨付"\n', '资金 拨付'],
  ])('%j', (source, value) => {
    expect(read(source)).toMatchObject({ data: { a: value }, mistakes: [], changed: [] });
  });

  it('in brackets and items', () => {
    expect(read('a: [资金拨付\n  不够及时, 乙]\nb:\n  - 资金\n    拨付\n').data).toEqual({
      a: ['资金拨付不够及时', '乙'],
      b: ['资金拨付'],
    });
  });

  it('keeps the places of values', () => {
    const yaml = read('a: >-\n  资金\n  拨付\nb: 1\n');
    expect([yaml.value(['a']), yaml.value(['b'])]).toEqual([
      { line: 1, column: 4 },
      { line: 4, column: 4 },
    ]);
  });
});

describe('comments', () => {
  it.each([
    'a: 甲 # 说明\n',
    'a: 甲\n# 说明\nb: 乙\n',
    'a: 甲\n#b: 乙\n',
    '#a: 甲\nb: 乙\n',
    '- a: 甲\n  #b: 乙\n  c: 丙\n',
    'a: { b: 1,\n  #c: 2,\n  d: 3 }\n',
    'a: [甲,\n  #乙,\n  丙]\n',
    'a: # 说明\n  - 甲\n',
    'a: 甲 #　说明\n',
    'a: "甲 #1"\n',
    'a: >-\n  甲 #1\n  #2\n',
    'a: 甲#1\n',
  ])('stay comments: %j', (source) => {
    expect(told(read(source))).toEqual([]);
  });

  it.each([
    ['a: 甲 #1\n', 1],
    ['a: 甲 ##\n', 1],
    ['a: 甲\t#1\n', 1],
    ['a: [1, 2] #说明\n', 1],
    ['a: >- #1\n  甲\n', 1],
    ['a: 甲\n\n  #1\nb: 1\n', 3],
    ['a:\n  - 甲\n    #1\n  - 乙\n', 3],
    ['a: [甲\n  #1\n  乙]\n', 2],
    ['a: 甲\n  乙 #1\n  丙\nb: 2\n', 2],
  ])('are told where they take content away: %j', (source, line) => {
    const { mistakes, changed } = read(source);
    expect([...mistakes, ...changed].map(({ at, mistake }) => [at.line, mistake.code])).toEqual([[line, 'M105']]);
  });

  it('leave the rest of the file to be checked', () => {
    expect(read('a: 甲 #1\nb: 2\n').data).toEqual({ a: '甲', b: 2 });
  });
});
