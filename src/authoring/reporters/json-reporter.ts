/** For programs. The shape is stable: fields are added, never renamed. */
import type { Reporter } from './check-report.ts';

export const json: Reporter = ({ mistakes, questions, discrepancies, files, rules }) =>
  `${JSON.stringify(
    {
      version: 1,
      ok: mistakes.length === 0,
      files: files.length,
      rules,
      counts: { problems: mistakes.length, discrepancies: discrepancies.length, questions: questions.length },
      problems: mistakes,
      discrepancies,
      questions,
    },
    null,
    2,
  )}\n`;
