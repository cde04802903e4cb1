/** The whole of content/ at once: what is accepted, what is left out, what never happens. */
import { rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ContentError } from '../../../src/corpus/mistake.ts';
import { inspectContent, readCorpus } from '../../../src/corpus/read-corpus.ts';
import { archive, broken, REPORT, SOUND } from './archive.ts';

const linked = (to: string): string =>
  broken('资金 100 万元[^1]，见 [来源](https://example.test/a.pdf)。', `资金 100 万元[^1]，见[甲](${to})。`);

describe('accepted', () => {
  it.each([
    ['byte order mark', `\uFEFF${SOUND}`],
    ['Windows line ends', SOUND.replace(/\n/g, '\r\n')],
    ['both', `\uFEFF${SOUND.replace(/\n/g, '\r\n')}`],
    ['spaces after the hyphens', SOUND.replace('\n---\n\n', '\n---  \n\n')],
    ['braces escaped', broken('[^1]: 不含结转。', '`甲` 与 \\{甲\\}\n\n[^1]: 不含结转。')],
    ['less-than written out', broken('[^1]: 不含结转。', '支出率 \\<5%，&lt;6%，a < b\n\n[^1]: 不含结转。')],
    [
      'links within the site',
      broken(
        '[^1]: 不含结转。',
        '[甲](/reports/2023-ceshi/) [乙](#基本情况) [丙](../2023-ceshi/#F1) [丁](/themes/slow-disbursement/) [戊](/search/?q=甲)\n\n[^1]: 不含结转。',
      ),
    ],
  ])('%s', (_name, text) => {
    expect(inspectContent(archive({ [REPORT]: text })).problems).toEqual([]);
  });

  it('a form that prints figures and no text at all', () => {
    const [head = ''] = SOUND.split('\n---\n');
    const bare = `${head.replace(/\nscoring:[\s\S]*$/, '')}\n`;
    const form = (part: string): string[] =>
      inspectContent(archive({ [REPORT]: `${bare}${part}\n---\n` })).problems.map(({ code }) => code);
    const table =
      'tables: [{ id: t, title: 表, unit: 元, columns: [{ key: a, name: 预算 }], rows: [{ name: 甲, cells: [1] }] }]';
    expect(form('scoring: { total: 96 }')).toEqual([]);
    expect(form(`funding: { ${table} }`)).toEqual([]);
    expect(form('projects: [{ id: P1, name: 甲 }]')).toEqual([]);
    expect(form('scoring: { total: null }\nprojects: []')).toEqual(['M005']);
  });

  it('a count printed in ten thousands among others that are printed whole, but no amount', () => {
    const cells = (unit: string): string[] =>
      inspectContent(
        archive({
          [REPORT]: broken(
            'name: 支出, stage: actual }',
            `name: 支出, stage: actual${unit === '' ? '' : `, unit: ${unit}`} }`,
          ).replace('cells: [60.00, 55.50, "92.50%"]', 'cells: [60.00, 10.76万, "92.50%"]'),
        }),
      ).problems.map(({ code }) => code);
    expect(cells('人')).toEqual([]);
    expect(cells('万人')).toEqual(['M207']);
    expect(cells('元')).toEqual(['M207']);
    expect(cells('')).toEqual(['M207']);
  });

  it('subfolders; the id is the file name', () => {
    const root = archive({ [REPORT]: null, 'content/reports/2023/商务/2023-ceshi.mdx': SOUND });
    const [report] = readCorpus(root).reports;
    expect(report).toMatchObject({
      id: '2023-ceshi',
      file: 'content/reports/2023/商务/2023-ceshi.mdx',
      url: '/reports/2023-ceshi/',
    });
  });

  it('the name of a footnote with signs that Markdown knows', () => {
    const text = broken('[^1]: 不含结转。', '甲[^zhu_1]，乙[^a@b]\n\n[^zhu_1]: 丙\n\n[^a@b]: 丁\n\n[^1]: 不含结转。');
    expect(inspectContent(archive({ [REPORT]: text })).problems).toEqual([]);
  });

  it('pictures beside the report, files that it links to, hidden files', () => {
    const text = broken(
      '[^1]: 不含结转。',
      '![图](./liucheng.png) [原件](./yuanjian.pdf) [表](./fujian/附表.csv)\n\n[^1]: 不含结转。',
    );
    const files = {
      [REPORT]: text,
      'content/reports/liucheng.png': Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'),
      'content/reports/.DS_Store': 'x',
      'content/reports/yuanjian.pdf': '%PDF-1.7',
      'content/reports/fujian/附表.csv': '甲,乙',
      'content/drafts/x.docx': 'PK',
      'content/reports/~$x.docx': 'x',
    };
    const root = archive(files);
    expect(inspectContent(root).problems).toEqual([]);
    expect(readCorpus(root).reports[0]?.attachments).toEqual([
      { file: 'content/reports/fujian/附表.csv', path: 'fujian/附表.csv' },
      { file: 'content/reports/yuanjian.pdf', path: 'yuanjian.pdf' },
    ]);
  });
});

