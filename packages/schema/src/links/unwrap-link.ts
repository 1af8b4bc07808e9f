import { isShortener } from './short-links.ts';
import { withoutTracking } from './tracking.ts';
import { WRAPPERS } from './wrappers.ts';

/**
 * In letters. Servers need take no longer one (RFC 9110, 4.1), so that it leads nowhere; and what it may hide
 * would take minutes to find.
 */
export const LONGEST_LINK = 8000;
/** Nobody wraps an address so many times in good faith. */
const MOST_LAYERS = 10;
const WEB = /^https?:\/\//i;
/** What a wrapper may hold. */
const REAL = /^(https?:\/\/|mailto:|tel:)/i;
/**
 * An address in a text, without the signs of the sentence that it stands in. People leave out how it begins.
 */
const IN_TEXT =
  /(?:https?:\/\/|(?<![\w@./-])(?:[a-z\d-]+\.)+[a-z]{2,}(?::\d+)?(?=[/?]))[^\s<>"“”]*[^\s<>"“”.,;:!?)\]]/gi;

/**
 * The address that readers arrive at, for one that goes through a filter of e-mail, a search engine, a
 * social network or a newsletter, as far as it can be read from it; without the parts that tell who sent or
 * opened it. Any other address is returned as it is, and so is one that {@link isWrapped} because only the
 * service knows where it goes.
 */
export function unwrapLink(address: string): string {
  let real = address;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const inner = readWrapped(real);
    if (inner === null) break;
    real = inner;
  }
  return parseWeb(real) === null ? real : withoutTracking(real);
}

/** Whether an address goes through a service that reads it, counts it or knows who it was sent to. */
export function isWrapped(address: string): boolean {
  return findWrapper(address) !== null || isShortLink(address);
}

/** Whether an address is one that a service gives for a longer one, which only that service knows. */
export function isShortLink(address: string): boolean {
  const url = parseWeb(address);
  return url !== null && url.pathname !== '/' && isShortener(hostnameOf(url));
}

/**
 * A text with the addresses in it unwrapped as {@link unwrapLink} does; those that are not
 * wrapped stay as they are.
 */
export function unwrapLinksIn(text: string): string {
  return text.replace(IN_TEXT, (address) => {
    const whole = wholeAddress(address);
    const real = isWrapped(whole) ? unwrapLink(whole) : whole;
    return real === whole ? address : real;
  });
}

/** The addresses in a text, with how those begin that say it not. */
export function addressesIn(text: string): string[] {
  return (text.match(IN_TEXT) ?? []).map(wholeAddress).filter(({ length }) => length <= LONGEST_LINK);
}

function wholeAddress(address: string): string {
  return WEB.test(address) ? address : `https://${address}`;
}

function readWrapped(address: string): string | null {
  const found = findWrapper(address);
  const real = found?.wrapper.read(found.url, address)?.trim() ?? '';
  return REAL.test(real) && URL.canParse(real) ? real : null;
}

function findWrapper(address: string) {
  const url = parseWeb(address);
  if (url === null) return null;
  const hostname = hostnameOf(url);
  const wrapper = WRAPPERS.find(
    ({ host, path }) => host.test(hostname) && (path?.test(url.pathname) ?? true),
  );
  return wrapper === undefined ? null : { wrapper, url };
}

function parseWeb(address: string): URL | null {
  return address.length <= LONGEST_LINK && WEB.test(address) ? URL.parse(address) : null;
}

/** Without the dot that says that the name is whole. */
function hostnameOf({ hostname }: URL): string {
  return hostname.replace(/\.$/, '');
}
