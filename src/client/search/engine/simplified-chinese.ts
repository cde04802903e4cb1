/** Traditional characters as typed → the simplified ones of the archive. */
import type { Lexicon } from '../../../contract/lexicon.ts';

export function simplified(
  query: string,
  { traditional, simplified: simple }: Pick<Lexicon, 'traditional' | 'simplified'>,
): string {
  return Array.from(query, (char) => {
    const at = traditional.indexOf(char);
    return at < 0 ? char : (simple[at] ?? char);
  }).join('');
}
