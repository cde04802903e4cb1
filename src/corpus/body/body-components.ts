/**
 * The components that the body of a report may use, with their attributes.
 * Pages must map exactly these names; anything else is refused here.
 */
export interface BodyComponent {
  readonly what: string;
  /** Attribute names with their meaning. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** Whether it holds content between an opening and a closing tag. */
  readonly content: boolean;
  readonly example: string;
}

export const bodyComponents: Readonly<Record<'Table' | 'Note' | 'Funding' | 'Trend', BodyComponent>> = Object.freeze({
  Table: {
    what: '表格',
    attributes: { label: '表号', title: '表名', unit: '单位', source: '数据来源' },
    required: [],
    content: true,
    example: '<Table label="表 1-2" title="床位数" unit="张">',
  },
  Note: {
    what: '编者说明',
    attributes: { title: '标题' },
    required: [],
    content: true,
    example: '<Note title="口径">',
  },
  Funding: {
    what: '前置数据里的资金表',
    attributes: { id: 'funding.tables 里的 id' },
    required: ['id'],
    content: false,
    example: '<Funding id="zhichu" />',
  },
  Trend: {
    what: '前置数据里的趋势',
    attributes: { id: 'trends 里的 id' },
    required: ['id'],
    content: false,
    example: '<Trend id="keliu" />',
  },
});

/** The component of that name, or undefined. */
export function bodyComponent(name: string): BodyComponent | undefined {
  return Object.hasOwn(bodyComponents, name) ? bodyComponents[name as keyof typeof bodyComponents] : undefined;
}
