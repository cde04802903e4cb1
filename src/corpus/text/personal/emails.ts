/** E-mail addresses (M506). One of a government's own domain may be the office's: its author is asked. */
import type { Find } from './personal-data.ts';

const AT = String.raw` ?(?:@|\(at\)|\[at\]|\{at\}|#(?=(?:qq|163|126|139|189|sina|sohu|gmail|foxmail|hotmail|outlook|yeah|aliyun)\.)|(?<= )(?:at|AT)(?= )) ?`;
const DOT = String.raw`(?:\.| ?(?:\(dot\)|\[dot\]|(?<= )(?:dot|DOT)(?= )) ?)`;
const EMAIL = new RegExp(
  `(?<![A-Za-z\\d._%+-])[A-Za-z\\d](?:[A-Za-z\\d._%+-]{0,62}[A-Za-z\\d_-])?${AT}(?:[A-Za-z\\d-]{1,40}${DOT}){1,4}[A-Za-z]{2,12}(?![A-Za-z\\d])`,
  'g',
);
/** Names of pictures for sharp screens (logo@2x.png) look like addresses. */
const FILE = /\.(?:png|jpe?g|webp|gif|svg|pdf|js|css|html?)$/i;
const OFFICE = /\.gov\.cn$|\.gov$/i;

export function emailsIn(text: string): Find[] {
  if (!/@|\bat\b|#/i.test(text)) return [];
  return [...text.matchAll(EMAIL)]
    .filter(([email]) => !FILE.test(email))
    .map(({ 0: email, index }) => ({
      code: 'M506',
      start: index,
      end: index + email.length,
      ...(OFFICE.test(email) ? { ask: true } : {}),
    }));
}