describe('what is no ordinary file', () => {
  const told = (root: string): unknown[] => inspectContent(root).problems.map(({ code, file }) => `${code} ${file}`);
  const link = (to: string, at: string, files = {}): string => {
    const root = archive(files);
    rmSync(join(root, at), { recursive: true, force: true });
    mkdirSync(join(root, dirname(at)), { recursive: true });
    symlinkSync(to, join(root, at));
    return root;
  };

  it.each([
    ['a report', REPORT],
    ['a folder of reports', 'content/reports/zz'],
    ['a registry', 'content/synonyms.yaml'],
    ['the folder of rule sets', 'content/rule-sets/zz'],
    ['a picture', 'content/reports/liucheng.png'],
    ['a file of public/', 'public/a.png'],
  ])('%s that is a link', (_name, at) => {
    for (const to of [archive(), 'nowhere', at.split('/').at(-1)!]) expect(told(link(to, at))).toContain(`M012 ${at}`);
  });

  it('a link to another report does not hide it', () => {
    const root = archive({ 'content/reports/2023-ling.mdx': SOUND });
    rmSync(join(root, REPORT));
    symlinkSync('2023-ling.mdx', join(root, REPORT));
    expect(told(root)).toEqual([`M012 ${REPORT}`]);
  });

  it('a file where the folder of reports should be', () => {
    const root = archive();
    rmSync(join(root, 'content/reports'), { recursive: true });
    writeFileSync(join(root, 'content/reports'), '');
    expect(told(root)).toEqual(['M006 content/reports', 'M007 content/reports']);
  });

  it('a name with signs that a terminal obeys', () => {
    const { problems } = inspectContent(archive({ 'content/reports/a\u001B[31m.mdx': SOUND }));
    expect(problems.map(({ code, file }) => `${code} ${file}`)).toEqual(['M006 content/reports/a\\u{1B}[31m.mdx']);
  });

  it('an empty folder of reports', () => {
    const root = archive({ [REPORT]: null });
    mkdirSync(join(root, 'content/reports'), { recursive: true });
    expect(told(root)).toEqual(['M007 content/reports']);
  });

  it('no content at all', () => {
    const root = archive();
    rmSync(join(root, 'content'), { recursive: true });
    const { problems, corpus } = inspectContent(root);
    expect(corpus).toBeNull();
    expect(problems.filter(({ file }) => file === 'content').map(({ code }) => code)).toEqual(['M007']);
  });
});

describe('the corpus', () => {
  it('keeps numbers as they are printed', () => {
    const [report] = readCorpus(archive()).reports;
    expect(report!.scoring.total).toBe('85.50');
    expect(report!.funding.tables[0]!.rows[0]!.cells).toEqual(['60.00', '55.50', '92.50%']);
    expect(report!.trends[0]!.series[0]!.values).toEqual(['100.5', '98.20']);
  });

  it('is newest first', () => {
    const older = SOUND.replace('reportYear: 2024', 'reportYear: 2022').replace('2023-ceshi#F1', '2023-ceshi#R1');
    const root = archive({ 'content/reports/a-older.mdx': older, 'content/reports/z-same.mdx': SOUND });
    expect(readCorpus(root).reports.map((report) => report.id)).toEqual(['2023-ceshi', 'z-same', 'a-older']);
  });

  it('knows where the body begins', () => {
    const [report] = readCorpus(archive()).reports;
    expect(
      SOUND.split('\n')
        .slice(report!.bodyLine - 1)
        .join('\n'),
    ).toBe(report!.body);
  });
});

