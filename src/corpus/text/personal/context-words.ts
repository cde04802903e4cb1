/** Words beside a number that say what it is: a telephone, an account, a code, an amount. */

/** Characters of context that are looked at on one side of a number. */
const WINDOW = 48;

export const before = (text: string, index: number): string => text.slice(Math.max(0, index - WINDOW), index);
export const after = (text: string, index: number): string => text.slice(index, index + WINDOW);

const TELEPHONE =
  '电\\s?话|手\\s?机|传\\s?真|座\\s?机|固\\s?话|移动电话|联系方式|联系人|办公室电话|短信|微信|' +
  '(?<![A-Za-z])(?:tel(?:ephone)?|fax|(?:mobile|cell)?phone|mobile|mob|contact)s?(?![A-Za-z])|☎️?|📞|📱|☏';
/** Words that speak of telephones and are followed by a count or a name, not by a number. */
const NOT_A_NUMBER =
  '费|会|回访|访|调查|问卷|抽查|通知|受理|接听|接通|投诉|服务|用户|通信|通讯|推销|营销|录音|办理|预约|诈骗|普及|装机|线路|总?量|总?数|亭|局|卡|网|咨询|补贴|补助|支出|采访|抽样|邀约|沟通|群|公众|支付|小程序|发稿|推送|文章';
const LINK = '(?:号码?|方式|为|是)?(?:\\([^()\\d]{1,12}\\))?[\\s:：|=>*"\'“\\[\\-—、/]*(?:为|是)?[\\s:("\'“\\[+]*';
const PERSON = '(?:[\\u4e00-\\u9fff·*]{1,8}[\\s:：|，,、(/]*)?';

