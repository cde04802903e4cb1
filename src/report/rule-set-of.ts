/** The rule set by which a document judges. */
import type { Corpus } from './archive.ts';
import type { RuleSet } from './schema/registries.ts';

/** The rule set that the document names; nothing where its source prints none. */
export const ruleSetOf = (
  { ruleSets }: Pick<Corpus, 'ruleSets'>,
  { ruleSet }: { readonly ruleSet?: string | undefined },
): RuleSet | undefined => (ruleSet === undefined ? undefined : ruleSets.get(ruleSet));
