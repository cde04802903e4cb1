/** Attacks in the fields of a report. */
import { input, part, REPORT, RUNS, token, type HostileInput } from './input.ts';
import { PAYLOADS, type Payload } from './payloads.ts';
import { FIELDS, NARROW, type Field } from './rich.ts';

/** A short title has room for 24 Chinese characters, and a figure does not begin with a quotation mark. */
const holds = (field: Field, { text }: Payload): boolean =>
  (field !== 'shortTitle' || text.length < 40) && (field !== 'trends.value' || !/^["'`]/.test(text));

const OPEN = FIELDS.filter((field) => !NARROW.has(field));

/** The payload ends in a token, so that it begins with what a spreadsheet or a parser looks at. */
const put = (fields: readonly Field[], position: string, { name, text, would }: Payload): HostileInput => {
  const end = token();
  return input(position, name, would, {
    changes: fields.map((field) => ({ kind: 'field', file: REPORT, field, value: text + end })),
    shown: { token: end, text: text + end },
  });
};

/** Each field with a payload of its own, and each payload in all fields at once. */
const inFields = (): HostileInput[] => [
  ...OPEN.map((field, index) => {
    const turn = [...PAYLOADS.slice(index % PAYLOADS.length), ...PAYLOADS];
    return put(
      [field],
      `field: ${field}`,
      turn.find((payload) => holds(field, payload))!,
    );
  }),
  ...PAYLOADS.map((payload) =>
    put(
      OPEN.filter((field) => holds(field, payload)),
      'every field',
      payload,
    ),
  ),
];

/** Values that a field of a narrower kind must not take. */
const NARROWED: readonly (readonly [name: string, was: string, put: string, would: string])[] = [
  ['javascript: as source', 'https://example.test/a.pdf\nsummary', `javascript:${RUNS}\nsummary`, 'run when clicked'],
  ['data: as source', 'https://example.test/a.pdf\nsummary', 'data:text/html,1\nsummary', 'show a page of its own'],
  ['tab in the scheme', 'https://example.test/a.pdf\nsummary', '"java\\tscript:alert(1)"\nsummary', 'run when clicked'],
  ['leading space', 'https://example.test/a.pdf\nsummary', '" javascript:alert(1)"\nsummary', 'run when clicked'],
  ['protocol-relative source', 'https://example.test/a.pdf\nsummary', '//evil.test/a\nsummary', 'lead elsewhere'],
  [
    'quotes in the source address',
    'https://example.test/a.pdf\nsummary',
    `'https://example.test/"onmouseover="${RUNS}'\nsummary`,
    'leave the attribute',
  ],
  [
    'markup in the source address',
    'https://example.test/a.pdf\nsummary',
    `'https://example.test/?q=</script><script>${RUNS}</script>'\nsummary`,
    'leave the data block',
  ],
  [
    'backslashes in the source address',
    'https://example.test/a.pdf\nsummary',
    'https:\\\\evil.test\\a\nsummary',
    'lead elsewhere',
  ],
  [
    'line feed in the source address',
    'https://example.test/a.pdf\nsummary',
    '"https://example.test/\\na"\nsummary',
    'break a header',
  ],
  [
    'name and password',
    'https://example.test/a.pdf\nsummary',
    'https://mof.gov.cn:x@evil.test/\nsummary',
    'pretend to be another host',
  ],
  ['grade with markup', 'grade: 良', 'grade: "<script>alert(1)</script>"', 'run in the page'],
  ['grade of every object', 'grade: 良', 'grade: __proto__', 'be looked up in a table'],
  ['grade constructor', 'grade: 良', 'grade: constructor', 'be looked up in a table'],
  ['kind with markup', 'kind: special-fund', 'kind: "<img>"', 'run in the page'],
  ['kind of every object', 'kind: special-fund', 'kind: constructor', 'be looked up in a table'],
  ['id with a path', '  - id: zhichu\n', '  - id: ../../zhichu\n', 'leave the page'],
  ['id with markup', '  - id: jixiao\n', "  - id: '\"><img>'\n", 'leave the attribute'],
  ['id constructor', '  - id: keliu\n', '  - id: constructor\n', 'be taken for a field of every object'],
  ['key constructor', 'key: jia,', 'key: constructor,', 'be taken for a field of every object'],
  ['sum of constructor', 'sums: [jia, yi]', 'sums: [constructor, yi]', 'read a field of every object'],
  ['sum of __proto__', 'sums: [jia, yi]', 'sums: [__proto__, yi]', 'read a field of every object'],
  ['ratio of toString', 'ratio: [actual, budget]', 'ratio: [toString, budget]', 'read a field of every object'],
  ['growth of constructor', 'growthOf: 客运量', 'growthOf: constructor', 'read a field of every object'],
  ['organisation constructor', 'organisations: [shi-shangwu]', 'organisations: [constructor]', 'be looked up'],
  [
    'theme __proto__',
    'themes: [slow-disbursement]\n    where: 四',
    'themes: [__proto__]\n    where: 四',
    'be looked up',
  ],
  ['rule set constructor', 'ruleSet: five-bands', 'ruleSet: constructor', 'be looked up'],
  ['target with a path', 'targets: [2023-ceshi#F1]', 'targets: ["../../x#F1"]', 'lead out of the site'],
  ['target with markup', 'targets: [2023-ceshi#F1]', "targets: ['\"><img>#F1']", 'leave the attribute'],
  ['finding id with markup', '- id: F1\n', "- id: 'F1\"><img>'\n", 'leave the attribute'],
  ['finding id across lines', '- id: F1\n', '- id: "F1\\nx"\n', 'slip past a pattern that ends at a line'],
  ['slug across lines', '  - id: zhichu\n', '  - id: "zhichu\\n"\n', 'slip past a pattern that ends at a line'],
  ['date with markup', 'published: 2024-06-01', 'published: "2024-06-01<b>"', 'break the feed'],
  ['date far away', 'benchmarkDate: 2023-12-31', 'benchmarkDate: 9999-99-99', 'break a date'],
  ['year of Infinity', 'reportYear: 2024', 'reportYear: .inf', 'loop for ever'],
  ['year not a number', 'reportYear: 2024', 'reportYear: .nan', 'sort nothing'],
  ['year in hexadecimal', 'reportYear: 2024', 'reportYear: 0x7E8', 'be read as another number'],
  ['period of 100 years', '{ from: 2021, to: 2023 }', '{ from: 1, to: 999999999 }', 'fill the memory with years'],
  ['long period', '{ from: 2021, to: 2023 }', '{ from: 1994, to: 2100 }', 'fill pages with years'],
  ['total in exponents', 'total: 85.50\n', 'total: 1e999999\n', 'compute for ever'],
  ['quoted total in exponents', 'total: 85.50\n', 'total: "1e-999999"\n', 'compute for ever'],
  ['total of 300,000 digits', 'total: 85.50\n', `total: "${'9'.repeat(300_000)}"\n`, 'compute for ever'],
  ['sum of 5,000 digits', 'from: 10, to: 12', `from: ${'9'.repeat(5_000)}, to: 12`, 'compute for ever'],
  ['negative zero', 'total: 85.50\n', 'total: -0\n', 'print a sign that is none'],
  ['cell in exponents', 'cells: [40.00, 40.00, "100%"]', 'cells: [1e400000, "1e-400000", "100%"]', 'compute for ever'],
  ['rate in exponents', 'rate: "92.50%", groups', 'rate: "9e99999%", groups', 'compute for ever'],
  ['rate with a script', 'rate: "92.50%", groups', 'rate: "<script>alert(1)</script>%", groups', 'run in the page'],
  ['target with many figures', '"≥5场"', `"${'≥5场、'.repeat(4000)}"`, 'exhaust a pattern'],
  ['target of blanks', '"≥5场"', `"≥${' '.repeat(20_000)}5"`, 'exhaust a pattern'],
  [
    'title of 60,000 characters',
    'title: 外贸专项资金绩效评价报告\nshort',
    `title: ${'长'.repeat(60_000)}\nshort`,
    'hang the picture',
  ],
  [
    'title of stars',
    'title: 外贸专项资金绩效评价报告\nshort',
    `title: "${'*'.repeat(5_000)}"\nshort`,
    'exhaust a pattern',
  ],
  ['10,000 points', 'points: [年底才拨付]', `points: [${'甲,'.repeat(10_000)}]`, 'fill the page'],
  [
    'unknown field __proto__',
    'summary: 总体良好。',
    'summary: 总体良好。\n__proto__: { polluted: true }',
    'change every object',
  ],
  [
    'nested __proto__',
    'source:\n',
    'source:\n  __proto__: { url: "javascript:alert(1)" }\n',
    'give every object an address',
  ],
  [
    'field constructor',
    'summary: 总体良好。',
    'summary: 总体良好。\nconstructor: { prototype: { polluted: true } }',
    'change every object',
  ],
  ['field toString', 'summary: 总体良好。', 'summary: 总体良好。\ntoString: 甲', 'break whatever prints it'],
  ['layout', 'summary: 总体良好。', 'summary: 总体良好。\nlayout: ../../../../etc/passwd', 'load a file as a template'],
  ['components', 'summary: 总体良好。', 'summary: 总体良好。\ncomponents: { a: script }', 'replace elements'],
  ['slug', 'summary: 总体良好。', 'summary: 总体良好。\nslug: ../../index', 'write another page'],
  ['draft', 'summary: 总体良好。', 'summary: 总体良好。\ndraft: true', 'make the report vanish'],
  ['line separator', 'summary: 总体良好。', 'summary: "总\\u2028体"', 'end a line of script'],
  ['paragraph separator as typed', 'summary: 总体良好。', 'summary: 总\u2029体', 'end a line of script'],
  ['NUL', 'summary: 总体良好。', 'summary: "总\\0体"', 'end a name early'],
  ['ESC', 'summary: 总体良好。', 'summary: "总\\e[2J体"', 'clear the terminal'],
  ['ESC as typed', 'summary: 总体良好。', 'summary: 总\u001b]0;x\u0007体', 'rename the terminal'],
  ['turned writing', 'summary: 总体良好。', 'summary: 总\u202e体', 'show figures backwards'],
  ['half a character', 'summary: 总体良好。', 'summary: "总\\uD800体"', 'break UTF-8'],
  ['tag characters', 'summary: 总体良好。', 'summary: 总\u{E0041}体', 'hide words'],
  ['formula behind a tab', 'summary: 总体良好。', 'summary: "\\t=1+1"', 'run in a spreadsheet'],
  ['formula behind a return', 'summary: 总体良好。', 'summary: "\\r=1+1"', 'run in a spreadsheet'],
  ['formula behind a line feed', 'name: 乙区,', 'name: "\\n=1+1",', 'run in a spreadsheet'],
  [
    'command of a runner',
    'title: 外贸专项资金绩效评价报告\nshort',
    'title: "\\n::error::假"\nshort',
    'give the runner commands',
  ],
  ['formula in a cell', 'cells: [40.00, 40.00, "100%"]', 'cells: ["=1+1", "@x", "\\t=1"]', 'run in a spreadsheet'],
  ['markup in a rate', 'percent: "-2.29%"', 'percent: "<img src=x onerror=alert(1)>%"', 'run in the page'],
  ['markup in a count', 'printed: 1, where: 三', 'printed: "<b>1</b>", where: 三', 'run in the page'],
];

export const frontMatter = (): HostileInput[] => [
  ...inFields(),
  ...NARROWED.map(([name, was, now, would]) => part('front matter', name, was, now, would)),
];
