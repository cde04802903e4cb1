/** Sets two to four reports side by side from their public records; the choice lives in the address. */

interface ReportRecord {
  readonly id: string;
  readonly shortTitle: string;
  readonly url: string;
  readonly kind: string;
  readonly evaluation: string;
  readonly organisations: readonly string[];
  readonly evaluator: string | null;
  readonly period: readonly [number, number];
  readonly score: number | null;
  readonly grade: string | null;
  readonly selfScore: number | null;
  readonly dimensions: readonly { readonly name: string; readonly max: number; readonly score: number | null }[];
  readonly funding: {
    readonly budget: number | null;
    readonly actual: number | null;
    readonly rate: number | null;
  } | null;
  readonly counts: Readonly<Record<string, number>>;
  readonly findings: readonly { readonly id: string; readonly title: string; readonly themes: readonly string[] }[];
}

interface Words {
  readonly base: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly evaluations: Readonly<Record<string, string>>;
  readonly themes: Readonly<Record<string, string>>;
}

type Content = string | Node;
interface Line {
  readonly name: string;
  readonly of: (report: ReportRecord) => Content;
}

const MOST = 4;
const form = document.querySelector<HTMLFormElement>('[data-compare-form]');
const output = document.querySelector<HTMLElement>('[data-compare]');
const status = document.querySelector<HTMLElement>('[data-compare-status]');
const words = JSON.parse(document.querySelector('[data-compare-words]')?.textContent ?? '{}') as Words;

const amount = (value: number | null): string =>
  value === null ? '—' : value.toLocaleString('zh-CN', { maximumFractionDigits: 4 });

const link = (text: string, to: string): HTMLAnchorElement => {
  const anchor = document.createElement('a');
  anchor.href = words.base + to;
  anchor.textContent = text;
  return anchor;
};

const list = (items: readonly Content[]): Content => {
  if (items.length === 0) return '—';
  const element = document.createElement('ul');
  for (const item of items) {
    const entry = document.createElement('li');
    entry.append(item);
    element.append(entry);
  }
  return element;
};

/** Rows of the comparison: dimensions and themes are the union over the chosen reports. */
function lines(reports: readonly ReportRecord[]): Line[] {
  const dimensions = [...new Set(reports.flatMap((report) => report.dimensions.map(({ name }) => name)))];
  const themes = [...new Set(reports.flatMap((report) => report.findings.flatMap((finding) => finding.themes)))];
  return [
    { name: '类别', of: (r) => `${words.kinds[r.kind] ?? r.kind}·${words.evaluations[r.evaluation] ?? r.evaluation}` },
    { name: '单位', of: (r) => r.organisations.join('、') },
    { name: '评价机构', of: (r) => r.evaluator ?? '—' },
    {
      name: '预算年度',
      of: (r) => (r.period[0] === r.period[1] ? String(r.period[0]) : `${r.period[0]}–${r.period[1]}`),
    },
    { name: '得分', of: (r) => (r.score === null ? '—' : String(r.score)) },
    { name: '等级', of: (r) => r.grade ?? '—' },
    { name: '自评分', of: (r) => (r.selfScore === null ? '—' : String(r.selfScore)) },
    ...dimensions.map((name) => ({
      name: `${name}（得分／分值）`,
      of: (r: ReportRecord) => {
        const own = r.dimensions.find((dimension) => dimension.name === name);
        return own === undefined ? '—' : `${own.score ?? '—'}／${own.max}`;
      },
    })),
    { name: '预算或下达（万元）', of: (r) => amount(r.funding?.budget ?? null) },
    { name: '支出（万元）', of: (r) => amount(r.funding?.actual ?? null) },
    { name: '执行率', of: (r) => (r.funding?.rate == null ? '—' : `${r.funding.rate}%`) },
    { name: '指标（完成／全部）', of: (r) => `${r.counts['met'] ?? 0}／${r.counts['indicators'] ?? 0}` },
    { name: '核验出入', of: (r) => String(r.counts['discrepancies'] ?? 0) },
    ...themes.map((theme) => ({
      name: `问题：${words.themes[theme] ?? theme}`,
      of: (r: ReportRecord) =>
        list(r.findings.filter((f) => f.themes.includes(theme)).map((f) => link(f.title, `${r.url}#${f.id}`))),
    })),
  ];
}

function cell(tag: 'th' | 'td', content: Content, scope?: string): HTMLTableCellElement {
  const element = document.createElement(tag);
  if (scope !== undefined) element.setAttribute('scope', scope);
  element.append(content);
  return element;
}

function table(reports: readonly ReportRecord[]): HTMLTableElement {
  const element = document.createElement('table');
  element.setAttribute('aria-label', '报告对照');
  const head = element.createTHead().insertRow();
  head.append(
    cell('th', '项目', 'col'),
    ...reports.map((report) => cell('th', link(report.shortTitle, report.url), 'col')),
  );
  const body = element.createTBody();
  for (const line of lines(reports))
    body.insertRow().append(cell('th', line.name, 'row'), ...reports.map((report) => cell('td', line.of(report))));
  return element;
}

const chosen = (): string[] => [...new Set(new URLSearchParams(location.search).getAll('r'))].slice(0, MOST);

async function fetchReport(id: string): Promise<ReportRecord> {
  const response = await fetch(`${words.base}/data/reports/${encodeURIComponent(id)}.json`);
  if (!response.ok) throw new Error(id);
  return (await response.json()) as ReportRecord;
}

async function show(): Promise<void> {
  if (form === null || output === null || status === null) return;
  const ids = chosen();
  [...form.querySelectorAll('select')].forEach((select, index) => (select.value = ids[index] ?? ''));
  if (ids.length < 2) {
    output.replaceChildren();
    status.textContent = '请选两份到四份报告。';
    return;
  }
  status.textContent = '正在读取……';
  try {
    const reports = await Promise.all(ids.map(fetchReport));
    output.replaceChildren(table(reports));
    status.textContent = `已对照${reports.length}份报告，网址可以直接分享。`;
  } catch (error) {
    output.replaceChildren();
    status.textContent = `读不到报告“${error instanceof Error ? error.message : ''}”的数据，请检查网址或重新选择。`;
  }
}

form?.addEventListener('change', () => {
  const ids = [...form.querySelectorAll('select')].map(({ value }) => value).filter((value) => value !== '');
  const search = new URLSearchParams(ids.map((id) => ['r', id])).toString();
  history.pushState(null, '', `${location.pathname}${search === '' ? '' : `?${search}`}`);
  void show();
});
addEventListener('popstate', () => void show());
if (form !== null) form.hidden = false;
void show();
