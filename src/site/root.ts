/** Where content/ lies. Tests and previews point it at another archive. */
export const contentRoot: string = process.env['MINGJIAN_ROOT'] ?? process.cwd();
