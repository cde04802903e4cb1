/** Draws one picture with Chart.js, in the colours of the page, and again when they change. */
import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type ChartConfiguration,
} from 'chart.js';
import type { Picture } from '../../contract/picture.ts';
import { line } from './line-chart.ts';
import { pairs } from './pairs-chart.ts';
import { readPalette, type Palette } from './palette.ts';
import { spread } from './spread-chart.ts';
import { strips } from './strips-chart.ts';
import { target } from './target-chart.ts';
import { waterfall } from './waterfall-chart.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
);

const drawn = new Map<HTMLElement, Chart>();

function configuration(picture: Picture, palette: Palette, narrow: boolean): ChartConfiguration {
  switch (picture.kind) {
    case 'waterfall':
      return waterfall(picture, palette);
    case 'pairs':
      return pairs(picture, palette, narrow);
    case 'line':
      return line(picture, palette);
    case 'target':
      return target(picture, palette, narrow);
    case 'spread':
      return spread(picture, palette, narrow);
    case 'strips':
      return strips(picture, palette, narrow);
  }
}

export function draw(frame: HTMLElement): void {
  const canvas = frame.querySelector('canvas');
  const source = frame.dataset['picture'];
  if (!canvas || source === undefined) return;
  drawn.get(frame)?.destroy();
  const palette = readPalette();
  Chart.defaults.font.family = palette.font;
  Chart.defaults.font.size = 12;
  Chart.defaults.color = palette.ink2;
  Chart.defaults.borderColor = palette.rule;
  Chart.defaults.animation = false;
  Chart.defaults.maintainAspectRatio = false;
  Chart.defaults.set('scales.linear', { ticks: { format: { useGrouping: false } } });
  drawn.set(frame, new Chart(canvas, configuration(JSON.parse(source) as Picture, palette, frame.clientWidth < 520)));
}

function redraw(): void {
  for (const frame of drawn.keys()) draw(frame);
}

matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
document.documentElement.addEventListener('themechange', redraw);
