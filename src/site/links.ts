/** Every address of the site goes through here, so that a base path can be set in one place. */
import { ROUTES } from './routes.ts';

const routes: readonly RegExp[] = ROUTES.map(pattern);

/** "/reports/[id]" → what its addresses look like. */
function pattern(route: string): RegExp {
  const source = route
    .replace(/[.]/g, '\\.')
    .replace(/\/\[\.\.\.[^\]]+\]/g, '(?:/.+)?')
    .replace(/\[[^\]]+\]/g, '[^/]+');
  return new RegExp(`^${source}/?$`);
}

/** Whether the site has a page at this site-absolute path (query and fragment are ignored). */
export function exists(to: string): boolean {
  const path = to.replace(/[?#].*$/, '');
  return routes.some((route) => route.test(path));
}

/** Site-absolute path → address under the base path. Other addresses pass unchanged. */
export function href(to: string): string {
  if (!to.startsWith('/')) return to;
  const base = import.meta.env.BASE_URL.replace(/\/$/, '');
  return `${base}${to}`;
}

/** Address with scheme and host, for citations and link metadata. */
export function absolute(to: string, site: URL | undefined): string {
  return new URL(href(to), site).href;
}
