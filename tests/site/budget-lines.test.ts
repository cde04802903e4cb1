/** What the pages of three budget lines of the archive say, word for word. */
import { expect, inject, it } from 'vitest';
import { readPage, type Doc } from '../support/dom.ts';

const page = (url: string): Doc => readPage(inject('dist'), url);

it('follows the entries of the design competition through three years, the third from the text', () => {
  for (const id of ['gongye-fazhan-jingfei', 'gongye-sheji-dasai']) {
    const figure = page(`/programmes/${id}/`).within('#series-dasai-zuopin');
    expect(figure.text('.chart-sentence')).toContain(
      '2022年2475件，2023年2368件（减4.32%），2024年2545件（增7.47%）。',
    );
    expect(figure.tables()[0]!.rows.map((line) => [line[0]!.text, line[5]!.text, line[5]!.note])).toEqual([
      ['2022年', '工业发展管理经费 2022（自评）', ''],
      ['2023年', '工业发展管理经费 2023（自评评分表）', ''],
      ['2024年', '市工信局部门整体支出 2024（自评）', '正文一（二）3'],
    ]);
  }
});

it('breaks a line and says why where the scope changed', () => {
  const figure = page('/programmes/zhengyinbao/').within('#series-zhengyinbao-bishu');
  const picture = figure.one('[data-picture]').getAttribute('data-picture')!;
  expect((JSON.parse(picture) as { breaks: number[] }).breaks).toEqual([2]);
  expect(figure.text('.chart-sentence')).toContain('2024年起与以前不可比，折线断开：');
});

it('says how the 工业发展管理经费 changed from 2022 to 2023', () => {
  const text = page('/programmes/gongye-fazhan-jingfei/').text('#years');
  expect(text).toContain(
    '2022年到2023年，年初预算由1935万元减少到1435万元（减25.84%），支出由480.82万元增加到1033.48万元（增114.94%），执行率由24.85%变为72.02%（本站计算）。',
  );
});
