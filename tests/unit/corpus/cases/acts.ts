/** What the act of a document rules out; places and offices that lie in each other. */
import { registries } from '../archive.ts';
import { edit, type Case } from './case.ts';

const HEADLINE = 'headline: { unit: 万元, budget: 100.00, actual: 95.50, rate: "95.50%", where: 一 }';
const PEOPLE = 'commissioner: shi-caizheng\nevaluator: jia-zixun\n';
const SUMMARY = 'summary: 总体良好。\n';
const ORGANISATIONS = 'content/organisations.yaml';
const REGIONS = 'content/regions.yaml';

export const actCases: readonly Case[] = [
  edit(
    'M240',
    'forecast of an evaluation after the year',
    HEADLINE,
    'headline: { unit: 万元, budget: 100.00, actual: 95.50, forecast: ‸98.00, rate: "95.50%", where: 一 }',
    '98.00',
    /改为 actual 和 rate/,
  ),
  edit(
    'M240',
    'amount approved in an evaluation after the year',
    HEADLINE,
    'headline: { unit: 万元, budget: 100.00, approved: ‸95.50, where: 一 }',
    '95.50',
    /写在 budget/,
  ),
  edit(
    'M240',
    'spending of the year in a project that is monitored',
    SUMMARY,
    `${SUMMARY}projects:\n  - { id: P1, name: 甲, evaluation: monitoring, headline: { unit: 万元, budget: 10, actual: ‸5, where: 一 } }\n`,
    '5',
    '改为 toDate，删去 actual',
  ),
  edit(
    'M241',
    'one evaluator and several',
    PEOPLE,
    `${PEOPLE}evaluators: ‸[jia-zixun]\n`,
    'evaluator: jia-zixun',
    /删去 evaluator/,
  ),
  edit(
    'M241',
    'one commissioner and several',
    PEOPLE,
    `${PEOPLE}commissioners: ‸[shi-caizheng, shi-shangwu]\n`,
    'commissioner: shi-caizheng',
    /并入 commissioners/,
  ),
  edit('M242', 'no act and no projects', 'evaluation: fiscal', 'evaluation: ‸null', 'null', /evaluation: self/),
  edit(
    'M242',
    'no act and a project that says none',
    'evaluation: fiscal',
    'evaluation: ‸null\nprojects:\n  - { id: P1, name: 甲, evaluation: self }\n  - { id: P2, name: 乙 }',
    'null',
  ),
  {
    code: 'M243',
    name: 'an office within itself by way of another',
    file: ORGANISATIONS,
    content: registries[ORGANISATIONS]!.replace(
      'kind: department\n',
      'kind: department\n  within: ‸shi-caizheng\n',
    ).replace('kind: finance\n', 'kind: finance\n  within: shi-shangwu\n'),
    found: 'shi-caizheng',
    also: ['M243'],
  },
  {
    code: 'M243',
    name: 'a place within itself',
    file: REGIONS,
    content: '- { id: jia-xian, name: 甲县, level: county, within: ‸jia-xian }\n',
    found: 'jia-xian',
    remedy: '改为真正的上一级；最上一级的删去 within',
  },
  {
    code: 'M244',
    name: 'a city within a county',
    file: REGIONS,
    content:
      '- { id: jia-xian, name: 甲县, level: county }\n- { id: yi-shi, name: 乙市, level: ‸city, within: jia-xian }\n',
    found: 'city（市）',
    remedy: '改正 level；上一级写错了的改 within',
  },
  edit(
    'M308',
    'two projects of one id',
    SUMMARY,
    `${SUMMARY}projects:\n  - { id: P1, name: 甲 }\n  - { id: ‸P1, name: 乙 }\n`,
    'P1',
  ),
  edit(
    'M212',
    'a project above full marks',
    SUMMARY,
    `${SUMMARY}projects:\n  - { id: P1, name: 甲, scoring: { total: ‸101 } }\n`,
    '101',
  ),
  edit(
    'M212',
    'a total above its cap',
    'total: 85.50\n  grade: 良\n',
    'total: ‸102\n  cap: 100\n  adjustments: [{ name: 表扬, points: 3 }]\n',
    '102',
  ),
];
