/** Editors validate frontmatter against this schema: it must accept what the program accepts. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportJsonSchema } from '../../../src/report/json-schema.ts';
import { SOUND } from '../corpus/archive.ts';

const validate = new Ajv2020({ strict: false, allErrors: true, validateFormats: false }).compile(reportJsonSchema());
const sound = (): Record<string, unknown> => parse(SOUND.split('---\n')[1]!) as Record<string, unknown>;

describe('JSON Schema of the frontmatter', () => {
  it('accepts the sound report as it is written', () => {
    validate(sound());
    expect(validate.errors).toBeNull();
  });

  it('refuses unknown and missing fields', () => {
    const { title: _title, ...rest } = sound();
    expect(validate({ ...rest, titel: 'x' })).toBe(false);
    expect(validate.errors!.map((error) => error.keyword).sort()).toEqual(['additionalProperties', 'required']);
  });

  it('describes every field at the top', () => {
    const { properties } = reportJsonSchema() as { properties: Record<string, { description?: string }> };
    const bare = Object.keys(properties).filter((name) => !properties[name]!.description);
    // Groups of fields describe themselves inside.
    expect(
      bare.filter(
        (name) =>
          ![
            'source',
            'scoring',
            'funding',
            'projects',
            'indicatorTables',
            'trends',
            'findings',
            'recommendations',
            'followUps',
          ].includes(name),
      ),
    ).toEqual([]);
  });
});
