/** Pages that are the only ones of their kind: the lists, the search, the comparison. */
import { inject } from 'vitest';
import { nothingIsFound } from '../support/axe.ts';
import { builtPages, kindOf, onePageOfEachKind } from '../support/pages.ts';

nothingIsFound(onePageOfEachKind(builtPages(inject('dist'))).filter(({ url }) => !kindOf(url).includes('*')));
