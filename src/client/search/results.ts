/** Results as a list, grouped by report. */
import { address } from './address.ts';
import { h, marked } from './dom.ts';
import type { Result, ResultGroup } from './engine.ts';

export const KIND_LABELS: Readonly<Record<string, string>> = {
  report: '报告',
  section: '正文',
  finding: '问题',
  recommendation: '建议',
  indicator: '指标',
  funding: '资金',
  trend: '趋势',
  followup: '整改',
};

/** What tools are told: series and follow-ups are sections to them. */
const CONTRACT: Readonly<Record<string, string>> = { trend: 'section', followup: 'section' };

export function groupElement(group: ResultGroup, more?: () => void): HTMLElement {
  const rest = group.total - group.results.length;
  const headline = [
    group.year,
    group.organisations.length > 3
      ? `${group.organisations.slice(0, 2).join('、')}等${group.organisations.length}个单位`
      : group.organisations.join('、'),
  ];
  const button =
    rest > 0 && more ? h('button', { type: 'button', class: 'more-results' }, `本报告另有 ${rest} 处`) : null;
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
  link.addEventListener('click', (event) => toQuote(event, link, result.quote));
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

/** A plain click also asks the browser to show the very words; the address of the link stays clean. */
function toQuote(event: MouseEvent, link: HTMLAnchorElement, quote: string | null): void {
  if (
    quote === null ||
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  )
    return;
  event.preventDefault();
  const text = encodeURIComponent(quote).replace(/-/g, '%2D');
  location.assign(`${link.href}${link.hash === '' ? '#' : ''}:~:text=${text}`);
}
