/** Editors' notes on checks, and questions about what may be a slip: told with their place, shown with both values. */
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/authoring/check-content.ts';
import { archive, REPORT, SOUND } from '../corpus/archive.ts';

const withText = (from: string, to: string): string => {
  expect(SOUND).toContain(from);
  return archive({ [REPORT]: SOUND.replace(from, () => to) });
};
const lineOf = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;

const veto = (note: string): string =>
  SOUND.replace('grade: 良', 'grade: 差').replace('findings:\n', `checkNotes:\n  - ${note}\nfindings:\n`);

describe('a note on a check', () => {
  it('that explains a difference makes it a notice, with both values and its words', async () => {
    const note = '因虚报资金一票否决，直接评为差';
    const root = archive({ [REPORT]: veto(`{ code: C106, at: scoring, note: ${note}, effect: explains }`) });
    const { report, archive: judged } = await checkContent(root);
    expect(report.mistakes).toEqual([]);
    expect(report.discrepancies.filter(({ code }) => code === 'C106')).toEqual([]);
    const [result] = judged!.resultsOf(judged!.reports[0]!).filter(({ code, note: own }) => code === 'C106' && own);
    expect(result).toMatchObject({ severity: 'notice', note, printed: '差', computed: '良' });
    expect(result!.message).toContain('原文印作“差”');
  });

  it('that only remarks leaves the difference a discrepancy', async () => {
    const root = archive({ [REPORT]: veto('{ code: C106, at: scoring, note: 待核 }') });
    const { report } = await checkContent(root);
    expect(report.discrepancies.map(({ code }) => code)).toContain('C106');
  });

  it.each([
    ['M221', '{ code: C999, at: scoring, note: 甲 }', 'C999', /没有 C999 的核验结果/],
    ['M221', '{ code: C106, at: funding, note: 甲 }', 'funding', /没有核验结果/],
    ['M222', '{ code: C203, at: funding-zhichu, note: 甲 }', 'funding-zhichu', /有 3 处核验/],
  ])('%s: %s', async (code, note, found, message) => {
    const text = veto(note);
    const { report, archive: judged } = await checkContent(archive({ [REPORT]: text }));
    const line = lineOf(text, note);
    const column = text.split('\n')[line - 1]!.indexOf('at: ') + 'at: '.length + 1;
    expect(report.mistakes).toMatchObject([
      { code, file: REPORT, line, column, found, help: `docs/messages/${code}.md` },
    ]);
    expect(report.mistakes[0]!.message).toMatch(message);
    expect(judged).toBeNull();
  });

  it.each([
    ['all places where they are six, first the one that does not agree', 3, ''],
    ['six of seven places', 4, ' …'],
  ])('that means none is told %s', async (_name, more, end) => {
    const yi = '        - { key: yi, name: 乙区, cells: [40.00, 40.00, "100%"] }\n';
    const added = Array.from({ length: more }, (_, at) => {
      const rate = at === more - 1 ? '70%' : '100%';
      return `        - { name: 新区${at + 1}, cells: [10.00, 10.00, "${rate}"] }\n`;
    });
    const text = veto('{ code: C203, at: 别处, note: 甲 }').replace(yi, yi + added.join(''));
    const { report } = await checkContent(archive({ [REPORT]: text }));
    const agreeing = ['甲区', '乙区', ...Array.from({ length: more - 1 }, (_, at) => `新区${at + 1}`), '合计'];
    const places = [`新区${more}`, ...agreeing].map((row) => `“支出情况表” ${row} 支出率`);
    expect(report.mistakes.map(({ code, expected }) => [code, expected])).toEqual([
      ['M221', `下列之一：${places.slice(0, 6).join('、')}${end}`],
    ]);
  });

  it('finds its check by the place in words', async () => {
    const { report } = await checkContent(
      archive({ [REPORT]: veto('{ code: C203, at: “支出情况表” 甲区 支出率, note: 甲 }') }),
    );
    expect(report.mistakes).toEqual([]);
  });
});

describe('what may be a slip', () => {
  it('M224 is asked at its place and not judged', async () => {
    const root = withText('ratio: [actual, budget]', 'ratio: [budget, actual]');
    const { report, archive: judged } = await checkContent(root);
    expect(report.discrepancies).toEqual([]);
    expect(judged).not.toBeNull();
    const line = lineOf(SOUND, '{ key: jia,');
    const column = SOUND.split('\n')[line - 1]!.indexOf('"92.50%"') + 1;
    expect(report.questions).toMatchObject([
      { code: 'M224', file: REPORT, line, column, help: 'docs/messages/M224.md' },
      {},
    ]);
    expect(report.questions[0]!.expected).toContain('两项对调');
  });

  it('is published as the source prints it once the author has verified it', async () => {
    const text = SOUND.replace('ratio: [actual, budget]', 'ratio: [budget, actual]').replace(
      'findings:\n',
      'checkNotes:\n  - { code: C203, at: “支出情况表” 甲区 支出率, note: 与原文核对过, effect: verified }\nfindings:\n',
    );
    const { report } = await checkContent(archive({ [REPORT]: text }));
    expect(report.discrepancies.map(({ code }) => code)).toEqual(['C203']);
  });

  it('two formulas in one column stop the build', async () => {
    const root = withText('ratio: [actual, budget]', 'ratio: [actual, budget], growth: [actual, budget]');
    const { report, archive: judged } = await checkContent(root);
    expect(report.mistakes.map(({ code }) => code)).toEqual(['M220']);
    expect([report.discrepancies, judged]).toEqual([[], null]);
  });
});
