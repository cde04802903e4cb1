/** YAML: numbers as printed, and the place of every value. */
import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';
import { parseYaml } from '../../../src/corpus/yaml.ts';
import { exact } from '../../../src/report/exact.ts';

const read = (text: string) => parseYaml(text, new LineIndex(text));

/** Decimals as reports print them, zeros included. */
const decimal = fc
  .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 18n }), fc.option(fc.stringMatching(/^\d{1,8}$/)))
  .map(([negative, whole, decimals]) => `${negative ? '-' : ''}${whole}${decimals === null ? '' : `.${decimals}`}`);

describe('numbers', () => {
  test.prop([decimal])('keep their printed form', (printed) => {
    const { data, mistakes } = read(`a: ${printed}\nb: [${printed}, x]\n`);
    expect(mistakes).toEqual([]);
    const { a, b } = data as { a: string | number; b: [string | number, string] };
    expect(exact(a)).toBe(printed);
    expect(b[0]).toBe(a);
    // A number stays a number only when nothing of it is lost.
    if (typeof a === 'number') expect(String(a)).toBe(printed);
  });

  it.each(['12.50', '0123', '1e3', '0x1F', '.5', '+5', '-0', '123456789012345678'])('%s arrives as text', (printed) => {
    expect((read(`a: ${printed}\n`).data as { a: unknown }).a).toBe(printed);
  });

  it.each([
    ['1', 1],
    ['2023', 2023],
    ['-2.29', -2.29],
    ['"12.50"', '12.50'],
    ['2023-12-31', '2023-12-31'],
    ['null', null],
    ['true', true],
  ])('%s arrives as it is', (printed, value) => {
    expect((read(`a: ${printed}\n`).data as { a: unknown }).a).toBe(value);
  });
});

describe('places', () => {
  const text = 'a:\n  - b: 甲\n    c: [1, "二", 3]\n  - { d: 4 }\ne:\n';
  const yaml = read(text);

  it.each([
    [['a'], 'value', 2, 3],
    [['a'], 'key', 1, 1],
    [['a', 0, 'b'], 'value', 2, 8],
    [['a', 0, 'b'], 'key', 2, 5],
    [['a', 0, 'c', 1], 'value', 3, 12],
    [['a', 1, 'd'], 'value', 4, 10],
    [['a', 1, 'missing'], 'value', 4, 5],
    [['a', 7, 'b'], 'value', 2, 3],
    [['e'], 'value', 5, 1],
    [[], 'value', 1, 1],
  ] as const)('%j %s', (path, which, line, column) => {
    expect(yaml[which](path)).toEqual({ line, column });
  });

  it('gives the value as written', () => {
    expect(yaml.source(['a', 0, 'c'])).toBe('[1, "二", 3]');
    expect(yaml.source(['a', 0, 'c', 1])).toBe('"二"');
    expect(yaml.source(['e'])).toBe('');
    expect(yaml.source(['f'])).toBeUndefined();
  });

  it('counts from the file, not from the frontmatter', () => {
    const file = `---\n${text}---\n`;
    expect(parseYaml(text, new LineIndex(file), 4).value(['a', 0, 'b'])).toEqual({ line: 3, column: 8 });
  });
});

it('refuses alias bombs without expanding them', () => {
  const bomb = `a: &a [x, x, x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]`).join('\n')}\n`;
  const { mistakes, data } = read(bomb);
  expect(data).toBeUndefined();
  expect(mistakes[0]!.mistake.code).toBe('M104');
});
