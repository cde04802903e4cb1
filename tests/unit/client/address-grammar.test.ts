import { test } from '@fast-check/vitest';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress, type Field } from '../../../src/client/address/grammar.ts';

const FIELDS: readonly Field[] = [
  { key: 'q', name: '列表内查找', known: () => true },
  { key: 'year', name: '预算年度', known: (value) => ['2022', '2023'].includes(value) },
];

describe('an address', () => {
  it('gives each field the values that it knows, each once', () => {
    const read = readAddress('?q=整改&year=2023&year=&year=2022&year=2023', FIELDS);
    expect(read.of('q')).toEqual(['整改']);
    expect(read.of('year')).toEqual(['2023', '2022']);
    expect(read.of('theme')).toEqual([]);
    expect(read.unknown).toEqual([]);
    expect(read.idle).toBe(true);
  });

  it.each(['constructor', '__proto__', 'toString'])('has no field and no value of the name %s', (name) => {
    const read = readAddress(`?${name}=1&year=${name}&${name}=1`, FIELDS);
    expect(read.of(name)).toEqual([]);
    expect(read.unknown).toEqual([
      { name, value: '1' },
      { name: '预算年度', value: name },
    ]);
  });

  it('is nothing where nothing is asked', () => {
    expect(writeAddress([])).toBe('');
    expect(writeAddress([['q', '']])).toBe('');
    expect(readAddress('', FIELDS)).toMatchObject({ unknown: [], idle: false });
  });

  it('is written as it always was', () => {
    expect(
      writeAddress([
        ['q', '支出率 24.85%'],
        ['year', '2023'],
        ['year', '2022'],
      ]),
    ).toBe('?q=%E6%94%AF%E5%87%BA%E7%8E%87+24.85%25&year=2023&year=2022');
  });

  test.prop([fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.isWellFormed()))])(
    'is read as it was written',
    (values) => {
      const search = writeAddress(values.map((value) => ['q', value] as const));
      const read = readAddress(search, FIELDS);
      expect(read.of('q')).toEqual(values);
      expect([read.unknown, read.idle]).toEqual([[], false]);
    },
  );
});
