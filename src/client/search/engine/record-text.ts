/** The text of a record, out of the file that holds it together with its neighbours. */
import type { TextRecord, TextShard } from '../../../contract/search-index.ts';
import { Fault } from '../../fault.ts';
import { shardOf, type ReportInfo } from './part-table.ts';
import type { SearchIndex } from './search-index.ts';

export interface RecordText {
  readonly shard: TextShard;
  readonly text: TextRecord;
}

export async function recordText(index: SearchIndex, report: ReportInfo, record: number): Promise<RecordText> {
  const size = index.manifest.shard;
  const number = shardOf(report, record, size);
  let first = record;
  while (first > 0 && shardOf(report, first - 1, size) === number) first--;
  const shard = await index.shard(report.part, report.page, number);
  const text = shard.records[record - first];
  // Not a place without the words: a search that silently misses is worse than one that says it failed.
  if (text === undefined) throw new Fault('index', `no record ${record} of ${report.page} in text ${number}`);
  return { shard, text };
}
