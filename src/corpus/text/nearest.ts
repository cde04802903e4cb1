/** The known word that an author most likely meant. */

/** Edit distance, a swap of neighbours counting once, because swaps are the commonest slip. */
function distance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let best = Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, rows[i - 2]![j - 2]! + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}

const letters = (word: string): string => word.replace(/\d/g, '');
const plain = (word: string): string => word.toLowerCase().replace(/[-_\s]/g, '');

/** Nobody misspells a word of this length; comparing such words would take minutes. */
const LONGEST_WORD = 80;

/** The nearest candidate, or null when none is near enough to be worth suggesting. */
export function nearest(word: string, candidates: Iterable<string>): string | null {
  if (word.length > LONGEST_WORD) return null;
  const wanted = plain(word);
  if (wanted === '') return null;
  // F1 for F9 would be a guess, not a correction.
  const guessable = wanted.length >= 3;
  let best: string | null = null;
  let score = Infinity;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST_WORD) continue;
    const other = plain(candidate);
    // 2021年 for 2023年 would be a guess too.
    if (other !== wanted && letters(other) === letters(wanted)) continue;
    const contained = wanted.length >= 4 && (other.includes(wanted) || (other.length >= 4 && wanted.includes(other)));
    const gap = contained ? Math.min(1.5, distance(wanted, other)) : distance(wanted, other);
    if (gap < score) {
      best = candidate;
      score = gap;
    }
  }
  const allowed = Math.max(1, Math.min(3, Math.floor(wanted.length / 3)));
  return score === 0 || (guessable && score <= Math.max(allowed, 1.5)) ? best : null;
}
