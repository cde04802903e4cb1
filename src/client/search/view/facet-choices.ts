/** The filters beside the results: values that occur, how many results each leaves. */
import { FACETS, type Facet } from '../../../contract/search-index.ts';
import { h } from './html-elements.ts';
import type { FacetCounts, FacetValue, Filters } from '../engine/narrow-hits.ts';

export const FACET_LABELS: Readonly<Record<Facet, string>> = {
  kind: '内容',
  year: '预算年度',
  level: '层级',
  region: '地区',
  organisation: '单位',
  type: '评价对象',
  evaluation: '评价方式',
  grade: '等级',
  theme: '问题主题',
  status: '整改状态',
  evaluator: '评价机构',
};

/** Order of the interface: what was found, when, who. */
const ORDER = Object.keys(FACET_LABELS) as Facet[];

/** Facets with fewer values than this say nothing. */
const LEAST = 2;

/** @param counted whether the numbers are of all that there is, and so worth saying */
export function filterElements(
  facets: FacetCounts,
  counted: boolean,
  choose: (filters: Filters) => void,
): HTMLElement[] {
  const filters: Record<Facet, string[]> = Object.fromEntries(
    FACETS.map((facet) => [facet, facets[facet].filter(({ chosen }) => chosen).map(({ value }) => value)]),
  ) as Record<Facet, string[]>;
  return ORDER.flatMap((facet) => {
    const values = facets[facet].filter(({ count, chosen }) => chosen || count === null || count > 0);
    if (values.length < LEAST && !values.some(({ chosen }) => chosen)) return [];
    const toggle = (value: string): void =>
      choose({
        ...filters,
        [facet]: filters[facet].includes(value)
          ? filters[facet].filter((other) => other !== value)
          : [...filters[facet], value],
      });
    return [
      h(
        'fieldset',
        { class: 'facet', 'data-facet': facet },
        h('legend', {}, FACET_LABELS[facet]),
        h(
          'ul',
          { role: 'list' },
          values.map((value) => choice(facet, counted ? value : { ...value, count: null }, toggle)),
        ),
      ),
    ];
  });
}

function choice(
  facet: Facet,
  { value, label, count, chosen }: FacetValue,
  toggle: (value: string) => void,
): HTMLElement {
  const id = `facet-${facet}-${value}`;
  const box = h('input', { type: 'checkbox', id, checked: chosen, name: facet, value });
  box.addEventListener('change', () => toggle(value));
  return h('li', {}, box, h('label', { for: id }, label, count !== null && h('span', { class: 'quiet' }, ` ${count}`)));
}

/** The chosen values, each with a way to drop it. */
export function chosenElements(facets: FacetCounts, choose: (filters: Filters) => void): HTMLElement[] {
  const all = FACETS.flatMap((facet) =>
    facets[facet].filter(({ chosen }) => chosen).map((value) => ({ facet, ...value })),
  );
  const without = (gone: { facet: Facet; value: string } | null): Filters =>
    Object.fromEntries(
      FACETS.map((facet) => [
        facet,
        all
          .filter(
            (one) => gone !== null && one.facet === facet && !(one.facet === gone.facet && one.value === gone.value),
          )
          .map(({ value }) => value),
      ]),
    );
  const buttons = all.map((one) => {
    const button = h(
      'button',
      { type: 'button', 'aria-label': `取消筛选：${FACET_LABELS[one.facet]} ${one.label}` },
      `${one.label} ×`,
    );
    button.addEventListener('click', () => choose(without(one)));
    return button;
  });
  if (buttons.length < 2) return buttons;
  const clear = h('button', { type: 'button' }, '清除全部筛选');
  clear.addEventListener('click', () => choose(without(null)));
  return [...buttons, clear];
}
