import {
  decodeAddress,
  type EntryRef,
  isRecord,
  type LinkTarget,
  linkTarget,
  localAddress,
  normalisePath,
  type RichText,
  textOf,
} from '@pain/schema';
import { type Group, isReference, isRichText, placeOf } from './content.ts';
import type { Place } from './finding.ts';

/** A link that stands in an entry. */
export interface Link {
  /** Its words; null for an address that stands beside words of its own. */
  text: string | null;
  address: string | null;
  page: EntryRef | null;
  /** What of ours it leads to, where it keeps that by its document. */
  target: LinkTarget | null;
  place: Place;
}

/** A part of a page of this site. */
export interface Part {
  /** Of the page; empty for the page that the link stands on. */
  path: string;
  anchor: string;
}

/** All links of a group of fields: those in its texts, and the one that it is itself. */
export function linksOf(group: Group): Link[] {
  return [...linksInTexts(group), ...linksInFields(group)];
}

/**
 * The path on this site that a link leads to, or null when it leads elsewhere or to a place on its own page.
 */
export function pathOf({ address }: Pick<Link, 'address'>, siteUrl: string): string | null {
  const local = address === null ? '' : localAddress(address, siteUrl);
  return local.startsWith('/') ? normalisePath(local) : null;
}

/** What of this site an address leads to: a page or file, a part of one, or neither. */
export interface Target {
  /** Without the name of this website. */
  address: string;
  path: string | null;
  part: Part | null;
}

/** What of this site an address leads to. */
export function targetOf(address: string, siteUrl: string): Target {
  const link = { address };
  return {
    address: localAddress(address, siteUrl),
    path: pathOf(link, siteUrl),
    part: partOf(link, siteUrl),
  };
}

/**
 * Browsers scroll there on every page, in letters of whatever case:
 * https://html.spec.whatwg.org/multipage/browsing-the-web.html#select-the-indicated-part
 */
const TOP: ReadonlySet<string> = new Set(['', 'top']);

/** The part of a page of this site that a link leads to; null for a whole page, and for other websites. */
export function partOf({ address }: Pick<Link, 'address'>, siteUrl: string): Part | null {
  const local = address === null ? '' : localAddress(address, siteUrl);
  const at = local.indexOf('#');
  if (at < 0 || !/^[/#]/.test(local)) return null;
  // After `:~:` a browser looks for words, and not for a part.
  const anchor = decodeAddress(local.slice(at + 1).replace(/:~:.*$/, ''));
  return TOP.has(anchor.toLowerCase()) ? null : { path: at === 0 ? '' : normalisePath(local), anchor };
}

function linksInTexts(group: Group): Link[] {
  return Object.entries(group.values).flatMap(([name, value]) =>
    isRichText(group, name, value)
      ? linkRunsOf(value).map((run) => ({ ...run, place: placeOf(group, name) }))
      : [],
  );
}

function linkRunsOf(nodes: RichText): Omit<Link, 'place'>[] {
  return nodes.flatMap((node) => runsIn(node));
}

function runsIn(node: unknown): Omit<Link, 'place'>[] {
  if (!isRecord(node) || !Array.isArray(node.children)) return [];
  if (node.type !== 'link') return node.children.flatMap(runsIn);
  const text = node.children.map((run) => (isRecord(run) ? textOf(run.text) : '')).join('');
  const target = linkTarget.safeParse(node.target).data ?? null;
  return [{ text, address: textOf(node.url), page: null, target }];
}

function linksInFields(group: Group): Link[] {
  const { values, fields } = group;
  const targets = Object.entries(fields).filter(([, { isTarget }]) => isTarget === true);
  return Object.entries(fields)
    .filter(([name, field]) => field.isAddress === true && !isOldAddress(group, name))
    .map(([name]) => ({
      text: 'text' in fields ? textOrNull(values.text) : null,
      address: textOrNull(values[name]),
      page: targets.map(([target]) => values[target]).find(isReference) ?? null,
      target: null,
      place: placeOf(group, name),
    }));
}

/** Where a redirect leads away from is no link. */
function isOldAddress({ name: type }: Group, name: string): boolean {
  return type === 'redirect' && name === 'from';
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** How a link is named in a sentence. */
export function nameOfLink({ text, address }: Link): string {
  const name = text?.trim() || address;
  return name ? `The link “${name}”` : 'A link';
}
