/** The site as a whole, and where a page stands in it. */
import type { Corpus } from '../../report/archive.ts';
import type { Address, Thing } from './json-ld.ts';

type Site = Corpus['site'];

/** Whoever runs the site. */
export const publisher = ({ publisher: name }: Site): Thing => ({ '@type': 'Organization', name });

/** The address of the licence where one is given, else its words. */
export const licence = ({ licence: text, licenceUrl }: Site): string | Thing =>
  licenceUrl ?? { '@type': 'CreativeWork', name: text };

/** The place that the reports are about. */
export const place = ({ jurisdiction: name }: Site): Thing => ({ '@type': 'AdministrativeArea', name });

/**
 * `/`: the site and how to search it, a schema.org WebSite.
 * @param at makes an absolute address of a site-absolute one
 */
export function website({ site }: Corpus, at: Address): Thing {
  return {
    '@type': 'WebSite',
    '@id': at('/'),
    name: site.name,
    alternateName: site.tagline,
    description: site.description,
    url: at('/'),
    inLanguage: 'zh-CN',
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${at('/search/')}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

export interface Crumb {
  readonly name: string;
  /** Site-absolute path. */
  readonly to: string;
}

/** From the front page down to the page itself. */
export function breadcrumbs(crumbs: readonly Crumb[], at: Address): Thing {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, to }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: at(to),
    })),
  };
}
