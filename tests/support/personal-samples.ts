/**
 * Invented personal data in the spellings and the places people use, made from a seed:
 * the same seed gives the same samples. Nobody's number is among them but by chance.
 */
import { generator } from './random.ts';
import { identityCheck } from '../../src/corpus/text/personal/checksums.ts';

export interface Sample {
  readonly kind: Kind;
  readonly context: Context;
  /** The number or the like as spelt. */
  readonly value: string;
  /** A whole report in which it stands. */
  readonly text: string;
  /** Where the value stands in the text: from its first sign to the one after its last. */
  readonly from: number;
  readonly to: number;
}

type Kind =
  'mobile' | 'landline' | 'identity' | 'bank' | 'wechat' | 'qq' | 'email' | 'plate' | 'passport' | 'permit' | 'address';

type Context =
  | 'prose'
  | 'unit-like'
  | 'note'
  | 'footnote'
  | 'quote'
  | 'link'
  | 'cell'
  | 'pair'
  | 'yaml'
  | 'quoted'
  | 'list'
  | 'folded'
  | 'split'
  | 'comment'
  | 'escaped'
  | 'entity';

class Dice {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = generator(seed);
  }

  below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)]!;
  }

  digits(length: number): string {
    return Array.from({ length }, () => this.below(10)).join('');
  }
}

interface Made {
  readonly value: string;
  /** What stands before it in a sentence. */
  readonly lead: string;
  /** The heading of its column. */
  readonly heading: string;
}

const DASHES = ['-', '–', '—', '－', '‑', '−'];
const full = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const words = (text: string): string => text.replace(/\d/g, (sign) => '〇一二三四五六七八九'[Number(sign)]!);
const cut = (text: string, sizes: readonly number[], sign: string): string => {
  let at = 0;
  return [...sizes.map((size) => text.slice(at, (at += size))), text.slice(at)].filter(Boolean).join(sign);
};

function mobile(dice: Dice): Made {
  const number = `1${dice.pick(['3', '5', '7', '8', '9'])}${dice.digits(9)}`;
  const value = dice.pick<(n: string) => string>([
    (n) => n,
    (n) => n,
    (n) => cut(n, [3, 4], ' '),
    (n) => cut(n, [3, 4], dice.pick(DASHES)),
    (n) => cut(n, [3, 4], '.'),
    (n) => cut(n, [3, 4], '·'),
    (n) => cut(n, [3, 4], '\u3000'),
    (n) => cut(n, [3, 4], '\u00a0'),
    (n) => cut(n, [4, 3], '-'),
    (n) => cut(n, [3, 3], ' '),
    (n) => `+86 ${n}`,
    (n) => `+86-${cut(n, [3, 4], '-')}`,
    (n) => `0086${n}`,
    (n) => `（+86）${n}`,
    (n) => `86-${n}`,
    full,
    words,
    (n) => n.split('').join(' '),
    (n) => `${n}/1${dice.pick(['3', '8'])}${dice.digits(9)}`,
    (n) => `${n}、1${dice.pick(['3', '8'])}${dice.digits(9)}`,
    (n) => `${n}（微信同号）`,
  ])(number);
  const lead = dice.pick(['联系电话：', '手机 ', '手机号码为', '咨询 ', '请致电', '张三，', '（', '经办：张三 ', '']);
  return { value, lead, heading: dice.pick(['联系电话', '手机', '联系方式', '备注']) };
}

function landline(dice: Dice): Made {
  const short = dice.below(3) > 0;
  const area = short ? dice.pick(['0750', '0757', '0760', '0769', '0371']) : dice.pick(['010', '020', '021', '028']);
  const local = `${dice.pick(['2', '3', '5', '6', '8'])}${dice.digits(short ? 6 : 7)}`;
  const halves = cut(local, [short ? 3 : 4], '-');
  const [value, alone] = dice.pick<() => readonly [string, boolean]>([
    () => [`${area}-${local}`, true],
    () => [`${area}${dice.pick(DASHES)}${local}`, true],
    () => [`${area} ${local}`, true],
    () => [`(${area})${local}`, true],
    () => [`（${area}）${local}`, true],
    () => [`(${area})${halves}`, true],
    () => [`${area}-${halves}`, true],
    () => [`+86-${area.slice(1)}-${local}`, true],
    () => [`+86 ${area.slice(1)} ${local}`, true],
    () => [`${area}-${local}转8012`, true],
    () => [`${area}-${local}-802`, true],
    () => [`${area}-${local}/${local.slice(0, -1)}${dice.below(10)}`, true],
    () => [full(`${area}-${local}`), true],
    () => [`${area}${local}`, false],
    () => [local, false],
    () => [halves, false],
    () => [cut(local, [short ? 3 : 4], ' '), false],
    () => [words(`${area}${local}`), false],
  ])();
  const lead = dice.pick([
    '电话：',
    '联系电话',
    '传真: ',
    '办公电话：',
    '座机 ',
    'Tel: ',
    ...(alone ? ['咨询 ', ''] : []),
  ]);
  return { value, lead, heading: dice.pick(['联系电话', '电话', '办公电话', '传真']) };
}

