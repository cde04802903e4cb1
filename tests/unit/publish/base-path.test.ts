/** A path for the site is right, or refused: never a site whose links lead nowhere. */
import { describe, expect, it } from 'vitest';
import { basePath } from '../../../src/publish/base-path.ts';

describe('path of the site', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['/jixiao/', '/jixiao/'],
    ['/jixiao', '/jixiao/'],
    ['jixiao', '/jixiao/'],
    ['//czj/ji_xiao-2.0/', '/czj/ji_xiao-2.0/'],
  ])('%j', (written, path) => expect(basePath(written)).toBe(path));

  it.each([
    ['/绩效/', /拉丁字母/],
    ['/ji xiao/', /拉丁字母/],
    ['C:/Program Files/Git/jixiao/', /MSYS_NO_PATHCONV/],
    ['D:\\jixiao\\', /MSYS_NO_PATHCONV/],
    ['https://example.gov.cn/jixiao/', /拉丁字母/],
    ['/a/../b/', /拉丁字母/],
    ['/a?b/', /拉丁字母/],
    ['/%E7%BB%A9/', /拉丁字母/],
    ['/"><script>/', /拉丁字母/],
  ])('%j is refused', (written, advice) => {
    expect(() => basePath(written)).toThrow(advice);
    expect(() => basePath(written)).toThrow(/^网站所在的路径 MINGJIAN_BASE 写法不对：/);
  });
});
