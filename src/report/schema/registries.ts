/** The registries that reports refer to: content/*.yaml. */
import { z } from 'zod';
import { organisationId, organisationKindId, programmeId, reference, regionId } from './reference.ts';
import { levels } from '../choices/document-kinds.ts';
import { oneOf } from './choice-field.ts';
import { exact } from '../exact.ts';
import { decimal, name, partialDate, slug, text, webAddress, year } from './field-types.ts';

/** One entry of content/subjects.yaml: something that is evaluated (项目、专项资金、政府专项债券 …). */
const subject = z.strictObject({
  id: slug,
  name: name.describe('评价对象的名称，例如 政府专项债券'),
  definition: text.optional().describe('一句话说明，显示在名称旁'),
});

/** One entry of content/organisation-kinds.yaml. */
const organisationKind = z.strictObject({
  id: slug,
  name: name.describe('单位类别的名称，例如 政府部门、学校、企业'),
  definition: text.optional().describe('一句话说明'),
  schemaType: z
    .string()
    .regex(/^[A-Z][A-Za-z]+$/, { error: '应为 schema.org 的类型，例如 GovernmentOrganization' })
    .optional()
    .describe('schema.org 的类型，写进供搜索引擎读的结构化数据；省略为 Organization'),
});

/** One entry of content/regions.yaml: a place with a government of its own, and the one that it lies in. */
const region = z.strictObject({
  id: slug,
  name: name.describe('地区名称，例如 三门县'),
  level: oneOf(levels, { before: '层级：' }),
  within: regionId.optional().describe('上一级地区的编号；本站没有登记的省略'),
  code: z
    .string()
    .regex(/^\d{6}(?:\d{3})?(?:\d{3})?$/, { error: '应为 6、9 或 12 位区划代码' })
    .optional()
    .describe('行政区划代码，加引号'),
});

/** One entry of content/organisations.yaml: an office, department or other body, under its present name. */
export const organisation = z.strictObject({
  id: slug,
  name: name.describe('单位全称'),
  short: z.array(text).default([]).describe('简称，常用的在前'),
  predecessors: z.array(text).default([]).describe('曾用名或前身'),
  kind: organisationKindId.describe('单位类别编号，见 content/organisation-kinds.yaml'),
  note: text.optional(),
  region: regionId.optional().describe('所在地区的编号，见 content/regions.yaml'),
  level: oneOf(levels, { before: '层级：', after: '；省略则依所在地区' }).optional(),
  within: organisationId.optional().describe('上级或主管单位的编号'),
});

const evaluator = z.strictObject({ id: slug, name: text.describe('评价机构全称'), short: text.optional() });

/** From this year on the figures cannot be compared with those before. */
const changeOfScope = z.strictObject({
  before: year,
  reason: text.describe('为什么与以前不可比，不带句号'),
});

/** One indicator that comes back under other names in other years, followed as one series. */
const programmeIndicator = z.strictObject({
  id: slug.describe('编号，用于网址中的锚点'),
  name: name.describe('各年通用的名称'),
  unit: text.describe('对照所用的单位，例如 件、万元'),
  names: z
    .array(reference({ to: 'linked-indicator' }, text))
    .min(1)
    .describe('各报告中的名称，照原文（指标表的 name 或 results 的 name）'),
  breaks: z.array(changeOfScope).default([]).describe('单位、范围或口径改变之处'),
});

/** One entry of content/programmes.yaml: a budget line that comes back in several years or reports. */
export const programme = z.strictObject({
  id: slug,
  name: name.describe('资金或经费名称'),
  organisation: organisationId.describe('主管单位编号'),
  within: programmeId.optional().describe('本条是哪笔资金或经费的子项目'),
  definition: text.describe('一句话说明'),
  breaks: z.array(changeOfScope).default([]).describe('口径改变之处：该年起与以前不可比'),
  indicators: z.array(programmeIndicator).default([]).describe('跨年对照的指标：同一件事在各年的叫法'),
});

const theme = z.strictObject({
  id: slug,
  name,
  definition: text.describe('一句话说明什么问题归入此主题'),
  keywords: z.array(text).default([]),
});

/** An interval on exact decimals: from its lower bound up to that of the band above, which says to whom the bound belongs. */
const gradeBand = z
  .strictObject({
    name: name.describe('等级（意见）名称'),
    from: decimal.optional().describe('下限，含这个分数'),
    above: decimal.optional().describe('下限，不含这个分数；与 from 只写一个'),
  })
  .refine(({ from, above }) => (from === undefined) !== (above === undefined), {
    error: '下限写 from（含）或 above（不含），只写一个',
  });

/** How far spending may stay behind the time that has passed before a light changes. */
const light = z.strictObject({
  name: name.describe('灯的名称，例如 红灯'),
  from: decimal.describe('执行率比时序进度低多少个百分点起（含）；其余的填 0'),
});

/**
 * One file of content/rule-sets/: full marks and bands of grades, with date and source. A grade that a report
 * prints is judged by the rule set that it names.
 */
export const ruleSet = z.strictObject({
  id: slug,
  name,
  source: text.describe('依据的文件与条款'),
  validFrom: partialDate.optional().describe('施行日期；办法印在文件上、没有日期的省略'),
  jurisdiction: text,
  max: decimal.default(exact('100')).describe('满分；省略为 100'),
  scaled: z.boolean().optional().describe('true 表示办法规定满分不同的得分先按比例折算、再定等级；省略表示不折算'),
  bands: z.array(gradeBand).default([]).describe('等级，由高到低；只有意见、没有等级的省略'),
  note: text.optional(),
  opinions: z.array(gradeBand).optional().describe('事前评估的意见，由高到低，例如 予以支持、部分支持、不予支持'),
  cap: decimal.optional().describe('加分以后最多按多少分计'),
  form: z
    .array(z.strictObject({ name, max: decimal.describe('分值') }))
    .optional()
    .describe('自评表各部分的分值，例如 预算执行率 10、产出指标 50、效益指标 30、满意度指标 10'),
  lights: z.array(light).optional().describe('运行监控的亮灯规则，由重到轻'),
});

