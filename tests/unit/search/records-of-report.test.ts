/** What the records of a report can be filtered by. */
import { expect, it } from 'vitest';
import { recordsOfReport } from '../../../src/search/records-of-report.ts';
import { archive, followUp, report } from '../page-data/fixture.ts';
import { withResults } from '../../support/with-results.ts';

it('puts a follow-up under what was verified, else under what was reported', () => {
  const later = report({
    followUps: [
      followUp('U1', ['gone#F1'], { verified: { state: 'not-done', text: '没有做', by: '评价机构', asOf: null } }),
      followUp('U2', ['gone#F2']),
      followUp('U3', ['gone#F3'], { reported: null }),
    ],
  });
  const records = recordsOfReport(later, withResults(archive([later]))).filter(({ kind }) => kind === 'followup');
  expect(records.map(({ anchor, status }) => [anchor, status])).toEqual([
    ['U1', 'not-done'],
    ['U2', 'done'],
    ['U3', 'unknown'],
  ]);
});
