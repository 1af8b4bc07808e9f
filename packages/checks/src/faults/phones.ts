import { decodeAddress, dialledBy, hostOf, isUnclearPhone, readPhones } from '@pain/schema';
import { type Group, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { type Link, linksOf, nameOfLink } from '../content/links.ts';

/**
 * Without the signs of the sentence around it. From where a word begins, so that a long one is read once, and
 * not from each of its letters.
 */
const EMAIL = /(?<![^\s@<>,;:()“”„«»"[\]])[^\s@<>,;:()“”„«»"[\]]+@[\p{L}\p{N}-]+(?:\.+[\p{L}\p{N}-]+)+/u;
/** Words that are nothing but an address, without the signs of the sentence that they end. */
const WEBSITE = /^(?:https?:\/\/|www\.)[^\s]*[^\s.,:;!?)\]”"’]/i;
/** As many digits stand for somebody to call, not for an extension. */
const MANY_DIGITS = /\d(?:\D{0,3}\d){4}/;

/**
 * Links that call a number, write to an address or lead to a website other than that which they show, or that
 * no telephone understands. Of a draft only, so that what is published already is not kept back.
 */
export function findWrongContacts(group: Group): Finding[] {
  return linksOf(group).flatMap((link) => {
    const message = unclearPhone(link) ?? otherPhone(link) ?? otherEmail(link) ?? otherWebsite(link);
    return message === null ? [] : [found('block', 'contact', link.place, message, link.address)];
  });
}

/** A phone number that is shown as words only, as no telephone would understand it. */
export function findUnclearPhones(group: Group): Finding[] {
  const { phone } = group.values;
  if (group.name !== 'site-setting' || typeof phone !== 'string') return [];
  const parts = readPhones(phone);
  const isClear = parts.some((part) => part.phone !== null) && !parts.some(isUnclear);
  if (isClear) return [];
  const message = `People cannot call “${phone}” by tapping on it: no telephone understands all of it. Write each number as it is dialled, such as 0300 123 4567 or +44 20 7946 0000, with words such as “ext. 123” or “or 111” after it.`;
  return [found('warn', 'contact', placeOf(group, 'phone'), message, phone)];
}

function isUnclear({ text, phone }: { text: string; phone: unknown }): boolean {
  return phone === null && MANY_DIGITS.test(text);
}

function unclearPhone(link: Link): string | null {
  if (link.address === null || !isUnclearPhone(link.address)) return null;
  return `${nameOfLink(link)} is to call ${link.address.slice(4)}, which no telephone understands. Write the whole number after tel:, such as tel:+441632960123.`;
}

function otherPhone(link: Link): string | null {
  const dialled = dialledBy(link.address ?? '');
  const shown = readPhones(link.text ?? '').flatMap(({ text, phone }) => (phone ? [{ text, phone }] : []));
  const isOther =
    shown.length > 0 && !shown.some(({ phone }) => (phone.international ?? phone.dial) === dialled);
  if (dialled === null || !isOther) return null;
  return `${nameOfLink(link)} calls another number, ${dialled}. Correct the one that is wrong.`;
}

function otherEmail(link: Link): string | null {
  const [, written] = /^mailto:([^?]*)/i.exec(link.address ?? '') ?? [];
  const [shown] = EMAIL.exec(link.text ?? '') ?? [];
  if (written === undefined || shown === undefined) return null;
  if (decodeAddress(written).toLowerCase().split(',').includes(shown.toLowerCase())) return null;
  return `${nameOfLink(link)} writes to another address, ${written}. Correct the one that is wrong.`;
}

function otherWebsite(link: Link): string | null {
  const words = link.text?.trim() ?? '';
  const shown = /\s/.test(words) ? null : websiteOf(WEBSITE.exec(words)?.[0].replace(/^www/i, 'https://www'));
  const real = websiteOf(link.address ?? '');
  if (shown === null || real === null || `.${real}`.endsWith(`.${shown}`) || `.${shown}`.endsWith(`.${real}`))
    return null;
  return `${nameOfLink(link)} leads to another website, ${real}. Correct the one that is wrong.`;
}

/** The host of a website, whether with www or without. */
function websiteOf(address = ''): string | null {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  return url && hostOf(url).replace(/^www\./, '');
}
