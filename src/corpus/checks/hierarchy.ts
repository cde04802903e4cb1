/** What lies in what: places and offices in higher ones, budget lines in one other. */
import { levels } from '../../report/choices/document-kinds.ts';
import { pathName } from '../text/path-name.ts';
import type { Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

/** A sub-project of a sub-project, or of itself, would have no page to stand on. */
export function twoLayers(programmes: Cursor, tell: Tell): void {
  const all = programmes.items();
  for (const programme of all) {
    const within = programme.text('within');
    const parent = all.find((item) => item.text('id') === within);
    if (within === null || (parent?.text('within') ?? null) === null) continue;
    tell(programme.get('within').path, {
      code: 'M309',
      message: `${within} 自己就是子项目`,
      found: within,
      expected: '一笔不是子项目的资金或经费：子项目只分一层',
      remedy: '改为最上一层的资金或经费的编号，或删去 within',
    });
  }
}

/** A place or an office that lies, in the end, within itself. */
export function noCircle(list: Cursor, what: string, tell: Tell): void {
  const parents = new Map(list.items().map((item) => [item.text('id'), item.text('within')] as const));
  for (const item of list.items()) {
    const id = item.text('id');
    const within = item.text('within');
    if (id === null || within === null || !leadsTo(id, within, parents)) continue;
    tell(item.get('within').path, {
      code: 'M243',
      message: id === within ? `${what} ${id} 在它自己之内` : `${what} ${id} 沿 within 往上又回到它自己`,
      found: within,
      expected: `上一级的${what}，一级一级往上没有重复`,
      remedy: `改为真正的上一级；最上一级的删去 within`,
    });
  }
}

function leadsTo(id: string, from: string, parents: ReadonlyMap<string | null, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null = from; at !== null && !seen.has(at); at = parents.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

/** A place above the one that it lies in. */
export function levelsDescend(regions: Cursor, tell: Tell): void {
  const rank = (region: Cursor): number => levels.codes.findIndex((code) => code === region.text('level'));
  const byId = new Map(regions.items().map((region) => [region.text('id'), region] as const));
  for (const region of regions.items()) {
    const within = region.text('within');
    const parent = within === null ? undefined : byId.get(within);
    const [own, above] = [rank(region), parent === undefined ? -1 : rank(parent)];
    if (parent === undefined || own < 0 || above < 0 || own >= above) continue;
    const level = region.get('level');
    const [ownWord, aboveWord] = [own, above].map((at) => levels.words[levels.codes[at] ?? 'central']);
    tell(level.path, {
      code: 'M244',
      message: `${pathName(level.path)} 高于它所在的地区 ${within ?? ''}`,
      found: `${level.text() ?? ''}（${ownWord ?? ''}）`,
      expected: `不高于${aboveWord ?? ''}`,
      remedy: '改正 level；上一级写错了的改 within',
    });
  }
}
