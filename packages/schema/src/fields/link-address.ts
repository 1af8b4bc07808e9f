import { z } from 'zod';
import { decodeAddress } from '../addresses/page-path.ts';
import { toDialled } from '../addresses/phone-address.ts';
import { type Field, type FieldOptions, makeField, type Presence } from '../definitions/field.ts';
import { LONGEST_LINK, unwrapLink } from '../links/unwrap-link.ts';
import { cleanText } from '../text/clean-text.ts';

/** What makes an address of one scheme whole, and what to do about one that is not. */
interface Scheme {
  isWhole(url: URL, address: string): boolean;
  remedy: string;
}

/** A name that a website can have, as `URL` writes it: `www.nhs.uk,` and `www..nhs.uk` are none. */
const HOST = /^(?:[\w-]+\.)+[\w-]+\.?$/;

/**
 * Without both slashes, browsers look for it on our own site. What only some networks know,
 * packages/checks tells apart.
 */
const WEB: Scheme = {
  isWhole: ({ hostname }, address) =>
    /^https?:\/\//i.test(address) && (HOST.test(hostname) || /^(localhost\.?|\[.+\])$/.test(hostname)),
  remedy: 'Copy the whole address of the page, such as https://www.nhs.uk/conditions/',
};
/** As loose as mail programs are: letters of any script may stand in a name and in a domain (RFC 6531). */
const EMAIL = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>.]{2,}$/u;

/** To whom a mail is: before the "?", in `to`, or both (RFC 6068). A link for sharing is to nobody. */
function namesIn({ pathname, searchParams }: URL): string[] {
  const names = [decodeAddress(pathname), ...searchParams.getAll('to')].filter((part) => part !== '');
  return names.flatMap((part) => part.split(',')).map((name) => name.trim());
}

const MAIL: Scheme = {
  isWhole: (url) =>
    (namesIn(url).length > 0 || url.search !== '') && namesIn(url).every((name) => EMAIL.test(name)),
  remedy: 'Write the whole email address after mailto:, such as mailto:name@example.org',
};
const PHONE: Scheme = {
  isWhole: ({ pathname }) => /\d(\D*\d){2}/.test(pathname),
  remedy: 'Write the whole phone number after tel:, such as tel:+441632960123',
};

/** The schemes that cannot run code. */
const SAFE_SCHEMES: ReadonlyMap<string, Scheme> = new Map([
  ['http:', WEB],
  ['https:', WEB],
  ['mailto:', MAIL],
  ['tel:', PHONE],
]);
const SHORTER = 'No website takes one of more than 8,000 letters. Copy the address of the page again';
const START = 'Start it with https://, mailto:, tel:, or / for a page of this site';

/** With how an address begins that can be none as a whole, such as `https://www.nhs.uk:99999`. */
function schemeOf(address: string): string {
  return /^[a-z]+:/i.exec(address)?.[0].toLowerCase() ?? '';
}

/**
 * What to do about an address that may not stand in a link; null for one within the site, or a
 * whole one of a safe scheme.
 */
function remedyFor(address: string): string | null {
  if (address.length > LONGEST_LINK) return SHORTER;
  if (/^[/#](?![/\\])/.test(address) || address === '/') return address.includes('\\') ? START : null;
  const url = URL.parse(address);
  const scheme = SAFE_SCHEMES.get(url?.protocol ?? schemeOf(address));
  if (scheme === undefined) return START;
  return url !== null && scheme.isWhole(url, address) ? null : scheme.remedy;
}

/** Why an address may not stand in a link, with what to do; null when it may. */
export function findAddressFault(address: string): string | null {
  const remedy = remedyFor(address);
  return remedy && `"${address.slice(0, 80)}" is not a link that the website can use. ${remedy}`;
}

/**
 * Parses a link address; refuses what is malformed or could run code (`javascript:`, `data:`). One that goes
 * through a filter of e-mail or a counter is replaced by the real one, as {@link unwrapLink} does, so that
 * none is on the website that was stored before the CMS did so.
 */
export const addressParser: z.ZodType<string> = z
  .string()
  .transform((value) => unwrapLink(cleanText(value).trim()))
  .refine((address) => findAddressFault(address) === null, {
    error: ({ input }) => findAddressFault(String(input)) ?? undefined,
  })
  .transform(toDialled);

/** An address that a link leads to. */
export function linkAddress<const O extends FieldOptions>(options: O): Field<Presence<O, string>> {
  return { ...makeField(options, { strapi: { type: 'string' }, parser: addressParser }), isAddress: true };
}
