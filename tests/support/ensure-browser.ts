/** Makes sure that a browser is there before the tests start; installs Debian's where that is possible. */
import { spawnSync } from 'node:child_process';
import { findBrowser } from './browser.ts';

if (findBrowser() === null) {
  const root = process.getuid?.() === 0;
  const apt = spawnSync('apt-get', ['--version']).status === 0;
  if (root && apt) {
    console.log('没有找到浏览器，正在安装 Debian 的 Chromium 和中文字体……');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env });
    for (const browser of ['chromium-headless-shell', 'chromium']) {
      const names = [browser, 'fonts-noto-cjk', 'fontconfig'];
      const install = ['install', '-y', '-qq', '--no-install-recommends', ...names];
      if (spawnSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0) break;
    }
  }
  if (findBrowser() === null) {
    console.error(
      '测试需要 Chromium 或 Chrome：请先安装（Debian/Ubuntu：sudo apt-get install chromium），或用环境变量 CHROME_PATH 指明路径。',
    );
    process.exit(1);
  }
}
