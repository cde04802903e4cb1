/** Printed weights of the levels above the indicators. */
import { decimalText } from '../../report/exact.ts';
import type { IndicatorTable } from '../../report/schema/report.ts';
import type { Marks } from '../../views/figure-marks.ts';
import { flat, type Cell, type Row, type Table } from '../../views/table.ts';
import { weightsAnchor } from '../../report/anchors.ts';

/** Which of its columns the source prints besides the weights. */
interface Shown {
  readonly scored: boolean;
  readonly rated: boolean;
}

/** One table, or none where the source prints no weights. */
export function weightTable(table: IndicatorTable, index: number, marks: Marks): Table[] {
  const { execution, weights, totalScore } = table;
  if (weights.length === 0 && execution === undefined) return [];
  const shown: Shown = {
    scored:
      totalScore !== undefined || execution?.score !== undefined || weights.some(({ score }) => score !== undefined),
    rated: weights.some(({ rate }) => rate !== undefined),
  };
  return [
    {
      id: weightsAnchor(table.id),
      title: `${table.title}：各级权重`,
      columns: [
        { name: '指标' },
        { name: '权重', align: 'end' },
        ...(shown.scored ? [{ name: '得分', align: 'end' as const }] : []),
        ...(shown.rated ? [{ name: '得分率', align: 'end' as const }] : []),
      ],
      bodies: flat([
        ...weightRows(table, index, marks, shown),
        ...executionRows(table, shown),
        ...totalRows(table, index, marks, shown),
      ]),
      notes: [],
    },
  ];
}

function weightRows({ weights }: IndicatorTable, index: number, marks: Marks, { scored, rated }: Shown): Row[] {
  return weights.map((weight, position) => {
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
  });
}

/** The execution rate, where it has points beside the indicators. */
function executionRows({ execution }: IndicatorTable, { scored, rated }: Shown): Row[] {
  if (execution === undefined) return [];
  const { name, rate, max, score } = execution;
  return [
    {
      cells: [
        { text: name, ...(rate === undefined ? {} : { note: `原文所印预算执行率${rate}` }) },
        { text: decimalText(max) },
        ...(scored ? [{ text: decimalText(score) ?? '' }] : []),
        ...(rated ? [{ text: '' }] : []),
      ],
    },
  ];
}

function totalRows(table: IndicatorTable, index: number, marks: Marks, { scored, rated }: Shown): Row[] {
  const { totalWeight, totalScore } = table;
  if (totalWeight === undefined && totalScore === undefined) return [];
  const total = (field: 'totalWeight' | 'totalScore'): Cell => ({
    text: decimalText(table[field]) ?? '',
    marks: marks.at('indicatorTables', index, field),
  });
  return [
    {
      role: 'total',
      cells: [
        { text: '合计' },
        total('totalWeight'),
        ...(scored ? [total('totalScore')] : []),
        ...(rated ? [{ text: '' }] : []),
      ],
    },
  ];
}
