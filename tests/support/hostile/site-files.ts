/** Attacks in the registries, the site's identity, its page, its rule sets and its synonyms. */
import { registries } from '../../unit/corpus/archive.ts';
import { ATTRIBUTES, EXPRESSIONS, MODULES, TAGS } from './body.ts';
import { ADDRESSES } from './links.ts';
import {
  ABOUT,
  BUILDS,
  HOST,
  input,
  RUNS,
  SYNONYMS,
  soundText,
  token,
  whole,
  type Change,
  type HostileInput,
} from './input.ts';
import { PAYLOADS } from './payloads.ts';

const SITE = 'content/site.yaml';
const y = (text: string): string => JSON.stringify(text);

/** The n-th payload with a token at its end. */
const marked = (
  index: number,
): { readonly text: string; readonly end: string; readonly name: string; readonly would: string } => {
  const { text, name, would } = PAYLOADS[index % PAYLOADS.length]!;
  const end = token();
  return { text: text + end, end, name, would };
};

const SITE_LINES = [
  'name: 测试站',
  'tagline: 测试\n',
  'description: 测试用的档案',
  'jurisdiction: 测试市',
  'publisher: 测试编辑部',
  'contact: 在仓库提交问题',
  'licence: CC BY 4.0',
];

/** Every field of the site's identity with several payloads. */
const identity = (): HostileInput[] =>
  SITE_LINES.flatMap((line, field) =>
    [0, 1, 2].map((turn) => {
      const key = line.split(':')[0]!;
      const { text, end, name, would } = marked(field + turn * 9);
      const put = `${key}: ${y(text)}${line.endsWith('\n') ? '\n' : ''}`;
      return input(`site.yaml: ${key}`, name, would, {
        changes: [{ kind: 'replace', file: SITE, part: line, put }],
        shown: { token: end, text },
      });
    }),
  );

const site = (name: string, was: string, put: string, would: string): HostileInput =>
  input('site.yaml', name, would, { changes: [{ kind: 'replace', file: SITE, part: was, put }] });

/** One more line. */
const more = (name: string, text: string, would: string): HostileInput =>
  input('site.yaml', name, would, { changes: [{ kind: 'add', file: SITE, text }] });

const URL_LINE = 'url: https://example.test/';

const IDENTITY: readonly HostileInput[] = [
  site('address that runs', URL_LINE, `url: javascript:${RUNS}`, 'run when clicked'),
  site('address with markup', URL_LINE, `url: 'https://example.test/"><script>${RUNS}</script>'`, 'break every page'),
  site('address with a query', URL_LINE, "url: 'https://example.test/?a=1&b=<2>'", 'break the site map'),
  site('address with a fragment', URL_LINE, "url: 'https://example.test/#x'", 'break every address'),
  site('address with a password', URL_LINE, "url: 'https://a:b@example.test/'", 'publish a password'),
  site('address with a line feed', URL_LINE, 'url: "https://example.test/\\nx"', 'break the site map'),
  site('address without host', URL_LINE, 'url: "https://"', 'fail in the builder'),
  site('address of a file', URL_LINE, 'url: file:///etc/', 'publish paths'),
  site('address with dots', URL_LINE, 'url: https://example.test/a/../../b', 'break every address'),
  site('address in Chinese', URL_LINE, 'url: https://例子.测试/', 'break the site map'),
  more('repository that runs', `repository: javascript:${RUNS}`, 'run when clicked'),
  more('repository with quotes', `repository: 'https://example.test/"onclick="${RUNS}'`, 'leave the attribute'),
  more('history that runs', `history: "javascript:${RUNS}//{file}"`, 'run when clicked'),
  more('history over two lines', `history: "javascript:${RUNS}\\nhttps://example.test/{file}"`, 'run when clicked'),
  more('history behind spaces', `history: "https://\\n{file}"`, 'lead nowhere'),
  more('history without a host', `history: "https://{file}"`, 'lead elsewhere'),
  more('history with quotes', `history: 'https://example.test/"onclick="${RUNS}/{file}'`, 'leave the attribute'),
  more('history with signs of replacement', `history: "https://example.test/$&/{file}/$1"`, 'repeat parts'),
  more('licence that runs', `licenceUrl: javascript:${RUNS}`, 'run when clicked'),
  more(
    'licence with markup',
    `licenceUrl: 'https://example.test/</script><script>${RUNS}</script>'`,
    'leave the data block',
  ),
  more('unknown field __proto__', `__proto__: { name: x }`, 'change every object'),
  more('layout', `layout: x`, 'load a file as a template'),
  site('place of many towns', 'jurisdiction: 测试市', `jurisdiction: "${'市省'.repeat(20_000)}"`, 'exhaust a pattern'),
  site('name of 60,000 characters', 'name: 测试站', `name: ${'长'.repeat(60_000)}`, 'hang the picture'),
  whole('site.yaml', 'list', { [SITE]: '- 甲\n' }, 'be no object'),
  whole('site.yaml', 'null', { [SITE]: 'null\n' }, 'be no object'),
  whole('site.yaml', 'function', { [SITE]: registries[SITE]!.replace('测试站', "!!js/function 'x'") }, 'run code'),
  whole('site.yaml', 'two documents', { [SITE]: `${registries[SITE]!}---\nname: 假\n` }, 'replace the first'),
  whole(
    'site.yaml',
    'alias bomb',
    { [SITE]: `${registries[SITE]!}a: &a [1,1]\nb: &b [*a,*a]\nc: [*b,*b]\n` },
    'fill the memory',
  ),
];

