/** Many reports out of the few of the archive: their passages mixed, their figures changed. For measuring volume only. */
import type { Corpus, Report } from '../../src/report/archive.ts';
import { random } from './sample.ts';

export function generate(corpus: Corpus, count: number, years: number, seed = 7): Corpus {
  const next = random(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const digits = (text: string): string =>
    text.replace(/\d/g, (digit) => (next() < 0.5 ? String(Math.floor(next() * 10)) : digit));
  const points = corpus.reports.flatMap(({ findings, recommendations }) =>
    [...findings, ...recommendations].flatMap((one) => one.points),
  );
  const paragraphs = corpus.reports.flatMap(({ body }) =>
    body.split('\n\n').filter((text) => /^[\p{Script=Han}\d《“]/u.test(text)),
  );
  const mix = (text: string): string => digits(next() < 0.5 ? text : pick(points));
  const last = 2025;
  const reports = Array.from({ length: count }, (_, index): Report => {
    const base = corpus.reports[index % corpus.reports.length]!;
    const id = `${base.id}-${index}`;
    const year = last - (index % years);
    return {
      ...base,
      id,
      url: `/reports/${id}/`,
      reportYear: year,
      shortTitle: `${base.shortTitle} ${index}`,
      summary: digits(base.summary),
      body: base.body
        .split('\n\n')
        .map((text) => (/^[\p{Script=Han}\d《“]/u.test(text) ? digits(next() < 0.5 ? text : pick(paragraphs)) : text))
        .join('\n\n')
        .replace(/\[\^\d+\]/g, ''),
      findings: base.findings.map((one) => ({ ...one, points: one.points.map(mix) })),
      recommendations: base.recommendations.map((one) => ({ ...one, points: one.points.map(mix) })),
      followUps: base.followUps.map((one) => ({ ...one, targets: [] })),
    };
  });
  return { ...corpus, reports: reports.sort((a, b) => (b.reportYear ?? 0) - (a.reportYear ?? 0)) };
}
