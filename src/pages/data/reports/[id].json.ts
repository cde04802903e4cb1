import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../report/archive.ts';
import { record } from '../../../publish/public-record.ts';
import { archive } from '../../../site/site-archive.ts';

export const getStaticPaths = (() =>
  archive().reports.map((report) => ({ params: { id: report.id }, props: { report } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = ({ props: { report } }) => Response.json(record(report, archive()));
