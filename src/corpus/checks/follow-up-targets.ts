/** Follow-ups name findings and recommendations of earlier reports: they must be there. */
import { nearest } from '../text/nearest.ts';
import { pathName } from '../text/path-name.ts';
import type { Tell } from './check.ts';
import type { Referring } from './names-and-references.ts';
import type { Cursor } from './cursor.ts';

/** What each report can be asked for; null when its frontmatter cannot be read. */
export type TargetIndex = ReadonlyMap<string, ReadonlySet<string> | null>;

/** The ids F… and R… of one report as written. */
export function targetsOf(report: Cursor): Set<string> {
  return new Set(
    [...report.items('findings'), ...report.items('recommendations')].flatMap((item) => item.text('id') ?? []),
  );
}

export function targets(references: readonly Referring[], index: TargetIndex, tell: Tell): void {
  for (const { at: item, reference } of references) {
    if (reference.to !== 'report') continue;
    const match = /^([a-z0-9-]+)#([FR][1-9]\d*)$/.exec(item.text() ?? '');
    if (!match) continue;
    const [written, id, part] = match as unknown as [string, string, string];
    const parts = index.get(id);
    if (parts === null || parts?.has(part)) continue;
    const near = parts ? nearest(part, parts) : nearest(id, index.keys());
    tell(item.path, {
      code: 'M303',
      message: parts ? `报告 ${id} 没有 ${part}` : `${pathName(item.path)} 所指的报告 ${id} 不存在`,
      found: written,
      expected: parts
        ? `下列之一：${[...parts].join('、') || '（该报告没有问题和建议）'}`
        : '本站已有报告的编号，加 #F1 或 #R1',
      remedy: `${near ? `是不是 ${parts ? `${id}#${near}` : `${near}#${part}`}？` : ''}对应的报告不在本站的，写 targets: []`,
    });
  }
}
