import { findWrappedIn, hostOf, isShortLink, isWrapped, plainText } from '@pain/schema';
import { type Group, isRichText, placeOf } from '../content/content.ts';
import { type Finding, found } from '../content/finding.ts';
import { linksOf, nameOfLink } from '../content/links.ts';

/** What an address gives away, and what to do about it, in words that go on from the name of the link. */
interface Rule {
  gives(url: URL): boolean;
  message: string;
}

const EMAIL = /[\w.+-]+(@|%40)[\w-]+(\.[\w-]+)*\.[a-z]{2,}/i;
const SHORT =
  'is a short link, which hides where it leads and counts who opens it. Open it, and copy the address from the browser.';
const WRAPPED =
  'goes through an e-mail filter or a counter, which may name the colleague that it was sent to. Open it, and copy the address from the browser.';

/** In this order, so that each link is reported once. */
const RULES: readonly Rule[] = [
  { gives: ({ href }) => isShortLink(href), message: SHORT },
  { gives: ({ href }) => isWrapped(href), message: WRAPPED },
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
    gives: ({ hostname }) =>
      /^(outlook\.(office|office365|live)\.com|mail\.google\.com|webmail\..+)$/.test(hostname),
    message: 'leads to somebody’s mailbox. Put what it says on a page and link to that.',
  },
  {
    gives: ({ hostname }) =>
      /^(nww|intranet)\..*(?<!\.(local|internal|lan))$|\.(corp|intranet|localdomain|private)$/.test(hostname),
    message:
      'leads to a network of staff, which the public cannot reach. Link to a page that everybody can open.',
  },
];

/**
 * Addresses that give away whom they were sent to, or that only staff can open. Of a draft only. What can be read from such an address is put in its
 * place before: by the CMS when it is saved, and by packages/schema.
 */
export function findWrappedLinks(group: Group): Finding[] {
  return [
    ...linksOf(group).flatMap(checkLink),
    ...Object.keys(group.fields).flatMap((name) => checkWords(group, name)),
  ];
}

function checkLink(link: ReturnType<typeof linksOf>[number]): Finding[] {
  const url = /^https?:/i.test(link.address ?? '') ? URL.parse(link.address ?? '') : null;
  // The dot at the end of a name, which only says that it is whole, hides none of these hosts.
  if (url) url.host = hostOf(url);
  const rule = url && RULES.find(({ gives }) => gives(url));
  if (!rule) return [];
  return [found('block', 'link', link.place, `${nameOfLink(link)} ${rule.message}`, link.address)];
}

/** An address that is written out in a text is read, copied and indexed as one that is linked. */
function checkWords(group: Group, name: string): Finding[] {
  const address = group.fields[name]?.isAddress ? null : findWrappedIn(wordsOf(group, name));
  if (address === null) return [];
  const message = `The address in this text ${isShortLink(address) ? SHORT : WRAPPED}`;
  return [found('block', 'link', placeOf(group, name), message, address)];
}

function wordsOf(group: Group, name: string): string {
  const value = group.values[name];
  if (isRichText(group, name, value)) return plainText(value);
  if (Array.isArray(value))
    return value
      .flat()
      .filter((part) => typeof part === 'string')
      .join('\n');
  return typeof value === 'string' ? value : '';
}
