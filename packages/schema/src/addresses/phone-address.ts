import { readPhone } from '../text/phone.ts';
import { decodeAddress } from './page-path.ts';

const TEL = /^tel:/i;
/** As RFC 3966 writes it. */
const EXTENSION = /;ext=\d+$/i;

/** Whether an address is a phone number that no telephone would understand. */
export function isUnclearPhone(address: string): boolean {
  return TEL.test(address) && dialOf(address) === null;
}

/**
 * Returns what a `tel:` address dials, with the code of the country where there is one;
 * null for any other address.
 */
export function dialledBy(address: string): string | null {
  const phone = TEL.test(address) ? readPhone(numberIn(address)) : null;
  return phone && (phone.international ?? phone.dial);
}

/**
 * Returns a `tel:` address as it is dialled. People write numbers as they read them; a telephone
 * would dial the 0 in brackets.
 */
export function toDialled(address: string): string {
  return TEL.test(address) ? (dialOf(address) ?? address) : address;
}

function dialOf(address: string): string | null {
  const phone = readPhone(numberIn(address));
  const extension = EXTENSION.exec(address)?.[0] ?? '';
  return phone && `tel:${phone.dial}${extension}`;
}

function numberIn(address: string): string {
  return decodeAddress(address.replace(TEL, '').replace(EXTENSION, ''));
}
