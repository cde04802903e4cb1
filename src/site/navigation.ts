/** The places of the site, in the order in which a reader needs them. */

/** A name in the navigation; `to` is site-absolute, without the base path. */
export interface Place {
  readonly name: string;
  readonly to: string;
}

/** At the head of every page. */
export const mainNav: readonly Place[] = [
  { name: '报告', to: '/reports/' },
  { name: '问题', to: '/findings/' },
  { name: '建议', to: '/recommendations/' },
  { name: '指标', to: '/indicators/' },
  { name: '单位', to: '/organisations/' },
  { name: '核验', to: '/checks/' },
  { name: '数据', to: '/data/' },
  { name: '关于', to: '/about/' },
];

/** At the foot too, where a document holds several projects. */
export const PROJECTS: Place = { name: '文件中的项目', to: '/projects/' };

/** At the foot of every page: what the head has no room for, and what readers look for there. */
export const footNav: readonly Place[] = [
  { name: '问题主题', to: '/themes/' },
  { name: '延续资金', to: '/programmes/' },
  { name: '多年数据', to: '/trends/' },
  { name: '报告对照', to: '/compare/' },
  { name: '数据下载', to: '/data/' },
  { name: '核验规则与结果', to: '/checks/' },
  { name: '方法与等级', to: '/about/' },
  { name: '订阅（RSS）', to: '/feed.xml' },
];
