/** Numbers written at the ends of bars: a reader should not have to guess from the axis. */
import type { Plugin } from 'chart.js';

export interface EndLabel {
  readonly text: string;
  readonly colour: string;
}

type Labeller = (dataset: number, index: number) => EndLabel | null;

/** A plugin for one chart; horizontal bars get the text to their right, vertical ones above. */
export function endLabels(labeller: Labeller, horizontal: boolean): Plugin {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      const { ctx, chartArea } = chart;
      ctx.save();
      ctx.font = `12px ${chart.options.font?.family ?? 'sans-serif'}`;
      chart.data.datasets.forEach((_dataset, datasetIndex) => {
        chart.getDatasetMeta(datasetIndex).data.forEach((element, index) => {
          const label = labeller(datasetIndex, index);
          if (!label) return;
          ctx.fillStyle = label.colour;
          if (horizontal) {
            const width = ctx.measureText(label.text).width;
            const inside = element.x + 6 + width > chartArea.right + 4;
            ctx.textAlign = inside ? 'right' : 'left';
            ctx.textBaseline = 'middle';
            ctx.fillText(label.text, inside ? chartArea.right : element.x + 6, element.y);
          } else {
            ctx.textAlign = 'center';
            ctx.textBaseline = 'bottom';
            const { base } = element.getProps(['base'], true) as { base?: number };
            ctx.fillText(label.text, element.x, Math.min(element.y, base ?? element.y) - 4);
          }
        });
      });
      ctx.restore();
    },
  };
}

/** Shortens a label to what fits beside a bar. */
export const shorten = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);

/** “1,512.57” without lost digits. */
export const plain = (value: number): string => value.toLocaleString('zh-CN', { maximumFractionDigits: 6 });
