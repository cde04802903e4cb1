/**
 * Characters that look like a Chinese character but are another code: radicals,
 * strokes and compatibility ideographs. PDF readers and old converters give
 * them out in place of the character that was printed.
 */

/**
 * Radicals and strokes with the ideograph each stands for, in pairs: the
 * property Equivalent_Unified_Ideograph of Unicode, which compatibility folding
 * (NFKC) does not know. Kangxi radicals and compatibility ideographs NFKC does
 * know; only those are here whose shape in fonts for the mainland is that of
 * the simplified character.
 */
const PAIRS =
  '⺁厂⺂乛⺃乚⺄乙⺅亻⺆冂⺇𠘨⺈刀⺉刂⺊卜⺋㔾⺌小⺍小⺎兀⺏尣⺐尢⺑𡯂⺒巳⺓幺⺔彑⺕彐⺖忄⺗心⺘扌⺙攵⺛旡⺜日⺝月⺞歺⺟母' +
  '⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪𤴔⺫目⺬示⺭礻⺮𥫗⺯糹⺰纟⺱罓⺲罒⺳㓁⺴冗⺵𦉫⺶羊⺷𦍌⺸𦍋⺹耂⺺肀⺻聿⺼肉⺽𦥑⺾艹⺿艹' +
  '⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇𧢲⻈讠⻉贝⻊𧾷⻋车⻌辶⻍辶⻎辶⻏邑⻐钅⻑長⻒镸⻓长⻔门⻕𨸏⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻞𩙿⻟飠' +
  '⻠饣⻡𩠐⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟' +
  '㇆𠃌㇏乀㇐一㇑丨㇒丿㇓丿㇔丶㇕𠃍㇖乛㇗𠃊㇘𠃎㇙𠄌㇚亅㇛𡿨㇜𠃋㇝乀㇞𠃑㇟乚㇠乙㇡𠄎' +
  '⼾户⾭青⿈黄';

/** Radical or stroke → ideograph, where NFKC would give none or another. */
export const radicals: ReadonlyMap<string, string> = new Map(
  [...PAIRS.matchAll(/(.)(.)/gu)].map(([, from = '', to = '']): [string, string] => [from, to]),
);

/** The blocks of radicals, strokes and compatibility ideographs. */
const BLOCKS = /^[\u2E80-\u2E99\u2E9B-\u2EF3\u2F00-\u2FD5\u31C0-\u31E5\uF900-\uFA6D\uFA70-\uFAD9\u{2F800}-\u{2FA1D}]$/u;
/** Radicals and strokes, of which some have no ideograph. */
const NEVER_WRITTEN = /^[\u2E80-\u31E5]$/u;

/** The ideograph that is meant; '' where there is none; null for every other character. */
export function meantIdeograph(char: string): string | null {
  if (!BLOCKS.test(char)) return null;
  const meant = radicals.get(char) ?? char.normalize('NFKC');
  if (meant !== char) return meant;
  // Twelve characters of the compatibility block are ideographs in their own right.
  return NEVER_WRITTEN.test(char) ? '' : null;
}
