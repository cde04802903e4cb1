/** From a code on a page to the file of its rule in one step. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rules } from '../../../src/rules/all-rules.ts';

const FOLDER = 'src/rules';
const PAGE = 'docs/rules.md';

/** The file that declares each code. */
const files = new Map(
  readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .map((name) => `${FOLDER}/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => {
      const [, code] = /^ {2}code: '(C\d{3})',$/m.exec(readFileSync(name, 'utf8')) ?? [];
      return code === undefined ? [] : [[code, name] as const];
    }),
);

it(`${PAGE} names the file of every rule`, async () => {
  const rows = rules.map(
    ({ code, name }) => `| [${code}](rules/${code}.md) | ${name} | \`${files.get(code) ?? '?'}\` |`,
  );
  expect(rows.filter((row) => row.includes('`?`'))).toEqual([]);
  const page = [
    '# 核验规则',
    '',
    '页面上的每个核验结果都有规则编号。编号的说明页讲比什么、怎样算；算式和句子写在下表的文件里，',
    '位置的写法（“表 1-6 蓬江区小计”）在同一文件夹的公用文件里，“与原文所印一致”一类的结尾在 `src/rules/` 的公用文件里。',
    '表由程序生成：改了规则，运行 `npx vitest run tests/unit/docs/rules-table.test.ts -u`。',
    '',
    '| 编号 | 规则 | 写在 |',
    '| --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
  await expect(page).toMatchFileSnapshot(join(process.cwd(), PAGE));
});
