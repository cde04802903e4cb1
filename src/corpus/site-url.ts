/** The address of the site, for the builder's settings, which are read before content is. */
import { parse } from 'yaml';
import { readContentFile } from './content-file.ts';

/** As written in content/site.yaml; undefined where it cannot be read, which the check tells. */
export function siteUrl(root: string): string | undefined {
  const source = readContentFile(root, 'content/site.yaml');
  if (!source.readable) return undefined;
  try {
    const { url } = (parse(source.text) ?? {}) as { readonly url?: unknown };
    return typeof url === 'string' && URL.canParse(url) ? url : undefined;
  } catch {
    return undefined;
  }
}
