/** How a column of a money table, or a series, follows from others; each field of that name holds its operands. */
import { choice } from '../choice.ts';

const common = { sum: '相加', difference: '相减', ratio: '相除' } as const;

/** How one column of a money table follows from others of the same row. */
export const columnFormulas = choice({ ...common, growth: '增长率', share: '占比', product: '相乘' });

/** How one series of a trend follows from others at the same period; `growthOf` from another at the period before. */
export const seriesFormulas = choice({ ...common, growthOf: '增长率' });
