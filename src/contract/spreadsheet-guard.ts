/** Cells for spreadsheets: text that a spreadsheet would run as a formula gets an apostrophe. */

/** Characters with which a formula would start (OWASP, CSV injection), full-width ones too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?%?$/;

/** Text with an apostrophe before what would run as a formula. Numbers stay numbers, also negative ones and percentages. */
export const guarded = (text: string): string => (FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text);

/** So that a spreadsheet reads UTF-8. */
export const BOM = '\uFEFF';
