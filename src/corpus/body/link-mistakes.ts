/** Links of a body: to the web, to a place of this site, to a file that is published with the report. */
import type { MistakeText } from '../mistake.ts';
import { linkMistake, schemeOf, unsafeScheme } from './url-schemes.ts';

/** What stands at the address of a link within the site. */
export type LinkState = 'good' | 'no-page' | 'no-anchor' | 'no-file' | 'bad-file';

/** @param stateOf for addresses without scheme */
export function linkMistakes(url: string, stateOf: (url: string) => LinkState): MistakeText[] {
  if (unsafeScheme(url)) return [linkMistake(url)];
  if (schemeOf(url) !== null) return webMistakes(url);
  // A browser reads a backslash as a slash, and two slashes as another host.
  if (/^[\\/]{2}|\\/.test(url.trim())) return [otherHost(url)];
  const mistake = MISTAKES[stateOf(url)];
  return mistake ? [{ ...mistake, found: url }] : [];
}

function webMistakes(url: string): MistakeText[] {
  if (/^mailto:/i.test(url)) return [];
  if (/^https?:\/\/[^\s/?#]/i.test(url) && URL.canParse(url)) return [];
  return [
    {
      code: 'M310',
      message: '链接的网址不完整',
      found: url,
      expected: '完整的网址，例如 https://www.mof.gov.cn/',
      remedy: '对照来源补全网址，或删去链接只留文字',
    },
  ];
}

function otherHost(url: string): MistakeText {
  return {
    code: 'M310',
    message: '链接缺少协议，或用了反斜杠',
    found: url,
    expected: '以 https:// 开头的完整网址，或以一个 / 开头的本站地址',
    remedy: '写以 https:// 开头的完整网址；本站地址只用正斜杠',
  };
}

const MISTAKES: Readonly<Record<LinkState, Omit<MistakeText, 'found'> | null>> = {
  good: null,
  'no-page': {
    code: 'M310',
    message: '本站没有这个页面',
    expected: '本站已有页面的地址，例如 /reports/报告编号/',
    remedy: '检查编号的拼写；链接别的网站要写以 https:// 开头的完整网址',
  },
  'no-anchor': {
    code: 'M310',
    message: '页面里没有这个位置',
    expected: '#标题、#F1、#R1，或 #funding-表的编号',
    remedy: '照标题原样填写（去掉标点，空格改为 -），或删去链接',
  },
  'no-file': {
    code: 'M310',
    message: '找不到所链接的文件',
    expected: '放在报告所在文件夹的文件，写作 ./文件名',
    remedy: '检查文件名的大小写和后缀，或把文件放到报告所在的文件夹',
  },
  'bad-file': {
    code: 'M420',
    message: '这个文件不能随报告发布',
    expected: 'PDF、OFD、Word、WPS、Excel、CSV、文本、ZIP 或图片，后缀与内容一致',
    remedy: '在原来的软件里打开，另存为 PDF 再链接；网页和程序不能发布',
  },
};
