import { expect, it } from 'vitest';
import { sheet } from '../../../src/client/save-sheet.ts';

it('is UTF-8 with BOM, quoted, and runs no formula', () => {
  expect(
    sheet([
      ['名称', '数'],
      ['他说“a", b', '-12.5%'],
      ['=1+1', '＝SUM(A1)'],
    ]),
  ).toBe('\uFEFF"名称","数"\r\n"他说“a"", b","-12.5%"\r\n"\'=1+1","\'＝SUM(A1)"\r\n');
});
