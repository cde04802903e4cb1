/** Results as a list, grouped by report. */
import { KIND_WORDS } from '../../../contract/kind-words.ts';
import { address } from '../site-path.ts';
import { handOver } from '../../place/mark-passage.ts';
import { h, marked } from './html-elements.ts';
import type { Result, ResultGroup } from '../engine/request-and-answer.ts';

/** By kind as a text: an index that is newer than the page may have others. */
export const KIND_LABELS: Readonly<Record<string, string>> = KIND_WORDS;

/** What tools are told: series and follow-ups are sections to them. */
const CONTRACT: Readonly<Record<string, string>> = { trend: 'section', followup: 'section' };

/** @param counted whether the number of results is of all that there is */
export function groupElement(group: ResultGroup, counted: boolean, more?: () => void): HTMLElement {
  const rest = group.total - group.results.length;
  const headline = [
    group.year,
    group.organisations.length > 3
      ? `${group.organisations.slice(0, 2).join('、')}等${group.organisations.length}个单位`
      : group.organisations.join('、'),
  ];
  const button =
    rest > 0 && more
      ? h(
          'button',
          { type: 'button', class: 'more-results' },
          counted ? `本报告另有 ${rest} 处` : '本报告其他相关的内容',
        )
      : null;
  if (button && more) button.addEventListener('click', more);
  return h(
    'li',
    { class: 'result-group', 'data-search-group': group.id },
    h(
      'p',
      { class: 'result-report' },
      h('a', { href: address(group.url) }, group.title),
      h('span', { class: 'quiet small' }, headline.filter(Boolean).join(' · ')),
    ),
    h(
      'ol',
      { class: 'results', role: 'list' },
      group.results.map((result) => resultElement(result, group.id)),
    ),
    button,
  );
}

function resultElement(result: Result, report: string): HTMLElement {
  const link = h('a', { href: address(result.url) }, ...marked(result.title));
  link.addEventListener('click', () => handOver(link, wordsOf(result)));
  return h(
    'li',
    {
      class: 'result',
      'data-search-result': true,
      'data-report': report,
      'data-kind': CONTRACT[result.kind] ?? result.kind,
    },
    h(
      'p',
      { class: 'result-title' },
      h('span', { class: 'badge' }, KIND_LABELS[result.kind] ?? result.kind),
      link,
      result.path !== '' && h('span', { class: 'quiet small' }, result.path),
    ),
    result.lines.length > 0 &&
      h(
        'div',
        { class: 'result-text' },
        result.lines.map((line) => h('p', {}, ...marked(line))),
      ),
  );
}

/** The marked words, each once; what runs over a cell of a table stands in pieces there. */
function wordsOf({ title, lines }: Result): string[] {
  const words = [title, ...lines].flatMap(({ text, marks }) => marks.map(([from, to]) => text.slice(from, to)));
  return [...new Set(words.flatMap((word) => word.split(/[\t\n]/)))].filter((word) => word.trim() !== '');
}
