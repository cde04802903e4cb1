/** References are declared in the schema: a new field is checked because it is declared, and for no other reason. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { references, type Registries } from '../../../src/corpus/checks/registry-references.ts';
import { Cursor } from '../../../src/corpus/checks/cursor.ts';
import { validateSchema } from '../../../src/corpus/validate-schema.ts';
import { LineIndex } from '../../../src/corpus/text/line-index.ts';
import { parseYaml } from '../../../src/corpus/yaml.ts';
import { bare, known, type Schema } from '../../../src/corpus/schema-walk.ts';
import { slug } from '../../../src/report/schema/field-types.ts';
import {
  namedAt,
  naming,
  organisationId,
  programmeId,
  reference,
  referenceAt,
  themeId,
} from '../../../src/report/schema/reference.ts';
import { report } from '../../../src/report/schema/report.ts';

const registries: Registries = {
  subjects: new Map(),
  organisationKinds: new Map(),
  regions: new Map(),
  organisations: new Map([['shi-shangwu', ['市商务局']]]),
  evaluators: new Map(),
  programmes: new Map([['zhuanxiang', ['专项资金']]]),
  themes: new Map(),
  ruleSets: new Map(),
};

const column = reference({ to: 'part', part: 'column' }, z.string());
const extended = report.extend({
  auditor: organisationId.optional().describe('审计单位'),
  inspections: z.array(z.strictObject({ by: z.array(organisationId), programme: programmeId.nullable() })).default([]),
  sheets: z
    .array(z.strictObject({ columns: z.array(z.strictObject({ key: naming('column', z.string()) })), of: column }))
    .optional(),
  answersTo: z.array(reference({ to: 'report' }, z.string())).optional(),
});

function told(data: unknown): string[] {
  const found: string[] = [];
  references(extended, registries, new Map([['2022-baogao', new Set(['F1'])]]))(
    new Cursor(data),
    (path, { code, message }) => found.push(`${path.join('.')} ${code} ${message}`),
    () => undefined,
  );
  return found;
}

describe('a field that is new in the schema', () => {
  it('has its wrong ids told', () => {
    const data = {
      auditor: 'shi-shenji',
      inspections: [{ by: ['shi-shangwu', '市商务局'], programme: 'lingxing' }],
      sheets: [
        { columns: [{ key: 'a' }], of: 'a' },
        { columns: [{ key: 'b' }], of: 'a' },
      ],
      answersTo: ['2022-baogao#F1', '2022-baogao#F2'],
    };
    expect(told(data)).toEqual([
      'auditor M301 单位 shi-shenji 没有登记',
      'inspections.0.by.1 M301 inspections 第 1 项 › by 第 2 项 写了单位的名称，应写编号',
      'inspections.0.programme M301 资金或经费 lingxing 没有登记',
      'sheets.1.of M304 sheets 第 2 项 › of 所指的列 a 不存在',
      'answersTo.1 M303 报告 2022-baogao 没有 F2',
    ]);
  });

  it('says nothing of ids that are there, of null and of what is no text', () => {
    expect(told({ auditor: 'shi-shangwu', inspections: [{ by: [3, null], programme: null }, 'x'], sheets: 7 })).toEqual(
      [],
    );
  });

  it('leaves the form of an id to the check of references', () => {
    const shape = z.strictObject({ owner: organisationId, theme: themeId, plain: report.shape.title });
    const head = 'owner: 市商务局\ntheme: 主 题\nplain: " x"\n';
    const codes = validateSchema(shape, parseYaml(head, new LineIndex(head))).map(({ at, mistake }) => [
      at.line,
      mistake.code,
    ]);
    expect(codes).toEqual([[3, 'M205']]);
  });
});

describe('fields of the schema that hold an id', () => {
  it('declare what it names', () => {
    // Series lists are named by no field of the file, only by tags of the body.
    expect(undeclared(report, '')).toEqual(['trends[].id']);
  });
});

const SLUG = z.toJSONSchema(slug).pattern;

function undeclared(schema: Schema, path: string): string[] {
  const { def } = (bare(schema) as z.core.$ZodTypes)._zod;
  if (def.type === 'object')
    return Object.entries(def.shape).flatMap(([key, field]) => undeclared(field, path === '' ? key : `${path}.${key}`));
  if (def.type === 'array') return undeclared(def.element, `${path}[]`);
  if (def.type === 'union') return def.options.flatMap((option) => undeclared(option, path));
  const isDeclared = known((at) => referenceAt.get(at) ?? namedAt.get(at), schema) !== undefined;
  return def.type === 'string' && z.toJSONSchema(bare(schema)).pattern === SLUG && !isDeclared ? [path] : [];
}
