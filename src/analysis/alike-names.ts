/**
 * Which indicators of different reports promise the same thing: “培训人数”,
 * “参加培训人数”, “参加中小企业培训人数（人）”. A suggestion by likeness of
 * names, shown as such; never a ranking.
 */

/** Words that say how a thing is counted, not what is counted. */
const COUNTING = /(?:的)?(?:数量|次数|场次|人次|个数|家数|数|情况|完成|年度|全市)/g;

/** Two names are alike when at least this share of their character pairs agrees (Dice). */
const ALIKE = 0.65;

/** Names shorter than this in pairs say too little. */
const FEWEST_PAIRS = 2;

/** What is measured; names that measure different things are never alike. The first that fits counts. */
const MEASURES: readonly (readonly [string, RegExp])[] = [
  ['satisfaction', /满意/],
  ['time', /(?:及时|按时|准时|如期)(?:性|率)?$|时限|时间$/],
  ['propriety', /合规|规范性|真实性|准确性/],
  ['coverage', /覆盖(?:率|面)?$/],
  ['growth', /增速|增长率|增幅|增长$/],
  ['rate', /[率%]$|比例$|比重$|占比$/],
  ['money', /金额$|额$|资金$|经费$|成本|标准$|产值$|收入$/],
];

/** Without brackets and punctuation, in one form. */
function bare(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[(（【[][^)）】\]]*[)）】\]]/g, '')
    .replace(/[^\p{sc=Han}\p{L}\p{N}%]/gu, '');
}

/** Takes the name of the place that all reports are about out of a name: it tells nothing apart. */
export function withoutPlace(jurisdiction: string): (name: string) => string {
  const [, own = '', kind = ''] = /^(?:.*(?:省|自治区|市))?(.+?)(市|区|县|州|盟|旗)$/.exec(jurisdiction) ?? [];
  // One character alone may be part of any word.
  const words = [own + kind, own].filter((word) => word.length > 1);
  return (name) => words.reduce((rest, word) => rest.replaceAll(word, ''), name);
}

/** What an indicator's name is about, without brackets, punctuation and counting words. */
export function essence(name: string): string {
  const whole = bare(name);
  const core = whole.replace(COUNTING, '');
  return core.length >= 2 ? core : whole;
}

function measureOf(name: string): string {
  const whole = bare(name);
  // “满意度” alone does not say whose.
  if (/^(?:综合|总体|社会|群众|公众)?满意[度率]?$/.test(whole)) return whole;
  return MEASURES.find(([, pattern]) => pattern.test(whole))?.[0] ?? 'count';
}

function pairs(text: string): Set<string> {
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) found.add(text.slice(index, index + 2));
  return found;
}

interface Group<T> {
  readonly size: number;
  readonly members: T[];
  /** Essences by the place in which they stand. */
  readonly places: Map<string, string>;
}

/**
 * Groups entries with like names; entries that are like no other stay alone.
 * Names that are the same but for counting words always share a group. Others
 * join the group whose first member is most alike, so that a chain of small
 * differences cannot join strangers; and never one that holds another name of
 * the same place (one table of one year): what stands side by side there was
 * told apart on purpose.
 */
export function groupAlike<T>(
  entries: readonly T[],
  nameOf: (entry: T) => string,
  placeOf: (entry: T) => string = () => '',
): T[][] {
  const groups: Group<T>[] = [];
  const byText = new Map<string, number>();
  const byPair = new Map<string, number[]>();
  for (const entry of entries) {
    const name = nameOf(entry);
    const text = essence(name);
    const measure = measureOf(name);
    const place = placeOf(entry);
    const same = `${measure} ${text}`;
    let at = byText.get(same);
    if (at === undefined) {
      const own = pairs(text);
      at = nearest(own, measure, text, place) ?? found(own, measure);
      byText.set(same, at);
    }
    const { members, places } = groups[at]!;
    members.push(entry);
    if (place !== '') places.set(place, text);
  }
  return groups.map(({ members }) => members);

  /** A new group, found again by every pair of its name. */
  function found(own: ReadonlySet<string>, measure: string): number {
    const index = groups.push({ size: own.size, members: [], places: new Map() }) - 1;
    for (const pair of own) {
      const key = `${measure} ${pair}`;
      const list = byPair.get(key);
      if (list === undefined) byPair.set(key, [index]);
      else list.push(index);
    }
    return index;
  }

  /** Only groups that share a pair can be alike; the most alike wins, then the older. */
  function nearest(own: ReadonlySet<string>, measure: string, text: string, place: string): number | undefined {
    if (own.size < FEWEST_PAIRS) return undefined;
    const shared = new Map<number, number>();
    for (const pair of own) {
      for (const index of byPair.get(`${measure} ${pair}`) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    }
    let best: number | undefined;
    let most = 0;
    for (const [index, count] of shared) {
      const group = groups[index]!;
      const score = (2 * count) / (own.size + group.size);
      if (score < ALIKE || score < most || (score === most && best !== undefined && index > best)) continue;
      const neighbour = place === '' ? undefined : group.places.get(place);
      if (neighbour === undefined || neighbour === text) [best, most] = [index, score];
    }
    return best;
  }
}