const isBare = (value: string): boolean => !/[?#]/.test(value);

/** What a government's site must carry: the footer, and the labels that 国办发〔2017〕47号 asks of pages. */
const government = z.strictObject({
  sponsor: name.optional().describe('主办单位'),
  organiser: name.optional().describe('承办单位'),
  icp: name.optional().describe('ICP 备案号，照工业和信息化部备案系统所列'),
  police: name.optional().describe('公安机关备案号'),
  policeUrl: webAddress.optional().describe('公安机关备案查询的网址'),
  siteCode: z
    .string()
    .regex(/^[0-9A-Za-z]{10}$/, { error: '应为 10 位网站标识码' })
    .optional()
    .describe('政府网站标识码，10 位'),
  telephone: name.optional().describe('主办单位的公开电话；不作个人信息处理'),
  address: name.optional().describe('主办单位的地址'),
  column: name.optional().describe('栏目名称（ColumnName 标签），例如 绩效评价公开'),
  columnType: name.optional().describe('栏目类别（ColumnType 标签），例如 绩效信息'),
  largeType: z.boolean().optional().describe('true 表示提供大字版切换'),
});

/** content/site.yaml: what the site says of itself. */
export const site = z.strictObject({
  name: name.describe('网站名称'),
  tagline: text,
  description: text,
  jurisdiction: text.describe('所载报告的地区'),
  publisher: text.describe('主办者'),
  url: webAddress
    .refine((value) => isBare(value), { error: '不能带 ? 或 # 之后的内容' })
    .describe('正式网址，用于站点地图与订阅'),
  contact: text.describe('怎样反映错误'),
  licence: text,
  licenceUrl: webAddress
    .optional()
    .describe('许可协议的网址，写进供搜索引擎读的结构化数据，例如 https://creativecommons.org/licenses/by/4.0/'),
  repository: webAddress
    .optional()
    .describe('代码仓库的网址，例如 https://github.com/某/某；写了，报告页就链接到文件的修改历史'),
  history: text
    .refine((value) => /^https?:\/\//.test(value) && value.includes('{file}'), {
      error: '应为以 https:// 开头的网址，并用 {file} 代表文件路径',
    })
    .optional()
    .describe('文件修改历史的网址，用 {file} 代表文件路径；省略则按 GitHub 的写法由 repository 得出'),
  restatement: z
    .boolean()
    .default(true)
    .describe('true 表示所载是摘编（文字改写、数字照录）；false 表示所载是本单位发布的全文'),
  government: government.optional().describe('政府网站应有的标识，逐项可省'),
});

/** Words of like meaning, and words of questions that no report is found by. */
export const synonyms = z.strictObject({
  synonyms: z.array(z.array(name).min(2)).describe('近义词，每行一组；查询没有原样出现时，组内的词可以互相替代'),
  ignore: z.array(name).describe('提问用语，检索时略去'),
});

/** content/synonyms.yaml after validation. */
export type Synonyms = z.output<typeof synonyms>;

/** A text that looks like personal data and is none: the author says so, and why, where reviewers see it. */
export const notPersonalEntry = z.strictObject({
  value: z
    .union([z.string(), z.number()])
    .transform(String)
    .refine((value) => value.trim() !== '', { error: '不能为空' })
    .describe('照文件里的写法填写原文，加引号，例如 "0750-1234567"'),
  why: text.describe('为什么不是个人信息，例如 市政务服务热线，已在政府网站公开'),
  files: z.array(text).min(1).optional().describe('只对这些文件有效，写从 content/ 起的路径；省略表示全部文件'),
});

/** content/not-personal.yaml: exceptions from the screen for personal data. */
export const notPersonal = z.array(notPersonalEntry);

/** content/subjects.yaml as a whole, as `organisations`. */
export const subjects = z.array(subject);
/** content/organisation-kinds.yaml as a whole, as `organisations`. */
export const organisationKinds = z.array(organisationKind);
/** content/regions.yaml as a whole, as `organisations`. */
export const regions = z.array(region);
/** content/organisations.yaml as a whole; that no id comes twice is checked elsewhere. */
export const organisations = z.array(organisation);
/** content/evaluators.yaml as a whole, as `organisations`. */
export const evaluators = z.array(evaluator);
/** content/programmes.yaml as a whole, as `organisations`. */
export const programmes = z.array(programme);
/** content/themes.yaml as a whole, as `organisations`. */
export const themes = z.array(theme);

/** What is evaluated: an entry after validation. */
export type Subject = z.output<typeof subject>;
/** A kind of organisation: an entry after validation. */
export type OrganisationKind = z.output<typeof organisationKind>;
/** A place with its level: an entry after validation. */
export type Region = z.output<typeof region>;
/** An entry after validation. */
export type Organisation = z.output<typeof organisation>;
/** Who was hired to evaluate: an entry after validation. */
export type Evaluator = z.output<typeof evaluator>;
/** An entry after validation; years before and after one of its `breaks` cannot be compared. */
export type Programme = z.output<typeof programme>;
/** A kind of problem that findings of many reports share: an entry after validation. */
export type Theme = z.output<typeof theme>;
/** A rule set after validation; decimals are exact, bands may stand in any order. */
export type RuleSet = z.output<typeof ruleSet>;
/** Settings after validation. */
export type Site = z.output<typeof site>;
/** An exception after validation. */
export type NotPersonalEntry = z.output<typeof notPersonalEntry>;
