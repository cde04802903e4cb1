/**
 * How long things may be. The archive's longest passages have 300 characters
 * and its largest table 2,500; what goes far beyond is a slip (a quotation
 * mark that was forgotten) or belongs elsewhere, and would break pages or the
 * search, which holds at most 55,202 characters in one record.
 */
export const longest = Object.freeze({
  /** Characters of an id. */
  id: 80,
  /** Characters of a title. */
  title: 200,
  /** Chinese characters of a short title; two Latin letters or digits count as one. */
  shortTitle: 24,
  /** Characters of the summary. */
  summary: 500,
  /** Characters of a summary as authors are asked to write it. */
  goodSummary: 120,
  /** Characters of a name or a place in the source. */
  name: 500,
  /** Characters of any other text. */
  text: 5_000,
  /** Characters of a table cell, of a target or of a result. */
  cell: 2_000,
  /** Characters of a number or a rate. */
  number: 40,
  /** Items of one list. */
  items: 2_000,
  /** Organisations of one report. */
  organisations: 500,
  /** Columns of a table. */
  columns: 100,
  /** Characters of all that one finding, trend, or the scoring says. */
  record: 15_000,
  /** Characters of a whole table. */
  table: 40_000,
  /** Characters of a section of the body. */
  section: 40_000,
  /** Bytes of a file. */
  file: 5_000_000,
});
