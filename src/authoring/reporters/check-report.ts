/** What a check found, ready to be told in any form. Reporters take it and return text. */
import type { Mistake } from '../../corpus/mistake.ts';

/** A problem of the content or an error of a rule: both stop the build. */
export interface ReportedMistake extends Omit<Mistake, 'code'> {
  readonly code: string;
  /** Help page from the project root, when there is one. */
  readonly help: string | null;
}

/** Something that only the author can know: it stops nothing and is published nowhere. */
export type Question = ReportedMistake;

/** A contradiction of the source document: published, stops nothing. */
export interface Discrepancy {
  readonly code: string;
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly formula: string;
}

export interface CheckReport {
  readonly mistakes: readonly ReportedMistake[];
  readonly questions: readonly Question[];
  readonly discrepancies: readonly Discrepancy[];
  /** Reports that were examined. */
  readonly files: readonly string[];
  /** Whether the rules could run: they need sound content. */
  readonly rules: 'ran' | 'skipped';
}

export interface ReporterOptions {
  readonly color: boolean;
  readonly verbose: boolean;
  /** Text of a line of a file, for showing it; undefined when it cannot be read. */
  readonly sourceLine: (file: string, line: number) => string | undefined;
}

export type Reporter = (report: CheckReport, options: ReporterOptions) => string;

/** The last sentence: how many, where, and what follows from it. */
export function summary({ mistakes, questions, discrepancies, files, rules }: CheckReport): string[] {
  const bad = new Set(mistakes.map((mistake) => mistake.file)).size;
  const lines =
    mistakes.length > 0
      ? [`共 ${mistakes.length} 处错误，在 ${bad} 个文件里；检查了 ${files.length} 份报告。改正之前不会发布。`]
      : [`检查了 ${files.length} 份报告，没有错误。`];
  if (questions.length > 0) lines.push(`另有 ${questions.length} 处请确认：不影响发布，不会出现在网站上。`);
  if (rules === 'skipped') lines.push('内容有错，没有进行勾稽核验。');
  else if (discrepancies.length > 0) {
    lines.push(`另有 ${discrepancies.length} 处勾稽出入：来源文件自身前后不一，照原样公布并注明，不影响发布。`);
  }
  return lines;
}
