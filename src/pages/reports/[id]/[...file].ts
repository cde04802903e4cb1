/** Files that a report links to, beside its page. */
import type { APIRoute, GetStaticPaths } from 'astro';
import type { Attachment } from '../../../report/archive.ts';
import { attachmentBytes } from '../../../publish/attachment-bytes.ts';
import { archive } from '../../../site/site-archive.ts';
import { contentRoot } from '../../../site/content-root.ts';

export const getStaticPaths = (() =>
  archive().reports.flatMap(({ id, attachments }) =>
    attachments.map((attachment) => ({ params: { id, file: attachment.path }, props: { attachment } })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ attachment: Attachment }> = ({ props: { attachment } }) =>
  new Response(attachmentBytes(contentRoot, attachment));
