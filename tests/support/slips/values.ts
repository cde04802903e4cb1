/** Slips in the values of the front matter: figures, dates, quotation marks, signs, lines. */
import type { Field, ReportText, Span } from './report-text.ts';
import { replace, type Edit, type Maker, type Pick } from './slip.ts';

const NUMBER = /^-?\d+(?:\.\d+)?$/;
const RATE = /^"-?[\d.]+%"$/;
const DATE = /(?:published|\.date|benchmarkDate|asOf|due)$/;
const YEAR = /(?:period\.from|period\.to|reportYear|\.year)$/;
const FIGURE =
  /(?:\.cells|\.values|\.total|\.score|\.max|\.budget|\.actual|\.weight|\.value|\.numerator|\.denominator|\.from|\.to|\.amount|\.initial|\.adjusted|\.allocated|\.received)$/;

/** Every scalar of the front matter. */
function scalars({ fields, items }: ReportText): (Span & { path: string; inFlow: boolean })[] {
  return [
    ...fields
      .filter(({ scalar, value }) => scalar && value !== null)
      .map(({ value, path, inFlow }) => ({ ...value!, path, inFlow })),
    ...items.filter(({ scalar }) => scalar).map(({ span, path, inFlow }) => ({ ...span, path, inFlow })),
  ];
}

type Scalar = ReturnType<typeof scalars>[number];

const valueWith =
  (
    suits: (value: Scalar) => boolean,
    change: (value: Scalar, pick: Pick, report: ReportText) => string | null,
  ): Maker =>
  (report, pick) => {
    const value = pick(scalars(report).filter(suits));
    const put = value && change(value, pick, report);
    return value && put !== null && put !== undefined ? replace(value.at, value.end, put) : null;
  };

const isFigure = ({ text, path }: Scalar): boolean => NUMBER.test(text) && FIGURE.test(path) && !YEAR.test(path);
const figure = (change: (text: string, pick: Pick) => string | null): Maker =>
  valueWith(isFigure, ({ text }, pick) => change(text, pick));
const longFigure = (change: (text: string, pick: Pick) => string | null): Maker =>
  valueWith(
    (value) => isFigure(value) && /\d{4}/.test(value.text),
    ({ text }, pick) => change(text, pick),
  );
const decimal = (change: (text: string, pick: Pick) => string | null): Maker =>
  valueWith(
    (value) => isFigure(value) && value.text.includes('.'),
    ({ text }, pick) => change(text, pick),
  );

const grouped = (text: string, sign: string): string =>
  text.replace(/(\d)(?=(?:\d{3})+(?!\d))(?<!\.\d*)/g, `$1${sign}`);
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

const isText = ({ text, path }: Scalar): boolean =>
  /^[\u4e00-\u9fff]/.test(text) &&
  text.length > 12 &&
  /(?:points|note|summary|reasons|title|says|what|notes|text|issue|measures)$/.test(path);
