/** For people at a terminal: by file, with the line itself and a mark under the place. */
import { maskPersonal } from '../../corpus/text/personal.ts';
import {
  summary,
  type Discrepancy,
  type ReportedMistake,
  type Question,
  type Reporter,
  type ReporterOptions,
} from './check-report.ts';
import { blank, crop, printable, width } from './terminal-width.ts';

const WIDTH = 100;

export const text: Reporter = (report, options) => {
  const paint = painter(options.color);
  const blocks: string[] = [];
  for (const [file, mistakes] of Map.groupBy(report.mistakes, (mistake) => mistake.file)) {
    blocks.push([paint.bold(file), '', ...mistakes.map((mistake) => faultBlock(mistake, options, paint))].join('\n'));
  }
  for (const [file, questions] of Map.groupBy(report.questions, (question) => question.file)) {
    const title = `${paint.bold(file)}  请确认（不影响发布）`;
    blocks.push([title, '', ...questions.map((question) => questionBlock(question, options, paint))].join('\n'));
  }
  if (options.verbose && report.discrepancies.length > 0) blocks.push(discrepancyBlock(report.discrepancies, paint));
  const [first = '', ...rest] = summary(report);
  const mark = report.mistakes.length > 0 ? paint.red('✗') : paint.green('✓');
  const notes = rest.map((line) => `  ${line}`);
  if (report.discrepancies.length > 0 && !options.verbose)
    notes.push('  逐条列出：npm run mingjian -- check --verbose');
  return [...blocks, [`${mark} ${first}`, ...notes].join('\n')].join('\n') + '\n';
};

function faultBlock(mistake: ReportedMistake, options: ReporterOptions, paint: Painter): string {
  return block(mistake, ['写的是', '应当是', '怎么改'], paint.red, options, paint);
}

function questionBlock(question: Question, options: ReporterOptions, paint: Painter): string {
  return block(question, ['写的是', '请确认', '怎么办'], paint.yellow, options, paint);
}

function block(
  item: ReportedMistake,
  [found, expected, remedy]: readonly [string, string, string],
  tint: Painter['red'],
  options: ReporterOptions,
  paint: Painter,
): string {
  return [
    `  ${paint.dim(`${item.line}:${item.column}`)}  ${tint(item.code)}  ${printable(item.message)}`,
    ...frame(item, options, paint),
    `      ${paint.dim(found)}  ${printable(item.found)}`,
    `      ${paint.dim(expected)}  ${printable(item.expected)}`,
    `      ${paint.dim(remedy)}  ${printable(item.remedy)}`,
    ...(item.help ? [`      ${paint.dim(`说明    ${item.help}`)}`] : []),
    '',
  ].join('\n');
}

/** The source line and the mark under it. Personal numbers are masked; that keeps their length. */
function frame(mistake: ReportedMistake, { sourceLine }: ReporterOptions, paint: Painter): string[] {
  const raw = sourceLine(mistake.file, mistake.line);
  if (raw === undefined || raw.trim() === '') return [];
  const { text: shown, at } = crop(maskPersonal(raw), mistake.column - 1, WIDTH);
  const number = String(mistake.line);
  const bar = paint.dim('│');
  return [
    `      ${paint.dim(number)} ${bar} ${printable(shown)}`,
    `      ${' '.repeat(number.length)} ${bar} ${blank(shown.slice(0, at))}${paint.red(marker(shown.slice(at), mistake.found))}`,
  ];
}

/** As long as what was found, when it stands there as told; one sign otherwise. */
function marker(rest: string, found: string): string {
  return '^'.repeat(Math.max(1, Math.min(width(foundAtStart(rest, found)), width(rest))));
}

/** What was found with the quotation marks that it stands in; empty when the line does not begin with it. */
function foundAtStart(rest: string, found: string): string {
  if (rest.startsWith(found)) return found;
  const quote = /^["']/.exec(rest)?.[0];
  return quote !== undefined && rest.startsWith(found, 1) ? `${quote}${found}${quote}` : '';
}

function discrepancyBlock(items: readonly Discrepancy[], paint: Painter): string {
  const lines = items.map(
    ({ code, file, line, column, message, formula }) =>
      `  ${paint.dim(`${file}:${line}:${column}`)}  ${paint.yellow(code)}  ${printable(message)}${formula ? `\n      ${printable(formula)}` : ''}`,
  );
  return [paint.bold('勾稽出入（来源文件自身前后不一）'), '', ...lines, ''].join('\n');
}

type Painter = Record<'bold' | 'dim' | 'red' | 'green' | 'yellow', (text: string) => string>;

function painter(color: boolean): Painter {
  const code =
    (open: number, close: number) =>
    (value: string): string =>
      color ? `\u001B[${open}m${value}\u001B[${close}m` : value;
  return { bold: code(1, 22), dim: code(2, 22), red: code(31, 39), green: code(32, 39), yellow: code(33, 39) };
}
