/** What the kinds of structural slips are made of. */
import type { ReportData } from '../../../src/report/schema/report.ts';

type Make = (data: ReportData) => void;
export type Found = readonly [at: string, make: Make];
type Kind = (data: ReportData) => Found[];
export type Kinds = Readonly<Record<string, Kind>>;

export const swap = (list: unknown[], a: number, b: number): void => {
  [list[a], list[b]] = [list[b], list[a]];
};
