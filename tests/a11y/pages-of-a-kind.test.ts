/** One of each kind of which there are many: a report, an organisation, a theme. */
import { inject } from 'vitest';
import { nothingIsFound } from '../support/axe.ts';
import { builtPages, kindOf, onePageOfEachKind } from '../support/pages.ts';

nothingIsFound(onePageOfEachKind(builtPages(inject('dist'))).filter(({ url }) => kindOf(url).includes('*')));
