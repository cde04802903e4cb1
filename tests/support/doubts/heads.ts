/** Sentences of the first screen and on the checks. */
import { decimalText } from '../../../src/report/exact.ts';
import { near, num, percent, wrong, type Check } from './read.ts';

export const checks: Check = ({ text }) => {
  const all = /做了(\d+)次核验：/.exec(text);
  if (all === null) return [];
  const parts = [...text.matchAll(/(\d+)处/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  return wrong([parts === Number(all[1]), 'parts']);
};

export const headBand: Check = ({ text }, { scoring: { total } }) => {
  const [from, below] = [/([\d.]+) 分(?:以上|至)/, /不到 ([\d.]+) 分/].map((form) => num(form.exec(text)?.[1]));
  return wrong([!(num(decimalText(total)) < from!) && !(num(decimalText(total)) >= below!), 'band']);
};

export const headSelf: Check = ({ text }, { scoring: { total, selfScore } }) => {
  const gap = /(?:高|低)([\d.]+)分$/.exec(text);
  return wrong(
    [num(/自评([\d.]+)分/.exec(text)?.[1]) === num(decimalText(selfScore?.score)), 'self-score'],
    [gap === null || near(num(gap[1]), Math.abs(num(decimalText(selfScore?.score)) - num(decimalText(total)))), 'gap'],
  );
};

export const headRate: Check = ({ text }, { funding: { headline } }) =>
  wrong([near(num(text), percent(num(decimalText(headline?.actual)), num(decimalText(headline?.budget)))), 'rate']);

export const headDivides: Check = (_said, { funding: { headline } }) =>
  wrong([
    headline?.rate === undefined ||
      near(num(headline.rate), percent(num(decimalText(headline.actual)), num(decimalText(headline.budget))), 1),
    'quotient',
  ]);
