/** Names of people beside what they are: asked about, never stopped (M510). */
import type { Find } from './personal-data.ts';
import { labelAt, type Scene } from './digit-context.ts';
import { COURTESIES, ORGANISATION_END, ROLES, TITLES } from './role-words.ts';
import { NO_NAMES, PLAIN_SURNAME, SURNAME } from './surnames.ts';

const HAN = '[\\u4e00-\\u9fff]';
/** Two signs may be set apart to line up with three. */
const NAME = `(?:${SURNAME}(?:${HAN}{1,2}| {1,4}${HAN}(?!${HAN}))|${HAN}{1,8}(?:·${HAN}{1,10}){1,3})`;
const PLAIN_NAME = `(?:${PLAIN_SURNAME}(?:${HAN}{1,2}| {1,4}${HAN}(?!${HAN})))`;
/** After a name stands a sign, the end, or a word that a name is followed by. */
const GOES_ON =
  '表示|指出|介绍|强调|要求|认为|主持|带队|出席|参加|签字|签名|签章|签|审核|负责|牵头|分管|批示|批准|联系|电话|手机|汇报|率队|同志|先生|女士|等人|等\\d|一行|说|任';
const END = `(?=$|[^\\u4e00-\\u9fffA-Za-z\\d*·]|${GOES_ON})`;
const SIGN = `(?:\\((?:签字|签名|签章|盖章|姓名)\\))?(?:[:：|=]| {0,2}[-—>]{1,2} ?)[\\s|"'“*\\[_]{0,6}`;
const NEXT = `(?:\\((?:签字|签名|签章)\\))?[、,，;；/和与及 ]{1,3}`;

/** Every word that may stand beside a name; the longer first. */
const WORDS = [...ROLES, ...TITLES, ...COURTESIES].sort((a, b) => b.length - a.length);
const WORD = new RegExp(WORDS.join('|'), 'g');
const TITLE = new RegExp(`^(?:${TITLES.join('|')})$`);
const ADDRESSED = new RegExp(`^(?:${[...TITLES, ...COURTESIES].join('|')})$`);

/** What follows a word: “：张三、李四”, “ 王五（签字）”, “李四表示”. */
const AFTER_SIGN = new RegExp(`${SIGN}((?:${NAME}${END})(?:${NEXT}${PLAIN_NAME}${END}){0,20}|某某某?(?!${HAN}))`, 'y');
const AFTER_BLANK = new RegExp(`(?:[ ]|是|为|[“"])(${PLAIN_NAME})${END}`, 'y');
const AFTER_TITLE = new RegExp(`(${PLAIN_NAME})${END}`, 'y');
/** What precedes a title: “李四”, “王副”, “张三（市财政局”. */
const START = `(?<![\\u4e00-\\u9fffA-Za-z\\d])(?:由|请|经|时任|现任|原任|邀请|因|据|与|和|及|对|向)?`;
const BEFORE = new RegExp(`${START}(${PLAIN_SURNAME}(?:${HAN}{1,2}| ${HAN})?)[ ]?\\(?(?:副|总|代|原)?$`);
const BEFORE_OFFICE = new RegExp(`${START}(${PLAIN_NAME})(?:\\(|[,，] ?)${HAN}{0,14}$`);
const ENDS = new RegExp(`^(?:[^\\u4e00-\\u9fff]|$|${GOES_ON})`);
const LONGEST_BEFORE = 24;

const WHOLE = new RegExp(`^(?:\\s*)(${NAME}(?:[、,，/ ]{1,2}${NAME}){0,8})(?:\\s*)$`);
const ROLE_LABEL = new RegExp(`^(?:[\\u4e00-\\u9fff]{0,6}?)(?:${[...ROLES, ...TITLES].join('|')})(?:\\(.{1,6}\\))?$`);

export function namesIn(scene: Scene, cells: readonly { readonly start: number; readonly end: number }[]): Find[] {
  const { text } = scene;
  const finds: Find[] = [];
  const ask = (start: number, end: number): void => void finds.push({ code: 'M510', start, end, ask: true });
  for (const { 0: word, index } of text.matchAll(WORD)) {
    const after = index + word.length;
    const names = afterWord(text, word, after);
    if (names) ask(names.end - names.text.length, names.end);
    const before = beforeWord(
      text.slice(Math.max(0, index - LONGEST_BEFORE), index),
      word,
      text.slice(after, after + 4),
    );
    if (before !== null) ask(index - before.back, index - before.back + before.name.length);
  }
  for (const { start, end } of cells) {
    if (!ROLE_LABEL.test(labelAt(scene, start))) continue;
    const match = WHOLE.exec(text.slice(start, end));
    if (!match || !isName(firstOf(match[1]!))) continue;
    const from = start + match[0].indexOf(match[1]!);
    ask(from, from + match[1]!.length);
  }
  return finds;
}

const firstOf = (names: string): string => names.split(/[、,，;；/]|\((?:签字|签名|签章)\)/)[0]!;

function afterWord(text: string, word: string, at: number): { readonly text: string; readonly end: number } | null {
  const patterns = [AFTER_SIGN, AFTER_BLANK, ...(TITLE.test(word) ? [AFTER_TITLE] : [])];
  for (const pattern of patterns) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (!match) continue;
    const names = match[1]!;
    if (names.startsWith('某') || isName(firstOf(names))) return { text: names, end: at + match[0].length };
  }
  return null;
}

/** A name before a title, and how far before the word it begins. */
function beforeWord(head: string, word: string, tail: string): { readonly name: string; readonly back: number } | null {
  if (!ADDRESSED.test(word)) return null;
  const near = ENDS.test(tail) && !tail.startsWith(')会') ? BEFORE.exec(head) : familiar(head, word);
  const match = near ?? (/^(?:[)、,，。；;]|$)/.test(tail) ? BEFORE_OFFICE.exec(head) : null);
  // “王副市长”: the second word is a part of the title.
  const name = match?.[1]?.replace(/(?<=.)[副总代原]$/, '');
  if (match === null || name === undefined || (name.length > 1 && !isName(name))) return null;
  return { name, back: head.length - (match.index + match[0].indexOf(name)) };
}

/** “李女士”, before whatever she does; with a full name it may be a person of history. */
const familiar = (head: string, word: string): RegExpExecArray | null => {
  const match = /^(?:先生|女士)$/.test(word) ? BEFORE.exec(head) : null;
  return match?.[1]?.length === 1 ? match : null;
};

/** Whether what begins with a family name is no everyday word and no office; a name already hidden is none. */
function isName(candidate: string): boolean {
  const name = candidate.replace(/[\s*]/g, '');
  if (name.includes('·')) return true;
  if (/[某×X]/.test(name) || NO_NAMES.has(name) || NO_NAMES.has(name.slice(0, 2))) return false;
  return !ORGANISATION_END.test(name);
}
