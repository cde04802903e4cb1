import { describe, expect, it } from 'vitest';
import type { Organisation, Region } from '../../../src/report/schema/registries.ts';
import { commissionersOf, evaluatorsOf, levelOf, regionOf } from '../../../src/report/who-and-where.ts';

describe('who evaluates and on whose behalf', () => {
  it('tells nobody from nothing said, and one from several', () => {
    expect(evaluatorsOf({ evaluator: null })).toBeNull();
    expect(evaluatorsOf({ evaluator: null, evaluators: [] })).toEqual([]);
    expect(evaluatorsOf({ evaluator: 'a' })).toEqual(['a']);
    expect(evaluatorsOf({ evaluator: null, evaluators: ['a', 'b'] })).toEqual(['a', 'b']);
    expect(commissionersOf({ commissioner: null })).toBeNull();
    expect(commissionersOf({ commissioner: 'a' })).toEqual(['a']);
    expect(commissionersOf({ commissioner: null, commissioners: ['a', 'b'] })).toEqual(['a', 'b']);
  });
});

describe('the place of a document', () => {
  const organisation = (id: string, part: Partial<Organisation> = {}): [string, Organisation] => [
    id,
    { id, name: id, short: [], predecessors: [], kind: 'department', ...part },
  ];
  const region = (id: string, level: Region['level'], within?: string): [string, Region] => [
    id,
    { id, name: id, level, ...(within === undefined ? {} : { within }) },
  ];
  const places = {
    regions: new Map([region('city', 'city'), region('county', 'county', 'city')]),
    organisations: new Map([
      organisation('bureau', { region: 'city' }),
      organisation('station', { within: 'bureau' }),
      organisation('office', { region: 'county' }),
      organisation('branch', { region: 'county', level: 'city' }),
      organisation('lost', { within: 'found' }),
      organisation('found', { within: 'lost' }),
    ]),
  };
  const of = (organisations: string[], more: object = {}) => {
    const document = { organisations, ...more };
    return [levelOf(places, document), regionOf(places, document)];
  };

  it('is its own word before that of its organisations', () => {
    expect(of(['office'], { level: 'province', region: 'city' })).toEqual(['province', 'city']);
    expect(of(['office'], { region: 'city' })).toEqual(['city', 'city']);
  });

  it('is that of its organisations where they agree', () => {
    expect(of(['bureau'])).toEqual(['city', 'city']);
    expect(of(['bureau', 'station'])).toEqual(['city', 'city']);
    expect(of(['branch'])).toEqual(['city', 'county']);
    expect(of(['bureau', 'office'])).toEqual([null, null]);
    expect(of(['bureau', 'branch'])).toEqual(['city', null]);
  });

  it('is unknown of organisations without a place, also where they belong to each other', () => {
    expect(of(['lost'])).toEqual([null, null]);
    expect(of(['nobody'])).toEqual([null, null]);
  });
});
