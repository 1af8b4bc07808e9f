import { addressesIn, hostOf, isShortLink, isWrapped, plainText, textOf } from '@pain/schema';
import { type Group, isRichText, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { linksOf, nameOfLink } from '../content/links.ts';

/**
 * What an address gives away, and what to do about it, in words that go on from the name
 * of the link or the text.
 */
interface Rule {
  gives(url: URL): boolean;
  message: string;
}

/**
 * What follows the @ of something else: a size or a version in a file's name, meetings of Teams,
 * public calendars of Google.
 */
const NO_HOST = /\d+x?\.|thread\.(?:v2|tacv2|skype)\b|group\.calendar\.google\.com\b/;
/**
 * From the last letter before the @ on: from the first one it would be looked for at every letter of a
 * long address again. In an address within an address, each `%` is encoded again; there the F of `%2F`
 * is none of those letters.
 */
const EMAIL = new RegExp(
  String.raw`[\w.+-](?<!%(?:25)*2f)(?:@|%(?:25)*40)(?!${NO_HOST.source})[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}`,
  'i',
);
/**
 * How social networks write the page of an author: `/@jane`, or `/@jane@example.org`
 * for one of another server.
 */
const AUTHOR = /\/(?:@|%40)[^/]*/gi;
const MAILBOXES =
  /^(outlook\.(office|office365|live)\.com|outlook\.cloud\.microsoft|mail\.google\.com|webmail\..+)$/;
/** Pages of Outlook on which everybody can book an appointment. */
const BOOKING_HOSTS = /^(outlook\.(office|office365|live)\.com|(outlook|bookings)\.cloud\.microsoft)$/;
const BOOKING_PAGES = /^\/(?:book(?:withme)?\/|owa\/calendar\/[^/]+\/bookings(?:\/|$))/i;
const isBooking = ({ hostname, pathname }: URL) =>
  BOOKING_HOSTS.test(hostname) && BOOKING_PAGES.test(pathname);
/** In this order, so that each link is reported once. */
const RULES: readonly Rule[] = [
  {
    gives: ({ href }) => isShortLink(href),
    message:
      'is a short link, which hides where it leads and counts who opens it. Open it, and copy the address from the browser.',
  },
  {
    gives: ({ href }) => isWrapped(href),
    message:
      'goes through an e-mail filter or a counter, which may name the colleague that it was sent to. Open it, and copy the address from the browser.',
  },
  {
    gives: ({ username, password }) => username !== '' || password !== '',
    message: 'holds a user name or password. Take out what stands before the @.',
  },
  {
    gives: ({ search, hash }) => EMAIL.test(search) || EMAIL.test(hash),
    message: 'holds somebody’s e-mail address. Take it out, with the name before its =.',
  },
  {
    gives: ({ hostname, pathname }) =>
      /-my\.sharepoint\.com$/.test(hostname) ||
      (/^\/personal\//.test(pathname) && hostname.endsWith('.sharepoint.com')),
    message:
      'leads to a colleague’s own folder. Upload the file under “Pictures and files” and link to that.',
  },
  {
    gives: (url) => MAILBOXES.test(url.hostname) && !isBooking(url),
    message: 'leads to somebody’s mailbox. Put what it says on a page and link to that.',
  },
  {
    gives: ({ hostname }) =>
      /^(nww|intranet)\..*(?<!\.(local|internal|lan))$|\.(corp|intranet|localdomain|private)$/.test(hostname),
    message:
      'leads to a network of staff, which the public cannot reach. Link to a page that everybody can open.',
  },
  {
    gives: (url) => EMAIL.test(url.pathname.replace(AUTHOR, '/')) && !isBooking(url),
    message:
      'holds somebody’s e-mail address. Find the page on its website, and copy the address that it has there.',
  },
];

/**
 * Addresses that give away whom they were sent to, or that only staff can open. Of a draft only. What can be
 * read from such an address is put in its place before: by the CMS when it is saved, and by packages/schema.
 */
export function findWrappedLinks(group: Group): Finding[] {
  return [
    ...linksOf(group).flatMap(checkLink),
    ...Object.keys(group.fields).flatMap((name) => checkWords(group, name)),
  ];
}

function checkLink(link: ReturnType<typeof linksOf>[number]): Finding[] {
  const rule = ruleFor(link.address ?? '');
  if (!rule) return [];
  return [found('block', 'link', link.place, `${nameOfLink(link)} ${rule.message}`, link.address)];
}

function ruleFor(address: string): Rule | undefined {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  if (url === null) return undefined;
  // The dot at the end of a name, which only says that it is whole, hides none of these hosts.
  url.host = hostOf(url);
  return RULES.find(({ gives }) => gives(url));
}

/** An address that is written out in a text is read, copied and indexed as one that is linked. */
function checkWords(group: Group, name: string): Finding[] {
  const addresses = group.fields[name]?.isAddress ? [] : addressesIn(wordsOf(group, name));
  const address = addresses.find(ruleFor) ?? '';
  const rule = ruleFor(address);
  if (!rule) return [];
  return [found('block', 'link', placeOf(group, name), `The address in this text ${rule.message}`, address)];
}

function wordsOf(group: Group, name: string): string {
  const value = group.values[name];
  if (isRichText(group, name, value)) return plainText(value);
  if (Array.isArray(value))
    return value
      .flat()
      .filter((part) => typeof part === 'string')
      .join('\n');
  return textOf(value);
}
