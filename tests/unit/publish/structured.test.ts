/** schema.org: whom a report is about, since when it stands here, and nothing that could end the block. */
import { describe, expect, it } from 'vitest';
import { dataset } from '../../../src/publish/structured/dataset-thing.ts';
import { reportThing } from '../../../src/publish/structured/report-thing.ts';
import { breadcrumbs, website } from '../../../src/publish/structured/site-things.ts';
import { jsonLd } from '../../../src/publish/structured/json-ld.ts';
import { archive, report } from '../page-data/fixture.ts';

const at = (to: string): string => `https://example.test/base${to}`;
const one = report(
  {
    organisations: ['shangwu', 'gongxin'],
    evaluator: null,
    period: { from: 2021, to: 2023 },
    published: '2026-11-20',
    corrections: [{ date: '2026-12-01', note: '表1的数' }],
    source: { title: '来源文件', number: '〔2024〕1号' },
  },
  'one',
);
const corpus = archive([one, report({ period: { from: 2019, to: 2020 } }, 'two')]);

describe('a report', () => {
  const thing = JSON.parse(jsonLd(reportThing(one, corpus, '一句话', at))) as Record<string, unknown>;

  it('tells what it is, of which years, and when it was published and corrected', () => {
    expect(thing).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'Report',
      name: one.title,
      identifier: 'one',
      url: 'https://example.test/base/reports/one/',
      inLanguage: 'zh-CN',
      datePublished: '2026-11-20',
      dateModified: '2026-12-01',
      correction: [{ '@type': 'CorrectionComment', datePublished: '2026-12-01', text: '表1的数' }],
      temporalCoverage: '2021-01-01/2023-12-31',
      isBasedOn: { name: '来源文件', identifier: '〔2024〕1号' },
      about: [
        { '@type': 'GovernmentOrganization', name: '甲市商务局' },
        { '@type': 'GovernmentOrganization', name: '甲市工业和信息化局' },
      ],
      license: { name: 'CC BY 4.0' },
    });
  });

  it('leaves out what nobody knows', () => {
    expect(thing).not.toHaveProperty('author');
    const bare = JSON.parse(jsonLd(reportThing(report(), corpus, '', at))) as Record<string, unknown>;
    expect(bare).not.toHaveProperty('datePublished');
    expect(bare).not.toHaveProperty('correction');
    expect(bare).toMatchObject({ author: { name: '广东三胜管理顾问有限公司' } });
  });

  it('calls parties and mass organisations by their kind', () => {
    const organisations = new Map(corpus.organisations);
    organisations.set('shangwu', { ...organisations.get('shangwu')!, kind: 'democratic-party' });
    organisations.set('gongxin', { ...organisations.get('gongxin')!, kind: 'mass-organisation' });
    const { about } = reportThing(one, { ...corpus, organisations }, '', at);
    expect((about as { '@type': string }[]).map((each) => each['@type'])).toEqual(['PoliticalParty', 'Organization']);
  });
});

it('the data set covers all years and lists every file', () => {
  const thing = dataset(corpus, '数据', at);
  expect(thing).toMatchObject({ temporalCoverage: '2019-01-01/2023-12-31', dateModified: '2026-12-01' });
  const files = (thing['distribution'] as { contentUrl: string; encodingFormat: string }[]).map(
    ({ contentUrl, encodingFormat }) => `${encodingFormat} ${contentUrl}`,
  );
  expect(files).toContain('text/csv https://example.test/base/data/indicators.csv');
  expect(files).toContain('application/json https://example.test/base/data/reports/two.json');
  expect(new Set(files).size).toBe(files.length);
});

it('the site says how to search it', () => {
  expect(website(corpus, at)).toMatchObject({
    potentialAction: { target: { urlTemplate: 'https://example.test/base/search/?q={search_term_string}' } },
  });
});

it('breadcrumbs are counted from the front page', () => {
  expect(
    breadcrumbs(
      [
        { name: '首页', to: '/' },
        { name: '报告', to: '/reports/' },
      ],
      at,
    )['itemListElement'],
  ).toEqual([
    { '@type': 'ListItem', position: 1, name: '首页', item: 'https://example.test/base/' },
    { '@type': 'ListItem', position: 2, name: '报告', item: 'https://example.test/base/reports/' },
  ]);
});

it('nothing in a block can end it', () => {
  const name = '</script><script>alert(1)</script><!-- & -->';
  const block = jsonLd({ '@type': 'Thing', name });
  expect(block).not.toMatch(/[<>&]/);
  expect(JSON.parse(block)).toMatchObject({ name });
});
