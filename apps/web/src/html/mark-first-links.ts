import { decodeAddress, dialledBy, readPhones } from '@pain/schema';

const LINK = /(<a\b[^>]*\bhref="((?:https?|mailto|tel):[^"]*)")([^>]*>)([\s\S]*?)<\/a>/g;
const TAG = /<[^>]*>/g;
/** What people put into an address to read it more easily, phone numbers above all. */
const PAUSES = /[\s()-]/g;

/**
 * Marks the first link to each other website, e-mail address or phone number with what paper shows after it,
 * so that paper has every address once; not where the words of the link are the address.
 *
 * @param html what our own components and the NHS's templates made: all text in it is escaped.
 */
export function markFirstLinks(html: string): string {
  const seen = new Set<string>();
  return html.replace(LINK, (link, start: string, address: string, end: string, words: string) => {
    const printed = toPrinted(address);
    const isKnown = seen.has(printed) || shows(words.replace(TAG, ''), printed, address);
    seen.add(printed);
    return isKnown ? link : `${start} data-printed="${printed}"${end}${words}</a>`;
  });
}

/** Whether the words of a link are its address already: +44 (0)20 is what is dialled as +4420. */
function shows(words: string, printed: string, address: string): boolean {
  const dialled = dialledBy(address);
  const phones = readPhones(words).map(({ phone }) => phone && (phone.international ?? phone.dial));
  return (dialled !== null && phones.includes(dialled)) || toCompared(words).includes(toCompared(printed));
}

/**
 * An e-mail address or a phone number on its own, without the words that an e-mail begins with, and in the
 * letters that people write it in; but for those that would end an attribute.
 */
function toPrinted(address: string): string {
  if (/^https?:/.test(address)) return address;
  const bare = address.replace(/^\w+:/, '').replace(/\?.*$/, '');
  const decoded = decodeAddress(bare);
  return /["&<>]/.test(decoded) ? bare : decoded;
}

/** Readers write an address in any letters, without its beginning and the slash at its end. */
function toCompared(text: string): string {
  return text
    .replace(PAUSES, '')
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|\/$/g, '');
}
