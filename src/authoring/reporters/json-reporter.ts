/** For programs. The shape is stable: fields are added, never renamed. */
import type { Reporter } from './check-report.ts';

export const json: Reporter = ({ faults, questions, discrepancies, files, rules }) =>
  `${JSON.stringify(
    {
      version: 1,
      ok: faults.length === 0,
      files: files.length,
      rules,
      counts: { problems: faults.length, discrepancies: discrepancies.length, questions: questions.length },
      problems: faults,
      discrepancies,
      questions,
    },
    null,
    2,
  )}\n`;
