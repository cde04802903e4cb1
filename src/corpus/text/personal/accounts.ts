/** Accounts of WeChat, QQ and the like (M505). */
import type { Find, Setting } from './personal-data.ts';
import { unitAfter, after } from './context-words.ts';

const SAYS = '(?:群?号码?|ID|帐号|账号|用户名)?[ ]*(?:[:：=|>、(（/"“\'\\[ -]|为|是|\\n(?:[-*|] ?)?){0,6}';
const QQ = new RegExp(
  `(?<![A-Za-z])(?:Q ?Q|uin|扣扣|企鹅|Q)(?: ?(?:交流|工作|咨询|讨论|服务)?群)?(?:[/、]?微信(?:同号)?)?${SAYS}([1-9](?:[ \\n-]?\\d){4,11})(?![\\dA-Za-z])(?!@)`,
  'gi',
);
/** “Q” alone says too little: it needs its colon. */
const BARE_Q = /^Q(?! ?Q)(?!群|号|[ ]*[:：])/i;

const NETWORKS =
  '微\\s?信|薇信|威信|维信|徽信|(?<![A-Za-z])(?:we\\s?chat|weixin|V信|vx|wx|V(?=[:：]))|[加+]V(?![A-Za-z])|卫星号|钉钉|抖音|快手|支付宝|陌陌|(?<![A-Za-z])(?:alipay|telegram|skype|whatsapp)';
/** Accounts that are open to everybody. */
const PUBLIC = '公众|公号|订阅|服务号|小程序|视频号|群|支付|扫码|搜索|平台|二维码|工作|推送|文章|朋友圈';
const WECHAT = new RegExp(
  `(?:${NETWORKS})(?! ?(?:${PUBLIC}))( ?(?:号码?|ID|账号|帐号))?((?:[ ]|[:：=|>、(（/"“'\\[-]|为|是|加|\\n(?:[-*|] ?)?){0,6})([A-Za-z][A-Za-z\\d_-]{5,19}|[1-9]\\d{4,11})(?![A-Za-z\\d_@])`,
  'gi',
);
const SAME =
  /微信同(?:号|步|手机)|同微信|微信(?:与|和|即|就是)?(?:手机|电话)号?(?:相同|一致|同号)|手机(?:号|微信)同号|[VvWw]信?同号/g;

/** A column or a field of accounts: everything in it that can be one. */
const LABEL = /(?:^|[^A-Za-z])(?:QQ|微信|V信|wechat|weixin)(?:号码?|ID)?$/i;
const WHOLE = /^[\s"'`*]*([A-Za-z][A-Za-z\d_-]{5,19}|[1-9]\d{4,11})[\s"'`*]*$/;

/** @param cells places with a label of their own, such as the cells of a table. */
export function accountsIn(text: string, cells: readonly Setting[]): Find[] {
  const finds: Find[] = [];
  for (const { start, end, label } of cells) {
    if (!LABEL.test(label)) continue;
    const match = WHOLE.exec(text.slice(start, end));
    if (match) {
      const from = start + match[0].indexOf(match[1]!);
      finds.push({ code: 'M505', start: from, end: from + match[1]!.length });
    }
  }
  for (const match of text.matchAll(QQ)) {
    if (BARE_Q.test(match[0]) || unitAfter(after(text, match.index + match[0].length))) continue;
    finds.push(numberOf(match, match[1]!));
  }
  for (const match of text.matchAll(WECHAT)) {
    const [, said = '', link = '', id = ''] = match;
    // A word such as “微信 Android” names a thing, not an account.
    if (said === '' && !/[:：=|]/.test(link) && !/[\d_]/.test(id)) continue;
    if (/^(?:https?|www|wechat|weixin|android|iphone)$/i.test(id)) continue;
    if (/^\d/.test(id) && unitAfter(after(text, match.index + match[0].length))) continue;
    if (/^\d/.test(id) && said === '' && !/[:：=|]/.test(link)) continue;
    finds.push(numberOf(match, id));
  }
  for (const match of text.matchAll(SAME))
    finds.push({ code: 'M505', start: match.index, end: match.index + match[0].length, ask: true });
  return finds;
}

function numberOf(match: RegExpExecArray, id: string): Find {
  const end = match.index + match[0].length;
  return { code: 'M505', start: end - id.length, end };
}
