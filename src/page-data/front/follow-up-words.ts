/** What one document says of earlier matters, in a sentence: how many, in what state, on whose word. */
import type { Report } from '../../report/archive.ts';
import { stateWords } from '../../views/choice-words.ts';

type FollowUps = Report['followUps'];
type State = keyof typeof stateWords;

const NO_TOTALS = { where: '' };

const stateOf = ({ verified, reported }: FollowUps[number]): State => (verified ?? reported)?.state ?? 'unknown';

/** Matters, not problems: one entry can stand for several, or for what the source does not list. */
export function followUpWords(said: FollowUps, totals?: Report['followUpTotals']): string {
  return `${totalWords(totals)}${entryWords(said)}`;
}

/** What the document prints of all problems together. */
function totalWords({
  total,
  done,
  partly,
  inProgress,
  notDone,
}: NonNullable<Report['followUpTotals']> = NO_TOTALS): string {
  if (total === undefined) return '';
  const states = [
    [done, stateWords.done],
    [partly, stateWords.partly],
    [inProgress, stateWords['in-progress']],
    [notDone, stateWords['not-done']],
  ] as const;
  const told = states.flatMap(([count, words]) => (count === undefined ? [] : [`${words}${count}项`]));
  return `原文共${total}项问题${told.length === 0 ? '' : `，${told.join('，')}`}。`;
}

function entryWords(said: FollowUps): string {
  if (said.length === 0) return '';
  return `列有${said.length}项以往的整改事项：${stateCounts(said)}。${onWhoseWord(said)}`;
}

function stateCounts(said: FollowUps): string {
  const states = Map.groupBy(said, stateOf);
  const told = (Object.keys(stateWords) as State[]).flatMap((state) => {
    const count = states.get(state)?.length ?? 0;
    return count === 0 ? [] : [{ count, words: state === 'unknown' ? '没有说明进展' : stateWords[state] }];
  });
  if (told.length > 1) return told.map(({ count, words }) => `${count}项${words}`).join('，');
  return `${said.length > 1 ? '都' : ''}${told[0]?.words ?? ''}`;
}

/** An organisation's own word is no proof; where nothing is said of the state there is nobody's. */
function onWhoseWord(said: FollowUps): string {
  const known = said.filter((one) => stateOf(one) !== 'unknown');
  const verified = known.filter((one) => one.verified !== null).length;
  if (known.length === 0) return '';
  if (verified === 0) return '进展是单位自己报告的，没有核实的记录。';
  return verified === known.length ? '进展由评价方核实。' : `其中${verified}项由评价方核实，其余是单位自己报告的。`;
}
