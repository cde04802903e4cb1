/** Facts are carried over exactly, sentences are written anew. Runs wherever the source texts are at hand. */
import { isPair, isScalar, parseDocument, visit } from 'yaml';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCorpus } from '../../src/corpus/read-corpus.ts';
import type { Report } from '../../src/report/archive.ts';
import { copied, type Kind } from '../support/copied.ts';
import { haveSources, numbers, sourceNumbers, sources } from '../support/sources.ts';

/** Fields that hold our own ids and references, not what the source says. */
const OURS = new Set([
  'id',
  'key',
  'no',
  'themes',
  'organisations',
  'organisation',
  'evaluator',
  'commissioner',
  'ruleSet',
  'code',
  'at',
  'sum',
  'sums',
  'difference',
  'ratio',
  'growth',
  'share',
  'answers',
  'responsible',
  'targets',
  'computed',
  'due',
  'asOf',
  'date',
  'published',
  'benchmarkDate',
]);

/** Titles of documents, which are carried over whole. */
const TITLES = /^(?:title|source\.title|documents\.title|documents\.number)$/;

/** Names of tables and of what stands in them. */
const NAMES =
  /^(?:funding\.tables|indicatorTables|trends)\.(?:title|(?:rows|columns|series|levels)\.name|rows\.(?:dimension|group|project|subproject))$/;

/** Values as printed. */
const VALUES = /\.(?:cells|values|total|printed|value|target|actual|completion)$/;

interface Passage {
  readonly field: string;
  readonly text: string;
}

/** All text of a report's file: frontmatter scalars with their field's path, then the body line by line, cell by cell. */
function passages(report: Report): Passage[] {
  const all = readFileSync(report.file, 'utf8');
  const front = parseDocument(/^---\r?\n([\s\S]*?)\r?\n---/.exec(all)![1]!);
  const found: Passage[] = [];
  visit(front, {
    Pair(_key, pair) {
      if (isScalar(pair.key) && OURS.has(String(pair.key.value))) return visit.SKIP;
      return undefined;
    },
    Scalar(key, node, path) {
      if (key === 'key') return;
      const keys = path.flatMap((parent) => (isPair(parent) && isScalar(parent.key) ? [String(parent.key.value)] : []));
      found.push({ field: keys.join('.'), text: node.source ?? String(node.value) });
    },
  });
  return [...found, ...report.body.split('\n').flatMap(ofLine)];
}

function ofLine(line: string): Passage[] {
  if (line.startsWith('|')) return line.split('|').map((text) => ({ field: 'cell', text }));
  const attributes = [...line.matchAll(/\b(title|source)="([^"]*)"/g)];
  return [
    ...attributes.map(([, name, text]) => ({ field: name === 'title' ? 'caption' : 'source', text: text! })),
    { field: 'body', text: line.replace(/<[A-Z][^>]*>|<\/[A-Z][^>]*>/g, '') },
  ];
}

/** Items of one list and lines of one narrative read on: a sentence may be copied across them. */
function readOn(all: readonly Passage[]): Passage[] {
  const found: Passage[] = [];
  for (const { field, text } of all) {
    const last = found.at(-1);
    if (last?.field === field && !VALUES.test(field) && !NAMES.test(field) && field !== 'cell')
      found[found.length - 1] = { field, text: `${last.text}\n${text}` };
    else found.push({ field, text });
  }
  return found;
}

function kindOf({ field }: Passage): Kind {
  if (NAMES.test(field) || field === 'caption') return 'name';
  return VALUES.test(field) ? 'value' : 'text';
}

