import type { APIRoute, GetStaticPaths } from 'astro';
import { dataTables } from '../../publish/all-tables.ts';
import { wordLists } from '../../publish/word-lists.ts';
import { archive } from '../../site/site-archive.ts';

interface Props {
  name: string;
  entries: readonly object[];
}

export const getStaticPaths = (() => {
  const corpus = archive();
  return [
    ...dataTables.map(({ name, rows }) => ({ name, entries: corpus.reports.flatMap((one) => rows(one, corpus)) })),
    ...wordLists.map(({ name, entries }) => ({ name, entries: entries(corpus) })),
  ].map((props) => ({ params: { table: props.name }, props }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = ({ props: { name, entries } }) => Response.json({ [name]: entries });
