/** Number plates (M507). */
import type { Find } from './personal-data.ts';

const PLATE =
  /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z] ?[·.•-]? ?((?:[A-HJ-NP-Z\d]{4}[挂学警港澳试超领]|[A-HJ-NP-Z\d]{5,6})|[A-HJ-NP-Z\d]{2,3}[ -][A-HJ-NP-Z\d]{2,3})(?![A-Za-z\d])(?![-/][A-Za-z\d])/gi;

export function platesIn(text: string): Find[] {
  return [...text.matchAll(PLATE)]
    .filter(({ 1: serial = '' }) => {
      const digits = serial.replace(/\D/g, '').length;
      return digits >= (serial.length > 5 ? 3 : 2) && !/^20[12]\d[A-Z]?$/i.test(serial);
    })
    .map(({ 0: plate, index }) => ({ code: 'M507', start: index, end: index + plate.length }));
}
