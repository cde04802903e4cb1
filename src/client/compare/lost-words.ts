/** What the comparison says of reports whose records it could not have, each told as what it is. */
import type { Fault, FaultKind } from '../fault.ts';

export interface Lost {
  readonly id: string;
  readonly fault: Fault;
}

const LOST: readonly (readonly [FaultKind, (ids: string) => string])[] = [
  ['network', (ids) => `读不到报告“${ids}”的数据，请检查网络或重新选择。`],
  ['index', (ids) => `报告“${ids}”的数据已取到但读不出来，请刷新页面再试，或重新选择。`],
];

export const lostWords = (lost: readonly Lost[]): string =>
  LOST.map(([kind, words]) => {
    const ids = lost.filter(({ fault }) => fault.kind === kind).map(({ id }) => id);
    return ids.length === 0 ? '' : words(ids.join('”“'));
  }).join('');
