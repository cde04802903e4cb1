import type { APIRoute } from 'astro';
import { reportJsonSchema } from '../../report/json-schema.ts';

export const GET: APIRoute = () => Response.json(reportJsonSchema());
