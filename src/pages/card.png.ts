/** The picture that services show beside a link to any page that is not a report. */
import type { APIRoute } from 'astro';
import { drawCard } from '../publish/card/draw-card.ts';
import { siteCard } from '../publish/card/card-content.ts';
import { archive } from '../site/site-archive.ts';

export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await drawCard(siteCard(archive()))), {
    headers: { 'content-type': 'image/png' },
  });
