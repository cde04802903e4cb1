/** A closed list of codes: its members, their order, the words for readers and what each means, in one place. */

/** One code; a bare text is a word that says all. */
export type Option =
  | string
  | {
      /** On pages: “支出”. */
      readonly word: string;
      /** Where there is room for more, in the schema and its messages: “支出或决算”. */
      readonly meaning: string;
    };

/** A closed list. Codes are published in the data and never change; words and meanings are Chinese. */
export interface Choice<Code extends string = string> {
  /** In the order in which they are listed. */
  readonly codes: readonly [Code, ...Code[]];
  readonly words: Readonly<Record<Code, string>>;
  readonly meanings: Readonly<Record<Code, string>>;
}

/** Members of a choice. */
export type CodeOf<List extends Choice> = List['codes'][number];

export function choice<const Options extends Readonly<Record<string, Option>>>(
  options: Options,
): Choice<keyof Options & string> {
  type Code = keyof Options & string;
  const all = Object.entries(options) as [Code, Option][];
  const [first, ...others] = all.map(([code]) => code);
  if (first === undefined) throw new Error('a choice needs at least one code');
  const each = (say: (option: Option) => string): Readonly<Record<Code, string>> =>
    Object.freeze(Object.fromEntries(all.map(([code, option]) => [code, say(option)])) as Record<Code, string>);
  return Object.freeze({
    codes: [first, ...others] as const,
    words: each((option) => (typeof option === 'string' ? option : option.word)),
    meanings: each((option) => (typeof option === 'string' ? option : option.meaning)),
  });
}

/** Two lists as one. */
export function together<A extends string, B extends string>(one: Choice<A>, other: Choice<B>): Choice<A | B> {
  return Object.freeze({
    codes: [...one.codes, ...other.codes] as const,
    words: { ...one.words, ...other.words },
    meanings: { ...one.meanings, ...other.meanings },
  });
}

/** Whether a value, of whatever type, is a code of the list. */
export const isOneOf = <Code extends string>({ codes }: Choice<Code>, value: unknown): value is Code =>
  (codes as readonly unknown[]).includes(value);

/** “met 完成、unmet 未完成”: every code with what it means. */
export const legend = <Code extends string>(
  { codes, meanings }: Choice<Code>,
  separator = '；',
  only: readonly Code[] = codes,
): string => only.map((code) => `${code} ${meanings[code]}`).join(separator);

/** “item 明细、subtotal 小计”: every code with its word. */
export const glossary = <Code extends string>({ codes, words }: Choice<Code>): string =>
  codes.map((code) => `${code} ${words[code]}`).join('、');