const STRONG = new RegExp(`(?:${TELEPHONE})(?!${NOT_A_NUMBER})${LINK}(${PERSON})$`, 'i');
const WEAK = new RegExp(
  `(?:[?&](?:phone|tel|mobile)=|wa\\.me\\/|联系|致\\s?电|拨打|来电|咨询|垂询|热线|总机|洽|找|加|呼|问|请与|直线|值班|办公|(?<![A-Za-z])(?:Tel|[TFMP](?=\\.?[:：])))\\.?(?:号码?)?\\s*[:： ]?\\s*["'(+]*$`,
  'i',
);
/** What stands between the word and the number may be a name, not a quantity. */
const QUANTITY_WORD = /(?:数|量|额|费|约|达|超|超过|近|共|计|总|余|入|出|元|次|年|月|日|第)[\s:：|，,、(/]*$/;

/** Whether the number that begins at `index` is said to be a telephone. */
export function telephoneBefore(text: string, index: number, label: string): boolean {
  if (labelled(label, TELEPHONE_LABEL)) return true;
  const window = before(text, index);
  const strong = STRONG.exec(window);
  if (strong) return !QUANTITY_WORD.test(strong[1] ?? '');
  return WEAK.test(window);
}

const TELEPHONE_LABEL =
  /电\s?话|手\s?机|传\s?真|座机|固话|联系方式|号码|(?<![a-z])(?:tel|telephone|fax|phone|mobile)s?(?![a-z])/i;
const NOT_A_NUMBER_LABEL = new RegExp(`(?:${NOT_A_NUMBER})|发票|文件|合同|证书|户数|人数|元|金额`);

const labelled = (label: string, word: RegExp): boolean => word.test(label) && !NOT_A_NUMBER_LABEL.test(label);

const IDENTITY = /身份证|身份号码?|公民身份|证件号|证件号码|(?<![A-Za-z])ID(?:\s?(?:card|no|number))?(?![A-Za-z])/i;
const LINKED = /^(?:件|明)?(?:号码?)?(?:\([^()\d]{1,12}\))?[^\d\n。；;,，]{0,12}$/;

function directly(text: string, index: number, word: RegExp, label: string): boolean {
  if (word.test(label)) return true;
  const window = before(text, index).replace(/\n(?:[-*|>] )?/g, ' ');
  const all = [...window.matchAll(new RegExp(word, `${word.flags.replace('g', '')}g`))];
  const match = all.at(-1);
  return match !== undefined && LINKED.test(window.slice(match.index + match[0].length));
}

export const identityBefore = (text: string, index: number, label: string): boolean =>
  directly(text, index, IDENTITY, label);

const ACCOUNT =
  /账\s?号|帐\s?号|账\s?户|帐\s?户|卡\s?号|存折|银行卡|借记卡|信用卡|储蓄卡|社保卡|开户行?|收款(?:人|行)|户名|(?:建|工|农|中|交|招|邮储|农商|农信|光大|民生|浦发|兴业|华夏|广发|平安|中信)(?:设|商|业|国|通|政)?(?:银行|行)|银行|信用社|(?:基本|一般|专用?|零余额)户|(?<![A-Za-z])(?:ICBC|CCB|ABC|BOC|account|a\/c|acct)(?![A-Za-z])/i;

export function accountBefore(text: string, index: number, label: string): boolean {
  return directly(text, index, ACCOUNT, label) && !AMOUNT_WORD.test(between(text, index, ACCOUNT));
}

/** What stands between the last `word` and the number. */
function between(text: string, index: number, word: RegExp): string {
  const window = before(text, index);
  const match = [...window.matchAll(new RegExp(word, 'gi'))].at(-1);
  return match ? window.slice(match.index + match[0].length) : '';
}

/** A number after one of these is a code of an office, a document or a thing. */
const CODE =
  /(?:编号|编码|代码|文号|合同号|单号|流水号|订单号|发票号?码?|票号|索引号|备案号?|标识码?|条码|书号|刊号|证书号|许可证号?|批准文号|案号|科目|经度|纬度|坐标|序列号|注册号|登记号|专利号?|版本|哈希|校验码?|网安备|批次号?|税号|识别号|项目号|采购号|招标号|标段|宗地号?|不动产权证?|设备号|资产号|档案号|卷宗号|受理号|信用码|邮编|总第|第|(?<![A-Za-z])(?:IS[BS]N|DOI|CN|No|SN|SKU|IMEI|GB|DB\d*)|№)\.?(?:\/T)?\s*(?:号码?)?[\s:：为是(（"'|>#]{0,6}$/i;
/** Codes that have the length of an identity number; the word settles it. */
const CREDIT = /(?:信用代码|信用码|机构代码|税号|纳税人识别号|登记号|注册号)(?:证)?(?:号码?)?[\s:：为是(（"'|>]{0,6}$/;

export const codeBefore = (text: string, index: number, label = ''): boolean =>
  CODE.test(before(text, index)) || CODE.test(label);
export const creditBefore = (text: string, index: number, label = ''): boolean =>
  CREDIT.test(before(text, index)) || CREDIT.test(label);

export const AMOUNT_WORD =
  /金额|预算|决算|支出|收入|经费|资金|费用?|合计|总计|小计|共计|结余|余额|总额|总量|数量|拨付|下达|到位|投资|产值|税收|营收|营业额|贷款|价|补贴|补助|资产|负债|人民币|数额|[¥￥$]|RMB|CNY/i;
const AMOUNT_BEFORE = new RegExp(
  `(?:${AMOUNT_WORD.source})(?:额|数|款)?(?:\\((?:单位:)?(?:人民币)?[百千万亿]?元\\))?[\\s:：为是达约共]*$`,
  'i',
);
/** A field of a report that holds one amount. */
const AMOUNT_FIELD =
  /(?:^|[\s{,-])(?:budget|actual|total|value|initial|adjusted|allocated|received|balance|numerator|denominator|from|to|amount|adjustment|asked|approved|forecast|score|max|weight): *["']?$/;

/** Whether the words before say that the number is an amount; `rest` is what follows it. */
export function amountBefore(text: string, index: number, rest: string): boolean {
  const window = before(text, index);
  const line = window.slice(window.lastIndexOf('\n') + 1);
  if (AMOUNT_FIELD.test(line) && /^["']? *(?:$|[\n,}#])/.test(rest)) return true;
  return AMOUNT_BEFORE.test(line);
}

const MONEY = /^\s*(?:\(\s*)?(?:人民币)?(?:[十百千]?[万亿](?![某先女])|[十百千]?元(?![旦宵月某先女])|%|‰)/;
const COUNTED =
  /^ ?(?:人次|人天|课时|人|次|户|家|个|项|件|台|套|吨|公里|千米|米|平方米?|平方公里|立方米?|亩|公顷|千瓦时?|度|升|千克|公斤|克|股|份|笔|条|本|册|字|辆|头|株|棵|袋|盒|支|只|张|场|篇|座|处|k[WV]h?|KB|MB|GB|㎡)(?=$|[^\u4e00-\u9fffA-Za-z0-9])/;
const LOOSELY_COUNTED = /^\s*(?:人次|户次|家次|件次|人天|千百|百|千|年度|平方|立方|公里|台套)/;

/** Whether what follows makes the number a quantity: a unit that ends the phrase, or more decimals. */
export function unitAfter(rest: string): boolean {
  return MONEY.test(rest) || COUNTED.test(rest) || LOOSELY_COUNTED.test(rest) || /^\.\d/.test(rest);
}
