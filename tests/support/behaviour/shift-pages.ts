/** The pages on which nothing may move while they load: one of each kind, and some that an address has asked something. */
import { ask } from './tab.ts';

export const asked: readonly string[] = [
  ask('公交'),
  ask('资金拨付得太慢'),
  ask('公交', '&kind=finding&year=1999'),
  '/findings/?theme=idle-funds',
  '/findings/?q=执行率',
  '/reports/?sort=4-desc&grade=良',
  '/indicators/?verdict=unmet',
  '/compare/?r=2022-gongye-fazhan-ziping&r=2021-2023-waimao',
];
