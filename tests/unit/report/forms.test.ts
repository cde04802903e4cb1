/** Targets and results as self-evaluation forms, monitoring and assessments of other places print them, column by column. */
import { describe, expect, it } from 'vitest';
import { actualText, targetText } from '../../../src/report/indicator-texts.ts';
import { judge, type Verdict } from '../../../src/report/target.ts';

type Columns = readonly [
  name: string,
  sign: string,
  unit: string,
  target: string,
  adjusted: string,
  actual: string | null,
  Verdict,
];
type Cells = readonly [name: string, target: string, actual: string | null, Verdict];

/** Sign, unit, target and adjusted target stand in columns of their own; "" is a column that is not there. */
// prettier-ignore
const inColumns: readonly Columns[] = [
  ['学生受资助人数', '≧', '人次', '735', '', '735', 'met'],
  ['资金到位及时率', '≧', '%', '100', '', '100%', 'met'],
  ['生均补助标准达标率', '═', '%', '100', '', '100%', 'met'],
  ['减轻贫困学生家庭经济负担', '', '', '有效', '', '有效', 'met'],
  ['政策知晓率', '═', '%', '100', '', '98%', 'unmet'],
  ['政策知晓率', '＝', '%', '100', '', '98%', 'unmet'],
  ['户数', '≦', '个', '5', '', '6', 'unmet'],
  ['户数', '＜', '个', '5', '', '5', 'unmet'],
  ['播发稿件', '≥', '篇', '2200', '2600', '2859', 'met'],
  ['上送中央和省级媒体用稿', '≥', '篇', '60', '90', '82', 'unmet'],
  ['新媒体粉丝数', '≥', '万人', '35', '35', '36.8', 'met'],
  ['应急广播故障次数', '≤', '次', '3', '3', '5', 'unmet'],
  ['故障平均修复时长', '≤', '小时', '24', '24', '18', 'met'],
  ['预算调整率', '≤', '%', '3', '', '32.52', 'unmet'],
  ['结转结余率', '≤', '%', '10', '', '24', 'unmet'],
  ['“三公”经费控制率', '≤', '%', '100', '100', '64.3', 'met'],
  ['政府采购执行率', '≥', '%', '100', '100', '72.74', 'unmet'],
  ['预决算信息公开', '定性', '定性', '按时公开', '按时公开', '按时公开', 'met'],
];

// prettier-ignore
const inOneCell: readonly Cells[] = [
  ['储备编织袋', '≥5000条', '正在开展', 'unclear'],
  ['清淤山洪沟长度', '≥3.2公里', '1.4公里', 'unmet'],
  ['清淤验收合格率', '=100%', null, 'unclear'],
  ['群众满意度', '≥90%', '—', 'unclear'],
  ['政策知晓率', '═100%', '98%', 'unmet'],
  ['布展面积', '≥4800平方米', '1650平方米', 'unmet'],
  ['施工验收合格率', '=100%', '尚未验收', 'unclear'],
  ['施工验收合格率', '=100%', '未验收', 'unclear'],
  ['满意度', '≥90%', '尚未调查', 'unclear'],
  ['开放时间', '2024年10月底前', '顺延至2025年6月', 'unmet'],
  ['开放时间', '2024年10月底前', '顺延至2024年9月', 'unclear'],
  ['开放时间', '2024年10月底前', '2024年9月', 'met'],
  ['布展单方造价', '≤5583元/平方米', '5421元/平方米', 'met'],
  ['运行经费落实情况', '已落实', '已落实', 'met'],
  ['保障农村低保人数', '≥38.5万人', '385260人', 'met'],
  ['保障农村低保人数', '≥38.6万人', '385260人', 'unmet'],
  ['冲击社会道德底线事件', '≤0起', '0起', 'met'],
  ['建成面积', '≥3.5万亩', '35000亩', 'met'],
  ['亩均投资', '≤3300元/亩', '3210.66元/亩', 'met'],
  ['灌溉水利用系数', '≥0.58', '0.61', 'met'],
  ['出水化学需氧量', '≤50毫克/升', '32.6毫克/升', 'met'],
  ['出水氨氮超标次数', '≤0次', '1次', 'unmet'],
  ['日均处理水量', '≥1.8万吨', '1.74万吨', 'unmet'],
  ['单位电耗', '≤0.38千瓦时/吨', '0.36千瓦时/吨', 'met'],
];

/** The form has three grades for what cannot be counted; the middle one is not the whole of what was promised. */
// prettier-ignore
const graded: readonly Cells[] = [
  ['完成时间', '2023年5月31日前', '未达成预期指标且效果较差', 'unmet'],
  ['物资管护制度', '建立健全', '部分达成预期指标并具有一定效果', 'unmet'],
  ['救助信息共享', '部门间共享', '部分达成年度指标并具有一定效果', 'unmet'],
  ['每月10日前社会化发放', '按时发放', '达成预期指标', 'met'],
  ['覆盖率', '≥95%', '达成年度指标', 'met'],
  ['生活环境', '有效改善', '基本达成预期指标', 'unclear'],
  ['生活环境', '有效改善', '部分达成', 'unclear'],
];

/** Promise and result are held against one basis, which neither of them prints. */
// prettier-ignore
const relative: readonly Cells[] = [
  ['月人均补助水平', '不低于上年', '比上年高4.2%', 'met'],
  ['月人均补助水平', '不低于上年', '较去年同期增长4.2%', 'met'],
  ['月人均补助水平', '不低于上年', '与上年持平', 'met'],
  ['月人均补助水平', '不低于上年', '与上年基本持平', 'unclear'],
  ['月人均补助水平', '不低于上年', '比上年低4.2%', 'unmet'],
  ['月人均补助水平', '不低于上年', '比全省平均高4.2%', 'unclear'],
  ['月人均补助水平', '高于上年', '比上年高0%', 'unmet'],
  ['发病率', '不高于上年', '比上年高4.2%', 'unmet'],
  ['发病率', '不高于上年', '较上年下降3%', 'met'],
  ['发病率', '低于上年', '与上年持平', 'unmet'],
  ['投入', '不低于上年', '比上年高，但低于计划', 'unclear'],
];

describe('what forms print in columns of their own', () => {
  it.each(inColumns)('%s %s %s %s (%s) → %s is %s', (name, sign, unit, target, adjusted, actual, verdict) => {
    const row = {
      target,
      actual,
      ...(sign === '' ? {} : { sign }),
      ...(unit === '' ? {} : { unit }),
      ...(adjusted === '' ? {} : { adjustedTarget: adjusted }),
    };
    expect(judge(targetText(row), actualText(row), { name })).toMatchObject({ verdict });
  });
});

describe.each([
  ['figures and dates', inOneCell],
  ['grades of the form', graded],
  ['a basis that is not printed', relative],
])('%s', (_what, cells) => {
  it.each(cells)('%s: %s → %s is %s', (name, target, actual, verdict) => {
    const { verdict: judged, why } = judge(target, actual, { name });
    expect({ judged, why }).toEqual({ judged: verdict, why: expect.stringMatching(/./) });
  });
});
