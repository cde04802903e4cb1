/** Check digits of the numbers that have one. */

/** Whether the digits satisfy the check of bank cards (ISO/IEC 7812). */
export function luhn(digits: string): boolean {
  let total = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const value = Number(digits[digits.length - 1 - index]) * (index % 2 === 1 ? 2 : 1);
    total += value > 9 ? value - 9 : value;
  }
  return total % 10 === 0;
}

/** Check sign of the 17 leading digits of an identity number (GB 11643). */
export function identityCheck(digits: string): string {
  let total = 0;
  for (let index = 0; index < 17; index += 1) total += Number(digits[index]) * (2 ** (17 - index) % 11);
  return '10X98765432'[total % 11]!;
}

const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** Whether 18 signs are a unified social credit code (GB 32100). */
export function isCreditCode(code: string): boolean {
  let total = 0;
  let weight = 1;
  for (const sign of code.slice(0, 17)) {
    total += CREDIT_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_SIGNS[(31 - (total % 31)) % 31] === code[17];
}
