/** Where somebody lives (M509). An address down to the room is asked about; a home that is called one is stopped. */
import type { Find } from './personal-data.ts';
import { labelAt, type Scene } from './digit-context.ts';

const HOME =
  /(?:家庭住址|家庭地址|住\s?址|住宅地址|居住地址|现居住?(?:地址?|于|在)?|现住(?:址|地址)?|常住地址?|户籍(?:地址|所在地|地)|户口所在地|身份证(?:地址|住址)|家住|家在|居住(?:在|于)|住在|住于)(?:[:：为是|=]|\s){0,4}/g;
/** Where letters are sent may be an office. */
const MAIL = /(?:通[讯信]|收货|收件|邮寄|寄送|联系|快递)地址(?:[:：为是|=]|\s){0,4}/g;
const HOME_LABEL = /住址|家庭地址|居住地址|现住|户籍地/;
/** A place with a number: province to house. */
const PLACE =
  /[\u4e00-\u9fff\dA-Za-z·]{0,12}?(?:省|市|自治区|区|县|镇|乡|街道|村|路|街|大道|巷|里|弄|小区|花园|苑|新村|组|社区|屯|队|坊)[\u4e00-\u9fff\dA-Za-z·()#-]{0,40}/y;
const HOUSE = /\d|[一二三四五六七八九十]+(?:号|组|栋|座|巷|队)|村/;
/** Building and room: only dwellings and offices are given so closely. */
const ROOM =
  /(?:\d{1,4}|[A-Za-z]|[一二三四五六七八九十]{1,3}) ?(?:栋|幢|座|号楼|单元|梯)(?:[\u4e00-\u9fff\dA-Za-z# -]{0,12}?(?:\d{2,4}|[A-Za-z]\d{0,3}) ?(?:室|房|户(?![主籍口数均]))|[ -]?(?:\d{1,2}单元)?[ -]?[1-9]\d{2,3}(?![\d\u4e00-\u9fff.,㎡%]))/g;
/** The street and the quarter before the building. */
const STREET = /[\u4e00-\u9fff]{2,24}(?:\d{1,5}号?)?[\u4e00-\u9fff]{0,12}$/;
const LONGEST_STREET = 40;

export function addressesIn(scene: Scene): Find[] {
  const { text } = scene;
  const finds: Find[] = [];
  for (const [words, ask] of [
    [HOME, false],
    [MAIL, true],
  ] as const) {
    for (const { 0: word, index } of text.matchAll(words)) {
      const start = index + word.length;
      PLACE.lastIndex = start;
      const place = PLACE.exec(text)?.[0] ?? '';
      if (place.length >= 5 && HOUSE.test(place) && !/^\D*\d+(?:\.\d+)?(?:元|万|%|人|户|个)/.test(place))
        finds.push({ code: 'M509', start, end: start + place.length, ask });
    }
  }
  for (const { 0: room, index } of text.matchAll(ROOM)) {
    const street = STREET.exec(text.slice(Math.max(0, index - LONGEST_STREET), index))?.[0];
    if (street === undefined) continue;
    const start = index - street.length;
    finds.push({ code: 'M509', start, end: index + room.length, ask: !HOME_LABEL.test(labelAt(scene, start)) });
  }
  return finds;
}
