/** Several words apart by spaces: records that have all of them. */
import { INHERITED, all, hitsOf, phraseOf, rarity, strength, type Hit, type Only } from './hits.ts';
import type { Finder } from './find-phrase.ts';
import type { ReportInfo } from './part-table.ts';

/** A record that has every word itself, or the words typed one after the other. */
const COMPLETE = 2;
const TOGETHER = 2;

/**
 * Records with all words; one of them, but not the rarest, may stand in the
 * title of the report instead. From reports that have the words only in
 * different records, those with any, unless only some records count.
 *
 * @param exact records that have the words one after the other
 * @param only which records count; all when null
 */
export async function wordHits(
  finder: Finder,
  words: readonly string[],
  exact: readonly Hit[],
  only: Only | null,
): Promise<Hit[]> {
  const phrases = await Promise.all(words.map((word) => phraseOf(finder, word)));
  const hits = hitsOf(phrases);
  const rare = phrases.map(({ places }) => rarity(places.size, hits.length));
  const rarest = rare.indexOf(Math.max(...rare));
  const heads = new Map(hits.filter(({ record }) => record === 0).map((hit) => [hit.report, hit]));
  const entitled = (report: ReportInfo, word: number): boolean => {
    const head = heads.get(report);
    return head?.spans.get(word)?.some(({ from }) => from < head.info.title) ?? false;
  };
  const covers = ({ report, spans }: Hit): boolean =>
    spans.has(rarest) &&
    spans.size >= words.length - 1 &&
    words.every((_, word) => spans.has(word) || entitled(report, word));
  const whole = new Set(hits.filter(covers).map(({ report }) => report));
  const together = new Set(exact.map(({ report, record }) => `${report.page} ${record}`));
  return hits
    .filter(only ?? all)
    .filter((hit) =>
      whole.has(hit.report) || only !== null ? covers(hit) : phrases.every(({ places }) => places.has(hit.report)),
    )
    .map((hit) => {
      const found = words.reduce((total, _, word) => {
        const inherited = entitled(hit.report, word) ? INHERITED : 0;
        return total + Math.max(strength(hit, word), inherited) * rare[word]!;
      }, 0);
      const close = together.has(`${hit.report.page} ${hit.record}`) ? TOGETHER : 1;
      const complete = hit.spans.size === words.length ? COMPLETE : 1;
      hit.score = (found * hit.info.weight * close * complete) / words.length;
      return hit;
    });
}
