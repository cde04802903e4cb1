/** The archive in memory: every report and registry, linked and ready to read, with what the rules say. Types only. */
import type { CheckResult, RuleDescription } from './check-result.ts';
import type { ReportData } from './schema/report.ts';
import type {
  Evaluator,
  Organisation,
  OrganisationKind,
  Programme,
  Region,
  RuleSet,
  Site,
  Subject,
  Synonyms,
  Theme,
} from './schema/registries.ts';

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
  /** The body by its headings, in the order of the page. */
  readonly sections: readonly Section[];
  /** Files published beside its page. */
  readonly attachments: readonly Attachment[];
}

/** A section of a report's body. */
export interface Section {
  /** Anchor of the heading; "" for what stands before the first heading. */
  readonly id: string;
  readonly title: string;
  /** 1–6; 0 for what stands before the first heading. */
  readonly level: number;
  /** Plain text below the heading, with table cells and captions, up to the next heading. */
  readonly text: string;
  /** Line of the heading in the file; of the body for the part without one. */
  readonly line: number;
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

/** What content/ holds: documents and registries. */
export interface Corpus {
  readonly site: Site;
  /** Newest first: by report year, then last budget year, then id. */
  readonly reports: readonly Report[];
  /** What can be evaluated, in the order of its list. */
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly organisationKinds: ReadonlyMap<string, OrganisationKind>;
  readonly regions: ReadonlyMap<string, Region>;
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly evaluators: ReadonlyMap<string, Evaluator>;
  readonly programmes: ReadonlyMap<string, Programme>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly ruleSets: ReadonlyMap<string, RuleSet>;
  readonly pages: ReadonlyMap<string, Page>;
  /** Words of like meaning, for the search; an archive may do without. */
  readonly synonyms: Synonyms;
}

/** The corpus with the results of its rules: what every page, list, table and index is made from. */
export interface Archive extends Corpus {
  /** The rules that were asked, in the order in which a page lists their results. */
  readonly rules: readonly RuleDescription[];
  /** All results for one of its reports, in the order of the rules; each report is judged once. */
  readonly resultsOf: (report: Report) => readonly CheckResult[];
}
