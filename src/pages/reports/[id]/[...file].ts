/** Files that a report links to, beside its page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Attachment } from '../../../report/archive.ts';
import { attachmentBytes } from '../../../publish/attachment.ts';
import { archive } from '../../../site/archive.ts';
import { contentRoot } from '../../../site/root.ts';

export const getStaticPaths = (() =>
  archive().reports.flatMap(({ id, attachments }) =>
    attachments.map((attachment) => ({ params: { id, file: attachment.path }, props: { attachment } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ attachment: Attachment }> = ({ props: { attachment } }) =>
  new Response(attachmentBytes(contentRoot, attachment));
