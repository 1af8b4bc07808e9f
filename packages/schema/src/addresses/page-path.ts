import type { RoutedType } from '../definitions/definitions.ts';
import { ContentError, describeFault, type FaultyEntry } from '../errors/content-error.ts';

/**
 * The longest path of a page: the storage of S3 takes names of 1,024 bytes, and `index.html` belongs to them.
 */
export const PATH_LENGTH = 1000;

/** What the path of a page is made of. */
export interface PathStep {
  /** The type of its entry. */
  definition: RoutedType;
  id: string;
  slug: string;
  title: string;
  publishedAt?: string;
}

/**
 * The pages from the top down to a page, without the home page, which is above them all.
 *
 * @param parentOf the page above a page, or null.
 * @throws ContentError when the page is below itself.
 */
export function trailTo<Page extends PathStep>(
  page: Page,
  homeId: string | null,
  parentOf: (page: Page) => Page | null,
): Page[] {
  const trail: Page[] = [];
  for (let step: Page | null = page; step !== null && step.id !== homeId; step = parentOf(step)) {
    if (trail.includes(step)) throw circle(trail.slice(0, trail.indexOf(step) + 1));
    trail.unshift(step);
  }
  return trail;
}

/**
 * The path of a page on the website: `/` for the home page; for all others the base of its type, and
 * below that `parent/child/`.
 *
 * @throws ContentError when the page is below itself, or its path is longer than {@link PATH_LENGTH}.
 */
export function pathTo<Page extends PathStep>(
  page: Page,
  homeId: string | null,
  parentOf: (page: Page) => Page | null,
): string {
  if (page.id === homeId) return '/';
  const trail = trailTo(page, homeId, parentOf);
  const path = `${page.definition.route.base}${trail.map(({ slug }) => slug).join('/')}/`;
  if (path.length > PATH_LENGTH) throw tooLong(path, trail);
  return path;
}

/** `Page “Referral”`: names a page as editors know it. */
export function nameOfPage({ definition, title }: Pick<PathStep, 'definition' | 'title'>): string {
  return `${definition.label} “${title}”`;
}

/** What staff call the field that says which page is above one, such as “Parent page”. */
function aboveOf({ fields, route: { parent } }: RoutedType): string {
  return fields[parent ?? '']?.label ?? '';
}

/** The base of addresses within a site, wherever that is: RFC 6761 keeps the name from being one. */
const NOWHERE = 'http://site.invalid';

/**
 * The path that an address of this site stands for, without query and fragment, and decoded: to readers and
 * servers `/%61/` is `/a/`, and so is `//a%2F`. Pages end in a slash; files and other websites stay as they
 * are. For comparing: {@link addressOf} leads back.
 */
export function normalisePath(address: string): string {
  const url = address.startsWith('/') ? URL.parse(address, NOWHERE) : null;
  if (url?.origin !== NOWHERE) return address;
  const path = decodeAddress(url.pathname);
  return tidyPath(path.endsWith('/') || isFilePath(path) ? path : `${path}/`);
}

/** Slashes that were encoded may make steps upwards of what stands between them, or follow other slashes. */
function tidyPath(path: string): string {
  if (!/\/[/.]/.test(path)) return path;
  const { pathname } = new URL(addressOf(path.replace(/\/{2,}/g, '/')), NOWHERE);
  return decodeAddress(pathname);
}

/** Whether a path is one of a file: it ends like one. */
export function isFilePath(path: string): boolean {
  return /\.[a-z0-9]+$/i.test(path);
}

/** Whether an address is a path of this website: `//` and `/\` lead browsers to another one. */
export function isWithinSite(address: string): boolean {
  return /^\/(?![/\\])/.test(address);
}

/**
 * An address of this site without the name of the site: `https://our.site/a/?x=1` is `/a/?x=1`.
 * Others stay as they are.
 *
 * @param siteUrl the site's own address. Whether with or without encryption, it is the same site.
 */
export function localAddress(address: string, siteUrl: string): string {
  const url = /^https?:/i.test(address) ? URL.parse(address) : null;
  if (url === null || hostOf(url) !== hostOf(new URL(siteUrl))) return address;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** A host with its port. The dot at the end, which only says that its name is whole, makes no other host. */
export function hostOf({ host }: URL): string {
  return host.replace(/\.(?=:\d+$|$)/, '');
}

/**
 * The address that stands for a path, whatever is in it: a `%`, `?` or `#` of the path itself is no mark in
 * the address, a `\` is no slash, and ends of lines and tabs, which browsers leave out, stay in it.
 */
export function addressOf(path: string): string {
  return path.replace(/[%?#\\\t\n\r]/g, encodeURIComponent);
}

/** A part of an address, decoded. What is not rightly encoded stays as it is, as a server leaves it. */
export function decodeAddress(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/**
 * An address as headers and lists of redirects take it: staff may write any letter in one, and those take
 * no space and only ASCII.
 */
export function encodeAddress(address: string): string {
  return address.toWellFormed().replace(/[^!-~]+/g, encodeURIComponent);
}

function tooLong(path: string, trail: readonly PathStep[]): ContentError {
  const above = trail.length - 1;
  return new ContentError(
    describeFault(
      trail.slice(-1).map(nameOfPage).join(),
      trail.map(toFaulty),
      [
        `Web address: with those of the ${above} pages above it, it has ${path.length} letters, and it can have ${PATH_LENGTH}`,
      ],
      'Shorten its web address or one above it, or choose a parent page higher up, and publish again.',
    ),
  );
}

function toFaulty({ definition, id, publishedAt }: PathStep): FaultyEntry {
  return { type: definition.name, id, publishedAt: publishedAt ?? null };
}

/** The same for whichever of the pages it was found by. */
function circle(pages: readonly PathStep[]): ContentError {
  const trail = [...pages].sort((a, b) => (a.id < b.id ? -1 : 1));
  const above = trail[0] ? aboveOf(trail[0].definition) : '';
  return new ContentError(
    describeFault(
      trail.map(nameOfPage).join(' and '),
      trail.map(toFaulty),
      [`${above}: they are above each other in a circle`],
      `Clear the ${above.toLowerCase()} of one of them and publish it again.`,
    ),
  );
}
