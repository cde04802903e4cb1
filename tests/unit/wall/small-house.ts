/** A small house that is as its table says, to be spoilt in one place. */
import type { Fault } from '../../../tools/wall/fault.ts';
import { judge } from '../../../tools/wall/judge.ts';
import { table, type Rooms } from '../../../tools/wall/room.ts';
import { treeInMemory } from '../../../tools/wall/tree.ts';

export const ROOMS = table({
  report: { is: 'pure', imports: [] },
  corpus: { is: 'reads', imports: ['report'], powers: { disk: 'reads content' }, packages: ['yaml'] },
  views: { is: 'pure too', imports: ['report', 'corpus'] },
  client: {
    is: 'browser',
    imports: ['report'],
    powers: { dom: 'pages', network: { why: 'lists', only: ['list.ts'] } },
  },
  styles: { is: 'sheets', imports: [] },
  pages: { is: 'templates', imports: ['views', 'client', 'styles'] },
  config: { is: 'settings', at: ['astro.config.mjs'], imports: ['views'], packages: ['astro'] },
});

export const FILES: Readonly<Record<string, string>> = {
  'package.json': '{ "type": "module" }',
  'tests/help.ts': 'export const help = 1;',
  'src/report/money.ts': 'export const money = 1;\nexport type Money = number;',
  'src/report/rate.ts': "import { money } from './money.ts';\nexport const rate = money + 1;",
  'src/corpus/index.ts':
    "import fs from 'node:fs';\nimport { parse } from 'yaml';\nexport { read } from './read.ts';\nexport const text = parse(String(fs));",
  'src/corpus/read.ts': "import { money } from '../report/money.ts';\nexport const read = money + 1;",
  'src/views/page.ts':
    "import { read } from '../corpus/index.ts';\nimport type { Money } from '~/report/money';\nexport const page: Money = read + 1;",
  'src/client/list.ts':
    "import { money } from '../report/money.ts';\nvoid fetch('/x'); document.title = String(money);",
  'src/styles/index.css': "@import './parts.css';",
  'src/styles/parts.css': 'a { color: red }',
  'src/pages/index.astro':
    "---\nimport '../styles/index.css';\nimport { page } from '../views/page.ts';\n---\n<p>{page}</p>\n<script>\nimport '../client/list.ts';\n</script>\n",
  'astro.config.mjs':
    "import { defineConfig } from 'astro/config';\nimport { page } from './src/views/page.ts';\nexport default defineConfig({ page });",
};

/** Faults of the house with other files in it, and another table. */
export const faultsWith = (files: Readonly<Record<string, string>>, rooms: Rooms = ROOMS): Fault[] =>
  judge(treeInMemory({ ...FILES, ...files }), { rooms, file: 'rooms.ts', text: '' });

/** Adds lines behind a file of the house. */
export const behind = (file: string, text: string): Record<string, string> => ({
  [file]: `${FILES[file] ?? ''}\n${text}\n`,
});
