declare namespace App {
  interface Locals {
    /** Set by the report page, read by the components of the MDX body. */
    reportPage?: import('../insight/report-page/page.ts').ReportPage;
  }
}
