/** Targets, results and figures in prose: printed as they are, but never with a stray quotation mark. */
import { isTooLong } from '../../report/exact.ts';
import { parseFigure } from '../../report/figure.ts';
import { parseQuantity } from '../../report/quantity.ts';
import { leadingUnit } from '../../report/units.ts';
import { tooManyDigits } from '../schema-issue-mistakes.ts';
import { pathName } from '../text/path-name.ts';
import { withoutQuotes } from '../text/numeral-advice.ts';
import type { Check } from './check.ts';
import type { Cursor } from './cursor.ts';

export const printedFigures: Check = (report, tell) => {
  for (const at of printedTexts(report)) {
    const text = at.text();
    if (text === null) continue;
    const name = pathName(at.path);
    if (isTooLong(text)) {
      tell(at.path, tooManyDigits(name, text));
      continue;
    }
    const inner = withoutQuotes(text);
    if (inner === text.trim() || !isFigure(inner)) continue;
    tell(at.path, {
      code: 'M207',
      message: `${name} 的数字带了引号`,
      found: text,
      expected: '照原文的数字和单位，不带多余的引号',
      remedy: `改为 ${inner}`,
    });
  }
};

/** A figure with a unit that is known; names in quotation marks (“100工程”) are none. */
function isFigure(text: string): boolean {
  const figure = parseFigure(text);
  const quantity = parseQuantity(text);
  const label = quantity?.label ?? '';
  const unit = figure?.unit ?? quantity?.unit;
  return unit !== undefined && label === '' && leadingUnit(unit) === unit;
}

function printedTexts(report: Cursor): Cursor[] {
  const rows = report.items('indicatorTables').flatMap((table) => table.items('rows'));
  const results = report.items('programmes').flatMap((link) => link.items('results'));
  const same = report
    .items('statements')
    .filter((item) => item.text('kind') === 'same')
    .flatMap((item) => item.items('values'));
  return [
    ...[...rows, ...results].flatMap((row) => [row.get('target'), row.get('actual')]),
    ...rows.map((row) => row.get('completion')),
    ...same.map((item) => item.get('value')),
  ];
}
