/** Workflow commands of GitHub Actions (Gitea and Forgejo read them too): remarks beside the lines of a change. */
import { summary, type Reporter } from './check-report.ts';
import { printable } from './terminal-width.ts';

export const github: Reporter = (report, { verbose }) => {
  const errors = report.mistakes.map((mistake) =>
    command('error', mistake, `${mistake.code} ${mistake.message}`, [
      `写的是：${mistake.found}`,
      `应当是：${mistake.expected}`,
      `怎么改：${mistake.remedy}`,
      ...(mistake.help ? [`说明：${mistake.help}`] : []),
    ]),
  );
  const questions = report.questions.map((item) =>
    command('notice', item, `${item.code} ${item.message}`, [
      `写的是：${item.found}`,
      `请确认：${item.expected}`,
      `怎么办：${item.remedy}`,
      ...(item.help ? [`说明：${item.help}`] : []),
    ]),
  );
  const warnings = verbose
    ? report.discrepancies.map((item) =>
        command('warning', item, `${item.code} 勾稽出入`, [item.message, item.formula]),
      )
    : [];
  return `${[...errors, ...questions, ...warnings, ...summary(report)].join('\n')}\n`;
};

interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

function command(
  level: 'error' | 'warning' | 'notice',
  { file, line, column }: Place,
  title: string,
  message: readonly string[],
): string {
  const properties = [`file=${property(file)}`, `line=${line}`, `col=${column}`, `title=${property(title)}`];
  return `::${level} ${properties.join(',')}::${data(message.filter((part) => part !== '').join('\n'))}`;
}

/** Line feeds part the sentences of a message; no other sign that a terminal obeys is sent. */
const data = (value: string): string =>
  value.split('\n').map(printable).join('\n').replace(/%/g, '%25').replace(/\n/g, '%0A');
const property = (value: string): string => data(value).replace(/:/g, '%3A').replace(/,/g, '%2C');
