/** Numbers written at the ends of bars: a reader should not have to guess from the axis. */
import type { Plugin } from 'chart.js';

interface EndLabel {
  readonly text: string;
  readonly colour: string;
  /** Under the point instead of over it. */
  readonly below?: boolean;
}

type Labeller = (dataset: number, index: number) => EndLabel | null;

/** A plugin for one chart; horizontal bars get the text to their right, vertical ones above. */
export function endLabels(labeller: Labeller, horizontal: boolean): Plugin {
  return {
    id: 'endLabels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      const paper = getComputedStyle(document.documentElement).getPropertyValue('--paper');
      ctx.save();
      ctx.font = `12px ${chart.options.font?.family ?? 'sans-serif'}`;
      chart.data.datasets.forEach((_dataset, datasetIndex) => {
        chart.getDatasetMeta(datasetIndex).data.forEach((element, index) => {
          const label = labeller(datasetIndex, index);
          if (!label) return;
          ctx.fillStyle = label.colour;
          if (horizontal) {
            const room = chart.width - 2 - ctx.measureText(label.text).width;
            ctx.textAlign = 'left';
            ctx.textBaseline = 'middle';
            write(ctx, label.text, Math.min(element.x + 6, room), element.y, paper);
          } else {
            const { base } = element.getProps(['base'], true) as { base?: number };
            const top = Math.min(element.y, base ?? element.y);
            const place = placeOf({ x: element.x, y: element.y, top }, label.below === true, chart.chartArea.bottom);
            ctx.textAlign = place.align;
            ctx.textBaseline = place.baseline;
            write(ctx, label.text, place.x, place.y, paper);
          }
        });
      });
      ctx.restore();
    },
  };
}

interface LabelPlace {
  readonly align: CanvasTextAlign;
  readonly baseline: CanvasTextBaseline;
  readonly x: number;
  readonly y: number;
}

/** Above its point, or below; beside it where no room is left between the point and the axis. */
function placeOf(
  { x, y, top }: { readonly x: number; readonly y: number; readonly top: number },
  below: boolean,
  axis: number,
): LabelPlace {
  if (!below) return { align: 'center', baseline: 'bottom', x, y: top - 5 };
  if (y + 20 > axis) return { align: 'left', baseline: 'middle', x: x + 9, y };
  return { align: 'center', baseline: 'top', x, y: y + 7 };
}

/** Text with a rim of paper, legible across lines and bars. */
function write(ctx: CanvasRenderingContext2D, text: string, x: number, y: number, paper: string): void {
  ctx.strokeStyle = paper;
  ctx.lineWidth = 3;
  ctx.lineJoin = 'round';
  ctx.strokeText(text, x, y);
  ctx.fillText(text, x, y);
}

/** A remark above the left corner of the plot: unit, where the axis begins. */
export function remark(text: string, colour: string): Plugin {
  return {
    id: 'remark',
    afterDatasetsDraw({ ctx, chartArea, options }) {
      ctx.save();
      ctx.font = `12px ${options.font?.family ?? 'sans-serif'}`;
      ctx.fillStyle = colour;
      ctx.textAlign = 'right';
      ctx.textBaseline = 'top';
      ctx.fillText(text, chartArea.right, 0);
      ctx.restore();
    },
  };
}

/** Shortens a label to what fits beside a bar. */
export const shorten = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

/** “1512.57” without lost digits; no thousands separators, as everywhere on the site. */
export const plain = (value: number): string =>
  value.toLocaleString('zh-CN', { maximumFractionDigits: 6, useGrouping: false });
