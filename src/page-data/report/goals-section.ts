/** Goals of the year and figures with names of their own, as tables. */
import { AMOUNTS, GOALS } from '../../report/anchors.ts';
import type { Amount, ReportData } from '../../report/schema/report.ts';
import { actNames } from '../../views/act-words.ts';
import { placeWords } from '../../views/place-words.ts';
import { flat, type Column, type Table } from '../../views/table.ts';
import type { Context } from './section-context.ts';

type Goal = NonNullable<ReportData['goals']>[number];

/** The document's own goals; null where it prints none. */
export const goalsOf = ({ report }: Context): Table | null =>
  goalTable(report.goals ?? [], { id: `${GOALS}-table`, title: actNames(report.evaluation).goals });

/** Columns that at least one goal fills; null without goals. */
export function goalTable(
  goals: readonly Goal[],
  { id, title }: { readonly id: string; readonly title: string },
): Table | null {
  if (goals.length === 0) return null;
  const adjusted = goals.some((goal) => goal.adjusted !== undefined);
  const reached = goals.some((goal) => goal.actual !== null);
  const columns: Column[] = [
    { name: '预期目标', width: 'wide' },
    ...(adjusted ? [{ name: '调整后的目标', width: 'wide' as const }] : []),
    ...(reached ? [{ name: '实际完成情况', width: 'wide' as const }] : []),
  ];
  return {
    id,
    title,
    columns,
    bodies: flat(
      goals.map((goal) => ({
        cells: [
          { text: goal.expected, note: goal.where },
          ...(adjusted ? [{ text: goal.adjusted ?? '' }] : []),
          ...(reached ? [{ text: goal.actual ?? '' }] : []),
        ],
      })),
    ),
    notes: [],
  };
}

/** Figures that the document prints under names of their own; null where it prints none. */
export function amountsOf({ report, marks }: Context): Table | null {
  const { amounts = [] } = report;
  if (amounts.length === 0) return null;
  const columns = AMOUNT_COLUMNS.filter(({ of }) => amounts.some((amount) => of(amount) !== ''));
  return {
    id: `${AMOUNTS}-table`,
    title: '另印的数',
    columns: columns.map(({ name, align, width }) => ({ name, align, width })),
    bodies: flat(
      amounts.map((amount, index) => ({
        cells: columns.map(({ of, isFigure }) => ({
          text: of(amount),
          ...(isFigure === true
            ? { marks: [...marks.at('amounts', index), ...marks.at('amounts', index, 'value')] }
            : {}),
        })),
      })),
    ),
    notes: [],
  };
}

const AMOUNT_COLUMNS: readonly (Pick<Column, 'name' | 'align' | 'width'> & {
  readonly of: (amount: Amount) => string;
  readonly isFigure?: boolean;
})[] = [
  { name: '名称', of: ({ name }) => name },
  { name: '数', align: 'end', of: ({ value }) => value ?? '', isFigure: true },
  { name: '单位', of: ({ unit }) => unit },
  { name: '截至', of: ({ asOf }) => asOf ?? '' },
  { name: '口径', width: 'medium', of: ({ note }) => note ?? '' },
  { name: '原文位置', width: 'medium', of: ({ where, place }) => placeWords(where, place) ?? '' },
];
