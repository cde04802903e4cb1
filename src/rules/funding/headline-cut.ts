import { abs, decimalText, isNegative, negate, subtract } from '../../report/exact.ts';
import { checkSum } from '../../report/arithmetic/sum-check.ts';
import { stageWords } from '../../report/budget-stages.ts';
import type { Report } from '../../report/archive.ts';
import { compared } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import type { Headline } from '../../report/schema/report.ts';
import { quotientOf, type PrintedRate } from './headline-quotient.ts';
import { pairsOf, placeOfPair, type Pair } from './headlines.ts';

export const headlineCut: Rule = {
  code: 'C209',
  name: '核减金额',
  explanation:
    '事前评估的核减金额，应等于核定数减申请数（印作正数的，为申请数减核定数）；容差为每个数末位半个单位。核减率应等于核减数 ÷ 申请数，容差与 C203 相同。申请、核定、核减有一项没有印出的，不核对。',
  check: (report) =>
    pairsOf(report).flatMap((pair) => [
      ...cutOf(report, pair),
      ...cutRate(pair.headline).flatMap((printed) => quotientOf('C209', report, pair, printed)),
    ]),
};

function cutOf(report: Report, pair: Pair): CheckResult[] {
  const { asked, approved, cut, unit, where } = pair.headline;
  if (asked === undefined || approved === undefined || cut === undefined) return [];
  const difference = subtract(approved, asked);
  // Printed with the minus or without: what counts is how much was cut.
  const isBare = !isNegative(cut) && isNegative(difference);
  const [from, less] = isBare ? [asked, approved] : [approved, asked];
  const [fromName, lessName] = isBare
    ? [stageWords.asked, stageWords.approved]
    : [stageWords.approved, stageWords.asked];
  const place = placeOfPair(pair, '核减', 'cut');
  return [
    compared('C209', report, place, {
      subject: `${pair.owner}${fromName}减${lessName}`,
      comparison: checkSum([from, negate(less)], cut, 'measured'),
      printed: `${decimalText(cut)}${unit}`,
      unit,
      operands: [
        { name: fromName, value: decimalText(from), unit, where },
        { name: lessName, value: decimalText(less), unit, where },
      ],
    }),
  ];
}

/** How much of what was asked for was cut; sources print the cut, and its rate, with a minus or without. */
function cutRate({ asked, approved, cut, cutRate: rate, where }: Headline): PrintedRate[] {
  if (rate === undefined) return [];
  const difference = asked === undefined || approved === undefined ? null : abs(subtract(asked, approved));
  const size = cut === undefined ? difference : abs(cut);
  const actual = size !== null && rate.startsWith('-') ? negate(size) : size;
  const path = ['cutRate'];
  return [
    {
      name: '核减率',
      rate,
      actual,
      actualName: '核减',
      budget: asked ?? null,
      budgetName: stageWords.asked,
      where,
      path,
    },
  ];
}
