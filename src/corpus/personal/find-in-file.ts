/** The screen on a whole file: its text, with what its YAML says of the values. */
import { findPersonal, type PersonalData } from '../text/personal.ts';
import { settingsOf } from './place-settings.ts';

/** Fields and columns whose name alone makes bare digits or a bare name personal. */
const TELLING =
  /(?:(?:name|title): *["']?|^[ \t-]*|[{,] *)[\u4e00-\u9fff]{0,8}(?:电\s?话|手机|传真|号码|身份证|证件|账号|帐号|卡号|微信|QQ|住址|负责人|联系|经办|姓名)[\u4e00-\u9fff]{0,4}["']? *(?:[:,}]|$)|^[ \t-]*(?:phones?|tel|mobiles?|fax|contacts?): *$/im;

export function findInFile(file: string, text: string): PersonalData[] {
  const first = findPersonal(text);
  // The YAML is read a second time only where it can change something.
  if (first.length === 0 && !TELLING.test(text)) return first;
  const settings = settingsOf(file, text);
  return settings.length === 0 ? first : findPersonal(text, settings);
}
