/**
 * Every kind of mistake that an author of content can make, by code.
 *
 * A code is stable for ever: authors look it up, scripts filter by it. It is
 * never reused. Each has a help page, docs/messages/<code>.md.
 */
export const codes = Object.freeze({
  // The file itself
  M001: '文件不是 UTF-8 编码',
  M002: '文件是空的',
  M003: '缺少前置数据（frontmatter）',
  M004: '前置数据没有正确结束',
  M005: '没有正文',
  M006: '文件名不能用',
  M007: '文件不存在或无法读取',
  M008: '模板空白没有填写',
  M009: '有乱码或控制字符',
  // YAML
  M101: 'YAML 写法错误',
  M102: '同一字段写了两次',
  M103: '用制表符缩进',
  M104: '用了 YAML 的锚点、别名或标签',
  // Fields
  M201: '不认识的字段',
  M202: '缺少字段',
  M203: '内容的类型不对',
  M204: '不在可选范围内',
  M205: '写法不合规定',
  M206: '日期不存在或写法不对',
  M207: '数字写法不对',
  M208: '比率没有百分号',
  M209: '单元格个数不对',
  M210: '内容为空或个数不对',
  M211: '数值超出范围',
  M212: '得分高于满分',
  M213: '更正的日期不对',
  // References
  M301: '编号没有登记',
  M302: '所回应的问题不存在',
  M303: '所回应的以往报告、问题或建议不存在',
  M304: '资金表中没有这一列或行',
  M305: '趋势中没有这一系列或时期',
  M306: '所指的表或栏目不存在',
  M307: '正文组件所指的表不存在',
  M308: '编号重复',
  M309: '延续资金所指的项目、指标或问题不存在',
  // Body
  M401: '正文写法错误',
  M402: '正文中有花括号',
  M403: '正文中有 import 或 export',
  M404: '正文中有 HTML 标签',
  M405: '不认识的组件',
  M406: '组件属性不对',
  M407: '组件属性不是文字',
  M408: '组件带有事件属性',
  M409: '链接不安全',
  M410: '图片不是本站文件',
  M411: '图片文件不存在',
  M412: '正文表格的单元格个数不对',
  M413: '脚注不成对',
  M414: '正文标题的级别不对',
  M415: '图片文件不能用',
  // Personal data
  M501: '疑似手机号码',
  M502: '疑似电话号码',
  M503: '疑似身份证号码',
  M504: '疑似银行卡号',
  M505: '疑似微信号或QQ号',
  M506: '疑似电子邮箱',
  M507: '疑似车牌号码',
  M508: '疑似护照或通行证号码',
  M509: '疑似住址',
  M510: '疑似个人姓名',
  M511: '豁免没有对应的内容',
  M512: '疑似其他证件号码',
} as const);

/** One of the codes above. */
export type Code = keyof typeof codes;

/** The help page of a code, from the project root. */
export function helpPage(code: Code): string {
  return `docs/messages/${code}.md`;
}
