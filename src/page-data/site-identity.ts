/** What every page says of the site itself: its foot, and the labels that a government's pages carry. */
import type { Site } from '../report/schema/registries.ts';

/** One fact of the foot; a link where readers can look it up. */
export interface FootFact {
  readonly text: string;
  readonly url?: string | undefined;
}

const RESTATED =
  '本站刊载的是结构化摘编：数字、名称和文号照来源文件抄录，文字重新撰写，不是报告原文。引用时请核对来源文件。';
const OWN = '本站刊载的是照来源文件公布的内容。';

/** Whether the texts are restatements or the publisher's own, in a sentence. */
export const textsWords = ({ restatement }: Site): string => (restatement ? RESTATED : OWN);

/** Descriptions of fewer characters say too little where nothing of the site stands around them. */
const SHORTEST_DESCRIPTION = 30;

/** What search engines and link previews are told of a page; of few words, with what the site is. */
export const pageDescription = ({ name, tagline }: Pick<Site, 'name' | 'tagline'>, description: string): string =>
  [...description].length < SHORTEST_DESCRIPTION
    ? `${description}${name}：${tagline.replace(/。$/, '')}。`
    : description;

/** Who stands behind the site, as a government's site must say: only what site.yaml has. */
export function footFacts({ government }: Site): FootFact[] {
  if (government === undefined) return [];
  const { sponsor, organiser, address, telephone, icp, police, policeUrl, siteCode } = government;
  const named: readonly (readonly [string, string | undefined, string?])[] = [
    ['主办单位：', sponsor],
    ['承办单位：', organiser],
    ['地址：', address],
    ['电话：', telephone],
    ['网站标识码：', siteCode],
    ['', icp, 'https://beian.miit.gov.cn/'],
    ['', police, policeUrl],
  ];
  return named.flatMap(([word, text, url]) => (text === undefined ? [] : [{ text: `${word}${text}`, url }]));
}

/** A page as its labels describe it; `published` only for a document. */
export interface LabelledPage {
  readonly title: string;
  /** YYYY-MM-DD, when this site first published the document. */
  readonly published?: string | undefined;
}

/**
 * The `<meta>` labels of 国办发〔2017〕47号 (政府网站发展指引) by name: of the site and its column on every page, of
 * an article on pages of documents. The names were not held against the text of the guide.
 */
export function pageLabels(site: Site, { title, published }: LabelledPage): readonly (readonly [string, string])[] {
  const { government } = site;
  if (government === undefined) return [];
  const column = government.column ?? site.name;
  const labels: readonly (readonly [string, string | undefined])[] = [
    ['SiteName', site.name],
    ['SiteDomain', new URL(site.url).host],
    ['SiteIDCode', government.siteCode],
    ['ColumnName', column],
    ['ColumnDescription', site.description],
    ['ColumnKeywords', `${column},${site.jurisdiction},绩效评价`],
    ['ColumnType', government.columnType],
    ['ArticleTitle', published === undefined ? undefined : title],
    ['PubDate', published === undefined ? undefined : `${published} 00:00`],
    ['ContentSource', published === undefined ? undefined : (government.sponsor ?? site.publisher)],
  ];
  return labels.flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const]));
}
