/** Who made a document, of which level and place it is: its own word first, then what its organisations agree on. */
import { describe, expect, it } from 'vitest';
import {
  commissionersOf,
  evaluatorsOf,
  levelOf,
  regionOf,
  regionsAround,
} from '../../../src/report/document-parties.ts';
import type { Organisation, Region } from '../../../src/report/schema/registries.ts';

const regions = new Map<string, Region>([
  ['sheng', { id: 'sheng', name: '岚东省', level: 'province' }],
  ['shi', { id: 'shi', name: '岩泽市', level: 'city', within: 'sheng' }],
  ['xian', { id: 'xian', name: '柳浦县', level: 'county', within: 'shi' }],
]);
const organisation = (id: string, part: Partial<Organisation>): [string, Organisation] => [
  id,
  { id, name: id, short: [], predecessors: [], kind: 'department', ...part },
];
const corpus = {
  regions,
  organisations: new Map([
    organisation('ju', { region: 'xian' }),
    organisation('zhen', { region: 'xian', level: 'township' }),
    organisation('ting', { region: 'sheng' }),
    organisation('wu', {}),
  ]),
};

describe('evaluators and commissioners', () => {
  it('are the list where there is one, else the single one; nobody is told from not said', () => {
    expect(evaluatorsOf({ evaluator: null, evaluators: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(evaluatorsOf({ evaluator: 'a' })).toEqual(['a']);
    expect(evaluatorsOf({ evaluator: null, evaluators: [] })).toEqual([]);
    expect(evaluatorsOf({ evaluator: null })).toBeNull();
    expect(commissionersOf({ commissioner: null })).toEqual([]);
    expect(commissionersOf({ commissioner: null, commissioners: ['a', 'b'] })).toEqual(['a', 'b']);
  });
});

describe('level and place', () => {
  it('are those of the organisations, whose own level goes before that of their place', () => {
    expect(levelOf(corpus, { organisations: ['ju'] })).toBe('county');
    expect(levelOf(corpus, { organisations: ['zhen'] })).toBe('township');
    expect(regionOf(corpus, { organisations: ['ju', 'zhen'] })?.name).toBe('柳浦县');
  });

  it('are the document’s own where it says them', () => {
    expect(levelOf(corpus, { organisations: ['ju'], level: 'city' })).toBe('city');
    expect(regionOf(corpus, { organisations: ['ju'], region: 'shi' })?.name).toBe('岩泽市');
    expect(levelOf(corpus, { organisations: ['wu'], region: 'shi' })).toBe('city');
  });

  it('are unknown where organisations differ or nothing is said', () => {
    expect(levelOf(corpus, { organisations: ['ju', 'ting'] })).toBeNull();
    expect(regionOf(corpus, { organisations: ['ju', 'ting'] })).toBeNull();
    expect(regionOf(corpus, { organisations: ['ju', 'wu'] })).toBeNull();
    expect(levelOf(corpus, { organisations: ['wu'] })).toBeNull();
  });

  it('lie in larger places, and a ring of places ends', () => {
    expect(regionsAround(corpus, regions.get('xian')!).map(({ id }) => id)).toEqual(['xian', 'shi', 'sheng']);
    const ring = new Map<string, Region>([
      ['a', { id: 'a', name: '甲', level: 'county', within: 'b' }],
      ['b', { id: 'b', name: '乙', level: 'city', within: 'a' }],
    ]);
    expect(regionsAround({ regions: ring }, ring.get('a')!).map(({ id }) => id)).toEqual(['a', 'b']);
    expect(regionsAround(corpus, null)).toEqual([]);
  });
});
