/** Names a place in the frontmatter for a reader: findings 第 2 项 › themes 第 1 项. */
export function pathName(path: readonly (string | number)[]): string {
  return path.reduce<string>((name, step) => {
    if (typeof step === 'number') return `${name}${name === '' ? '' : ' '}第 ${step + 1} 项`;
    return name === '' ? step : `${name} › ${step}`;
  }, '');
}
