/** Whether the page says of a part that the source does not have it. */
import { actOf } from '../../report/acts.ts';
import type { Report } from '../../report/archive.ts';

/** Only of a document that judges results as a whole: elsewhere nothing is missing. */
export const tellsAbsence = ({ evaluation, projects }: Pick<Report, 'evaluation' | 'projects'>): boolean =>
  projects === undefined && actOf(evaluation).comparable;
