/** Which program wrote the published data: whoever reads it finds in CHANGELOG.md what its fields mean. */
export interface Generator {
  readonly name: string;
  readonly version: string;
}

/** Name and version of package.json; a test holds them together. */
export const generator: Generator = { name: 'mingjian', version: '0.1.0' };
