import type { APIRoute } from 'astro';
import { generator } from '../../publish/generator.ts';
import { summarise } from '../../publish/report-summary.ts';
import { archive } from '../../site/site-archive.ts';

export const GET: APIRoute = () => {
  const corpus = archive();
  return Response.json({ generator, reports: corpus.reports.map((report) => summarise(report, corpus)) });
};
