/** Where it comes from, how to cite it, what can be downloaded. */
import { ruleSetOf } from '../../report/rule-set-of.ts';
import { actOf } from '../../report/acts.ts';
import type { RuleSet } from '../../report/schema/registries.ts';
import { commissionersOf, evaluatorsOf } from '../../report/who-and-where.ts';
import { actNames } from '../../views/act-words.ts';
import { periodText } from '../../views/chinese-text.ts';
import { subjectWord } from '../../views/choice-words.ts';
import type { Context } from './section-context.ts';

interface SourceFact {
  readonly name: string;
  readonly value: string;
  readonly url?: string | undefined;
}

/**
 * Where the report comes from, and how it is cited (GB/T 7714; the form was not held against the text of the
 * standard).
 */
export interface SourceSection {
  /** What the page is to its source: a restatement, or the text itself. */
  readonly what: string;
  readonly facts: readonly SourceFact[];
  readonly documents: readonly string[];
  readonly computed: readonly string[];
  readonly downloads: readonly { readonly name: string; readonly what: string; readonly to: string }[];
  readonly citation: Citation;
}

interface Citation {
  /** GB/T 7714, with “[引用日期]” for the reader's own date and “{url}” for the address. */
  readonly text: string;
  readonly to: string;
}

const BOTH = '来源文件前后不一致的数字，两处都照原样保留并标出。';
const RESTATED = `本页是结构化摘编，不是报告原文：数字、单位、名称和文号照来源文件抄录，叙述文字重新撰写，官员个人的姓名和电话不收。${BOTH}`;

export function sourceOf(context: Context): SourceSection {
  const { report, corpus } = context;
  const { source } = report;
  const ruleSet = ruleSetOf(corpus, report);
  const facts: (SourceFact | null)[] = [
    { name: '来源文件', value: source.title, url: source.url },
    source.number === undefined ? null : { name: '文号', value: source.number },
    source.published === undefined ? null : { name: '所署日期', value: source.published },
    source.format === undefined ? null : { name: '格式', value: source.format },
    source.note === undefined ? null : { name: '备注', value: source.note },
    report.titleAssembled && source.note?.includes('标题由编者') !== true
      ? { name: '标题', value: '来源文件没有标题页，标题由编者拟定。' }
      : null,
    source.indexNumber === undefined ? null : { name: '索引号', value: source.indexNumber },
    source.form === undefined ? null : { name: '表号', value: source.form },
    benchmarkOf(report),
    ruleSet === undefined ? null : { name: ruleSetName(ruleSet), value: `${ruleSet.name}。依据：${ruleSet.source}` },
    ruleSet?.note === undefined
      ? null
      : { name: ruleSet.bands.length > 0 ? '等级说明' : '办法说明', value: ruleSet.note },
    { name: '数据文件', value: report.file },
  ];
  return {
    what: corpus.site.restatement
      ? RESTATED
      : `本页由${corpus.site.publisher}照来源文件公布，数字、单位、名称和文号与来源文件相同。${BOTH}`,
    facts: facts.filter((fact) => fact !== null),
    documents: report.documents.map(
      ({ title, number, date }) =>
        `《${title.replace(/^《|》$/g, '')}》${[number, date]
          .filter((word) => word !== undefined)
          .map((word) => `（${word}）`)
          .join('')}`,
    ),
    computed: report.computed,
    downloads: [
      { name: `${report.id}.json`, what: '本报告的全部数据', to: `/data/reports/${report.id}.json` },
      { name: 'indicators.csv', what: '全部报告的指标，按 report 列筛选', to: '/data/indicators.csv' },
      { name: 'funding.csv', what: '全部报告的资金', to: '/data/funding.csv' },
      { name: 'findings.csv', what: '全部报告的问题', to: '/data/findings.csv' },
      { name: 'recommendations.csv', what: '全部报告的建议', to: '/data/recommendations.csv' },
      { name: 'checks.csv', what: '全部报告的核验结果', to: '/data/checks.csv' },
    ],
    citation: citationOf(context),
  };
}

/** Only where results are judged does it matter that the source gives no day. */
function benchmarkOf({ benchmarkDate, evaluation }: Context['report']): SourceFact | null {
  if (benchmarkDate === null && !actOf(evaluation).comparable) return null;
  return { name: actNames(evaluation).benchmark, value: benchmarkDate ?? '原文未说明' };
}

/** Rules may give grades, opinions or lights. */
const ruleSetName = ({ bands, opinions = [] }: RuleSet): string => {
  if (bands.length > 0) return '等级办法';
  return opinions.length > 0 ? '意见规则' : '所用办法';
};

const nameOf = (id: string, { organisations }: Context['corpus']): string => organisations.get(id)?.name ?? id;

/** Who answers for a document without an evaluator: who ordered an assessment, else whose document it is. */
function authorsOf(report: Context['report']): readonly string[] {
  const isAboutOthers = report.evaluation === 'pre-evaluation' || report.evaluation === 'operation';
  const ordered = isAboutOthers ? (commissionersOf(report) ?? []) : [];
  return ordered.length > 0 ? ordered : report.organisations;
}

/** GB/T 7714—2015: 责任者. 题名[R/OL]. 出版者, 年[引用日期]. 地址. */
function citationOf({ report, corpus }: Context): Citation {
  const evaluators = (evaluatorsOf(report) ?? []).map((id) => corpus.evaluators.get(id)?.name ?? id);
  const authors = evaluators.length > 0 ? evaluators : authorsOf(report).map((id) => nameOf(id, corpus));
  const author = `${authors.slice(0, 3).join('，')}${authors.length > 3 ? '，等' : ''}`;
  const written = report.reportYear ?? report.source.published?.slice(0, 4);
  const year = written === undefined ? '' : `, ${written}`;
  return {
    text: `${author}. ${report.title}[R/OL]. ${corpus.site.publisher}${corpus.site.restatement ? '，摘编' : ''}${year}[引用日期]. {url}.`,
    to: report.url,
  };
}

/** One line for link previews. */
export function descriptionOf({ report, corpus }: Context): string {
  return `${subjectWord(corpus, report.kind)}，${periodText(report.period)}。${report.summary}`;
}
