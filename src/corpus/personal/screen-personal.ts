/** Looks through every file for what identifies a person: stops what does, asks about what may. */
import type { Mistake } from '../mistake.ts';
import type { ContentFile } from '../content-file.ts';
import { mask } from '../text/personal.ts';
import type { Exemptions } from './exemptions.ts';
import { findInFile } from './find-in-file.ts';
import { asked, stopped } from './personal-messages.ts';
import { officeStanding } from './office-contact.ts';

/** Shorter finds may stand in a message by chance. */
const SHORTEST_SECRET = 5;

/** Comes last: what other checks have quoted of a find is masked as well. */
export function screenPersonal(sources: readonly ContentFile[], exemptions: Exemptions): void {
  for (const source of sources) screenFile(source, exemptions);
  if (sources.every(({ readable, text }) => readable || text === '')) exemptions.askAboutUnused();
}

function screenFile(source: ContentFile, exemptions: Exemptions): void {
  const { file, text } = source;
  const standing = officeStanding(file, text);
  const secrets: string[] = [];
  for (const { code, index, length, ask } of findInFile(file, text)) {
    const by = standing(index, code);
    if (by === 'public' || exemptions.covers(file, text, index, length)) continue;
    const found = text.slice(index, index + length);
    if (!ask && length >= SHORTEST_SECRET) secrets.push(found);
    const at = source.lines.position(index);
    if (ask || by === 'ask') source.ask(at, asked(code, mask(found, code)));
    else source.add(at, stopped(code, mask(found, code)));
  }
  if (secrets.length > 0)
    source.problems.forEach((item, place) => (source.problems[place] = withoutSecrets(item, secrets)));
}

function withoutSecrets(item: Mistake, secrets: readonly string[]): Mistake {
  const hide = (text: string): string =>
    secrets.reduce(
      (rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, () => mask(secret)) : rest),
      text,
    );
  return {
    ...item,
    message: hide(item.message),
    found: hide(item.found),
    expected: hide(item.expected),
    remedy: hide(item.remedy),
  };
}
