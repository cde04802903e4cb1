import { compare, decimalText } from '../../report/exact.ts';
import type { Corpus, Report } from '../../report/archive.ts';
import { result } from '../make-result.ts';
import type { CheckResult } from '../../report/check-result.ts';
import type { Rule } from '../rule.ts';
import { rankedIn, type Ranked } from './ranks.ts';
import { PART } from '../../report/anchors.ts';

export const rankAgrees: Rule = {
  code: 'C110',
  name: '名次',
  explanation:
    '分单位排名的，得分高的名次应在前，得分不同的不应同名次，得分相同的并列（其后的名次跳过或不跳过都可以）。得分相同而名次不同的，可能按没有印出的小数分先后，只作提示。有名次而没有得分的单位不比较；不到两个单位的，不核对。',
  check: (report, corpus) => check(report, corpus),
};

function check(report: Report, corpus: Corpus): CheckResult[] {
  const ranked = rankedIn(report, corpus);
  if (ranked.length < 2) return [];
  const pairs = ranked.flatMap((a, index) => ranked.slice(index + 1).map((b) => [a, b] as const));
  const wrong = pairs.filter(([a, b]) => Math.sign(b.rank - a.rank) !== compare(a.total, b.total));
  if (wrong.length > 0) return wrong.map(([a, b]) => disagreement(report, a, b));
  const operands = ranked.map(({ name, total }) => ({ name, value: decimalText(total), unit: '分' }));
  const formula = ranked.map(({ name, rank }) => `${name}第${rank}`).join('，');
  const place = { anchor: PART.scoring, label: '名次', path: ['scoring', 'organisations'] };
  const message = `${ranked.length}个单位的名次都与得分的高低相符`;
  return [result('C110', report, place, { severity: 'pass', message, operands, formula })];
}

function disagreement(report: Report, a: Ranked, b: Ranked): CheckResult {
  const order = compare(a.total, b.total);
  const words = { '-1': '低于', '0': '等于', '1': '高于' }[String(order) as '-1' | '0' | '1'];
  const ranks = a.rank === b.rank ? `名次都是第${a.rank}` : `名次为第${a.rank}、第${b.rank}`;
  const scores = `${a.name}${decimalText(a.total)}分，${words}${b.name}${decimalText(b.total)}分`;
  const path = ['scoring', 'organisations', b.index, 'rank'];
  const place = { anchor: PART.scoring, label: `${b.name} 名次`, path };
  return result('C110', report, place, {
    severity: order === 0 ? 'notice' : 'discrepancy',
    message: order === 0 ? `${scores}，而${ranks}，可能按没有印出的小数分先后` : `${scores}，而${ranks}，不一致`,
    operands: [a, b].map(({ name, total }) => ({ name, value: decimalText(total), unit: '分' })),
    formula: `${decimalText(a.total)} ${{ '-1': '<', '0': '=', '1': '>' }[String(order) as '-1' | '0' | '1']} ${decimalText(b.total)}`,
    printed: `第${b.rank}`,
  });
}