describe('one run', () => {
  const bad = {
    'content/reports/b.mdx': broken('evaluation: fiscal', 'evaluation: 专项'),
    'content/reports/a.mdx': `${broken('summary: 总体良好。', 'summary:')}\n\n{x}\n`,
  };

  it('tells every problem of every file, by file and line', () => {
    const { problems } = inspectContent(archive({ ...bad, 'content/themes.yaml': '- { id: A, name: 一 }\n' }));
    expect(problems.map(({ file, code }) => `${file.split('/').pop()} ${code}`)).toEqual([
      '2023-ceshi.mdx M301',
      '2023-ceshi.mdx M301',
      'a.mdx M202',
      'a.mdx M301',
      'a.mdx M301',
      'a.mdx M402',
      'b.mdx M204',
      'b.mdx M301',
      'b.mdx M301',
      'themes.yaml M202',
      'themes.yaml M205',
    ]);
  });

  it('is thrown as one error in Chinese, without a schema or a stack in it', () => {
    const root = archive(bad);
    expect(() => readCorpus(root)).toThrow(ContentError);
    try {
      readCorpus(root);
    } catch (error) {
      const { message, problems } = error as ContentError;
      expect(problems).toHaveLength(3);
      expect(message).toContain('content/reports/a.mdx:23:1 M202 summary 没有填写');
      expect(message).not.toMatch(/zod|invalid_|Expected|node_modules/i);
    }
  });

  it('can be limited to files; the others are still read', () => {
    const root = archive(bad);
    const one = inspectContent(root, { files: ['content/reports/b.mdx'] });
    expect(one.problems.map(({ file }) => file)).toEqual(['content/reports/b.mdx']);
    const sound = inspectContent(root, { files: [REPORT] });
    expect(sound.problems).toEqual([]);
    expect(sound.examined).toEqual([REPORT]);
    expect(sound.corpus!.reports.map((report) => report.id)).toEqual(['2023-ceshi']);
    expect(inspectContent(root, { files: ['content/reports'] }).problems).toHaveLength(3);
    expect(inspectContent(root, { files: ['content/reports/nein.mdx'] }).problems).toMatchObject([{ code: 'M007' }]);
  });

  it('begins with a folder of reports', () => {
    const { problems, corpus } = inspectContent(archive({ [REPORT]: null }));
    expect(corpus).toBeNull();
    expect(problems).toMatchObject([{ code: 'M007', file: 'content/reports' }]);
  });

  it('does not blame a reference to a report that cannot be read', () => {
    const root = archive({
      'content/reports/b.mdx': '---\na: [\n---\n',
      [REPORT]: broken('targets: [2023-ceshi#F1]', 'targets: [b#F1]'),
    });
    expect(inspectContent(root).problems.map(({ file }) => file)).not.toContain(REPORT);
  });

  it.each(['F1', 'S1', '基本情况', 'indicator-jixiao-1', 'check-c101-1', ''])(
    'knows the place #%s of another report',
    (name) => {
      const root = archive({ 'content/reports/b.mdx': linked(`/reports/2023-ceshi/#${name}`) });
      expect(inspectContent(root).problems.filter(({ code }) => code === 'M310')).toEqual([]);
    },
  );

  it.each(['F9', 'S9', '没有', 'indicator-jixiao-9'])('tells that another report has no place #%s', (name) => {
    const root = archive({ 'content/reports/b.mdx': linked(`/reports/2023-ceshi/#${name}`) });
    expect(inspectContent(root).problems.map(({ file, code }) => `${file} ${code}`)).toEqual([
      'content/reports/b.mdx M310',
    ]);
  });

  it('finds the place of a value for the rules', () => {
    const { locate } = inspectContent(archive());
    const line = SOUND.split('\n').findIndex((text) => text.includes('name: 乙区')) + 1;
    expect(locate(REPORT, ['funding', 'tables', 0, 'rows', 1, 'cells', 2])).toEqual({
      line,
      column: SOUND.split('\n')[line - 1]!.indexOf('"100%"') + 1,
    });
    expect(locate('content/reports/none.mdx', ['a'])).toEqual({ line: 1, column: 1 });
  });
});

describe('never', () => {
  it.each([
    ['甲 <b 乙\n\n[见](#没有)', ['M404']],
    ['甲 {a_b} 乙\n\n[见](#F1)', ['M402']],
    ['<Note>\n\n甲\n\n[见](/reports/2023-ceshi/#没有)', ['M401']],
  ])('throws for a link to a place of a body that cannot be parsed: %j', (text, codes) => {
    const { problems } = inspectContent(
      archive({ [REPORT]: broken('[^1]: 不含结转。', `${text}\n\n[^1]: 不含结转。`) }),
    );
    expect(problems.map(({ code }) => code)).toEqual(codes);
  });
});