/** An entry with hostile texts at the end of a registry. */
const entries = (): HostileInput[] => {
  const kinds: readonly (readonly [
    file: string,
    texts: number,
    entry: (id: string, texts: readonly string[]) => string,
  ])[] = [
    [
      'content/organisations.yaml',
      4,
      (id, [a, b, c, d]) =>
        `- id: ${id}\n  name: ${a}\n  short: [${b}]\n  predecessors: [${c}]\n  kind: department\n  note: ${d}`,
    ],
    ['content/evaluators.yaml', 2, (id, [a, b]) => `- id: ${id}\n  name: ${a}\n  short: ${b}`],
    [
      'content/programmes.yaml',
      3,
      (id, [a, b, c]) =>
        `- id: ${id}\n  name: ${a}\n  organisation: shi-shangwu\n  definition: ${b}\n  breaks: [{ before: 2022, reason: ${c} }]`,
    ],
    ['content/themes.yaml', 3, (id, [a, b, c]) => `- id: ${id}\n  name: ${a}\n  definition: ${b}\n  keywords: [${c}]`],
  ];
  return kinds.flatMap(([file, texts, entry]) =>
    PAYLOADS.filter((_, index) => index % 4 === kinds.findIndex(([other]) => other === file)).map((payload, index) => {
      const end = token();
      const text = payload.text + end;
      return input(file.slice('content/'.length), payload.name, payload.would, {
        changes: [{ kind: 'add', file, text: entry(`h${index}`, Array<string>(texts).fill(y(text))) }],
        shown: { token: end, text },
      });
    }),
  );
};

const EXEMPT = 'content/not-personal.yaml';

const IDS = ['page', 'index', 'card.png', '../x', '"><img>', 'constructor', '__proto__', 'a b', 'a%2fb', '甲'];

const ids = (): HostileInput[] =>
  IDS.map((id, index) => {
    const file = ['content/organisations.yaml', 'content/themes.yaml', 'content/programmes.yaml'][index % 3]!;
    const rest: Readonly<Record<string, string>> = {
      'content/organisations.yaml': 'kind: department',
      'content/themes.yaml': 'definition: 乙',
      'content/programmes.yaml': 'organisation: shi-shangwu\n  definition: 乙',
    };
    const change: Change = { kind: 'add', file, text: `- id: ${y(id)}\n  name: 名称${index}\n  ${rest[file]!}` };
    return input(file.slice('content/'.length), `id ${id}`, 'take or leave an address', { changes: [change] });
  });

const registry = (name: string, file: string, text: string, would: string): HostileInput =>
  whole(file.slice('content/'.length), name, { [file]: text }, would);

