/** Where a figure stands in its original, in words. */
interface Place {
  readonly page?: number | undefined;
  readonly table?: string | undefined;
  readonly sheet?: string | undefined;
  readonly cell?: string | undefined;
}

/** “一（四），第3页，表2，工作表“汇总” C5”; null where nothing is said of it. */
export function placeWords(where: string | undefined, place?: Place): string | null {
  const { page, table, sheet, cell } = place ?? {};
  const inSheet = [sheet === undefined ? '' : `工作表“${sheet}”`, cell ?? ''].filter((word) => word !== '').join(' ');
  const words = [where ?? '', page === undefined ? '' : `第${page}页`, table ?? '', inSheet];
  const told = words.filter((word) => word !== '');
  return told.length === 0 ? null : told.join('，');
}

/** Of a table of which the source prints or publishes more rows than stand here; nothing of a whole one. */
export function partWords({
  partial,
  sourceRows,
  rows,
}: {
  readonly partial?: boolean | undefined;
  readonly sourceRows?: number | undefined;
  readonly rows: readonly unknown[];
}): string[] {
  if (partial !== true) return [];
  return [
    sourceRows === undefined
      ? '这里只有原文这张表的一部分行。'
      : `原文这张表共${sourceRows}行，这里是其中的${rows.length}行。`,
  ];
}
