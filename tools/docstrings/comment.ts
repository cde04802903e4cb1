/** The doc comment of a declaration, if it has one that says something. */
import ts from 'typescript';

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}+/gu) ?? [];

/** “yearlyBudgets” → yearly, budget. */
const partsOf = (text: string): string[] =>
  wordsOf(text.replace(/([a-z\d])([A-Z])/g, '$1 $2')).map((word) => word.replace(/ies$/, 'y').replace(/s$/, ''));

/** Words that say nothing about a name. */
const EMPTY = new Set(partsOf('a an the this that it of for to from in with and or all is are get return give one'));

/** Whether a comment has a word that is not in the name: “Gets the budget.” says nothing of `getBudget`. */
function saysMore(comment: string, name: string): boolean {
  const known = new Set(partsOf(name));
  return partsOf(comment).some((part) => !EMPTY.has(part) && !known.has(part));
}

/** Whether it makes an error and throws it; what it calls, or catches and throws on, is not looked into. */
const throws = (node: ts.Node): boolean =>
  (ts.isThrowStatement(node) && ts.isNewExpression(node.expression)) || ts.forEachChild(node, throws) === true;

/**
 * Whether a doc comment stands right above the declaration: not above a blank line, which is
 * where the head of a file stands, and not another comment. TypeScript alone takes either for a doc comment.
 * It must say more than the name, and `@throws` where the declaration does.
 *
 * @param statement with its parents set, in `text`
 */
export function isDocumented(text: string, statement: ts.Node, name: string): boolean {
  const above = ts.getLeadingCommentRanges(text, statement.getFullStart())?.at(-1);
  if (above === undefined) return false;
  const comment = text.slice(above.pos, above.end);
  const between = text.slice(above.end, statement.getStart());
  const isBeside = comment.startsWith('/**') && (between.match(/\n/g) ?? []).length <= 1;
  return isBeside && saysMore(comment, name) && (!throws(statement) || comment.includes('@throws'));
}
