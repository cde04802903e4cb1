/**
 * The screen for what identifies a person: numbers, addresses, names with an office.
 *
 * The aim is to stop an accident, so a doubtful case is reported; but an amount
 * of money must not stop a report, so digits that carry a unit or stand in a field
 * or a column of amounts are left alone. What may be public is asked about.
 */
export { findPersonal } from './personal/find-personal.ts';
export { plainText } from './personal/fold-text.ts';
export type { PersonalCode, PersonalData, Setting } from './personal/personal-data.ts';
export { mask, maskPersonal, maskPlaces } from './personal/mask.ts';
