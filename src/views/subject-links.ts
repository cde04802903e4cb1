/** Names and addresses of what a report refers to. */
import type { Corpus } from '../report/archive.ts';
import { organisationPage, programmePage, themePage } from '../contract/page-addresses.ts';

/** A name as readers know it, and where it leads. */
export interface SubjectLink {
  readonly name: string;
  /** Site-absolute path, or null where there is no page for it. */
  readonly to: string | null;
}

/** Full name and page; an unknown id stands for its own name. */
export function organisationRef(id: string, corpus: Corpus): SubjectLink {
  return { name: corpus.organisations.get(id)?.name ?? id, to: organisationPage(id) };
}

/** Short name for tables and lists: the first one, else the full name; an unknown id stands for its own name. */
export function organisationShort(id: string, corpus: Corpus): string {
  const organisation = corpus.organisations.get(id);
  return organisation?.short[0] ?? organisation?.name ?? id;
}

/** Name and page; an unknown id stands for its own name. */
export function themeRef(id: string, corpus: Corpus): SubjectLink {
  return { name: corpus.themes.get(id)?.name ?? id, to: themePage(id) };
}

/** Name and page; an unknown id stands for its own name. */
export function programmeRef(id: string, corpus: Corpus): SubjectLink {
  return { name: corpus.programmes.get(id)?.name ?? id, to: programmePage(id) };
}
