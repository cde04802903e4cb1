/** A report page: what it restates, whom it is about, who wrote it, since when it stands here. */
import type { Corpus, Report } from '../../report/archive.ts';
import { lastChanged } from '../../report/publication-history.ts';
import { evaluatorsOf } from '../../report/who-and-where.ts';
import { cardPath } from '../card/card-content.ts';
import { licence, place, publisher } from './site-things.ts';
import { years, type Address, type Thing } from './json-ld.ts';
import { organisationPage } from '../../contract/page-addresses.ts';

/**
 * A schema.org Report; fields that the archive has nothing for are undefined and drop out of the JSON.
 * @param at makes an absolute address of a site-absolute one
 */
export function reportThing(report: Report, corpus: Corpus, description: string, at: Address): Thing {
  const { site } = corpus;
  const author = authorsOf(report, corpus);
  return {
    '@type': 'Report',
    '@id': at(report.url),
    name: report.title,
    headline: report.title,
    alternateName: report.shortTitle,
    abstract: report.summary,
    description,
    url: at(report.url),
    identifier: report.id,
    inLanguage: 'zh-CN',
    datePublished: report.published,
    dateModified: lastChanged(report),
    correction:
      report.corrections.length === 0
        ? undefined
        : report.corrections.map(({ date, note }) => ({
            '@type': 'CorrectionComment',
            datePublished: date,
            text: note,
          })),
    temporalCoverage: report.period.dates?.join('/') ?? years(report.period.from, report.period.to),
    spatialCoverage: place(site),
    about: report.organisations.map((id) => organisation(id, corpus, at)),
    author,
    publisher: publisher(site),
    // A full text is the document itself; only a restatement is made from another.
    isBasedOn: site.restatement
      ? {
          '@type': 'CreativeWork',
          name: report.source.title,
          identifier: report.source.number,
          datePublished: report.source.published,
          url: report.source.url,
          author,
        }
      : undefined,
    sameAs: site.restatement ? undefined : report.source.url,
    isPartOf: { '@id': at('/') },
    license: licence(site),
    image: at(cardPath(report)),
    encoding: {
      '@type': 'DataDownload',
      encodingFormat: 'application/json',
      contentUrl: at(`/data/reports/${report.id}.json`),
    },
  };
}

/** One evaluator stands alone, several in a list; none where the source names nobody. */
function authorsOf(report: Report, corpus: Corpus): Thing | Thing[] | undefined {
  const names = (evaluatorsOf(report) ?? []).flatMap((id) => corpus.evaluators.get(id)?.name ?? []);
  const [only, ...others] = names.map((name): Thing => ({ '@type': 'Organization', name }));
  return only === undefined || others.length === 0 ? only : [only, ...others];
}

function organisation(id: string, corpus: Corpus, at: Address): Thing {
  const found = corpus.organisations.get(id);
  if (found === undefined) return { '@type': 'Organization', name: id };
  return {
    '@type': corpus.organisationKinds.get(found.kind)?.schemaType ?? 'Organization',
    name: found.name,
    alternateName: found.short.length === 0 ? undefined : found.short,
    url: at(organisationPage(id)),
  };
}
