import { describe, expect, it } from 'vitest';
import { footFacts, pageDescription, pageLabels, textsWords } from '../../../src/page-data/site-identity.ts';
import { site, type Site } from '../../../src/report/schema/registries.ts';

const written = (more: object = {}): Site =>
  site.parse({
    name: '某县绩效公开',
    tagline: '一',
    description: '某县的绩效评价文件',
    jurisdiction: '某县',
    publisher: '某县财政局',
    url: 'https://jixiao.example.gov.cn/a/',
    contact: '来信',
    licence: '注明出处',
    ...more,
  });

const government = {
  sponsor: '某县人民政府',
  icp: '某ICP备1号',
  siteCode: '1234567890',
  column: '绩效公开',
  columnType: '绩效信息',
};

describe('what the texts are', () => {
  it('are restatements unless the site says that they are its own', () => {
    expect(textsWords(written())).toMatch(/摘编/);
    expect(textsWords(written({ restatement: false }))).not.toMatch(/摘编|重新撰写|不是报告原文/);
  });
});

describe('the foot', () => {
  it('says nothing of a government that is not named', () => {
    expect(footFacts(written())).toEqual([]);
    expect(footFacts(written({ government: {} }))).toEqual([]);
  });

  it('has what the file has, in order, and where it can be looked up', () => {
    const police = { police: '某公网安备1号', policeUrl: 'https://beian.mps.gov.cn/' };
    expect(footFacts(written({ government: { ...government, ...police } }))).toEqual([
      { text: '主办单位：某县人民政府', url: undefined },
      { text: '网站标识码：1234567890', url: undefined },
      { text: '某ICP备1号', url: 'https://beian.miit.gov.cn/' },
      { text: '某公网安备1号', url: 'https://beian.mps.gov.cn/' },
    ]);
  });
});

describe('the labels of a page', () => {
  const names = (labels: readonly (readonly [string, string])[]): string[] => labels.map(([name]) => name);

  it('are on a government site alone', () => {
    expect(pageLabels(written(), { title: '甲', published: '2026-11-20' })).toEqual([]);
  });

  it('speak of site and column everywhere, of an article on documents alone', () => {
    const page = pageLabels(written({ government }), { title: '关于' });
    expect(names(page)).toEqual([
      'SiteName',
      'SiteDomain',
      'SiteIDCode',
      'ColumnName',
      'ColumnDescription',
      'ColumnKeywords',
      'ColumnType',
    ]);
    const document = new Map(pageLabels(written({ government }), { title: '甲报告', published: '2026-11-20' }));
    expect(document.get('SiteDomain')).toBe('jixiao.example.gov.cn');
    expect(document.get('ArticleTitle')).toBe('甲报告');
    expect(document.get('PubDate')).toBe('2026-11-20 00:00');
    expect(document.get('ContentSource')).toBe('某县人民政府');
  });

  it('take the name of the site for a column without one, and the publisher for a sponsor', () => {
    const page = new Map(pageLabels(written({ government: {} }), { title: '甲', published: '2026-11-20' }));
    expect(page.get('ColumnName')).toBe('某县绩效公开');
    expect(page.get('ContentSource')).toBe('某县财政局');
    expect(page.has('SiteIDCode')).toBe(false);
  });
});

describe('what search engines are told of a page', () => {
  it('is its own sentence where that says enough', () => {
    const sentence = '一'.repeat(30);
    expect(pageDescription(written(), sentence)).toBe(sentence);
  });

  it('says of which site it is where it is short', () => {
    expect(pageDescription(written({ tagline: '逐份核对。' }), '收录报告1份。')).toBe(
      '收录报告1份。某县绩效公开：逐份核对。',
    );
  });
});