const isPlain = ({ text }: Scalar): boolean => !/^["'|>]/.test(text);

/** Somewhere in the middle of a text. */
const middle = (text: string): number => Math.floor(text.length / 2);
const inserted = (sign: string): Maker =>
  valueWith(
    (value) => isText(value) && isPlain(value),
    ({ text }) => text.slice(0, middle(text)) + sign + text.slice(middle(text)),
  );

const blockField = ({ ownLine, scalar, value }: Field): boolean => ownLine && scalar && value !== null;

/** The blanks before a line of the front matter, changed. */
const indented =
  (change: (indent: string) => string, suits: RegExp): Maker =>
  ({ head, text }, pick) => {
    const line = pick([...head.text.matchAll(/^( *)(\S.*)$/gm)].filter(([, , rest]) => suits.test(rest!)));
    if (!line) return null;
    const at = head.at + line.index;
    const indent = line[1]!;
    const next = text.indexOf('\n', at) + 1;
    return replace(at, at + indent.length, change(indent), [Math.max(head.at, at - 1), next]);
  };

/** A sign of the structure, replaced. */
const sign =
  (pattern: RegExp, put: (found: string, pick: Pick) => string): Maker =>
  ({ head }, pick) => {
    const found = pick([...head.text.matchAll(pattern)]);
    if (!found) return null;
    const at = head.at + found.index;
    return replace(at, at + found[0].length, put(found[0], pick));
  };

const edit = (field: Field | undefined, make: (field: Field) => Edit): Edit | null => (field ? make(field) : null);

export const valueSlips: Readonly<Record<string, Maker>> = {
  'comma in a figure': longFigure((text) => grouped(text, ',')),
  'wide comma in a figure': longFigure((text) => grouped(text, '，')),
  'space in a figure': longFigure((text) => grouped(text, ' ')),
  'figure with its unit': figure((text, pick) => `${text}${pick(['万元', '元', '家', '%', '个', ' 万元'])}`),
  'full-width figure': figure((text) => wide(text)),
  'one full-width digit': figure((text) => text.slice(0, -1) + wide(text.slice(-1))),
  'letter in a figure': valueWith(
    (value) => isFigure(value) && /[01]/.test(value.text),
    ({ text }) => text.replace(/[01]/, (digit) => (digit === '0' ? 'O' : 'l')),
  ),
  'two points in a figure': decimal((text) => text.replace('.', '..')),
  'second point in a figure': decimal((text) => `${text}.5`),
  'wide point in a figure': decimal((text, pick) => text.replace('.', pick(['。', '．', '·', ','])!)),
  'point lost': decimal((text) => text.replace('.', '')),
  'digit lost': figure((text) => (text.length > 1 ? text.slice(0, -1) : null)),
  'digit doubled': figure((text) => text + text.slice(-1)),
  'digits exchanged': figure((text) => {
    const at = [...text].findIndex(
      (digit, index) => /\d/.test(digit) && /\d/.test(text.charAt(index + 1)) && digit !== text.charAt(index + 1),
    );
    return at < 0 ? null : text.slice(0, at) + text.charAt(at + 1) + text.charAt(at) + text.slice(at + 2);
  }),
  'minus before a figure': figure((text) => (text.startsWith('-') ? null : `-${text}`)),
  'odd minus before a figure': figure((text, pick) => `${pick(['－', '—', '–', '- ', '+ ', '约'])}${text}`),
  'minus lost': valueWith(
    ({ text }) => /^"?-\d/.test(text),
    ({ text }) => text.replace('-', ''),
  ),
  'zero before a figure': figure((text) => `0${text}`),
  'power of ten': figure((text) => `${text}e3`),
  'figure in brackets': figure((text, pick) => pick([`(${text})`, `[${text}]`, `（${text}）`])!),
  'figure in quotes': figure((text, pick) => pick([`"${text}"`, `'${text}'`, `“${text}”`])!),
  'quotes lost': valueWith(
    ({ text }) => /^"[^"\\]*"$/.test(text),
    ({ text }) => text.slice(1, -1),
  ),
  'one quote lost': valueWith(
    ({ text }) => /^"[^"\\]*"$/.test(text),
    ({ text }, pick) => pick([text.slice(1), text.slice(0, -1)])!,
  ),
  'Chinese quotes': valueWith(
    ({ text }) => /^"[^"\\]*"$/.test(text),
    ({ text }) => `“${text.slice(1, -1)}”`,
  ),
  'percent lost': valueWith(
    ({ text }) => RATE.test(text),
    ({ text }, pick) => pick([text.replace('%', ''), text.slice(1, -2)])!,
  ),
  'percent otherwise': valueWith(
    ({ text }) => RATE.test(text),
    ({ text }, pick) => text.replace('%', pick(['％', '%%', ' %', '‰', '百分之', '％左右'])!),
  ),
  'date with slashes': valueWith(
    ({ text, path }) => DATE.test(path) && /^\d{4}-\d\d-\d\d$/.test(text),
    ({ text }, pick) =>
      pick([
        text.replaceAll('-', '/'),
        text.replaceAll('-', '.'),
        text.replaceAll('-0', '-'),
        text.replaceAll('-', '－'),
      ])!,
  ),
  'date in Chinese': valueWith(
    ({ text, path }) => DATE.test(path) && /^\d{4}-\d\d-\d\d$/.test(text),
    ({ text }) => text.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, '$1年$2月$3日'),
  ),
  'date that is none': valueWith(
    ({ text, path }) => DATE.test(path) && /^\d{4}-\d\d-\d\d$/.test(text),
    ({ text }, pick) =>
      pick([
        text.replace(/-\d\d-/, '-13-'),
        text.replace(/-\d\d$/, '-32'),
        text.replace(/^\d/, ''),
        `${text}0`,
        text.replaceAll('-', ''),
      ])!,
  ),
  'year mistyped': valueWith(
    ({ text, path }) => YEAR.test(path) && /^\d{4}$/.test(text),
    ({ text }, pick) =>
      pick([
        text.slice(0, 3),
        `${text}3`,
        `${text}年`,
        text.replace('0', 'O'),
        text.slice(2),
        `1${text.slice(1)}`,
        wide(text),
      ])!,
  ),
  'value over two lines': valueWith(
    isText,
    ({ text }) => `${text.slice(0, middle(text))}\n${text.slice(middle(text))}`,
  ),
  'value over two lines, indented': (report, pick) => {
    const value = pick(scalars(report).filter((item) => isText(item) && isPlain(item) && !item.inFlow));
    if (!value) return null;
    const column = value.at - (report.text.lastIndexOf('\n', value.at - 1) + 1);
    const at = value.at + middle(value.text);
    return replace(at, at, `\n${' '.repeat(column)}`);
  },
  'blanks at the end': (report, pick) =>
    edit(pick(report.fields.filter(blockField)), ({ value }) => replace(value!.end, value!.end, '  ')),
  'wide blank at the end': (report, pick) =>
    edit(pick(report.fields.filter(blockField)), ({ value }) => replace(value!.end, value!.end, '　')),
  'wide blank before a value': (report, pick) =>
    edit(pick(report.fields.filter(blockField)), ({ value }) => replace(value!.at - 1, value!.at, '　')),
  'hash in a text': inserted(' #2'),
  'colon in a text': inserted(': '),
  'comma in a list of words': sign(/(?<=\[[\u4e00-\u9fff]+), /g, () => '，'),
  'comma lost in a list': sign(/(?<=[\w\u4e00-\u9fff"]), (?=[\w\u4e00-\u9fff"])/g, () => ' '),
  'comma doubled in a list': sign(/(?<=[\w\u4e00-\u9fff"]), (?=[\w\u4e00-\u9fff"])/g, () => ', , '),
  'stop for a comma': sign(/(?<=\d), (?=\d)/g, (_found, pick) => pick(['. ', '、', '；', '，'])!),
  'Chinese comma in a row': sign(/, (?=\w+: )/g, () => '，'),
  'Chinese colon after a field': sign(/(?<=^ *\w+): /gm, () => '：'),
  'Chinese colon in a row': sign(/(?<=[{,] ?\w+): /g, () => '：'),
  'space lost after a colon': sign(/(?<=\w): (?=\S)/g, () => ':'),
  'space before a colon': sign(/(?<=^ *\w+): /gm, () => ' : '),
  'bracket lost': sign(/[[\]{}]/g, () => ''),
  'Chinese bracket': sign(/[[\]]/g, (found) => (found === '[' ? '【' : '】')),
  'round bracket for a square one': sign(/[[\]]/g, (found) => (found === '[' ? '(' : ')')),
  'hyphen lost': sign(/^ +- (?=\S)/gm, (found) => found.replace('-', ' ')),
  'Chinese dash for a hyphen': sign(/^ +- (?=\S)/gm, (found, pick) =>
    found.replace('-', pick(['—', '－', '•', '·', '*'])!),
  ),
  'space lost after a hyphen': sign(/^ +- (?=\S)/gm, (found) => found.slice(0, -1)),
  'one space more': indented((indent) => `${indent} `, /^\S/),
  'one space less': indented((indent) => indent.slice(1), /^\S/),
  'two spaces more': indented((indent) => `${indent}  `, /^\w/),
  'tab for blanks': indented(() => '\t', /^[\w-]/),
  'wide blanks': indented(() => '　', /^[\w-]/),
  'text put in quotes of its own': inserted('"重点"'),
  'text with a brace': inserted('{一}'),
  'text with a tab': inserted('\t'),
  'text begins with a sign': valueWith(
    (value) => isText(value) && isPlain(value),
    ({ text }, pick) => pick(['*', '&', '@', '%', '!', '`', '>', '- ', '? ', '[一]', '“', '#'])! + text,
  ),
  'mobile number in a text': inserted('，联系电话138 0013 8000，'),
  'private-use character in a text': inserted('\uE0F1'),
  'radical in a text': inserted('⻓期'),
  'invisible character in a text': inserted('\u200B'),
  'lost character in a text': inserted('\uFFFD'),
};
