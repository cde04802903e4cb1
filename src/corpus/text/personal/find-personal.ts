/** The screen: every place of a text that holds, or may hold, what identifies a person. */
import { accountsIn } from './accounts.ts';
import { addressesIn } from './postal-addresses.ts';
import { bankAt } from './bank-cards.ts';
import { emailsIn } from './emails.ts';
import { fold } from './fold-text.ts';
import { groupsOf } from './digit-groups.ts';
import { identityAt } from './identity-numbers.ts';
import type { Find, PersonalData, Setting } from './personal-data.ts';
import { namesIn } from './person-names.ts';
import { papersIn } from './identity-papers.ts';
import { follows, phoneAt, shortAt, type Taken } from './phones.ts';
import type { Scene } from './digit-context.ts';
import { platesIn } from './plates.ts';
import { cellsOf } from './table-cells.ts';

const ADDRESS = /(?:https?:\/\/|www\.)[^\s"'<>()|\[\]\u3000-\u9fff，。；]+/g;
const HAN = /[\u4e00-\u9fff]/;
/** A parameter of an address may be a number after all. */
const PARAMETER = /[?&/](?:phone|tel|mobile|uin|qq|idcard|wa\.me)[=/]?\+?$|wa\.me\/\+?$/i;

/**
 * Every find by position, without overlaps.
 * @param known what is known of places of `written` from elsewhere, in order; see `Setting`.
 */
export function findPersonal(written: string, known: readonly Setting[] = []): PersonalData[] {
  const folded = fold(written);
  const { text } = folded;
  const cells = cellsOf(text);
  const labelled = [
    ...cells,
    ...known
      .filter(({ label }) => HAN.test(label) || /^(?:qq|wechat|weixin)$/i.test(label))
      .map((place) => ({ ...place, start: folded.of(place.start), end: folded.of(place.end) })),
  ];
  const addresses = [...text.matchAll(ADDRESS)].map(({ 0: address, index }) => ({
    start: index,
    end: index + address.length,
  }));
  const scene: Scene = {
    text,
    groups: groupsOf(text),
    setting: (index) => (known.length > 0 ? spanAt(known, folded.at(index)) : null) ?? spanAt(cells, index),
    inAddress: (index) =>
      spanAt(addresses, index) !== null && !PARAMETER.test(text.slice(Math.max(0, index - 12), index)),
  };
  const taken = new Uint8Array(text.length);
  const finds: Find[] = [];
  const keep = (find: Find): void => {
    if (find.end <= find.start || overlaps(taken, find)) return;
    taken.fill(1, find.start, find.end);
    finds.push(find);
  };
  emailsIn(text).forEach(keep);
  numbersIn(scene, taken).forEach(keep);
  for (const find of accountsIn(text, labelled)) {
    if (scene.inAddress(find.start)) continue;
    // “微信同号” beside its number says nothing that is not told already.
    if (find.ask && taken.subarray(Math.max(0, find.start - 24), find.end + 24).includes(1)) continue;
    keep(find);
  }
  for (const find of [...papersIn(scene), ...platesIn(text)]) if (!scene.inAddress(find.start)) keep(find);
  addressesIn(scene).forEach(keep);
  namesIn(scene, labelled).forEach(keep);
  return finds
    .map(({ code, start, end, ask = false }) => {
      const index = folded.at(start);
      return { code, index, length: folded.at(end) - index, ask };
    })
    .sort((a, b) => a.index - b.index);
}

/** Numbers from left to right; a group of digits belongs to the first that takes it. */
function numbersIn(scene: Scene, taken: Uint8Array): Find[] {
  const finds: Find[] = [];
  let previous: Taken | null = null;
  for (let first = 0; first < scene.groups.length;) {
    const group = scene.groups[first]!;
    if (taken[group.start] === 1) {
      first += 1;
      continue;
    }
    const phone: Taken | null = previous;
    const chained = phone !== null && first === phone.last + 1 && follows(scene, phone.end, first);
    const isPhone = phoneAt(scene, first, chained);
    const find: Taken | null =
      identityAt(scene, first) ?? bankBefore(scene, first, isPhone) ?? isPhone ?? shortAt(scene, first);
    if (find === null) {
      first += 1;
      continue;
    }
    finds.push(find);
    previous = find.code === 'M501' || find.code === 'M502' ? find : null;
    first = find.last + 1;
  }
  return finds;
}

/** A telephone that stands in a row with others is not the account it would make together with them. */
function bankBefore(scene: Scene, first: number, phone: Taken | null): Taken | null {
  const bank = bankAt(scene, first);
  return bank && phone?.last === bank.last ? null : bank;
}

function overlaps(taken: Uint8Array, { start, end }: Find): boolean {
  return taken.subarray(start, end).includes(1);
}

function spanAt<T extends { readonly start: number; readonly end: number }>(
  spans: readonly T[],
  index: number,
): T | null {
  let [low, high] = [0, spans.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle]!;
    if (index < span.start) high = middle - 1;
    else if (index >= span.end) low = middle + 1;
    else return span;
  }
  return null;
}