function birth(dice: Dice): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${1950 + dice.below(55)}${two(1 + dice.below(12))}${two(1 + dice.below(28))}`;
}

function identity(dice: Dice): Made {
  const region = dice.pick(['440703', '440781', '110105', '430121', '510104', '450102']);
  const born = birth(dice);
  const seventeen = `${region}${born}${dice.digits(3)}`;
  const number = `${seventeen}${identityCheck(seventeen)}`;
  const old = `${region}${born.slice(2)}${dice.digits(3)}`;
  const [value, alone] = dice.pick<() => readonly [string, boolean]>([
    () => [number, true],
    () => [number, true],
    () => [number.toLowerCase(), true],
    () => [number.replace('X', 'Ｘ'), true],
    () => [full(number), true],
    () => [cut(number, [6, 8], ' '), true],
    () => [cut(number, [6, 8], '-'), true],
    () => [cut(number, [6, 4, 4], ' '), true],
    () => [cut(number, [4, 4, 4, 4], ' '), true],
    () => [cut(number, [3, 3, 4, 4], ' '), true],
    () => [old, false],
    () => [cut(old, [6, 6], ' '), false],
  ])();
  const lead = dice.pick([
    '身份证号：',
    '身份证号码',
    '公民身份号码为',
    '（身份证：',
    ...(alone ? ['张三，', ''] : []),
  ]);
  return { value, lead, heading: dice.pick(['身份证号', '身份证号码', '证件号码']) };
}

function withLuhn(head: string): string {
  const total = [...`${head}0`]
    .reverse()
    .map((sign, index) => Number(sign) * (index % 2 === 1 ? 2 : 1))
    .reduce((sum, value) => sum + (value > 9 ? value - 9 : value), 0);
  return `${head}${(10 - (total % 10)) % 10}`;
}

function bank(dice: Dice): Made {
  const card = withLuhn(`62${dice.digits(dice.pick([13, 16]))}`);
  const account = `${dice.pick(['44', '20', '36', '80', '68'])}${dice.digits(dice.pick([10, 13, 15, 17, 18, 20]))}`;
  const lead = dice.pick([
    '账号：',
    '银行账号',
    '建行账号 ',
    '卡号：',
    '开户行：某银行，账号：',
    '收款账户：',
    '帐号: ',
    '工行卡号',
  ]);
  const heading = dice.pick(['账号', '银行账号', '卡号', '收款账号']);
  const [value, alone] = dice.pick<() => readonly [string, boolean]>([
    () => [card, true],
    () => [cut(card, [4, 4, 4, 4], ' '), true],
    () => [cut(card, [4, 4, 4, 4], '-'), true],
    () => [full(card), true],
    () => [account, false],
    () => [account, false],
    () => [cut(account, [4, 4, 4, 4, 4], ' '), false],
    () => [cut(account, [5, 5, 5], ' '), false],
  ])();
  return { value, lead: alone ? dice.pick([lead, '']) : lead, heading };
}

function wechat(dice: Dice): Made {
  const id = `${dice.pick(['zhangsan', 'li_si', 'wx-wang', 'jm2020', 'Chen'])}${dice.pick(['_', '-', ''])}${dice.digits(4)}`;
  const lead = dice.pick([
    '微信：',
    '微信号：',
    '微信号 ',
    '微信 ',
    'V信：',
    'VX:',
    '加V：',
    'WeChat: ',
    '微信ID：',
    '薇信：',
    'wx：',
  ]);
  return { value: id, lead, heading: dice.pick(['微信', '微信号']) };
}

function qq(dice: Dice): Made {
  const id = `${1 + dice.below(9)}${dice.digits(5 + dice.below(5))}`;
  const lead = dice.pick(['QQ：', 'QQ号：', 'QQ ', 'QQ号码', 'QQ群：', 'qq:', 'ＱＱ：', '扣扣：', 'QQ']);
  return { value: dice.below(5) === 0 ? full(id) : id, lead, heading: dice.pick(['QQ', 'QQ号']) };
}

function email(dice: Dice): Made {
  const name = `${dice.pick(['zhangsan', 'li.si', 'wang_wu', 'czj', 'j-m'])}${dice.digits(dice.below(4))}`;
  const domain = dice.pick(['163.com', 'qq.com', 'jiangmen.gov.cn', 'sina.com.cn', 'example-firm.com', '139.com']);
  const at = dice.pick(['@', '@', '@', '＠', '(at)', ' @ ', '[at]']);
  return {
    value: `${name}${at}${domain}`,
    lead: dice.pick(['邮箱：', 'E-mail: ', '电子邮件', '发至 ', '']),
    heading: '邮箱',
  };
}

function plate(dice: Dice): Made {
  const city = `${dice.pick(['粤', '湘', '桂', '京', '鄂'])}${dice.pick(['A', 'B', 'J', 'T'])}`;
  const serial = dice.pick([
    dice.digits(5),
    `D${dice.digits(5)}`,
    `${dice.digits(3)}K${dice.digits(1)}`,
    `F${dice.digits(4)}`,
  ]);
  const value = `${city}${dice.pick(['', '·', ' ', '-', '•', '.'])}${/^20[12]\d/.test(serial) ? '36548' : serial}`;
  return { value, lead: dice.pick(['车牌号', '车牌：', '车辆 ', '公车']), heading: '车牌' };
}

function passport(dice: Dice): Made {
  const value = dice.pick([`E${dice.digits(8)}`, `G${dice.digits(8)}`, `EA${dice.digits(7)}`, `PE${dice.digits(7)}`]);
  return {
    value,
    lead: dice.pick(['护照号：', '护照 ', '护照号码为', 'Passport No. ']),
    heading: dice.pick(['护照号', '护照号码']),
  };
}

function permit(dice: Dice): Made {
  const [value, lead, heading] = dice.pick<readonly [string, string, string]>([
    [`C${dice.digits(8)}`, '往来港澳通行证：', '通行证号'],
    [`H${dice.digits(8)}`, '回乡证号', '回乡证'],
    [dice.digits(8), '台胞证：', '台胞证号'],
    [`军字第${dice.digits(7)}号`, '军官证：', '军官证'],
    [`A${dice.digits(6)}(${dice.below(10)})`, '香港身份证', '证件号码'],
  ]);
  return { value, lead, heading };
}

function address(dice: Dice): Made {
  const street = dice.pick(['江门市蓬江区白沙街道', '新会区会城街道', '鹤山市沙坪镇', '台山市台城']);
  const place = dice.pick(['东华一路', '象山路', '人民路', '幸福新村', '锦绣花园']);
  const house = `${1 + dice.below(200)}号${1 + dice.below(30)}${dice.pick(['栋', '幢', '座'])}${100 + dice.below(2000)}${dice.pick(['室', '房'])}`;
  return {
    value: `${street}${place}${house}`,
    lead: dice.pick(['家庭住址：', '住址：', '家住', '户籍地址：', '现住']),
    heading: '住址',
  };
}

const MAKERS: Readonly<Record<Kind, (dice: Dice) => Made>> = {
  mobile,
  landline,
  identity,
  bank,
  wechat,
  qq,
  email,
  plate,
  passport,
  permit,
  address,
};
/** How often each kind is made; the numbers of persons most. */
const WEIGHTED: readonly Kind[] = (
  [
    ['mobile', 6],
    ['landline', 4],
    ['identity', 4],
    ['bank', 4],
    ['wechat', 1],
    ['qq', 1],
    ['email', 2],
    ['plate', 1],
    ['passport', 1],
    ['permit', 1],
    ['address', 1],
  ] as const
).flatMap(([kind, times]) => Array.from({ length: times }, () => kind));

const CONTEXTS: readonly Context[] = [
  'prose',
  'prose',
  'unit-like',
  'note',
  'footnote',
  'quote',
  'link',
  'cell',
  'pair',
  'yaml',
  'quoted',
  'list',
  'folded',
  'split',
  'comment',
  'escaped',
  'entity',
];
/** Only numbers are broken over two lines and written as escapes. */
const NUMBERS: ReadonlySet<Kind> = new Set(['mobile', 'landline', 'identity', 'bank', 'qq']);

export function samples(seed: number, count: number): Sample[] {
  const dice = new Dice(seed);
  return Array.from({ length: count }, () => {
    const kind = dice.pick(WEIGHTED);
    const made = MAKERS[kind](dice);
    const context = contextFor(dice, kind, made.value);
    return placed(dice, kind, context, made);
  });
}

function contextFor(dice: Dice, kind: Kind, value: string): Context {
  const context = dice.pick(CONTEXTS);
  const plain = NUMBERS.has(kind) && /^[\dXx]+$/.test(value);
  if (context === 'unit-like') return kind === 'mobile' ? context : 'prose';
  if (context === 'link')
    return (plain && kind === 'mobile') ||
      (kind === 'landline' && /^[\d-]+$/.test(value)) ||
      (kind === 'email' && value.includes('@') && !value.includes(' '))
      ? context
      : 'prose';
  if (context === 'folded') return plain ? context : 'list';
  if (context === 'split' || context === 'escaped' || context === 'entity') return plain ? context : 'prose';
  return context;
}

const REPORT = [
  '---',
  'title: 某专项资金绩效评价报告',
  '@YAML',
  'summary: 总体良好。',
  '---',
  '',
  '## 基本情况',
  '',
  '@BODY',
  '',
].join('\n');

function placed(dice: Dice, kind: Kind, context: Context, { value, lead, heading }: Made): Sample {
  const said = `${lead}${value}`;
  let written = value;
  const body = (text: string): readonly [string, string] => ['kind: project', text];
  const yaml = (text: string): readonly [string, string] => [text, '资金按时到位。'];
  const broken = (indent: string): string => {
    const at = 2 + dice.below(Math.max(1, value.length - 3));
    written = `${value.slice(0, at)}\n${indent}${value.slice(at)}`;
    return `${lead}${written}`;
  };
  const coded = (encode: (sign: string) => string): string => {
    written = value.replace(/\d/g, (sign, index: number) => (index % 2 === 0 ? encode(sign) : sign));
    return `${lead}${written}`;
  };
  const places: Readonly<Record<Context, () => readonly [string, string]>> = {
    prose: () => body(`项目进展较快，${said}${dice.pick(['。', '，欢迎来访。', '）。', ' 办理。', '\n\n完成较好。'])}`),
    'unit-like': () =>
      body(`如有疑问请${said}${dice.pick([' 次日回复', ' 人工服务', ' 家长咨询', ' 年底前有效', ' 项目部'])}。`),
    note: () => body(`<Note title="说明">${said}</Note>`),
    footnote: () => body(`资金到位[^1]。\n\n[^1]: ${said}。`),
    quote: () => body(`> 说明：${said}。`),
    link: () => body(`[点这里](${kind === 'email' ? 'mailto' : 'tel'}:${value})`),
    cell: () => body(`| 姓名 | ${heading} |\n| --- | --- |\n| 甲 | ${value} |`),
    pair: () => body(`| 项目 | 内容 |\n| --- | --- |\n| ${heading === '备注' ? '手机' : heading} | ${value} |`),
    yaml: () => yaml(`note: ${said.replaceAll(': ', '：')}`),
    quoted: () => yaml(`note: "${said}"`),
    list: () => yaml(`points:\n  - 拨付较慢\n  - "${said}"`),
    folded: () => yaml(`note: >-\n  ${dice.below(2) === 0 ? said : broken('  ')}\n  资金已拨付`),
    split: () => body(`项目进展较快，${broken(dice.pick(['', '  ']))}。`),
    comment: () => yaml(`# ${said}\nkind: project`),
    escaped: () => yaml(`note: "${coded((sign) => `\\u003${sign}`)}"`),
    entity: () => body(`说明 ${coded((sign) => `&#${48 + Number(sign)};`)}。`),
  };
  const [head, tail] = places[context]();
  const text = REPORT.replace('@YAML', () => head).replace('@BODY', () => tail);
  const from = text.indexOf(written);
  return { kind, context, value, text, from, to: from + written.length };
}
