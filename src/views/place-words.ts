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
