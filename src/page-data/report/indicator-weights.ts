/** Printed weights of the levels above the indicators. */
import { decimalText } from '../../report/exact.ts';
import type { IndicatorTable } from '../../report/schema/report.ts';
import type { Marks } from '../../views/marks.ts';
import { flat, type Row, type Table } from '../../views/table.ts';
import { weightsAnchor } from '../../report/anchors.ts';

/** One table, or none where the source prints no weights. */
export function weightTable(table: IndicatorTable, index: number, marks: Marks): Table[] {
  const { execution, weights, totalWeight, totalScore } = table;
  if (weights.length === 0 && execution === undefined) return [];
  const scored =
    totalScore !== undefined || execution?.score !== undefined || weights.some(({ score }) => score !== undefined);
  const rated = weights.some(({ rate }) => rate !== undefined);
  const beside: Row[] =
    execution === undefined
      ? []
      : [
          {
            cells: [
              {
                text: execution.name,
                ...(execution.rate === undefined ? {} : { note: `原文所印预算执行率${execution.rate}` }),
              },
              { text: decimalText(execution.max) },
              ...(scored ? [{ text: decimalText(execution.score) ?? '' }] : []),
              ...(rated ? [{ text: '' }] : []),
            ],
          },
        ];
  const total: Row[] =
    totalWeight === undefined && totalScore === undefined
      ? []
      : [
          {
            role: 'total',
            cells: [
              { text: '合计' },
              { text: decimalText(totalWeight) ?? '', marks: marks.at('indicatorTables', index, 'totalWeight') },
              ...(scored
                ? [{ text: decimalText(totalScore) ?? '', marks: marks.at('indicatorTables', index, 'totalScore') }]
                : []),
              ...(rated ? [{ text: '' }] : []),
            ],
          },
        ];
  return [
    {
      id: weightsAnchor(table.id),
      title: `${table.title}：各级权重`,
      columns: [
        { name: '指标' },
        { name: '权重', align: 'end' },
        ...(scored ? [{ name: '得分', align: 'end' as const }] : []),
        ...(rated ? [{ name: '得分率', align: 'end' as const }] : []),
      ],
      bodies: flat([
        ...weights.map((weight, position): Row => {
          const at = ['indicatorTables', index, 'weights', position] as const;
          return {
            role: weight.group === undefined ? 'item' : 'memo',
            cells: [
              { text: weight.group ?? weight.dimension, marks: marks.at(...at) },
              { text: decimalText(weight.weight), marks: marks.at(...at, 'weight') },
              ...(scored ? [{ text: decimalText(weight.score) ?? '', marks: marks.at(...at, 'score') }] : []),
              ...(rated ? [{ text: weight.rate ?? '', marks: marks.at(...at, 'rate') }] : []),
            ],
          };
        }),
        ...beside,
        ...total,
      ]),
      notes: [],
    },
  ];
}
