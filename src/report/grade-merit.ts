/** The order of merit of grades, whatever a rule set calls them. */
import { compare, divide, exact, multiply, type Exact } from './exact.ts';
import { sameGrade } from './grade-names.ts';
import type { RuleSet } from './schema/registries.ts';

/** From the lowest to the highest; names of one place side by side. */
const LADDER: readonly (readonly string[])[] = [
  ['差', '较差', '不合格', '不及格', '不达标', 'E', '一星'],
  ['低', '较低', '及格', 'D', '二星', '两星'],
  ['中', '中等', '一般', '合格', '达标', 'C', '三星'],
  ['良', '良好', '较好', 'B', '四星'],
  ['优', '优秀', '优良', '好', 'A', '五星'],
];

/** Where the bands of most rule sets begin, in hundredths of full marks, for names that only a rule set knows. */
const STEPS = ['0', '60', '70', '80', '90'].map((step) => exact(step));

/** 0 for 差 to 4 for 优; null for a name that says nothing. */
export function meritOf(grade: string, ruleSet?: Pick<RuleSet, 'max' | 'bands'>): number | null {
  const place = LADDER.findIndex((names) => names.some((name) => sameGrade(name, grade)));
  if (place >= 0) return place;
  const band = ruleSet?.bands.find((one) => sameGrade(one.name, grade));
  const bound = band?.from ?? band?.above;
  const from = bound && divide(multiply(bound, exact('100')), ruleSet!.max);
  return from ? placeFrom(from) : null;
}

const placeFrom = (from: Exact): number => STEPS.findLastIndex((step) => compare(from, step) >= 0);
