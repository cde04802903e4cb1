import { describe, expect, it } from 'vitest';
import { regionsAround } from '../../../src/analysis/regions-around.ts';
import type { Region } from '../../../src/report/schema/registries.ts';

const regions = new Map<string, Region>([
  ['sheng', { id: 'sheng', name: '岚东省', level: 'province' }],
  ['shi', { id: 'shi', name: '岩泽市', level: 'city', within: 'sheng' }],
  ['xian', { id: 'xian', name: '柳浦县', level: 'county', within: 'shi' }],
  ['a', { id: 'a', name: '甲', level: 'county', within: 'b' }],
  ['b', { id: 'b', name: '乙', level: 'city', within: 'a' }],
]);
const around = (id: string | null): string[] => regionsAround({ regions }, id).map((one) => one.id);

describe('the places around a place', () => {
  it('are itself and all that it lies in', () => expect(around('xian')).toEqual(['xian', 'shi', 'sheng']));
  it('end where they began', () => expect(around('a')).toEqual(['a', 'b']));
  it('are none of an unknown place', () => {
    expect(around(null)).toEqual([]);
    expect(around('nowhere')).toEqual([]);
  });
});
