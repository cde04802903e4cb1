/** Checks one folder after another, in a process of its own: what hangs in here can be ended from outside. */
import { checkContent } from '../../../src/authoring/check-content.ts';
import { github } from '../../../src/authoring/reporters/github-reporter.ts';
import { text } from '../../../src/authoring/reporters/text-reporter.ts';
import { sourceLines } from '../../../src/authoring/source-lines.ts';

process.on('message', (root: string) => {
  const begun = process.cpuUsage();
  void checkContent(root)
    .then(({ report, archive }) => {
      const options = { color: false, verbose: true, sourceLine: sourceLines(root) };
      process.send?.({
        accepted: archive !== null,
        faults: report.mistakes,
        milliseconds: spent(begun),
        printed: [text(report, options), github(report, options)],
      });
    })
    .catch((error: unknown) => process.send?.({ thrown: String((error as Error).stack ?? error) }));
});

/** Of this process alone: other programs of a busy machine do not count. */
function spent(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}
