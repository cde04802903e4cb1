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
/** Of a rule, by its code: "C101". */
export const rulePage = (code: string): string => `/checks/${code.toLowerCase()}/`;
/** A recommendation's own page; findings live on the page of their report. */
export const recommendationPage = (report: string, id: string): string => `/recommendations/${report}-${id}/`;

/** Lists that can be narrowed. */
export type ListName =
  'reports' | 'findings' | 'recommendations' | 'indicators' | 'organisations' | 'checks' | 'trends';

/** A list, narrowed by the given keys. */
export function listAddress(list: ListName, by: Readonly<Record<string, string>> = {}): string {
  const query = Object.entries(by)
    .map(([key, value]) => `${key}=${value}`)
    .join('&');
  return `/${list}/${query === '' ? '' : `?${query}`}`;
}
