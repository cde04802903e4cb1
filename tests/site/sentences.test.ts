/** Every sentence that a report page computes stands on it under the name of its kind, word for word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportPage } from '../../src/page-data/report/report-page.ts';
import { sentenceKinds } from '../../src/views/sentences/all-sentences.ts';
import { archive } from '../../src/site/site-archive.ts';
import { Doc, textOf } from '../support/dom.ts';
import { saidOn } from '../support/said.ts';

const known = new Set<string>(sentenceKinds().map(({ name }) => name));
/** Numbers are set in tags of their own, with a blank where lines may break. */
const bare = (text: string): string => text.replace(/\s/g, '');

describe.each(archive().reports.map((report) => [report.id, report] as const))('%s', (id, report) => {
  const doc = new Doc(readFileSync(join('dist/reports', id, 'index.html'), 'utf8'));
  const shown = doc.all('[data-sentence]').map((element) => ({
    kind: element.getAttribute('data-sentence') ?? '',
    text: bare(textOf(element)),
  }));

  it('names kinds that are known', () => {
    expect(shown.filter(({ kind }) => !known.has(kind))).toEqual([]);
  });

  it('shows each sentence under its name', () => {
    const said = saidOn(reportPage(report, archive())).filter(({ text }) => text !== '');
    const missing = said.filter(({ kind, text }) => !shown.some((one) => one.kind === kind && one.text === bare(text)));
    expect(missing).toEqual([]);
  });
});
