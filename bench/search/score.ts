/** How good a list of found records is. */

export interface Score {
  readonly queries: number;
  readonly recall: number;
  readonly precision: number;
  /** Share of queries whose set is exactly right. */
  readonly exact: number;
  /** Mean of 1 / rank of the first right record. */
  readonly mrr: number;
}

export interface Judged {
  readonly wanted: readonly number[];
  readonly found: readonly number[];
}

const mean = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((total, value) => total + value, 0) / values.length;

export function score(judged: readonly Judged[]): Score {
  const present = judged.filter(({ wanted }) => wanted.length > 0);
  const right = ({ wanted, found }: Judged): number => {
    const set = new Set(wanted);
    return new Set(found.filter((id) => set.has(id))).size;
  };
  return {
    queries: judged.length,
    recall: mean(present.map((one) => right(one) / one.wanted.length)),
    precision: mean(judged.filter(({ found }) => found.length > 0).map((one) => right(one) / new Set(one.found).size)),
    exact: mean(
      judged.map((one) => (right(one) === one.wanted.length && new Set(one.found).size === one.wanted.length ? 1 : 0)),
    ),
    mrr: mean(
      present.map(({ wanted, found }) => {
        const at = found.findIndex((id) => wanted.includes(id));
        return at < 0 ? 0 : 1 / (at + 1);
      }),
    ),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
