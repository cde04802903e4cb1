/**
 * Properties are tried on the same values in every run, so that a run tells
 * of the change that was made. The deep run takes other values, and more.
 */
import fc from 'fast-check';
import { inject } from 'vitest';

const deep = inject('properties') === 'whole';
fc.configureGlobal(deep ? { seed: Date.now() % 2 ** 31, numRuns: 1000 } : { seed: 20_170_401 });
