/** The longest page of each kind with every entry on it; `npm test` looks at each part of an entry a few times. */
import { inject } from 'vitest';
import { nothingIsFound } from '../support/axe.ts';
import { builtPages, onePageOfEachKind } from '../support/pages.ts';

nothingIsFound(onePageOfEachKind(builtPages(inject('dist'))), true);
