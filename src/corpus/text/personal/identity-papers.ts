/** Passports and travel permits (M508), other papers that carry a person's number (M512). */
import type { Find } from './personal-data.ts';
import { labelAt, type Scene } from './digit-context.ts';
import { after, before, unitAfter } from './context-words.ts';

const LINK = '(?:号码?|编号)?(?:\\([^()\\d]{1,8}\\))?[\\s:：为是(“"|>*\\[-]{0,6}$';
const TRAVEL = new RegExp(
  `(?:护照|通行证|台胞证|回乡证|旅行证|港澳证|(?<![A-Za-z])passport(?: no\\.?)?)(?:件)?(?:号码?)?(?: ?No\\.?)?${LINK}`,
  'i',
);
const TRAVEL_LABEL = /护照|通行证|台胞证|回乡证|旅行证|passport/i;
const OTHER = new RegExp(
  `(?:(?:军官|士兵|文职干部|警官|军人|士官|退役军人|残疾人?|驾驶|学生|工作|居住|永久居留身份?|外国人永久居留身份|出生医学)证(?:件|明)?|(?:社会保障|社保|医保|医疗保险|学籍|残疾证)(?:卡|证)?(?:号码?|编号)|学号|工号)${LINK}`,
);
const OTHER_LABEL = /军官证|士兵证|警官证|残疾人?证|驾驶证|社保(?:卡)?号|社会保障|医保(?:卡)?号|学籍号|居住证|永久居留/;

/** What a passport's number looks like; the first of these even without its word. */
const PASSPORT =
  /(?<![A-Za-z\d])(?<![A-Za-z\d][-_./])(?:E(?:\d{8}|[A-HJ-NP-Z]\d{7})|[A-Z]{1,2}[ ]?\d(?:[ \n-]?\d){6,9}|\d(?:[ \n-]?\d){7,9})(?![A-Za-z\d])(?![-_./][A-Za-z\d])/gi;
const ALONE = /^E(?:\d{8}|[A-HJ-NP-Z]\d{7})$/;
/** Identity cards of Hong Kong (with its check sign in parentheses) and, after their word, of Macau and Taiwan. */
const HONG_KONG = /(?<![A-Za-z\d])[A-Z]{1,2}\d{6} ?\([\dA]\)/g;
const SOLDIER = /[军海空武政后装参南北东西中沈兰济广成文]?字第 ?\d{5,9} ?号?/g;
const PERSONAL_CODE = /(?<![A-Za-z\d])[A-Z]{0,3}\d(?:[ \n-]?\d){5,19}[Xx]?(?![A-Za-z\d])/g;

export function papersIn(scene: Scene): Find[] {
  const { text } = scene;
  const finds: Find[] = [];
  for (const { 0: number, index } of text.matchAll(PASSPORT)) {
    if (unitAfter(after(text, index + number.length))) continue;
    const said = TRAVEL.test(before(text, index)) || TRAVEL_LABEL.test(labelAt(scene, index));
    const alone = ALONE.test(number) && !/(?:号|编码|代码|型)[:：\s]*$/.test(before(text, index));
    if (said || alone) finds.push({ code: 'M508', start: index, end: index + number.length, ask: !said });
  }
  for (const { 0: number, index } of text.matchAll(HONG_KONG))
    finds.push({ code: 'M508', start: index, end: index + number.length });
  for (const { 0: number, index } of text.matchAll(SOLDIER)) {
    if (number.startsWith('军') || OTHER.test(before(text, index)) || OTHER_LABEL.test(labelAt(scene, index)))
      finds.push({ code: 'M512', start: index, end: index + number.length });
  }
  if (/证|学籍|社保|社会保障|医保|居留/.test(text)) {
    for (const { 0: number, index } of text.matchAll(PERSONAL_CODE)) {
      if (unitAfter(after(text, index + number.length)) || (scene.setting(index)?.amount ?? false)) continue;
      if (OTHER.test(before(text, index)) || OTHER_LABEL.test(labelAt(scene, index)))
        finds.push({ code: 'M512', start: index, end: index + number.length });
    }
  }
  return finds;
}
