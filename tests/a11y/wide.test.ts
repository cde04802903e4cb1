import { nothingIsFound } from '../support/axe.ts';

nothingIsFound(1280);
