/**
 * Slips of structure: a wrong key, role, kind, place or reference, a row too many or too few, two entries
 * exchanged. No figure is typed wrongly: that nobody can tell from what the source prints.
 */
import type { ReportData } from '../../src/report/schema/report.ts';
import type { Kinds } from './structural/kind.ts';
import { fundingSlips } from './structural/funding.ts';
import { scoringSlips } from './structural/scoring.ts';
import { trendsSlips } from './structural/trends.ts';
import { indicatorsSlips } from './structural/indicators.ts';
import { statementsSlips } from './structural/statements.ts';

export interface StructuralSlip {
  readonly kind: string;
  /** Where, for whoever looks into one. */
  readonly at: string;
  readonly data: ReportData;
}

const KINDS: Kinds = { ...fundingSlips, ...scoringSlips, ...trendsSlips, ...indicatorsSlips, ...statementsSlips };

/** Names of all kinds. */
export const STRUCTURAL_KINDS: readonly string[] = Object.keys(KINDS);

/** Slips of one kind in a report; at most so many, spread over its places by `random`. */
export function structuralSlips(kind: string, data: ReportData, most: number, random: () => number): StructuralSlip[] {
  const found = KINDS[kind]?.(data) ?? [];
  const chosen = found.length <= most ? found : pickSome(found, most, random);
  return chosen.map(([at, make]) => {
    const copy = structuredClone(data);
    make(copy);
    return { kind, at, data: copy };
  });
}

function pickSome<T>(items: readonly T[], most: number, random: () => number): T[] {
  const left = [...items];
  return Array.from({ length: most }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}
