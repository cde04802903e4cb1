/** `/indicators/<group>/`: what is said of like indicators, and the table of all groups. */
import { list, runsOf } from '../views/chinese-text.ts';
import { verdictWords } from '../views/choice-words.ts';
import { flat, type Table } from '../views/table.ts';
import type { ListedIndicator } from '../analysis/all-indicators.ts';
import type { IndicatorGroup } from '../analysis/indicator-groups.ts';

/** “2022年”, “2021—2023年”, “2021、2023年”. */
const yearsText = (members: readonly ListedIndicator[]): string => `${runsOf(members.map(({ year }) => year))}年`;

/** One Chinese sentence: from how many reports and years, and how many were met, unmet or unclear. */
export function groupSentence({ members, reports }: IndicatorGroup): string {
  const count = (verdict: ListedIndicator['verdict']): number =>
    members.filter((item) => item.verdict === verdict).length;
  const parts = [
    [count('met'), '完成'],
    [count('unmet'), '未完成'],
    [count('unclear'), '无法判断'],
    [count('not-due'), '未到期'],
  ] as const;
  const told = parts.filter(([number]) => number > 0).map(([number, word]) => `${word}${number}条`);
  return `${reports}份报告里的${members.length}条指标（${yearsText(members)}）：${list(told)}。`;
}

/** Columns; what is not due only where something is. */
const VERDICTS: readonly ListedIndicator['verdict'][] = ['met', 'unmet', 'unclear', 'not-due'];

/** All groups, each a line that leads to its page. */
export function groupsTable(groups: readonly IndicatorGroup[]): Table {
  const verdicts = VERDICTS.filter(
    (one) => one !== 'not-due' || groups.some(({ members }) => members.some(({ verdict }) => verdict === one)),
  );
  return {
    title: '名称相近的指标',
    columns: [
      { name: '指标', width: 'wide' },
      { name: '条数', align: 'end' },
      { name: '报告', unit: '份', align: 'end' },
      { name: '年度' },
      ...verdicts.map((verdict) => ({ name: verdictWords[verdict], align: 'end' as const })),
    ],
    bodies: flat(
      groups.map(({ name, to, members, reports }) => ({
        cells: [
          { text: name, to },
          { text: String(members.length) },
          { text: String(reports) },
          { text: yearsText(members).replaceAll('—', '–') },
          ...verdicts.map((verdict) => ({
            text: String(members.filter((item) => item.verdict === verdict).length),
          })),
        ],
      })),
    ),
    notes: ['按名称的相近程度归组，只是提示：口径可能不同，不宜直接排名。'],
  };
}
