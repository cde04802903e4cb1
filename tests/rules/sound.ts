/** What must hold for every result of every rule, whatever the report. */
import { expect } from 'vitest';
import type { Report } from '../../src/report/archive.ts';
import type { CheckResult } from '../../src/report/check-result.ts';

const ANCHOR = /^(?:scoring|funding(?:-[a-z0-9-]+)?|indicator-[a-z0-9-]+-\d+|trend-[a-z0-9-]+|follow-ups|[FRSUP]\d+)$/;

export function expectSound(result: CheckResult, report: Report): void {
  expect(result.report).toBe(report.id);
  expect(result.where.anchor).toMatch(ANCHOR);
  expect(result.where.label).not.toBe('');
  expect(parentOf(report, result.where.path), result.where.path.join('.')).toBeDefined();
  expect(result.message).not.toMatch(/undefined|null|NaN|\[object/);
  expect(result.message).not.toMatch(/\n/);
  expect(result.formula).not.toMatch(/undefined|NaN|e[+-]\d/);
  // Nothing that a rule says is the author's mistake: what is written wrongly never becomes a report.
  expect(result.severity).not.toBe('error');
  if (result.severity === 'discrepancy') expect(result.operands.length).toBeGreaterThan(0);
  for (const operand of result.operands) expect(typeof operand.value).toBe('string');
}

/** The record that holds the field which the path names. */
function parentOf(report: Report, path: readonly (string | number)[]): unknown {
  return path
    .slice(0, -1)
    .reduce<unknown>(
      (at, step) => (at === null || at === undefined ? undefined : (at as Record<string, unknown>)[step]),
      report,
    );
}
