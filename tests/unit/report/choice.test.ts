/** One home for the words of a closed list: what is changed there changes everywhere. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Column } from '../../../src/publish/tables/data-table.ts';
import type * as Documents from '../../../src/report/choices/document-kinds.ts';
import type * as Judgements from '../../../src/report/choices/judgements.ts';
import { choice, glossary, legend } from '../../../src/report/choice.ts';

const KIND = vi.hoisted(() => ({ from: '财政评价', to: '财政复评' }));
const STATE = vi.hoisted(() => ({ from: '正在整改', to: '整改中' }));

vi.mock('../../../src/report/choices/document-kinds.ts', async (original) => {
  const real = await original<typeof Documents>();
  return { ...real, evaluations: choice({ ...real.evaluations.words, fiscal: KIND.to }) };
});
vi.mock('../../../src/report/choices/judgements.ts', async (original) => {
  const real = await original<typeof Judgements>();
  return { ...real, followUpStates: choice({ ...real.followUpStates.words, 'in-progress': STATE.to }) };
});

describe('a choice', () => {
  const fruit = choice({ apple: '苹果', pear: { word: '梨', meaning: '梨或鸭梨' } });

  it('keeps its order, its words and what they mean', () => {
    expect(fruit.codes).toEqual(['apple', 'pear']);
    expect(fruit.words).toEqual({ apple: '苹果', pear: '梨' });
    expect(legend(fruit)).toBe('apple 苹果；pear 梨或鸭梨');
    expect(glossary(fruit)).toBe('apple 苹果、pear 梨');
    expect(legend(fruit, '、', ['pear'])).toBe('pear 梨或鸭梨');
  });
});

describe('a word changed in its one place', () => {
  let told: string;
  beforeAll(async () => {
    const { report } = await import('../../../src/report/schema/report.ts');
    const { validateSchema } = await import('../../../src/corpus/validate-schema.ts');
    const { parseYaml } = await import('../../../src/corpus/yaml.ts');
    const { LineIndex } = await import('../../../src/corpus/text/line-index.ts');
    const head = `evaluation: ${KIND.to}\n`;
    const found = validateSchema(report, parseYaml(head, new LineIndex(head)));
    const own = found.find(({ mistake }) => mistake.message.startsWith('evaluation '));
    told = `${own?.mistake.code} ${own?.mistake.expected} ${own?.mistake.remedy}`;
  });

  it('is told in the message of the schema, and understood there', () => {
    expect(told).toContain(`M204 下列之一：评价方式（财预〔2020〕10号第四条）：self 单位自评；`);
    expect(told).toContain(`fiscal ${KIND.to}`);
    expect(told).toContain('是不是 fiscal？');
  });

  it('is in the JSON Schema', async () => {
    const { reportJsonSchema } = await import('../../../src/report/json-schema.ts');
    const schema = JSON.stringify(reportJsonSchema());
    expect(schema).toContain(`fiscal ${KIND.to}`);
    expect(schema).toContain(`in-progress ${STATE.to}`);
    expect(schema).not.toContain(`fiscal ${KIND.from}`);
  });

  it('stands on pages and in filters', async () => {
    const { evaluationWords, stateWords } = await import('../../../src/views/choice-words.ts');
    expect(evaluationWords.fiscal).toBe(KIND.to);
    expect(stateWords['in-progress']).toBe(STATE.to);
  });

  it('stands in the data dictionary', async () => {
    const { catalogue } = await import('../../../src/publish/data-catalogue.ts');
    const { followUps } = await import('../../../src/publish/tables/follow-ups-table.ts');
    expect(JSON.stringify(catalogue())).toContain(`fiscal ${KIND.to}`);
    const column = followUps.columns.find(({ key }: Column) => key === 'reportedState');
    expect(column?.description).toContain(`in-progress ${STATE.to}`);
  });
});

describe('words and numbers with one home', () => {
  const SRC = join(import.meta.dirname, '../../../src');
  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|astro)$/.test(name) && !name.startsWith('report/choice'))
    .map((name) => ({ name, text: readFileSync(join(SRC, name), 'utf8') }));

  it('a code is set beside its word only where the list is', async () => {
    const lists = await Promise.all(
      ['document-kinds', 'money', 'judgements'].map(
        (name) => import(`../../../src/report/choices/${name}.ts`) as Promise<Record<string, unknown>>,
      ),
    );
    const pairs = lists
      .flatMap((list) => Object.values(list))
      .flatMap((list) => Object.entries((list as { words: Record<string, string> }).words))
      .filter(([code, word]) => code !== word && code.length > 2);
    const found = sources.flatMap(({ name, text }) =>
      pairs.flatMap(([code, word]) =>
        new RegExp(`\\b'?${code}'?(?:: '| )${word}[';、；]`).test(text) ? [`${name}: ${code} ${word}`] : [],
      ),
    );
    expect(found).toEqual([]);
  });

  it('how far a target may be passed is written once', () => {
    expect(sources.filter(({ text }) => /150%|150 %|'150'/.test(text)).map(({ name }) => name)).toEqual([
      'report/low-target.ts',
    ]);
  });

  it('the template of a new report lists the codes as they are', async () => {
    // As it is, not with the word that is changed here.
    const { evaluations } = await vi.importActual<typeof Documents>('../../../src/report/choices/document-kinds.ts');
    const template = readFileSync(join(SRC, 'authoring/templates/report.mdx'), 'utf8').replace(/\n# /g, '');
    expect(template).toContain(legend(evaluations));
  });
});
