/** Steps of the deepest place that a report has, and some more. */
const LONGEST = 16;

/** Names a place in the frontmatter for a reader: findings 第 2 项 › themes 第 1 项. */
export function pathName(path: readonly (string | number)[]): string {
  // Of a path without end its two ends are enough.
  const shown = path.length > LONGEST ? [...path.slice(0, LONGEST / 2), '…', ...path.slice(-LONGEST / 2)] : path;
  return shown.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}${name === '' ? '' : ' '}第 ${step + 1} 项`;
    return name === '' ? step : `${name} › ${step}`;
  }, '');
}
