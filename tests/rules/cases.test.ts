/** Every rule on small reports: what holds, what does not, and what rounding or silence explains. */
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/rules/all-rules.ts';
import type { Case } from './case.ts';
import { adviceCases, archiveCases } from './cases/archive.ts';
import { fundingRateCases } from './cases/funding-rates.ts';
import { fundingSumCases } from './cases/funding-sums.ts';
import { indicatorCases } from './cases/indicators.ts';
import { indicatorPartCases } from './cases/indicator-parts.ts';
import { partCases } from './cases/parts.ts';
import { scoringPartCases } from './cases/scoring-parts.ts';
import { scoringCases } from './cases/scoring.ts';
import { statementCases } from './cases/statements.ts';
import { trendCases } from './cases/trends.ts';
import { unreadCases } from './cases/unread.ts';
import { smallCorpus, smallReport } from './small-report.ts';

const cases: readonly Case[] = [
  ...scoringCases,
  ...scoringPartCases,
  ...partCases,
  ...indicatorPartCases,
  ...fundingSumCases,
  ...fundingRateCases,
  ...trendCases,
  ...indicatorCases,
  ...statementCases,
  ...archiveCases,
  ...adviceCases,
  ...unreadCases,
];

describe.each(rules.map((rule) => ({ rule, name: `${rule.code} ${rule.name}` })))('$name', ({ rule }) => {
  const own = cases.filter(({ code }) => code === rule.code);

  it.each(own.map((one) => ({ one, title: one.title })))('$title', ({ one }) => {
    const report = smallReport(one.report);
    const corpus = smallCorpus(report, ...(one.others ?? []).map(smallReport));
    const results = rule.check(report, corpus);
    expect(results.map(({ severity, message }) => [severity, message])).toEqual(
      one.results.map(([severity, words]) => [severity, expect.stringContaining(words ?? '')]),
    );
    for (const result of results) expect(result.code).toBe(rule.code);
    if (one.formula !== undefined) expect(results[0]?.formula).toBe(one.formula);
    if (one.anchor !== undefined) expect(results[0]?.where.anchor).toBe(one.anchor);
  });

  it('has a passing case, a failing case and one that rounding or silence explains', () => {
    const severities = own.flatMap(({ results }) => results.map(([severity]) => severity));
    const isSoft = own.some(
      ({ results }) =>
        results.length === 0 ||
        results.some(([severity, words]) => severity === 'unjudged' || words?.includes('四舍五入')),
    );
    const onlyReports = rule.code === 'C405' || rule.code === 'C507';
    if (!onlyReports) expect(severities).toContain('pass');
    expect(
      severities.some(
        (severity) =>
          severity === 'discrepancy' || severity === 'notice' || (rule.code === 'C208' && severity === 'unjudged'),
      ),
    ).toBe(true);
    expect(isSoft || rule.code === 'C108' || rule.code === 'C505').toBe(true);
  });
});

it('tests only rules that exist', () => {
  expect(new Set(cases.map(({ code }) => code))).toEqual(new Set(rules.map(({ code }) => code)));
});
