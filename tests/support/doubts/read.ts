/** Numbers and lists of a sentence, and what a check of one kind is. */
import type { Report } from '../../../src/report/archive.ts';
import type { Said } from '../said.ts';

/** Why a sentence is false of the report; nothing for a true one. */
export type Check = (said: Said, report: Report) => string[];

export const near = (a: number, b: number, slack = 0.0051): boolean => Math.abs(a - b) <= slack;

/** The number that a cell begins with, or NaN. */
export function num(text: string | number | null | undefined): number {
  const bare = String(text ?? '')
    .replaceAll(',', '')
    .replace('−', '-')
    .trim();
  return /^[+-]?\d+(?:\.\d+)?/.test(bare) ? Number.parseFloat(bare) : Number.NaN;
}

export const percent = (part: number, whole: number): number => (part / whole) * 100;
export const wrong = (...claims: readonly (readonly [boolean, string])[]): string[] =>
  claims.filter(([holds]) => !holds).map(([, why]) => why);

/** “甲、乙和丙”, where names may hold these signs themselves. */
export const isListOf = (words: string, names: readonly string[]): boolean => {
  const rest = [...names].sort((a, b) => b.length - a.length).reduce((left, name) => left.replace(name, ''), words);
  return names.every((name) => words.includes(name)) && /^[、和]*$/.test(rest);
};
