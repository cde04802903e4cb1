/** One downloadable table: what it holds, column by column, and its rows. */
import type { Archive, Corpus, Report } from '../../report/archive.ts';
import type { Value } from '../csv.ts';

export interface Column {
  readonly key: string;
  /** Chinese, for the dictionary on /data/. */
  readonly description: string;
}

/** A table that is published as CSV and JSON; each row has the keys of its columns. */
export interface DataTable {
  /** File name without extension. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: (report: Report, archive: Archive) => Record<string, Value>[];
}

export const column = (key: string, description: string): Column => ({ key, description });

/** Of every table: the report, and where the row stands on the site. */
export const REPORT: Column = column('report', '报告编号');
export const URL: Column = column('url', '该条在本站的网址（站内路径）');

/** Several texts in one cell. */
export const list = (items: readonly string[]): string => items.join('；');

/** Official names of organisations. */
export const organisations = (ids: readonly string[], corpus: Corpus): string =>
  list(ids.map((id) => corpus.organisations.get(id)?.name ?? id));

export const themes = (ids: readonly string[], corpus: Corpus): string =>
  list(ids.map((id) => corpus.themes.get(id)?.name ?? id));
