import type { APIRoute, GetStaticPaths } from 'astro';
import type { DataTable } from '../../publish/tables/data-table.ts';
import { dataTables } from '../../publish/all-tables.ts';
import { archive } from '../../site/site-archive.ts';

export const getStaticPaths = (() =>
  dataTables.map((table) => ({ params: { table: table.name }, props: { table } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: DataTable }> = ({ props: { table } }) => {
  const corpus = archive();
  const rows = corpus.reports.flatMap((report) => table.rows(report, corpus));
  return Response.json({ [table.name]: rows });
};
