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
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
  if (findBrowser() === null) {
    console.error(
      '测试需要 Chromium 或 Chrome：请先安装（Debian/Ubuntu：sudo apt-get install chromium），或用环境变量 CHROME_PATH 指明路径。',
    );
    process.exit(1);
  }
}
