/** How to reach the office itself: what site.yaml says of it is meant to be public. */
import type { PersonalCode } from '../text/personal.ts';

const SITE = 'content/site.yaml';
/** Fields for the office's own particulars, down to the next field of the first level. */
const FIELDS =
  /^(?:contact|tel|telephone|phone|hotline|fax|e-?mail|mail|address|office|post|footer|sponsor|organiser|publisher|icp|police|beian|record|identi|service|government)\w*:.*\n?(?:(?:[ \t-].*)?\n)*(?:[ \t].*)?/gim;
const PUBLIC: ReadonlySet<PersonalCode> = new Set(['M502', 'M505', 'M506', 'M509', 'M510']);

export type Standing = 'public' | 'ask' | 'personal';

/** What a find in a file is by its field: an office may print its telephone, a mobile number is asked about. */
export function officeStanding(file: string, text: string): (index: number, code: PersonalCode) => Standing {
  if (file !== SITE) return () => 'personal';
  const fields = [...text.matchAll(FIELDS)].map(({ 0: field, index }) => ({ start: index, end: index + field.length }));
  return (index, code) => {
    if (!fields.some(({ start, end }) => index >= start && index < end)) return 'personal';
    if (PUBLIC.has(code)) return 'public';
    return code === 'M501' ? 'ask' : 'personal';
  };
}
