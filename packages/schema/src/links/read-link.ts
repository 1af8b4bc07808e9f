import { cleanText } from '../text/clean-text.ts';
import { readPhone } from '../text/phone.ts';
import { unwrapLink } from './unwrap-link.ts';

/** What is meant by something that was typed or pasted where a link is to lead. */
export interface TypedLink {
  /** `own`: an address within this site. */
  kind: 'website' | 'email' | 'phone' | 'own';
  /** As a link holds it. */
  url: string;
}

const EMAIL = /^[^\s@,;<>/:]+@[^\s@,;<>/:]+\.[^\s@,;<>/:.]{2,}$/u;
/** With how it begins, or by what it looks like: nobody writes `www.` before anything else. */
const SCHEME = /^(?:https?:|mailto:|tel:|javascript:|data:|file:|ftp:|vbscript:)/i;
/**
 * A name of a website without how its address begins: `www.` or one of the ends that readers here know, and
 * nothing but a path behind it.
 */
const HOST =
  /^(?:www\.[\w-]+(?:\.[\w-]+)+|(?:[\w-]+\.)+(?:uk|com|org|net|eu|int|info|gov|edu|ie|scot|wales|cymru|london|health))(?::\d+)?(?:[/?#]\S*)?$/i;

/**
 * The address that is meant by what somebody typed, `www.nhs.uk` and `0300 123 4567` among it; null for
 * words, which may be a title.
 *
 * @returns one that no link may hold as well: see `findAddressFault`.
 */
export function readLink(typed: string): TypedLink | null {
  const text = cleanText(typed).trim();
  if (EMAIL.test(text)) return { kind: 'email', url: `mailto:${text}` };
  if (SCHEME.test(text)) return { kind: kindOf(text), url: unwrapLink(text) };
  if (/^[/#]\S/.test(text) || text === '/') return { kind: 'own', url: text };
  if (HOST.test(text)) return { kind: 'website', url: unwrapLink(toAddress(text)) };
  const phone = readPhone(text);
  return phone && { kind: 'phone', url: `tel:${phone.dial}` };
}

/** As a browser writes it; as it was typed where that can be no address, such as `www.pain.2`. */
function toAddress(host: string): string {
  const address = `https://${host}`;
  return URL.parse(address)?.href ?? address;
}

function kindOf(address: string): TypedLink['kind'] {
  if (/^mailto:/i.test(address)) return 'email';
  return /^tel:/i.test(address) ? 'phone' : 'website';
}

/** `Website: https://www.nhs.uk/`: what a link leads to, in words. */
export function sayLink({ url }: Pick<TypedLink, 'url'>): string {
  const [, scheme = '', rest = ''] = /^(mailto|tel):(.*)$/is.exec(url) ?? [];
  if (scheme.toLowerCase() === 'mailto') return `E-mail to ${rest.replace(/\?.*$/s, '') || 'somebody'}`;
  if (scheme !== '') return `Phone ${rest}`;
  return `${/^[/#]/.test(url) ? 'This website' : 'Website'}: ${url}`;
}
