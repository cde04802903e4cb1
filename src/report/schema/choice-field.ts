/** Fields that hold one code of a closed list: schema, description and messages come from the list. */
import { z } from 'zod';
import { legend, type Choice } from '../choice.ts';

interface ChoiceMeta {
  readonly choice: Choice;
  /** The description, where it names every code with its meaning. */
  readonly listing: string | null;
}

/** The list that a field chooses from; kept beside the schema, so that the JSON Schema stays as it is. */
export const choiceOf = z.registry<ChoiceMeta>();

type EnumOf<Code extends string> = z.ZodEnum<{ [Each in Code]: Each }>;

interface Around {
  readonly before?: string;
  readonly separator?: string;
  readonly after?: string;
}

/** One of the list, described by all its codes and what they mean, with words before and after. */
export const oneOf = <Code extends string>(
  choice: Choice<Code>,
  { before = '', separator = '；', after = '' }: Around = {},
): EnumOf<Code> => oneOfAs(choice, `${before}${legend(choice, separator)}${after}`, true);

/** One of the list, described in other words; `isListing` when these name every code with its meaning. */
export function oneOfAs<Code extends string>(
  choice: Choice<Code>,
  description: string,
  isListing = false,
): EnumOf<Code> {
  const schema = z.enum(choice.codes).describe(description);
  choiceOf.add(schema, { choice, listing: isListing ? description : null });
  return schema;
}

/** Exactly this code of the list: the tag of one kind of record. */
export const justThis = <Code extends string>(choice: Choice, code: Code): z.ZodLiteral<Code> =>
  z.literal(code).describe(choice.meanings[code] ?? '');
