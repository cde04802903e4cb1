/** Units, stages, levels of public money, and what the cells of its tables hold. */
import { choice, type CodeOf } from '../choice.ts';

export const moneyUnits = choice({ 元: '元', 万元: '万元', 亿元: '亿元' });

/** In the order in which money moves. */
export const stages = choice({
  'initial-budget': '年初预算',
  adjustment: '调整数',
  'adjusted-budget': '调整后预算',
  allocated: '下达',
  received: '到位',
  actual: { word: '支出', meaning: '支出或决算' },
  balance: '结余',
  other: '其他',
  asked: { word: '申请', meaning: '申请、申报（事前评估）' },
  approved: { word: '核定', meaning: '核定（事前评估）' },
  'to-date': { word: '截至期末执行', meaning: '截至期末的执行数（运行监控）' },
  forecast: { word: '全年预计执行', meaning: '全年预计执行数（运行监控）' },
  contract: '合同额',
  payable: { word: '应付', meaning: '按考核结果应付' },
});
/** One of `stages`: where on its way an amount of money is. */
export type Stage = CodeOf<typeof stages>;

/** What a column holds. */
export const columnKinds = choice({ amount: '金额或数量', rate: '比率', text: '文字' });

/** What a row of a money table is to its neighbours, which decides what is added up. */
export const rowRoles = choice({
  item: '明细',
  subtotal: { word: '小计', meaning: '小计（汇总同组明细）' },
  total: { word: '合计', meaning: '合计（汇总全部明细）' },
  memo: { word: '其中', meaning: '“其中”行，不计入合计' },
});

/** How the headline's two amounts are to be read. */
export const readings = choice({
  expenditure: '一般支出',
  guarantee: { word: '风险准备金', meaning: '风险准备金（未代偿为好）' },
  revolving: { word: '周转资金', meaning: '周转金' },
  insurance: { word: '社会保险基金', meaning: '社会保险基金支出' },
});
/**
 * One of `readings`: money that is paid only in need (guarantee) or comes back (revolving) has no rate of
 * execution.
 */
export type Reading = CodeOf<typeof readings>;

export const moneyLevels = choice({
  central: '中央',
  province: '省',
  city: '市',
  county: '县（市、区）',
  all: '各级合计',
});

/** Whether an amount is that before or after money was called back. */
export const recalls = choice({ before: '之前', after: '之后' });
