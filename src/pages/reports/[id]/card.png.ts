/** The picture that services show beside a link to a report. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Report } from '../../../report/archive.ts';
import { drawCard } from '../../../publish/card/draw-card.ts';
import { reportCard } from '../../../publish/card/card-content.ts';
import { archive } from '../../../site/site-archive.ts';

export const getStaticPaths = (() =>
  archive().reports.map((report) => ({ params: { id: report.id }, props: { report } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ report: Report }> = async ({ props: { report } }) =>
  new Response(new Uint8Array(await drawCard(reportCard(report, archive()))), {
    headers: { 'content-type': 'image/png' },
  });
