import type { APIRoute } from 'astro';
import { summarise } from '../../publish/report-summary.ts';
import { archive } from '../../site/site-archive.ts';

export const GET: APIRoute = () => {
  const corpus = archive();
  return Response.json({ reports: corpus.reports.map((report) => summarise(report, corpus)) });
};
