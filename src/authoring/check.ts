/** Content problems and rules together: everything that is known about content/. */
import { codes, helpPage, type Code } from '../corpus/codes.ts';
import type { Corpus } from '../report/archive.ts';
import type { FileList } from '../corpus/files.ts';
import { inspectContent, type Inspection } from '../corpus/read.ts';
import { sortProblems } from '../corpus/problem.ts';
import { maskPersonal } from '../corpus/text/personal.ts';
import type { CheckResult } from '../rules/rule.ts';
import { brokenPictures } from './pictures.ts';
import { noteFaults, slipQuestions } from './notes.ts';
import type { CheckReport, Fault, Question } from './reporters/report.ts';

export type RunRules = (corpus: Corpus) => readonly CheckResult[] | Promise<readonly CheckResult[]>;

export interface Checked {
  readonly report: CheckReport;
  /** Null when anything stops publication. */
  readonly corpus: Corpus | null;
}

/** Loads the rules only when they are needed: they are many, and faulty content has no use for them. */
export const runAllRules: RunRules = async (corpus) => {
  const { runRules } = await import('../rules/index.ts');
  return runRules(corpus);
};

export async function checkContent(
  root: string,
  files: readonly string[] = [],
  runRules: RunRules = runAllRules,
  list?: FileList,
): Promise<Checked> {
  const inspection = inspectContent(root, { files, ...(list && { list }) });
  const broken = await brokenPictures(root, inspection.pictures);
  const problems = sortProblems([...inspection.problems, ...broken]).map((item): Fault => ({
    ...item,
    help: helpPage(item.code),
  }));
  const questions = inspection.questions.map((item): Question => ({ ...item, help: helpPage(item.code) }));
  if (!inspection.corpus || broken.length > 0) {
    return {
      report: { faults: problems, questions, discrepancies: [], files: inspection.examined, rules: 'skipped' },
      corpus: null,
    };
  }
  const examined = new Set(inspection.examined);
  const results = (await runRules(inspection.corpus)).filter((result) =>
    examined.has(fileOf(result, inspection.corpus!)),
  );
  const told = { ...inspection.corpus, reports: inspection.corpus.reports.filter(({ file }) => examined.has(file)) };
  const faults = [
    ...results.filter((result) => result.severity === 'error').map((result) => fault(result, inspection)),
    ...noteFaults(told, results, inspection.locate),
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
    report: { faults, questions, discrepancies, files: inspection.examined, rules: 'ran' },
    corpus: faults.length === 0 ? inspection.corpus : null,
  };
}

function fault(result: CheckResult, inspection: Inspection): Fault {
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
