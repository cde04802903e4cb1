/** What an address asks for and this site does not have. It is left out, and the reader is told. */

export interface UnknownValue {
  /** Name of the filter as the page has it, or of the parameter. */
  readonly name: string;
  readonly value: string;
}

/** Added by services through which addresses are passed on; nobody asked for them. */
const PASSED_ON = /^(?:utm_\w+|from|isappinstalled|scene|clicktime|enterid|spm|fbclid|gclid)$/;

const VALUES_IN_A_REMARK = 3;
const LONGEST = 24;

export function unknownWords(unknown: readonly UnknownValue[]): string {
  const told = unknown.filter(({ name, value }) => value !== '' && !PASSED_ON.test(name));
  if (told.length === 0) return '';
  const listed = told.slice(0, VALUES_IN_A_REMARK).map(({ name, value }) => `${cut(name)}=${cut(value)}`);
  return `网址里的 ${listed.join('、')} ${told.length > VALUES_IN_A_REMARK ? `等${told.length}项` : ''}不是本站有的，已不计。`;
}

/** Of a filter that takes one value, those after the first. */
export function surplusWords(surplus: readonly UnknownValue[]): string {
  const listed = surplus.slice(0, VALUES_IN_A_REMARK).map(({ name, value }) => `${cut(name)}=${cut(value)}`);
  return listed.length === 0 ? '' : `一次只能选一个，网址里的 ${listed.join('、')} 已不计。`;
}

const cut = (text: string): string => {
  const chars = [...text];
  return chars.length > LONGEST ? `${chars.slice(0, LONGEST).join('')}…` : text;
};