const SHAPES: readonly HostileInput[] = [
  registry('map', 'content/themes.yaml', 'a: 1\n', 'be no list'),
  registry('text', 'content/organisations.yaml', '甲\n', 'be no list'),
  registry('empty', 'content/evaluators.yaml', '', 'be no list'),
  registry('90 entries of nothing', 'content/themes.yaml', '- \n'.repeat(90), 'take for ever'),
  registry(
    'entry __proto__',
    'content/themes.yaml',
    `${registries['content/themes.yaml']!}- __proto__: { id: x }\n`,
    'change every object',
  ),
  registry(
    'sub-project of itself',
    'content/programmes.yaml',
    `${registries['content/programmes.yaml']!}  within: waimao-zijin\n`,
    'walk for ever',
  ),
  registry(
    'rule set with markup',
    'content/rule-sets/h.yaml',
    ruleSet({ name: `</script><script>${RUNS}</script>`, source: '"><img src=x onerror=1>' }),
    'run in the page',
  ),
  registry(
    'rule set with formulas',
    'content/rule-sets/h2.yaml',
    ruleSet({ id: 'h2', name: '=1+1', source: '@x', band: "+cmd|'x'" }),
    'run in a spreadsheet',
  ),
  registry(
    'rule set of every object',
    'content/rule-sets/constructor.yaml',
    ruleSet({ id: 'constructor', band: '__proto__' }),
    'be looked up',
  ),
  registry('rule set with a path', 'content/rule-sets/h3.yaml', ruleSet({ id: '../x' }), 'take an address'),
  registry(
    'rule set that is a report',
    'content/rule-sets/h4.mdx',
    'export const x = 1\n',
    'run while the site is built',
  ),
  registry('rule set of 1e400', 'content/rule-sets/h5.yaml', ruleSet({ id: 'h5', max: '1e400' }), 'compute for ever'),
  registry(
    'rule set of two documents',
    'content/rule-sets/h6.yaml',
    `${ruleSet({ id: 'h6' })}---\nid: h7\n`,
    'hide the second',
  ),
  registry('synonyms of wrong shape', SYNONYMS, 'a: { b: c }\n', 'fail in the builder'),
  registry('synonyms as a list', SYNONYMS, '- [甲, 乙]\n', 'fail in the builder'),
  registry('synonyms as text', SYNONYMS, '甲\n', 'fail in the builder'),
  registry('synonyms of numbers', SYNONYMS, synonyms('[1, 2]'), 'fail in the builder'),
  registry('synonyms of one word', SYNONYMS, synonyms('[甲]'), 'fail in the builder'),
  registry('synonyms of maps', SYNONYMS, synonyms('{ a: b }'), 'fail in the builder'),
  registry('synonyms nested', SYNONYMS, synonyms('[[甲, 乙], 丙]'), 'fail in the builder'),
  registry('synonyms of blanks', SYNONYMS, synonyms('[" ", "  "]'), 'loop for ever'),
  registry(
    'synonyms and patterns',
    SYNONYMS,
    synonyms(`["(a+)+$", ".*", __proto__, "<img src=x onerror=${RUNS}>"]`),
    'exhaust a pattern',
  ),
  registry('synonyms: unknown field', SYNONYMS, `${synonyms('[甲, 乙]')}__proto__: { a: b }\n`, 'change every object'),
  registry('exemption of everything', EXEMPT, '- { value: ".*", why: 甲 }\n', 'let every number pass'),
  registry(
    'exemption with markup',
    EXEMPT,
    `- { value: "<script>${RUNS}</script>", why: "\"><img src=x onerror=1>" }\n`,
    'run in the page',
  ),
  registry(
    'exemption of a path',
    EXEMPT,
    '- { value: "1", why: 甲, files: [../../etc/passwd] }\n',
    'read another file',
  ),
  registry('exemption of wrong shape', EXEMPT, 'a: b\n', 'fail in the builder'),
  registry('another registry', 'content/x.yaml', 'a: 1\n', 'be read by someone'),
  registry('registry by another extension', 'content/themes.yml', '- id: x\n', 'hide the right one'),
];

function synonyms(group: string): string {
  return `synonyms:\n  - ${group}\nignore: []\n`;
}

interface RuleSetTexts {
  readonly id?: string;
  readonly name?: string;
  readonly source?: string;
  readonly band?: string;
  readonly max?: string;
}

function ruleSet({ id = 'h', name = '甲', source = '乙', band = '优', max = '100' }: RuleSetTexts): string {
  return `id: ${y(id)}\nname: ${y(name)}\nsource: ${y(source)}\nvalidFrom: 2020-01-01\njurisdiction: 测试市\nmax: ${max}\nbands: [{ name: ${y(band)}, from: 90 }, { name: 差, from: 0 }]\n`;
}

