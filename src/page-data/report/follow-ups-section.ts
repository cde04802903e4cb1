/** What this report says of problems that earlier documents found. */
import type { Context } from './section-context.ts';
import { actOf } from '../../report/acts.ts';
import { FOLLOW_UP_TOTALS } from '../../report/anchors.ts';
import { withMinus } from '../../report/exact.ts';
import { actNames } from '../../views/act-words.ts';
import { stateText, stateWords } from '../../views/choice-words.ts';
import { placeWords } from '../../views/place-words.ts';
import { flat, type Cell, type Row, type Table } from '../../views/table.ts';
import type { SubjectLink } from '../../views/subject-links.ts';
import type { FollowUp } from '../../report/schema/report.ts';

/**
 * One earlier problem: what the organisation reports of it and what was verified; null where the document
 * does not say.
 */
export interface FollowUpView {
  readonly id: string;
  readonly subject: string;
  readonly amount: string | null;
  /** Put right of that amount. */
  readonly rectified: string | null;
  /** “共6项：已整改2项，部分整改4项”. */
  readonly counts: string | null;
  /** Documents that this site does not carry, with their addresses. */
  readonly documents: readonly Elsewhere[];
  readonly issue: string;
  readonly measures: readonly string[];
  readonly due: string | null;
  /** Name and value of what else is told of it: time limit, amounts, counts. */
  readonly facts: readonly (readonly [string, string])[];
  readonly targets: readonly SubjectLink[];
  readonly reported: State | null;
  readonly verified: State | null;
  readonly where: string;
}

/** An earlier document as it is named: “《…》（文号）（2021-09-15）”. */
interface Elsewhere {
  readonly text: string;
  readonly url: string | null;
}

/** What stands before the single problems: which document is followed, how many there are, who says so. */
export interface FollowUpHead {
  readonly follows: readonly Elsewhere[];
  /** “6项”; null where the document counts the problems itself, or none is listed. */
  readonly count: string | null;
  readonly totals: Table | null;
  /** “评价核实”, or “核实” where nobody evaluates. */
  readonly verifiedName: string;
  /** Who says what, where the document could tell both what was reported and what was verified. */
  readonly note: string | null;
}

interface State {
  readonly state: FollowUp['reported'] extends infer R ? (R extends { state: infer S } ? S : never) : never;
  readonly title: string;
  readonly text: string | null;
  readonly by: string | null;
}

/** Null for a document that follows nothing up. */
export function followUpHead({ report, marks }: Context): FollowUpHead | null {
  const { follows = [], followUpTotals, followUps, evaluation } = report;
  if (follows.length === 0 && followUpTotals === undefined && followUps.length === 0) return null;
  const { verified: verifiedName } = actNames(evaluation);
  const isEvaluation = actOf(evaluation).comparable;
  const both = followUps.length > 0 && (isEvaluation || followUps.some(({ verified }) => verified !== null));
  return {
    follows: follows.map(elsewhereOf),
    count: followUps.length === 0 || followUpTotals?.total !== undefined ? null : `${followUps.length}项`,
    totals: followUpTotals === undefined ? null : totalsTable(followUpTotals, marks),
    verifiedName,
    note: both
      ? `“单位报告”是单位自己的说法，“${verifiedName}”是${isEvaluation ? '评价机构' : '核实者'}的说法，两者分开记录。`
      : null,
  };
}

const elsewhereOf = ({ title, number, date, url }: NonNullable<FollowUp['document']>): Elsewhere => ({
  text: `《${title.replace(/^《|》$/g, '')}》${[number, date].flatMap((word) => (word === undefined ? [] : [`（${word}）`])).join('')}`,
  url: url ?? null,
});

type Totals = NonNullable<Context['report']['followUpTotals']>;
type Counts = NonNullable<FollowUp['counts']>;

