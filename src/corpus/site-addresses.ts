/**
 * The addresses of the site, for telling a link that leads nowhere before
 * anything is built. A test holds this list against the pages of a built site.
 */
import { posix } from 'node:path';

/** Pages and files that every site has. */
const FIXED: ReadonlySet<string> = new Set([
  '/',
  ...['about', 'checks', 'compare', 'data', 'findings', 'indicators', 'organisations', 'programmes'].map(folder),
  ...['recommendations', 'reports', 'search', 'themes', 'trends'].map(folder),
  ...['/404.html', '/card.png', '/feed.xml', '/sitemap-index.xml'],
  ...['reports.json', 'report.schema.json'].map((name) => `/data/${name}`),
]);

function folder(name: string): string {
  return `/${name}/`;
}

/** Addresses whose last part is no id that an author has given. */
const PATTERNS: readonly RegExp[] = [
  /^\/(?:reports|findings|recommendations|trends|indicators|organisations|programmes|themes|checks)\/page\/[1-9]\d*\/$/,
  /^\/indicators\/[^/]+\/$/,
  /^\/checks\/[a-z]\d{3}\/$/,
  /^\/data\/[a-z-]+\.(?:csv|json)$/,
  /^\/lists\/[a-z-]+\.json$/,
];

/** What the site has pages for. */
export interface Named {
  /** Ids of reports with their findings and recommendations; null when they cannot be read. */
  readonly reports: ReadonlyMap<string, ReadonlySet<string> | null>;
  readonly organisations: ReadonlySet<string>;
  readonly programmes: ReadonlySet<string>;
  readonly themes: ReadonlySet<string>;
  /** Files of public/, from the site's root: "/images/a.png". */
  readonly files: ReadonlySet<string>;
}

/**
 * Whether the site has a page or file there.
 * @param path site-absolute, without base, query and fragment
 */
export function isAddress(path: string, named: Named): boolean {
  if (FIXED.has(path) || FIXED.has(`${path}/`) || named.files.has(path)) return true;
  const whole = path.endsWith('/') || posix.extname(path) !== '' ? path : `${path}/`;
  if (PATTERNS.some((pattern) => pattern.test(whole))) return true;
  const [, section = '', id = '', rest = ''] = /^\/([a-z]+)\/([^/]+)\/(.*)$/.exec(whole) ?? [];
  switch (section) {
    case 'organisations':
    case 'programmes':
    case 'themes':
      return rest === '' && named[section].has(id);
    case 'reports':
      return named.reports.has(id) && (rest === '' || rest === 'card.png');
    case 'recommendations':
      return rest === '' && isRecommendation(id, named.reports);
    default:
      return /^\/data\/reports\/[^/]+\.json$/.test(path) && named.reports.has(posix.basename(path, '.json'));
  }
}

/** “2023-gongxin-bumen-R1” */
function isRecommendation(id: string, reports: Named['reports']): boolean {
  const [, report = '', part = ''] = /^(.+)-(R[1-9]\d*)$/.exec(id) ?? [];
  const parts = reports.get(report);
  return parts === null || (parts?.has(part) ?? false);
}