const ours = (text: string): string =>
  text
    .replace(/[a-z0-9-]+#[FR]\d+/g, '')
    .replace(/\b[FRSU]\d+\b/g, '')
    .replace(/<(?:Trend|Funding)\b[^>]*>/g, '')
    .replace(/\[\^\d+\]:?/g, '')
    .replace(/^\s*\d+\.\s/, '');

describe('a copied sentence', () => {
  const sentence = '各县（市、区）要把专项资金足额列入年度预算，按季度通报支出进度，并对连续两个季度没有支出的项目及时收回资金';
  const source = (...words: string[]): string => `此前另有一句。${words.join('')}此后又有一句。`;

  it('is found letter for letter, whatever the width of its characters and the breaks of its lines', () => {
    const broken = sentence.replace('专项', '专\n 项').replace('（市、区）', '(市、区)');
    expect(copied(`原文说：${sentence}。`, source(broken))).toEqual([expect.stringContaining('通报支出进度')]);
  });

  it('is thirty characters long', () => {
    expect(copied(sentence.slice(0, 29), source(sentence))).toEqual([]);
    expect(copied(sentence.slice(0, 30), source(sentence))).toHaveLength(1);
  });

  it('is found with other marks, and over a page number or a note mark of the source', () => {
    expect(copied(sentence.replaceAll('，', '；'), source(sentence))).toHaveLength(1);
    expect(copied(sentence, source(sentence.slice(0, 25), '\n— 12 —\n', sentence.slice(25)))).toHaveLength(1);
    expect(copied(sentence.slice(0, 40), source(sentence.slice(0, 20), '[3]', sentence.slice(20)))).toHaveLength(1);
  });

  it('is found where it goes on in the next item', () => {
    const items = ['为渔船安装定位终端并接入平台。', '为乡镇自用船投保，清理取缔三无船舶。'];
    expect(copied(`1. ${items[0]}\n2. ${items[1]}`, `1.${items[0]}\n2.${items[1]}`)).toHaveLength(1);
  });

  it('is found in quotation marks, where a name is not', () => {
    const name = '基于多源遥感数据的红树林湿地生态系统碳汇能力评估关键技术研究与应用';
    expect(copied(`提出“${sentence}”的要求`, source(`“${sentence}”`))).toHaveLength(1);
    expect(copied(`“${name}”项目`, source(`“${name}”项目`))).toEqual([]);
  });

  it('is found around a title, which itself may be as long as it is', () => {
    const title = '《关于印发〈江门市某某专项资金使用管理办法（试行）〉的通知》（江财某〔2023〕24号）';
    expect(copied(`依据${title}编制预算`, source(`依据${title}编制预算`))).toEqual([]);
    const around = `市财政局会同各主管部门按照${title}逐项核对各县区上报的支出数据并予以公示`;
    expect(copied(around, source(around))).toHaveLength(1);
  });

  it('is found where a value is printed, unless figures make it long', () => {
    const values = '2021年补助34位传承人；2022年补助34位传承人；2023年补助2位传承人';
    expect(copied(values, source(values), 'value')).toEqual([]);
    expect(copied(values, source(values))).toHaveLength(1);
    expect(copied(sentence, source(sentence), 'value')).toHaveLength(1);
  });

  it('is found where a name stands, if it says something', () => {
    const name = '升规后第一年和第二年工业增加值增长均超百分之十的工业企业数量';
    expect(copied(name, source(name), 'name')).toEqual([]);
    expect(copied(`${name}。`, source(`${name}。`), 'name')).toHaveLength(1);
    expect(copied(sentence, source(sentence), 'name')).toHaveLength(1);
  });

  it('is neither a list of organisations nor a sum in figures', () => {
    const offices = '办公室、规划与运行监测科、技术改造与创新科、工业园区科、消费品工业与生产服务业科、人事科';
    expect(copied(`内设机构：${offices}`, source(offices))).toEqual([]);
    const full = '中国共产党江门市委员会机构编制委员会办公室事业单位登记管理处';
    expect(copied(`由${full}负责`, source(`由${full}负责`), 'text', [full])).toEqual([]);
    const sum = '(1033.48+100.63)/(1435-300)*12=11.99';
    expect(copied(`按${sum}计算`, source(`按${sum}计算`))).toEqual([]);
  });
});

describe.skipIf(!haveSources)('provenance', () => {
  const texts = haveSources ? sources() : new Map<string, string>();
  const corpus = haveSources ? readCorpus() : null;
  const reports = corpus?.reports ?? [];
  const registered = corpus === null ? [] : [...corpus.organisations.values(), ...corpus.evaluators.values()];
  /** What a report may name in full without 《》. */
  const titlesOf = (report: Report): string[] => [
    ...registered.map(({ name }) => name),
    ...report.documents.map(({ title }) => title),
  ];

  for (const report of reports) {
    const source = texts.get(report.id);
    it.skipIf(source === undefined)(`${report.id}: every number stands in the source or is marked as computed`, () => {
      const known = new Set([...sourceNumbers(source!), ...numbers(report.computed.join(' '))]);
      const unknown = passages(report).flatMap(({ field, text }) =>
        numbers(ours(text))
          .filter((number) => !known.has(number))
          .map((number) => `${number} in ${field}: ${text.slice(0, 60)}`),
      );
      expect(unknown).toEqual([]);
    });

    it.skipIf(source === undefined)(`${report.id}: no sentence is copied`, () => {
      const names = titlesOf(report);
      const runs = readOn(passages(report))
        .filter(({ field }) => !TITLES.test(field))
        .flatMap((passage) =>
          copied(passage.text, source!, kindOf(passage), names).map((run) => `${passage.field}: ${run}`),
        );
      expect(runs).toEqual([]);
    });
  }
});
