import { resolve } from 'node:path';

/** Where content/ lies. Tests and previews point it at another archive. */
export const contentRoot: string = resolve(process.env['MINGJIAN_ROOT'] ?? '.');
