/** What is remembered of parsed files is what would be parsed, and not without end. */
import { expect, it } from 'vitest';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';
import { recallYaml } from '../../../src/corpus/yaml-memory.ts';

const recall = (text: string): ReturnType<typeof recallYaml> => recallYaml(new LineIndex(text));

it('the same text is parsed once, another one anew', () => {
  const first = recall('a: 甲\nb: 1\n');
  expect(recall('a: 甲\nb: 1\n')).toBe(first);
  const other = recall('a: 甲\nb: 2\n');
  expect(other.data).toEqual({ a: '甲', b: 2 });
  expect(first.data).toEqual({ a: '甲', b: 1 });
});

it('mistakes are told again', () => {
  const told = recall('a: [\n').mistakes;
  expect(told).not.toEqual([]);
  expect(recall('a: [\n').mistakes).toEqual(told);
});

it('what was not asked for lately is forgotten', () => {
  const [old, used] = [recall('a: old\n'), recall('a: used\n')];
  for (let part = 0; part < 3; part++) {
    recall(`a: ${String(part).repeat(90_000)}\n`);
    expect(recall('a: used\n')).toBe(used);
  }
  expect(recall('a: old\n')).not.toBe(old);
  expect(recall('a: old\n').data).toEqual(old.data);
});
