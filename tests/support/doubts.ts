/**
 * Reads the sentences of a report page back and holds every number in them against the record, with
 * arithmetic of its own (floating point, nothing of the site's). What is returned is false or not understood.
 */
import type { Report } from '../../src/report/archive.ts';
import { checks, headBand, headDivides, headRate, headSelf } from './doubts/heads.ts';
import { indicatorCompletion, indicatorCounts } from './doubts/indicators.ts';
import { fundingPairs, programmeYears } from './doubts/money.ts';
import type { Check } from './doubts/read.ts';
import { organisationSpread, scoringDetail, scoringLoss } from './doubts/scoring.ts';
import { trend } from './doubts/series.ts';
import type { Said } from './said.ts';

export function doubts(said: readonly Said[], report: Report): string[] {
  return said.flatMap((one) =>
    one.text === ''
      ? []
      : (CHECKS[one.kind] ?? notUnderstood)(one, report).map((why) => `${one.at}: ${why}: ${one.text}`),
  );
}

const notUnderstood: Check = () => ['kind without a check'];

const CHECKS: Readonly<Partial<Record<Said['kind'], Check>>> = {
  'scoring-loss': scoringLoss,
  'scoring-detail': scoringDetail,
  'organisation-spread': organisationSpread,
  'funding-pairs': fundingPairs,
  'programme-years': programmeYears,
  trend,
  'indicator-counts': indicatorCounts,
  'indicator-completion': indicatorCompletion,
  checks,
  'head-band': headBand,
  'head-self-score': headSelf,
  'head-rate': headRate,
  'head-divides': headDivides,
};
