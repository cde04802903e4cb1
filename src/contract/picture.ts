/**
 * What a picture shows, ready to draw: the few kinds of chart of this site.
 * Written at build time, drawn by client/charts in the browser.
 */

/** A waterfall: from full marks, step by step, to the score. */
export interface Waterfall {
  readonly kind: 'waterfall';
  readonly unit: string;
  readonly steps: readonly WaterfallStep[];
}

/** One bar, from one height of the axis to another; `value` is what is written beside it. */
export interface WaterfallStep {
  readonly label: string;
  readonly from: number;
  readonly to: number;
  /** whole: a bar from zero · loss: what was taken off · gap: what the source does not explain. */
  readonly role: 'whole' | 'loss' | 'gap';
  readonly value: string;
}

/** Two amounts for each label: budget and actual. */
export interface Pairs {
  readonly kind: 'pairs';
  readonly unit: string;
  readonly labels: readonly string[];
  readonly names: readonly [string, string];
  readonly first: readonly (number | null)[];
  readonly second: readonly (number | null)[];
}

/** Series over periods. The line is cut before each period in `breaks`. */
export interface Line {
  readonly kind: 'line';
  readonly unit: string;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly breaks: readonly number[];
}

/** How far each thing got, against one line that all should reach. */
export interface Target {
  readonly kind: 'target';
  readonly unit: string;
  readonly target: number;
  readonly labels: readonly string[];
  readonly values: readonly (number | null)[];
  /** As printed, for values cut off by the axis. */
  readonly texts: readonly string[];
  readonly met: readonly (boolean | null)[];
}

/** Where values lie on one axis, with the bands of the rule set. */
export interface Spread {
  readonly kind: 'spread';
  readonly unit: string;
  readonly points: readonly { readonly label: string; readonly value: number; readonly own?: boolean }[];
  readonly bands: readonly { readonly name: string; readonly from: number }[];
}

/** The same for several groups, one row each, with the middle value of each group. */
export interface Strips {
  readonly kind: 'strips';
  readonly unit: string;
  readonly rows: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly middle: number | null;
  }[];
  readonly bands: readonly { readonly name: string; readonly from: number }[];
}

/** Told apart by `kind`. Numbers are floating point, to draw with: the exact ones stand in the table beside it. */
export type Picture = Waterfall | Pairs | Line | Target | Spread | Strips;
