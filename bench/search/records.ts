/** The records that every design is measured on, and which of them hold a query. */
import type { Archive } from '../../src/report/archive.ts';
import { recordsOfReport } from '../../src/search/records-of-report.ts';

export interface BenchRecord {
  /** Number, the same in every design. */
  readonly id: number;
  readonly report: string;
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly plain: string;
}

/** What counts as the same, written apart from the search's own folding: width, case, spaces, brackets, quotes, dashes, thousands separators. */
export function plain(text: string): string {
  return text
    .replace(/\d+(?:[.,]\d+)+/g, (number) =>
      /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(number) ? number.replaceAll(',', '') : number,
    )
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s/gu, '')
    .replace(/[〔【〖[]/gu, '(')
    .replace(/[〕】〗\]]/gu, ')')
    .replace(/[“”‘’「」『』']/gu, '"')
    .replace(/[—–‐―−~]+|-+/gu, '-')
    .replace(/-+/gu, '-');
}

export function benchRecords(archive: Archive): BenchRecord[] {
  const records = archive.reports.flatMap((report) =>
    recordsOfReport(report, archive).map(({ anchor, title, body }) => {
      const text = `${title}\n${body}`;
      return {
        report: report.id,
        url: `${report.url}${anchor === '' ? '' : `#${anchor}`}`,
        title,
        text,
        plain: plain(text),
      };
    }),
  );
  return records.map((record, id) => ({ id, ...record }));
}

export function holding(records: readonly BenchRecord[], query: string): number[] {
  const wanted = plain(query);
  return records.filter((record) => record.plain.includes(wanted)).map(({ id }) => id);
}
