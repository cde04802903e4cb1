/** What the editor of the file knows of a check: it stands beside the result and hides nothing. */
import { z } from 'zod';
import { noteEffects } from '../choices/judgements.ts';
import { oneOf } from './choice-field.ts';
import { name, text } from './field-types.ts';

export const checkNote = z.strictObject({
  code: z
    .string()
    .regex(/^C\d{3}$/, { error: '应为核验规则的编号，例如 C106' })
    .describe('核验规则的编号，例如 C106'),
  at: name.describe(
    '哪一处：页内位置（scoring、S4、funding-zhichu、indicator-zhibiao-3 …），同一位置有几处的，照核验结果下方所印的位置填写，例如“表 1-6 蓬江区 小计 支出率”',
  ),
  note: text.describe('编者说明，例如“因虚报资金一票否决，直接评为差”；原样显示在核验结果旁，标明是编者说明'),
  effect: oneOf(noteEffects).default('remark'),
});
