import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../report/archive.ts';
import { record } from '../../../publish/record.ts';
import { archive, checksOf } from '../../../site/archive.ts';

export const getStaticPaths = (() =>
  archive().reports.map((report) => ({ params: { id: report.id }, props: { report } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) =>
  Response.json(record(report, archive(), checksOf(report)));
