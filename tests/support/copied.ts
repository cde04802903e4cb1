/** Sentences that stand in a source text word for word, told from the titles, names and printed values that may. */
import { plain } from './sources.ts';

/** No sentence may share this many characters in a row with the source. */
const RUN = 30;

/** What a passage is: running text, a printed value, or the name of something. */
export type Kind = 'text' | 'value' | 'name';

/** A name has no such mark; whatever has one says something. */
const SENTENCE = /[,。;?!]/;

const TITLE = /《(?:[^《》]|《[^《》]*》)*》/gu;
const DOCUMENT_NUMBER = /\p{sc=Han}{1,6}〔\d{4}〕\d+号/gu;
const QUOTED = /[“‘][^“”‘’]*[”’]/gu;

/** An organisation or one of its offices that stands by itself in a list. */
const ORGANISATION =
  /(?<=^|[、;:(-])\p{sc=Han}{2,20}(?:公司|银行|分行|局|委员会|办公室|中心|科|处|站|院|馆)(?=$|[、;()-])/gu;

/** A sum written out in figures. */
const SUM = /[\d.()+*/×÷-]+=[\d.]+/gu;

/** A figure with its unit. */
const FIGURE = /\d[\d.]*(?:%|[万亿]?\p{sc=Han})?/gu;

const MARKS = /[\p{P}\p{S}]/u;

interface Form {
  readonly text: string;
  /** Whether the character at this place is the passage's own, not part of a title, a name or a value. */
  readonly own: readonly boolean[];
}

/** How a text is compared: letter for letter, or by its words, whatever stands between them. */
type Reading = 'letters' | 'words';

/**
 * Runs of `RUN` or more characters of a passage that also stand in the source. Characters of titles in 《》, of document
 * numbers, of the given names and of quoted names do not count, yet do not part what stands around them. Read by words,
 * figures do not count either; in a printed value they never do.
 */
export function copied(passage: string, source: string, kind: Kind = 'text', names: readonly string[] = []): string[] {
  const text = plain(passage.replace(/\[\^\d+\]:?/g, ''));
  if (kind === 'name' && !SENTENCE.test(text)) return [];
  const whole = unbroken(source);
  const byLetters = runs(formOf(text, names, 'letters', kind), whole);
  const said = byLetters.map(withoutMarks);
  const byWords = runs(formOf(text, names, 'words', kind), withoutMarks(whole));
  return [...byLetters, ...byWords.filter((run) => !said.some((one) => one.includes(run) || run.includes(one)))];
}

function formOf(text: string, names: readonly string[], reading: Reading, kind: Kind): Form {
  const own = Array<boolean>(text.length).fill(true);
  const except = (start: number, length: number): void => void own.fill(false, start, start + length);
  for (const pattern of [TITLE, DOCUMENT_NUMBER, ORGANISATION, SUM])
    for (const match of text.matchAll(pattern)) except(match.index, match[0].length);
  for (const match of text.matchAll(QUOTED)) if (!SENTENCE.test(match[0])) except(match.index, match[0].length);
  for (const name of names.map(plain))
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) except(at, name.length);
  if (reading === 'words' || kind === 'value')
    for (const match of text.matchAll(FIGURE)) except(match.index, match[0].length);
  if (reading === 'letters') return { text, own };
  const kept = [...own.keys()].filter((at) => !MARKS.test(text.charAt(at)));
  return { text: kept.map((at) => text.charAt(at)).join(''), own: kept.map((at) => own[at]!) };
}

/** Page numbers and note marks stand in the middle of a sentence and are no part of it. */
const unbroken = (source: string): string => plain(source.replace(/^\s*[—–-] ?\d+ ?[—–-]\s*$|\[\d+\]/gm, ''));

const withoutMarks = (text: string): string => text.replace(new RegExp(MARKS, 'gu'), '');

/** Each longest stretch shared with the source that has `RUN` characters of its own. */
function runs({ text, own }: Form, source: string): string[] {
  const found: string[] = [];
  let reached = 0;
  for (let start = 0; start + RUN <= text.length; start++) {
    let end = Math.max(reached, start + RUN);
    if (!source.includes(text.slice(start, end))) continue;
    while (end < text.length && source.includes(text.slice(start, end + 1))) end++;
    // Only the tail of the stretch before.
    if (end === reached) continue;
    reached = end;
    if (own.slice(start, end).filter(Boolean).length < RUN) continue;
    found.push(text.slice(start, end));
    start = end - 1;
  }
  return found;
}
