/** The rules on the archive that is shipped. */
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import { checkReport } from '../../src/rules/all-rules.ts';
import { expectSound } from './sound.ts';

const corpus = readCorpus();

describe('the archive', () => {
  it.each(corpus.reports.map((report) => ({ report, id: report.id })))('$id is judged soundly', ({ report }) => {
    const results = checkReport(report, corpus);
    for (const result of results) expectSound(result, report);
    expect(results.some(({ severity }) => severity === 'pass')).toBe(true);
  });

  it.each([
    // Discrepancies that anyone can find in the sources with a pocket calculator.
    ['2021-2023-yikedai', 'C503', '45.05%'],
    ['2021-2023-ziben-shichang', 'C105', '58.34%'],
    ['2022-gongye-fuchi-ziping', 'C502', '26项，原文印作36项'],
    ['2023-gaoxin-qiye', 'C501', '14分'],
    ['2023-zhigong-yibao-jijin', 'C501', '787983.71'],
    ['2021-2023-xiaoshenggui', 'C203', '13.40%'],
  ])('%s: %s finds %s', (id, code, words) => {
    const report = corpus.reports.find((one) => one.id === id);
    const found = report === undefined ? [] : checkReport(report, corpus);
    expect(
      found.filter((one) => one.code === code && one.severity === 'discrepancy').map(({ message }) => message),
    ).toContainEqual(expect.stringContaining(words));
  });
});