const about = (name: string, text: string, would: string): HostileInput =>
  input('about.md', name, would, { changes: [{ kind: 'add', file: ABOUT, text }] });

const aboutHead = (name: string, was: string, put: string, would: string): HostileInput =>
  whole('about.md', name, { [ABOUT]: soundText(ABOUT).replace(was, () => put) }, would);

const RUN = 'run in the page';

const PAGE: readonly HostileInput[] = [
  about('script', `<script>${RUNS}</script>`, RUN),
  about('handler', `<p onclick="${RUNS}">甲</p>`, RUN),
  about('refresh', `<meta http-equiv="refresh" content="0;url=${HOST}">`, 'leave the site'),
  about('unclosed element', '<br>', RUN),
  about('comment', '<!-- 甲 -->', 'vanish'),
  about('expression', `{${BUILDS}}`, 'run while the site is built'),
  about('export', `export const x = ${BUILDS}`, 'run while the site is built'),
  about('import', 'import "node:fs"', 'run while the site is built'),
  about('attribute', `<Note title={${BUILDS}}>\n\n甲\n\n</Note>`, 'run while the site is built'),
  about('link that runs', `[甲](javascript:${RUNS})`, 'run when clicked'),
  about('definition that runs', `[甲][a1]\n\n[a1]: javascript:${RUNS}`, 'run when clicked'),
  about('foreign picture', `![甲](${HOST}/x.png)`, 'ask another host'),
  about('money table', '<Funding id="zhichu" />', 'fail in the builder'),
  about('trend', '<Trend id="keliu" />', 'fail in the builder'),
  about('attachment', '[甲](./x.pdf)', 'lead nowhere'),
  about('number of a person', '联系人 13800138000', 'publish a number'),
  about('turned writing', '甲\u202e乙', 'show figures backwards'),
  about('second head', '---\nlayout: x\n---', 'load a file as a template'),
  about('heading that the page has', '## publisher\n\n甲\n\n## rule-sets\n\n乙', 'take an id of the page'),
  about('table', '<Table label="&lt;b&gt;" title="{x}">\n\n| 甲 |\n| --- |\n| 1 |\n\n</Table>', RUN),
  aboutHead('layout', 'title: 关于', 'title: 关于\nlayout: ../../../../etc/passwd', 'load a file as a template'),
  aboutHead('no title', 'title: 关于\n', '', 'fail in the builder'),
  aboutHead('function', 'title: 关于', "title: !!js/function 'x'", 'run code'),
  aboutHead('list', 'title: 关于\ndescription: 本站说明', '- 甲', 'be no object'),
  aboutHead('no head', '---\ntitle: 关于\ndescription: 本站说明\n---\n', '', 'fail in the builder'),
  whole('about.md', 'GBK', { [ABOUT]: Buffer.from([0xb9, 0xd8, 0xd3, 0xda]) }, 'be shown as noise'),
  whole('about.md', 'nothing', { [ABOUT]: '' }, 'be a page of nothing'),
  whole('about.md', 'as MDX', { 'content/pages/about.mdx': 'export const x = 1\n' }, 'run while the site is built'),
];

/** What a report must not say, a page must not either. */
const aboutBody = (): HostileInput[] => [
  ...[...EXPRESSIONS, ...MODULES, ...TAGS, ...ATTRIBUTES].map(([name, text, would]) =>
    about(`as in a report: ${name}`, text, would),
  ),
  ...ADDRESSES.map(([name, url, would]) => about(`link, as in a report: ${name}`, `[甲](${url})`, would)),
];

const aboutTexts = (): HostileInput[] =>
  ['title', 'description'].map((field, index) => {
    const { text, end, name, would } = marked(index * 2);
    const was = field === 'title' ? 'title: 关于' : 'description: 本站说明';
    return input(`about.md: ${field}`, name, would, {
      changes: [{ kind: 'replace', file: ABOUT, part: was, put: `${field}: ${y(text)}` }],
      shown: { token: end, text },
    });
  });

export const siteFiles = (): HostileInput[] => [
  ...identity(),
  ...IDENTITY,
  ...entries(),
  ...ids(),
  ...SHAPES,
  ...PAGE,
  ...aboutBody(),
  ...aboutTexts(),
];
