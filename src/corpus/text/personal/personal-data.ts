/** What the screen for personal data looks for, by code. */
export type PersonalCode =
  'M501' | 'M502' | 'M503' | 'M504' | 'M505' | 'M506' | 'M507' | 'M508' | 'M509' | 'M510' | 'M512';

/** A place in a text that holds, or may hold, what identifies a person. */
export interface PersonalData {
  readonly code: PersonalCode;
  readonly index: number;
  readonly length: number;
  /** True where the author is asked and nothing is stopped: it may well be public. */
  readonly ask: boolean;
}

/** What a text says of one of its places by standing elsewhere: the heading of a column, the key of a value. */
export interface Setting {
  readonly start: number;
  readonly end: number;
  /** Heading or key; empty when there is none. */
  readonly label: string;
  /** The place holds an amount, which is never the number of a person. */
  readonly amount: boolean;
}

/** A find in a folded text, from `start` up to `end`. */
export interface Find {
  readonly code: PersonalCode;
  readonly start: number;
  readonly end: number;
  readonly ask?: boolean;
}
