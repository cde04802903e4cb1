/** The lists that give the codes of the data their names: `/data/subjects.json` and others. */
import type { Corpus } from '../report/archive.ts';
import { levelOfOrganisation, regionOfOrganisation } from '../report/who-and-where.ts';

/** One list of names, published as JSON. */
export interface WordList {
  /** File name without extension, and the name of the list in it. */
  readonly name: string;
  readonly title: string;
  readonly description: string;
  /** What the fields of an entry mean. */
  readonly fields: readonly (readonly [string, string])[];
  readonly entries: (corpus: Corpus) => readonly Readonly<Record<string, unknown>>[];
}

/** Names of files and fields are published and never change. */
export const wordLists: readonly WordList[] = [
  {
    name: 'subjects',
    title: '评价对象',
    description: '各数据里 kind 的编号与名称',
    fields: [
      ['id', '编号'],
      ['name', '名称'],
      ['definition', '一句话说明；没有为 null'],
    ],
    entries: ({ subjects }) =>
      [...subjects.values()].map(({ id, name, definition = null }) => ({ id, name, definition })),
  },
  {
    name: 'organisations',
    title: '单位名录',
    description: '各数据里的单位：类别、所在地区与层级、上级单位',
    fields: [
      ['id', '编号，也是单位页网址的一部分'],
      ['name', '全称'],
      ['short', '简称'],
      ['predecessors', '曾用名或前身'],
      ['kind', '单位类别的编号'],
      ['kindName', '单位类别的名称'],
      ['region', '所在地区的编号；没有写明的为 null'],
      ['level', '层级；没有写明的为 null'],
      ['within', '上级或主管单位的编号；没有写明的为 null'],
    ],
    entries: (corpus) =>
      [...corpus.organisations.values()].map(({ id, name, short, predecessors, kind, within = null }) => ({
        id,
        name,
        short,
        predecessors,
        kind,
        kindName: corpus.organisationKinds.get(kind)?.name ?? kind,
        region: regionOfOrganisation(corpus, id),
        level: levelOfOrganisation(corpus, id),
        within,
      })),
  },
  {
    name: 'regions',
    title: '地区',
    description: '各数据里 regionId 的编号与名称，以及各地区的上级；报告没有分地区的为空表',
    fields: [
      ['id', '编号'],
      ['name', '名称'],
      ['level', '层级'],
      ['within', '上一级地区的编号；没有登记的为 null'],
      ['code', '行政区划代码；没有登记的为 null'],
    ],
    entries: ({ regions }) =>
      [...regions.values()].map(({ id, name, level, within = null, code = null }) => ({
        id,
        name,
        level,
        within,
        code,
      })),
  },
];
