/** Every page is valid HTML; `npm test` has some of each kind. */
import { inject } from 'vitest';
import { builtPages } from '../support/pages.ts';
import { areValid } from '../support/valid-html.ts';

areValid(builtPages(inject('dist')));
