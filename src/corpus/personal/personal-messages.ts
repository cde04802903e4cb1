/** What the author is told or asked of each kind of personal data. */
import type { MistakeText } from '../mistake.ts';
import type { PersonalCode } from '../text/personal.ts';

const NAMES: Readonly<Record<PersonalCode, string>> = {
  M501: '手机号码',
  M502: '电话号码',
  M503: '身份证号码',
  M504: '银行卡号或账号',
  M505: '微信号或 QQ 号',
  M506: '电子邮箱',
  M507: '车牌号码',
  M508: '护照或通行证号码',
  M509: '住址',
  M510: '个人姓名',
  M512: '证件号码',
};

const WAY_OUT = 'content/not-personal.yaml';

/** Stops publication. */
export function stopped(code: PersonalCode, found: string): MistakeText {
  return {
    code,
    message: `疑似${NAMES[code]}`,
    found,
    expected: code === 'M501' ? '不出现个人手机号码' : `不出现${NAMES[code]}`,
    remedy: `删去，或改为单位的公开信息；若不是个人信息，数字不要改，把这段原文和理由登记在 ${WAY_OUT}`,
  };
}

/** Stops nothing: it may well be public. */
export function asked(code: PersonalCode, found: string): MistakeText {
  return {
    code,
    message: `疑似${NAMES[code]}，是否应当公开`,
    found,
    expected: code === 'M510' ? '公开的报告一般不写个人姓名' : `公开的报告不写个人的${NAMES[code]}；单位公开的可以写`,
    remedy: `是个人信息的删去，或只写职务、单位；可以公开的，把这段原文和理由登记在 ${WAY_OUT}，以后不再询问`,
  };
}
