declare namespace App {
  interface Locals {
    /** Set by the report page, read by the components of the MDX body. */
    reportPage?: import('../page-data/report/report-page.ts').ReportPage;
  }
}

/** Made at build time from the checked archive: narratives by id. */
declare module 'mingjian:narratives' {
  type Narrative = () => Promise<import('astro').MDXInstance<Record<string, never>>>;
  export const reports: Readonly<Record<string, Narrative>>;
  export const pages: Readonly<Record<string, Narrative>>;
}
