/**
 * Which indicators of different reports promise the same thing: “培训人数”,
 * “参加培训人数”, “参加中小企业培训人数（人）”. A suggestion by likeness of
 * names, shown as such; never a ranking.
 */

/** Words that say how a thing is counted, not what is counted. */
const COUNTING = /(?:的)?(?:数量|次数|场次|人次|个数|家数|数|情况|完成|年度|全市|江门市?)/g;

/** Two names are alike when at least this share of their character pairs agrees (Dice). */
const ALIKE = 0.6;

/** Names shorter than this in pairs say too little. */
const FEWEST_PAIRS = 2;

/** What an indicator's name is about, without brackets, punctuation and counting words. */
export function essence(name: string): string {
  const bare = name
    .normalize('NFKC')
    .replace(/[(（【\[][^)）】\]]*[)）】\]]/g, '')
    .replace(/[^\p{sc=Han}\p{L}\p{N}%]/gu, '');
  const core = bare.replace(COUNTING, '');
  return core.length >= 2 ? core : bare;
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) found.add(text.slice(index, index + 2));
  return found;
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return (2 * shared) / (a.size + b.size);
}

/**
 * Groups entries with like names; entries that are like no other stay alone.
 * Every member is compared with the first of its group, so that a chain of
 * small differences cannot join strangers.
 */
export function groupAlike<T>(entries: readonly T[], nameOf: (entry: T) => string): T[][] {
  const groups: { readonly pairs: Set<string>; readonly text: string; readonly members: T[] }[] = [];
  const byText = new Map<string, number>();
  const byPair = new Map<string, number[]>();
  for (const entry of entries) {
    const text = essence(nameOf(entry));
    const own = pairs(text);
    const known = byText.get(text) ?? nearest(own);
    if (known !== undefined) {
      groups[known]!.members.push(entry);
      continue;
    }
    const index = groups.push({ pairs: own, text, members: [entry] }) - 1;
    byText.set(text, index);
    for (const pair of own) byPair.set(pair, [...(byPair.get(pair) ?? []), index]);
  }
  return groups.map(({ members }) => members);

  /** Only groups that share a pair can be alike; the most alike wins. */
  function nearest(own: Set<string>): number | undefined {
    if (own.size < FEWEST_PAIRS) return undefined;
    let best: number | undefined;
    let most = ALIKE;
    for (const index of new Set([...own].flatMap((pair) => byPair.get(pair) ?? []))) {
      const score = likeness(own, groups[index]!.pairs);
      if (score >= most) [best, most] = [index, score];
    }
    return best;
  }
}
