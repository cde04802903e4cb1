/** What the editor of the file knows of a check: it stands beside the result and hides nothing. */
import { z } from 'zod';
import { name, text } from './fields.ts';

export const checkNote = z.strictObject({
  code: z
    .string()
    .regex(/^C\d{3}$/, { error: '应为核验规则的编号，例如 C106' })
    .describe('核验规则的编号，例如 C106'),
  at: name.describe(
    '哪一处：页内位置（scoring、S4、funding-zhichu、indicator-zhibiao-3 …），同一位置有几处的，照核验结果下方所印的位置填写，例如“表 1-6 蓬江区 小计 支出率”',
  ),
  note: text.describe('编者说明，例如“因虚报资金一票否决，直接评为差”；原样显示在核验结果旁，标明是编者说明'),
  effect: z
    .enum(['remark', 'explains', 'verified'])
    .default('remark')
    .describe(
      'remark 只作说明；explains 说明了差别的原因，不再计为出入，改列为提示，两个数照样都列；verified 已对照原文核对、录入无误，检查时不再询问，仍计为出入',
    ),
});
