import type { APIRoute, GetStaticPaths } from 'astro';
import { allListings, longListings, type AnyListing } from '../../page-data/lists/all-lists.ts';
import { archive } from '../../site/site-archive.ts';

/** What the filters of a long list must know of the entries on its other pages. */
export const getStaticPaths = (() =>
  longListings(allListings(archive())).map((listing) => ({
    params: { list: listing.name },
    props: { listing },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ listing: AnyListing }> = ({ props: { listing } }) => Response.json(listing.index);
