/** Content problems and rules together: everything that is known about content/. */
import { codes, helpPage, type Code } from '../corpus/codes.ts';
import type { Archive, Corpus } from '../report/archive.ts';
import type { FileList } from '../corpus/file-list.ts';
import { inspectContent, type Inspection } from '../corpus/read-corpus.ts';
import { sortMistakes } from '../corpus/mistake.ts';
import { maskPersonal } from '../corpus/text/personal.ts';
import type { CheckResult } from '../report/check-result.ts';
import { brokenPictures } from './broken-pictures.ts';
import { noteMistakes, slipQuestions } from './notes-and-questions.ts';
import type { CheckReport, ReportedMistake, Question } from './reporters/check-report.ts';

/** Asks the rules what they find in a sound corpus. */
export type Judge = (corpus: Corpus) => Archive | Promise<Archive>;

export interface Checked {
  readonly report: CheckReport;
  /** Null when anything stops publication. */
  readonly archive: Archive | null;
}

/** Loads the rules only when they are needed: they are many, and faulty content has no use for them. */
export const askAllRules: Judge = async (corpus) => {
  const { judged } = await import('../rules/all-rules.ts');
  return judged(corpus);
};

export async function checkContent(
  root: string,
  files: readonly string[] = [],
  judge: Judge = askAllRules,
  list?: FileList,
): Promise<Checked> {
  const inspection = inspectContent(root, { files, ...(list && { list }) });
  const broken = await brokenPictures(root, inspection.pictures);
  const problems = sortMistakes([...inspection.problems, ...broken]).map((item): ReportedMistake => ({
    ...item,
    help: helpPage(item.code),
  }));
  const questions = inspection.questions.map((item): Question => ({ ...item, help: helpPage(item.code) }));
  if (!inspection.corpus || broken.length > 0) {
    return {
      report: { mistakes: problems, questions, discrepancies: [], files: inspection.examined, rules: 'skipped' },
      archive: null,
    };
  }
  const examined = new Set(inspection.examined);
  const archive = await judge(inspection.corpus);
  const told = { ...archive, reports: archive.reports.filter(({ file }) => examined.has(file)) };
  const results = told.reports.flatMap(archive.resultsOf);
  const mistakes = [
    ...results.filter((result) => result.severity === 'error').map((result) => mistake(result, inspection)),
    ...noteMistakes(told, results, inspection.locate),
  ];
  questions.push(...slipQuestions(told, results, inspection.locate));
  const discrepancies = results
    .filter((result) => result.severity === 'discrepancy')
    .map((result) => {
      const file = fileOf(result, inspection.corpus!);
      const at = inspection.locate(file, result.where.path);
      return { code: result.code, file, ...at, message: maskPersonal(result.message), formula: result.formula };
    });
  return {
    report: { mistakes, questions, discrepancies, files: inspection.examined, rules: 'ran' },
    archive: mistakes.length === 0 ? archive : null,
  };
}

function mistake(result: CheckResult, inspection: Inspection): ReportedMistake {
  const file = fileOf(result, inspection.corpus!);
  return {
    code: result.code,
    file,
    ...inspection.locate(file, result.where.path),
    message: maskPersonal(result.message),
    found: result.printed ?? result.where.label,
    expected: result.computed ?? result.formula,
    remedy: '对照来源文件改正这一处；原文确实如此的，照原文录入并另记一条 statements',
    help: Object.hasOwn(codes, result.code) ? helpPage(result.code as Code) : `docs/rules/${result.code}.md`,
  };
}

function fileOf(result: CheckResult, corpus: Corpus): string {
  return corpus.reports.find((report) => report.id === result.report)?.file ?? '';
}
