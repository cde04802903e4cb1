/** Pictures are opened before anything is built: a name and first bytes prove little. */
import { join } from 'node:path';
import sharp from 'sharp';
import { mistakeAt, type Mistake } from '../corpus/mistake.ts';

/** The most pixels of one picture: a page does not need more, and a small file can unfold to very many. */
const MOST_PIXELS = 50_000_000;

/**
 * @param files pictures that reports show, from the root
 * @returns a problem for each that cannot be opened
 */
export async function brokenPictures(root: string, files: readonly string[]): Promise<Mistake[]> {
  const found: Mistake[] = [];
  // One after another: a report has few pictures, and each may take much memory.
  for (const file of files) {
    try {
      await sharp(join(root, file), { limitInputPixels: MOST_PIXELS, failOn: 'error' }).stats();
    } catch (error) {
      found.push(mistakeAt(file, { line: 1, column: 1 }, broken(error)));
    }
  }
  return found;
}

function broken(error: unknown): Parameters<typeof mistakeAt>[2] {
  const large = /pixel limit/i.test(String(error));
  return {
    code: 'M415',
    message: large ? '图片太大，网页用不上' : '图片文件是坏的，打不开',
    found: large ? `超过 ${MOST_PIXELS / 10_000} 万像素` : '内容不完整或已损坏',
    expected: 'PNG、JPEG、WebP 或 GIF 图片，能在看图软件里打开',
    remedy: large ? '缩小到宽 2000 像素左右再引用' : '重新导出这张图片，或换一张',
  };
}
