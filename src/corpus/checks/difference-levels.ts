/** What a level rests on must hold: the kind of a difference, and that nothing was left out. */
import {
  CAUTIONS,
  CONTRADICTIONS,
  DIFFERENCES,
  differenceWords,
  isContradiction,
  needsTwoPlaces,
  type Difference,
} from '../../report/difference-kinds.ts';
import { canonical } from '../../report/printed-text.ts';
import { pathName } from '../text/path-name.ts';
import type { Check, Tell } from './check.ts';
import type { Cursor } from './cursor.ts';

export const levels: Check = (report, tell) => {
  for (const reading of report.items('statements').filter((item) => item.text('kind') === 'reading')) {
    const difference = differenceOf(reading);
    if (difference === null) continue;
    sameLevel(reading, difference, tell);
    twoPlaces(reading, difference, tell);
  }
  for (const table of [...report.get('funding').items('tables'), ...report.items('indicatorTables')])
    wholeTable(table, tell);
  wholeList(report, tell);
};

/** Null where there is none, or none that the schema knows. */
function differenceOf(reading: Cursor): Difference | null {
  const written = reading.text('difference');
  return DIFFERENCES.find((kind) => kind === written) ?? null;
}

const named = (kind: Difference): string => `${kind}（${differenceWords[kind]}）`;

function sameLevel(reading: Cursor, difference: Difference, tell: Tell): void {
  const remark = reading.get('remark');
  if (typeof remark.value !== 'boolean' || remark.value !== isContradiction(difference)) return;
  const level = isContradiction(difference) ? '出入' : '提示';
  const kinds = (remark.value ? CAUTIONS : CONTRADICTIONS).map(named).join('、');
  tell(remark.path, {
    code: 'M225',
    message: `${pathName(remark.path)} 与 difference 互相排斥：${named(difference)}按级别是${level}`,
    found: `remark: ${remark.value ? 'true' : 'false'}`,
    expected: `只写 difference；确是${remark.value ? '提示' : '出入'}的，difference 为 ${kinds} 之一`,
    remedy: '删去 remark，级别由 difference 决定；所说的不是这一种出入的，改 difference',
  });
}

function twoPlaces(reading: Cursor, difference: Difference, tell: Tell): void {
  if (!needsTwoPlaces(difference)) return;
  const passages = reading.items('passages');
  const said = passages.map((passage) => passage.text('says')).filter((text) => text !== null);
  const [one] = said;
  if (one === undefined || said.length < passages.length) return;
  if (new Set(said.map((text) => canonical(text))).size > 1) return;
  const at = reading.get('difference');
  tell(at.path, {
    code: 'M226',
    message: `${pathName(at.path)} 说的是两处互相排斥，这一条却没有两处不同的说法`,
    found: passages.length === 1 ? `只有一处：${one}` : `${passages.length}处说法相同：${one}`,
    expected: '至少两处，说法不同，各带位置',
    remedy: `补上与它矛盾的那一处；只有一处、只是看来不对的，改为 ${(['unit', 'date', 'fund-name', 'wording', 'unverifiable'] as const).map(named).join('、')} 之一`,
  });
}

function wholeTable(table: Cursor, tell: Tell): void {
  const counted = table.get('sourceRows');
  const rows = table.items('rows').length;
  if (typeof counted.value !== 'number' || !Number.isInteger(counted.value) || rows === 0) return;
  const isPartial = table.get('partial').value === true;
  if (isPartial ? counted.value > rows : counted.value === rows) return;
  tell(counted.path, {
    code: 'M227',
    message: `${pathName(counted.path)} 说原文这张表有${counted.value}行，本文件录了${rows}行`,
    found: String(counted.value),
    expected: isPartial ? `比所录的${rows}行多：partial 说只录了一部分` : `与所录的行数相同：${rows}行`,
    remedy: isPartial
      ? '对照原文逐行点数：全录了的删去 partial；数错了的改 sourceRows'
      : '对照原文逐行点数：漏录的补上，多录的删去；数错了的改 sourceRows；没有数过的删去 sourceRows；只公开了一部分的写 partial: true',
  });
}

/** Labels of recorded tables that the list of the source's own tables does not have. */
function wholeList(report: Cursor, tell: Tell): void {
  const list = report.get('source').get('tables');
  if (!Array.isArray(list.value)) return;
  const listed = new Set(
    list
      .items()
      .flatMap((item) => item.text() ?? [])
      .map(canonical),
  );
  const recorded = [
    report.get('scoring'),
    ...report.get('funding').items('tables'),
    ...report.items('indicatorTables'),
    ...report.items('trends'),
  ];
  for (const label of recorded.map((table) => table.get('label'))) {
    const text = label.text();
    if (text === null || listed.has(canonical(text))) continue;
    tell(label.path, {
      code: 'M227',
      message: `${pathName(label.path)} 的${text}不在 source.tables 列出的表图之中`,
      found: text,
      expected: `source.tables 列出来源文件全部编了号的表和图，包括${text}`,
      remedy: `把${text}补进 source.tables，并对照原文看有没有别的遗漏；表号写错的改表号；没有逐个清点的删去 source.tables`,
    });
  }
}
