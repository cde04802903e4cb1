/** Every rate that a report prints outside its money tables. */
import { divide, equal, exact, isExact, multiply, places, round } from '../../report/exact.ts';
import { pathName } from '../text/path-name.ts';
import { isBlank } from '../text/template-blanks.ts';
import { rateMistake, type RatePlace } from '../rate-mistake.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

export const rates: Check = (report, tell) => {
  for (const rate of printedRates(report)) tellRate(rate, tell);
  for (const ratio of report.items('statements').filter((item) => item.text('kind') === 'ratio'))
    tellRate(ratio.get('printed'), tell, isPercent(ratio) ? {} : { bare: true, anyUnit: true });
};

/** Whether the bare result of a division is a hundred times it: the sign was left out. */
function isPercent(ratio: Cursor): boolean {
  const [above, below, printed] = ['numerator', 'denominator', 'printed'].map((key) => String(ratio.get(key).value));
  if (![above, below, printed].every((text) => isExact(text ?? '')) || ratio.get('times').value != null) return false;
  const quotient = divide(exact(above ?? ''), exact(below ?? ''));
  const shown = exact(printed ?? '');
  return (
    quotient !== null &&
    equal(round(multiply(quotient, exact('100')), places(shown)), shown) &&
    !equal(shown, exact('0'))
  );
}

/** Tells what is wrong with a rate; blanks of the template are told elsewhere. */
export function tellRate(rate: Cursor, tell: Tell, place?: RatePlace): void {
  const text = typeof rate.value === 'number' ? String(rate.value) : rate.text();
  if (text === null || isBlank(text)) return;
  const mistake = rateMistake(pathName(rate.path), text, place);
  if (mistake) tell(rate.path, mistake);
}

function printedRates(report: Cursor): Cursor[] {
  const scoring = report.get('scoring');
  const projects = report.items('projects');
  const sheets = [scoring, ...scoring.items('organisations'), ...projects.map((project) => project.get('scoring'))];
  const dimensions = sheets.flatMap((part) => part.items('dimensions'));
  const headlines = [report.get('funding'), ...projects].map((holder) => holder.get('headline'));
  const changes = report
    .items('trends')
    .flatMap((trend) => trend.items('series'))
    .flatMap((line) => line.items('changes'));
  const stated = report.items('statements').filter((item) => item.text('kind') === 'change');
  return [
    ...headlines.flatMap((one) => ['rate', 'forecastRate', 'cutRate'].map((field) => one.get(field))),
    ...headlines.flatMap((one) => one.items('beside').map((item) => item.get('rate'))),
    report.get('period').get('timeProgress'),
    ...report.items('programmes').flatMap((item) => item.items('years').map((year) => year.get('rate'))),
    ...dimensions.flatMap((item) => [item, ...item.items('groups')]).map((item) => item.get('rate')),
    ...report.items('indicatorTables').flatMap((table) => table.items('weights').map((item) => item.get('rate'))),
    ...[...changes, ...stated].map((item) => item.get('percent')),
  ];
}
