/** Serves folders on loopback as a good static host would: gzip for text, the site's policy, nothing else. */
import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { policy } from '../../src/site/content-security-policy.ts';

const TEXT: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

export interface Served {
  readonly origin: string;
  /** Bytes of bodies sent since the last call, by path. */
  readonly taken: () => Map<string, number>;
  readonly close: () => Promise<void>;
}

/** @param folders path prefix (with a slash at both ends) → folder; the longest prefix wins */
export async function serve(folders: Readonly<Record<string, string>>): Promise<Served> {
  const prefixes = Object.keys(folders).sort((a, b) => b.length - a.length);
  let sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const prefix = prefixes.find((one) => path.startsWith(one)) ?? '/';
    const name = path.slice(prefix.length);
    const file = join(folders[prefix] ?? '', name === '' || name.endsWith('/') ? `${name}index.html` : name);
    const text = TEXT[extname(file)];
    response.setHeader('content-security-policy', policy);
    response.setHeader('content-type', text ?? 'application/octet-stream');
    response.setHeader('cache-control', 'max-age=600');
    let body: Buffer;
    try {
      if (!statSync(file).isFile()) throw new Error('not a file');
      body = readFileSync(file);
    } catch {
      response.statusCode = 404;
      return void response.end();
    }
    if (text !== undefined) {
      body = gzipSync(body, { level: 9 });
      response.setHeader('content-encoding', 'gzip');
    }
    sent.set(path, (sent.get(path) ?? 0) + body.length);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    taken: () => {
      const before = sent;
      sent = new Map();
      return before;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
