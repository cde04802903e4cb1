/** The words of a body as its page shows them, rendered by the page's own options. */
import { evaluate } from 'satteri';
import { narrativeOptions } from '../../src/components/mdx/markdown.ts';
import { shield } from '../../src/corpus/body/typed-text.ts';

type Props = Readonly<Record<string, unknown>>;
type Component = (props: Props) => unknown;

const BLOCK = /^(?:p|h[1-6]|li|td|th|tr|table|ul|ol|section)$/;

/** Told of the text of each element of that name. */
export type Listeners = Readonly<Record<string, (text: string) => void>>;

/** Elements become the text in them; blocks stand apart by a line feed. */
const runtime =
  (listeners: Listeners) =>
  (type: unknown, given: unknown): unknown => {
    const { children, ...props } = given as Props;
    if (typeof type === 'function') return (type as Component)({ ...props, children });
    const inner = [children].flat(Infinity as 1).join('');
    if (typeof type !== 'string') return inner;
    listeners[type]?.(inner);
    return BLOCK.test(type) ? `\n${inner}\n` : inner;
  };

const components: Readonly<Record<string, Component>> = {
  Note: ({ title = '', children }) => [title, children].flat(Infinity as 1).join('\n'),
  Table: ({ title = '', children }) => [title, children].flat(Infinity as 1).join('\n'),
};

/** The text of the rendered body, without marks of footnotes. */
export function renderedText(body: string, listeners: Listeners = {}): string {
  const jsx = runtime(listeners);
  const { default: Content } = evaluate(shield(body), {
    ...narrativeOptions('/'),
    Fragment: ({ children }: Props) => children,
    jsx,
    jsxs: jsx,
  }) as unknown as { default: Component };
  return [Content({ components })].flat(Infinity as 1).join('');
}
