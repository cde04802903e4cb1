/** Pictures of the body: files of this project that a browser shows and that cannot run code. */
import type { MistakeText } from '../mistake.ts';
import { isRemote } from './url-schemes.ts';

/** What stands at the address of a picture. */
export type PictureState = 'missing' | 'no-picture' | 'picture';

/** By their first bytes: a name alone proves nothing. SVG is left out, for it can hold scripts. */
const SIGNATURES: Readonly<Record<string, RegExp>> = {
  png: /^\x89PNG\r\n\x1A\n/,
  jpg: /^\xFF\xD8\xFF/,
  jpeg: /^\xFF\xD8\xFF/,
  gif: /^GIF8[79]a/,
  webp: /^RIFF[\s\S]{4}WEBP/,
};

/** Whether a file of this name that begins so is a picture. */
export function isPicture(name: string, head: Uint8Array): boolean {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const signature = Object.hasOwn(SIGNATURES, extension) ? SIGNATURES[extension] : undefined;
  return signature?.test(Buffer.from(head).toString('latin1')) ?? false;
}

export function pictureMistakes(url: string, stateOf: (url: string) => PictureState): MistakeText[] {
  if (isRemote(url)) {
    return [
      {
        code: 'M410',
        message: '图片不是本站的文件',
        found: url,
        expected: '与报告放在同一文件夹的图片文件名，例如 ./liucheng.png',
        remedy: '把图片存到报告所在的文件夹，再写它的文件名：读者的浏览器不应访问别的网站',
      },
    ];
  }
  const state = stateOf(url);
  if (state === 'missing') {
    return [
      {
        code: 'M411',
        message: '找不到这个图片文件',
        found: url,
        expected: '已经放在报告文件夹或 public/ 里的图片',
        remedy: '检查文件名的大小写和后缀，或把图片放到报告所在的文件夹',
      },
    ];
  }
  if (state === 'no-picture') {
    return [
      {
        code: 'M415',
        message: '这个文件不是能用的图片',
        found: url,
        expected: 'PNG、JPEG、WebP 或 GIF 图片，后缀与内容一致',
        remedy: '在看图软件里打开，另存为 PNG 再引用；SVG 图片里可以带程序，不能用',
      },
    ];
  }
  return [];
}
