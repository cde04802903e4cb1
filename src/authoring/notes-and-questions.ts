/** What the rules tell the author alone: notes on checks that do not exist, and what may be a slip. */
import type { Corpus, Report } from '../report/archive.ts';
import { helpPage } from '../corpus/codes.ts';
import { mistakeAt, type MistakeText, type Position } from '../corpus/mistake.ts';
import type { CheckNote } from '../report/schema/report.ts';
import { resultsFor } from '../rules/editor-notes.ts';
import type { CheckResult } from '../report/check-result.ts';
import type { ReportedMistake, Question } from './reporters/check-report.ts';

type Locate = (file: string, path: readonly (string | number)[]) => Position;

/** Places that are named in a message. */
const PLACES_IN_A_MESSAGE = 6;

/** Notes that mean no result, or several. */
export function noteMistakes(corpus: Corpus, results: readonly CheckResult[], locate: Locate): ReportedMistake[] {
  return corpus.reports.flatMap((report) => {
    const own = results.filter(({ report: id }) => id === report.id);
    return (report.checkNotes ?? []).flatMap((note, index) => {
      const mistake = noteMistake(note, own);
      if (mistake === null) return [];
      return [reported(report, locate(report.file, ['checkNotes', index, 'at']), mistake)];
    });
  });
}

function noteMistake(note: CheckNote, results: readonly CheckResult[]): MistakeText | null {
  const meant = resultsFor(note, results);
  if (meant.length === 1) return null;
  const { code, at } = note;
  if (meant.length > 1)
    return {
      code: 'M222',
      message: `${code} 在“${at}”有 ${meant.length} 处核验，不知道说明写给哪一处`,
      found: at,
      expected: `下列之一：${places(meant)}`,
      remedy: '照核验结果下方所印的位置填写 at',
    };
  const same = results.filter((result) => result.code === code);
  return {
    code: 'M221',
    message: same.length === 0 ? `本报告没有 ${code} 的核验结果` : `${code} 在“${at}”没有核验结果`,
    found: same.length === 0 ? code : at,
    expected: same.length === 0 ? '本报告的核验结果中有的规则编号' : `下列之一：${places(same)}`,
    remedy: '对照报告页“核验”一节改正 code 或 at；核验结果已经没有了的，删去这条说明',
  };
}

/** What does not simply agree first. */
function places(results: readonly CheckResult[]): string {
  const open = results.filter(({ severity }) => severity !== 'pass');
  const labels = [...new Set([...open, ...results].map(({ where }) => where.label))];
  return `${labels.slice(0, PLACES_IN_A_MESSAGE).join('、')}${labels.length > PLACES_IN_A_MESSAGE ? ' …' : ''}`;
}

/** Differences that a slip of the author would explain. */
export function slipQuestions(corpus: Corpus, results: readonly CheckResult[], locate: Locate): Question[] {
  const byId = new Map(corpus.reports.map((report) => [report.id, report]));
  return results.flatMap(({ code, doubt, formula, message, printed, report: id, where }) => {
    const report = byId.get(id);
    if (doubt === undefined || report === undefined) return [];
    return [
      reported(report, locate(report.file, where.path), {
        code: 'M224',
        message: `${code}：${message}`,
        found: printed ?? formula,
        expected: `与原文一致的录入；${doubt}则可能相符`,
        remedy: `对照原文：录入有误的改正；录入无误的，在 checkNotes 写一条 code: ${code}、at: ${where.label}、effect: verified，出入就会公布`,
      }),
    ];
  });
}

function reported(report: Report, at: Position, mistake: MistakeText): ReportedMistake {
  return { ...mistakeAt(report.file, at, mistake), help: helpPage(mistake.code) };
}
