/** The archive in memory: every report and registry, linked and ready to read. Types only. */
import type { ReportData } from './schema/report.ts';
import type { Evaluator, Organisation, Programme, RuleSet, Site, Theme } from './schema/registries.ts';

/** One report: its frontmatter, its identity and its narrative. */
export interface Report extends ReportData {
  /** File name without extension; the address of the report for ever. */
  readonly id: string;
  /** Path from the project root, e.g. content/reports/2021-2023-waimao.mdx. */
  readonly file: string;
  /** MDX source below the frontmatter. */
  readonly body: string;
  /** Line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
  /** Site-absolute address with trailing slash, without base. */
  readonly url: string;
  /** Files published beside its page. */
  readonly attachments: readonly Attachment[];
}

/** A file that the body of a report links to. */
export interface Attachment {
  /** Path from the project root. */
  readonly file: string;
  /** Path below the report's address. */
  readonly path: string;
}

/** A page that a publisher writes: content/pages/about.md. */
export interface Page {
  /** File name without extension. */
  readonly id: string;
  /** Path from the project root. */
  readonly file: string;
  readonly title: string;
  readonly description: string;
  /** Source below the frontmatter, under the same rules as the body of a report. */
  readonly body: string;
  /** Line of the file on which `body` begins, counted from 1. */
  readonly bodyLine: number;
}

export interface Corpus {
  readonly site: Site;
  /** Newest first: by report year, then last budget year, then id. */
  readonly reports: readonly Report[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly evaluators: ReadonlyMap<string, Evaluator>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly pages: ReadonlyMap<string, Page>;
}
