/** Characters that no report is written with: they tell that text was lost, hide something, or stand for another character. */
import { meantIdeograph } from '../../report/radicals.ts';
import type { MistakeText, Position } from '../mistake.ts';

/** A character as it stands in the text, or as a reference (`&#x200B;`). */
interface Sign {
  /** UTF-16 offset. */
  readonly at: number;
  readonly char: string;
  readonly written: string;
}

interface Kind {
  readonly has: (char: string) => boolean;
  /** @param signs the different ones of this kind, in the order of the text */
  readonly mistake: (signs: readonly Sign[]) => MistakeText;
}

/** Variation selectors choose a shape and lose nothing. */
const SELECTOR = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u;
/** Control characters, signs without width or against the writing direction, blanks that are no spaces, halves of characters. */
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029\u2800\uFFFE\uFFFF\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/u;
/** Every font has its own characters there, or none. */
const UNDEFINED = /[\p{Co}\p{Cn}]/u;

/** The first kind that a character belongs to is its kind. */
const KINDS: readonly Kind[] = [
  { has: (char) => char === '\uFFFD', mistake: () => lost },
  { has: (char) => UNSEEN.test(char) && !SELECTOR.test(char), mistake: unseen },
  { has: (char) => meantIdeograph(char) !== null, mistake: lookalikes },
  { has: (char) => UNDEFINED.test(char), mistake: undefinedSigns },
];

/** Of each kind one mistake on each line, at the first of its characters. */
export function garbled(text: string): { at: Position; mistake: MistakeText }[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      told(signsOf(line)).map(({ at, mistake }) => ({ at: { line: index + 1, column: at + 1 }, mistake })),
    );
}

/** The first kind of them in a value whose escapes are resolved, as far as the text as written shows none. */
export function hiddenGarbled(value: string, written: string): MistakeText | null {
  const shown = new Set(signsOf(written).map(({ char }) => char));
  const [first] = told(signsOf(value).filter(({ char }) => !shown.has(char)));
  return first?.mistake ?? null;
}

/** All but the most common text, which is passed over at once. */
const SUSPECT = /[^\t -~\u3001-\u3011\u4E00-\u9FFF\uFF01-\uFF5E]/gu;
const REFERENCE = /&#(?:x([0-9a-f]{1,6})|([0-9]{1,7}));/giu;

function signsOf(text: string): Sign[] {
  const typed = [...text.matchAll(SUSPECT)].map(({ 0: char, index }) => ({ at: index, char, written: char }));
  if (!text.includes('&#')) return typed;
  const referred = [...text.matchAll(REFERENCE)].flatMap(({ 0: written, 1: hex, 2: decimal, index }) => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? [{ at: index, char: String.fromCodePoint(code), written }] : [];
  });
  return [...typed, ...referred].sort((a, b) => a.at - b.at);
}

function told(signs: readonly Sign[]): { at: number; mistake: MistakeText }[] {
  if (signs.length === 0) return [];
  const own = KINDS.map((): Map<string, Sign> => new Map());
  for (const sign of signs) {
    const kind = own[KINDS.findIndex(({ has }) => has(sign.char))];
    if (kind && !kind.has(sign.char)) kind.set(sign.char, sign);
  }
  return own.flatMap((found, index) => {
    const [first, ...others] = found.values();
    return first === undefined ? [] : [{ at: first.at, mistake: KINDS[index]!.mistake([first, ...others]) }];
  });
}

const codeOf = (char: string): string => `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const LOST = '替换字符 �（原字已经丢失）';
const lost: MistakeText = {
  code: 'M009',
  message: `这里有${LOST}`,
  found: LOST,
  expected: '可见的文字',
  remedy: '对照来源文件补上丢失的字',
};

function unseen(signs: readonly Sign[]): MistakeText {
  const name = `不可见字符 ${signs.map(({ char }) => codeOf(char)).join('、')}`;
  return {
    code: 'M009',
    message: `这里有${name}`,
    found: name,
    expected: '可见的文字',
    remedy: `删去${signs.length > 1 ? '这些' : '这个'}字符，重新输入此处文字`,
  };
}

function lookalikes(signs: readonly Sign[]): MistakeText {
  const known = signs.flatMap(({ char, written }) => {
    const meant = meantIdeograph(char);
    return meant ? [{ written, meant }] : [];
  });
  const steps = known.map(({ written, meant }) => `“${written}”改为“${meant}”`);
  return {
    code: 'M010',
    message: '这里有形似汉字的部首字符、笔画字符或兼容字符，多由 PDF 粘贴而来，并不是汉字本身',
    found: signs.map(({ char }) => `${char}（${codeOf(char)}）`).join('、'),
    expected: known.length > 0 ? known.map(({ meant }) => `${meant}（${codeOf(meant)}）`).join('、') : '通用的汉字',
    remedy: [
      ...(steps.length > 0 ? [`把${steps.join('，')}`] : []),
      ...(known.length < signs.length ? ['对照来源文件，把其余的换成所印的汉字'] : []),
    ].join('；'),
  };
}

function undefinedSigns(signs: readonly Sign[]): MistakeText {
  return {
    code: 'M011',
    message: '这里有私用区或未定义的字符，在读者的设备上显示为方框或别的字',
    found: signs.map(({ char }) => codeOf(char)).join('、'),
    expected: '通用的汉字或符号',
    remedy: '对照来源文件，换成所印的字或符号；只是项目符号的，改用“- ”',
  };
}
