/** `/data/`: the archive as a data set with every file that can be downloaded. */
import type { Corpus } from '../../report/archive.ts';
import { lastChanged } from '../../report/publication-history.ts';
import { catalogue } from '../data-catalogue.ts';
import { licence, place, publisher } from './site-things.ts';
import { years, type Address, type Thing } from './json-ld.ts';

const FORMATS: Readonly<Record<string, string>> = { csv: 'text/csv', json: 'application/json' };

/**
 * A schema.org Dataset.
 * @param at makes an absolute address of a site-absolute one
 */
export function dataset(corpus: Corpus, description: string, at: Address): Thing {
  const { site, reports } = corpus;
  const published = reports.flatMap((report) => report.published ?? []).sort();
  const changed = reports.flatMap((report) => lastChanged(report) ?? []).sort();
  const files = [
    ...catalogue().flatMap(({ title, files: some }) => some.map(({ name, to }) => ({ title, name, to }))),
    ...reports.map(({ id, title }) => ({ title, name: `${id}.json`, to: `/data/reports/${id}.json` })),
  ];
  return {
    '@type': 'Dataset',
    '@id': at('/data/'),
    name: `${site.jurisdiction}财政绩效评价报告数据`,
    description,
    url: at('/data/'),
    inLanguage: 'zh-CN',
    isAccessibleForFree: true,
    datePublished: published[0],
    dateModified: changed.at(-1),
    temporalCoverage:
      reports.length === 0
        ? undefined
        : years(
            Math.min(...reports.map(({ period }) => period.from)),
            Math.max(...reports.map(({ period }) => period.to)),
          ),
    spatialCoverage: place(site),
    creator: publisher(site),
    publisher: publisher(site),
    license: licence(site),
    includedInDataCatalog: { '@type': 'DataCatalog', name: site.name, url: at('/') },
    distribution: files.map(({ title, name, to }) => ({
      '@type': 'DataDownload',
      name: `${title}（${name}）`,
      encodingFormat: FORMATS[name.split('.').at(-1) ?? ''],
      contentUrl: at(to),
    })),
  };
}
