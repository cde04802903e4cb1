/** The path under which the site lies on its server. */

const PART = /^[A-Za-z0-9._~-]+$/;

/**
 * The base path with a slash at both ends.
 * @param written as set by whoever builds, e.g. "/jixiao/"; nothing means the root of the server
 * @throws Error in Chinese when links made with it would lead nowhere
 */
export function basePath(written = ''): string {
  const parts = written.split('/').filter((part) => part !== '');
  const wrong = parts.find((part) => !PART.test(part) || /^\.+$/.test(part));
  if (wrong === undefined && !/[\\:]/.test(written)) return parts.length === 0 ? '/' : `/${parts.join('/')}/`;
  const shell = /^[A-Za-z]:[\\/]/.test(written);
  throw new Error(
    [
      `网站所在的路径 MINGJIAN_BASE 写法不对：${written}`,
      '应当是：以 / 开头和结尾的路径，只用拉丁字母、数字、连字符、下划线和句点，例如 /jixiao/',
      shell
        ? '怎么改：这像是 Git Bash 把路径改成了 Windows 的路径。请在 cmd 或 PowerShell 里运行，或先运行 export MSYS_NO_PATHCONV=1'
        : '怎么改：路径里有汉字、空格或别的符号的，换一个拉丁字母的路径',
    ].join('\n'),
  );
}
