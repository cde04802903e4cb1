/**
 * Addresses of the site's own pages, site-absolute, without the base path.
 * They are published: what they look like never changes.
 */

/** @param id of an entry of content/organisations.yaml; whether there is such a page is not looked at */
export const organisationPage = (id: string): string => `/organisations/${id}/`;
/** @param id of an entry of content/themes.yaml */
export const themePage = (id: string): string => `/themes/${id}/`;
/** @param id of an entry of content/programmes.yaml */
export const programmePage = (id: string): string => `/programmes/${id}/`;
/** The page of a rule, by its code in either case: "C101". */
export const rulePage = (code: string): string => `/checks/${code.toLowerCase()}/`;
/** A recommendation's own page; findings live on the page of their report. */
export const recommendationPage = (report: string, id: string): string => `/recommendations/${report}-${id}/`;

/** Lists that can be narrowed. */
export type ListName =
  'reports' | 'findings' | 'recommendations' | 'indicators' | 'organisations' | 'checks' | 'trends' | 'projects';

/**
 * The first page of a list, narrowed to one value of each key.
 * @param by keys of facets; keys and values are put in as they are, so only codes and ids will do
 */
export function listAddress(list: ListName, by: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(by)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  return `/${list}/${query === '' ? '' : `?${query}`}`;
}