const COUNTS = [
  ['total', '问题'],
  ['done', stateWords.done],
  ['partly', stateWords.partly],
  ['inProgress', stateWords['in-progress']],
  ['notDone', stateWords['not-done']],
] as const satisfies readonly (readonly [keyof Counts, string])[];

const SUMS = [
  ['amount', '问题金额'],
  ['doneAmount', '整改到位金额'],
  ['openAmount', '未整改金额'],
] as const satisfies readonly (readonly [keyof Totals, string])[];

/** All problems together, as printed. */
function totalsTable(totals: Totals, marks: Context['marks']): Table {
  const counted = COUNTS.flatMap(([field, name]) => {
    const value = totals[field];
    return value === undefined ? [] : [row(name, String(value), '项', marks.at('followUpTotals', field))];
  });
  const summed = SUMS.flatMap(([field, name]) => {
    const value = totals[field];
    return value === undefined
      ? []
      : [row(name, withMinus(value), totals.unit ?? '', marks.at('followUpTotals', field))];
  });
  return {
    id: FOLLOW_UP_TOTALS,
    title: '全部问题',
    columns: [{ name: '项' }, { name: '数', align: 'end' }, { name: '单位' }],
    bodies: flat([...counted, ...summed]),
    notes: [`见原文${placeWords(totals.where, totals.place) ?? ''}。`],
  };
}

const row = (name: string, value: string, unit: string, marks: NonNullable<Cell['marks']>): Row => ({
  cells: [{ text: name }, { text: value, marks }, { text: unit }],
});

/** “共6项：已整改2项，部分整改4项”; null where nothing is counted. */
function countWords(counts: Counts | undefined): string | null {
  if (counts === undefined) return null;
  const parts = COUNTS.slice(1).flatMap(([field, name]) => {
    const value = counts[field];
    return value === undefined ? [] : [`${name}${value}项`];
  });
  const words = [counts.total === undefined ? '' : `共${counts.total}项`, parts.join('，')].filter(
    (part) => part !== '',
  );
  return words.length === 0 ? null : words.join('：');
}

const factsOf = ({ due, amount, rectified, counts }: FollowUp, isEvaluation: boolean): [string, string][] =>
  (
    [
      ['整改时限', due ?? null],
      [isEvaluation ? '评价金额' : '涉及金额', printedOrNull(amount)],
      ['整改金额', printedOrNull(rectified)],
      ['各项情况', countWords(counts)],
    ] as const
  ).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));

const printedOrNull = (text: string | undefined): string | null =>
  text === undefined || /^[-/—]$/.test(text) ? null : text;

export function followUpsOf({ report, corpus }: Context): FollowUpView[] {
  return report.followUps.map((followUp) => ({
    id: followUp.id,
    subject: followUp.subject,
    amount: printedOrNull(followUp.amount),
    rectified: printedOrNull(followUp.rectified),
    counts: countWords(followUp.counts),
    documents: followUp.document === undefined ? [] : [elsewhereOf(followUp.document)],
    issue: followUp.issue,
    measures: followUp.measures,
    due: followUp.due ?? null,
    facts: factsOf(followUp, actOf(report.evaluation).comparable),
    targets: followUp.targets.map((target) => {
      const [id = '', mark = ''] = target.split('#');
      const other = corpus.reports.find((one) => one.id === id);
      return { name: other ? `${other.shortTitle} ${mark}` : target, to: other ? `${other.url}#${mark}` : null };
    }),
    reported:
      followUp.reported === null
        ? null
        : {
            state: followUp.reported.state,
            title: stateText(followUp.reported),
            text: followUp.reported.text ?? null,
            by: null,
          },
    verified:
      followUp.verified === null
        ? null
        : {
            state: followUp.verified.state,
            title: stateText(followUp.verified),
            text: followUp.verified.text,
            by: followUp.verified.by,
          },
    where: placeWords(followUp.where, followUp.place) ?? followUp.where,
  }));
}
