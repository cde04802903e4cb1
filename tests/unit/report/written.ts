/** Figures and targets written plainly, to be read again: what the readers of them are held against. */
import { formatDeadline } from '../../../src/report/deadline.ts';
import { decimalText } from '../../../src/report/exact.ts';
import type { Figure } from '../../../src/report/figure.ts';
import { formatQuantity } from '../../../src/report/quantity.ts';
import type { Target } from '../../../src/report/target.ts';

/** The figure with its unit. */
export function formatFigure(figure: Figure): string {
  return `${signBefore(figure)}${decimalText(figure.value)}${figure.unit}`;
}

function signBefore({ bound, approximate }: Figure): string {
  if (bound === 'over') return '超';
  return approximate ? '约' : '';
}

/** Canonical writing; parsing it gives the same target. */
export function formatTarget(target: Target): string {
  switch (target.kind) {
    case 'deadline':
      return formatDeadline(target);
    case 'rank':
      return `第${target.place}位`;
    case 'text':
      return target.text;
    default:
      return formatQuantity(target);
  }
}
