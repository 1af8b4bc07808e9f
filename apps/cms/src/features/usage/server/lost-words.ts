import { filesOfEntry, firstLetterOf, letterPart, PartNames } from '@pain/checks/site';
import {
  contentTypes,
  type EntryRef,
  isRouted,
  isWithin,
  localAddress,
  normalisePath,
  OVERVIEW_PATHS,
  partRouteOf,
  type RoutedType,
  readPage,
  redirect,
  shownWindow,
  siteSettings,
  type Values,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { contentTypeOf } from '../../../kernel/content-types';
import { siteUrl } from '../../../kernel/settings';
import { toPaths } from '../../addresses/server/places';
import { readPlaces, readRedirects } from '../../addresses/server/read-places';
import { fileIdIn, MEDIA } from '../../addresses/server/site-map/files';
import { isListed, Lists } from '../../addresses/server/site-map/lists';
import { PartsAfter } from '../../addresses/server/site-map/parts';
import { readPlacesAfter } from '../../addresses/server/site-map/places-after';
import { readParsed } from '../../addresses/server/site-map/read-values';
import { NO_STEP, type Step } from '../../addresses/server/site-map/step';

const BOOKLET = OVERVIEW_PATHS.booklet.slice(0, -1);

/** What the website shows of an entry now, and after a step. */
interface Versions {
  before: Values;
  /** Null when it shows nothing of it any more. */
  after: Values | null;
}

interface PageVersions extends Versions {
  type: RoutedType;
}

/**
 * Words that stand in every address which a step may take from the website with an entry, for the database to
 * look for: too many rather than too few. None for most of what is published, which takes nothing away.
 */
export async function findLostWords(strapi: Core.Strapi, entry: EntryRef, step: Step): Promise<string[]> {
  const type = contentTypeOf(entry);
  const before = await readParsed(strapi, entry, 'published');
  const after = await readAfter(strapi, entry, step);
  // A new page in the menu moves the chapters of the booklet behind it.
  if (before === null) return after && isRouted(type) && isInMenu(type, after) ? [BOOKLET] : [];
  const versions = { before, after };
  if (!isChanged(before, after)) return [];
  const words = [
    ...ofNames(entry, versions),
    // Only these two say where else than at their own address something is: by hand, and
    // which page is the home page.
    ...(type === redirect ? ofRedirect(versions) : []),
    ...ofFiles(entry, versions),
    ...(type === siteSettings ? ofSettings(versions) : []),
    ...(isRouted(type) ? await ofPage(strapi, entry, step, { type, ...versions }) : []),
  ];
  // What leads there by its identity may have an address of before.
  const all = words.length > 0 || after === null ? [...words, entry.id] : words;
  return [...new Set(all)];
}

function isChanged(before: unknown, after: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

/** Another home page has other parts, and may be the first in the booklet. */
function ofSettings({ before, after }: Versions): string[] {
  if (isChanged(before.homePage, after?.homePage)) return ['/#', BOOKLET];
  return isChanged(before.bookletPages, after?.bookletPages) ? [BOOKLET] : [];
}

/** Null also for what no list may show any more: its consent has ended. */
async function readAfter(strapi: Core.Strapi, entry: EntryRef, step: Step): Promise<Values | null> {
  if (step.takeDown.includes(entry.id)) return null;
  if (isListed(entry) && !(await new Lists(strapi, step).mayShow(entry))) return null;
  return readParsed(strapi, entry, 'draft');
}

/**
 * Questions and testimonials have their own part of each page that lists them, and a topic
 * of questions has one, too.
 */
function ofNames(entry: EntryRef, { before, after }: Versions): string[] {
  const part = partRouteOf(contentTypeOf(entry));
  const lost = (name: string | undefined) =>
    name !== undefined && isLost(name, before, after) ? [String(before[name])] : [];
  const groups = lost(part?.group).map((words) => new PartNames().nameSection(words));
  return wordsOfParts([...lost(part?.slug), ...groups]);
}

/** The booklet has the parts of a page by other names. */
function wordsOfParts(parts: readonly string[]): string[] {
  const words = parts.flatMap((part) => withEncoded(`#${part}`));
  return words.length === 0 ? [] : [...words, BOOKLET];
}

function isLost(field: string, before: Values, after: Values | null): boolean {
  return typeof before[field] === 'string' && before[field] !== after?.[field];
}

function ofRedirect({ before, after }: Versions): string[] {
  const { from } = before;
  if (typeof from !== 'string' || !isLost('from', before, after)) return [];
  const path = normalisePath(localAddress(from, siteUrl()));
  return withEncoded(path.replace(/\/$/, ''));
}

function ofFiles({ type }: EntryRef, { before, after }: Versions): string[] {
  const kept = after === null ? new Set<string>() : filesOfEntry(type, after);
  const lost = [...filesOfEntry(type, before)].filter((file) => !kept.has(file));
  return lost.flatMap((file) => fileIdIn(file) ?? []).map((id) => `${MEDIA}${id}-`);
}

async function ofPage(
  strapi: Core.Strapi,
  entry: EntryRef,
  step: Step,
  versions: PageVersions,
): Promise<string[]> {
  const { type, before, after } = versions;
  return [
    ...ofLists(versions),
    ...ofNeighbours(versions),
    ...(isLost(type.title, before, after) ? ofLetter(readPage(type, before).title) : []),
    ...(isHere(versions) ? await ofParts(strapi, entry, step) : await ofPath(strapi, entry.id)),
  ];
}

/** Whether the website still has the page: it may come only later, by what its draft says. */
function isHere({ type, after }: PageVersions): boolean {
  return after !== null && isWithin(shownWindow(type, after), new Date());
}

/** With the page go all parts of it, and what redirects lead there. */
async function ofPath(strapi: Core.Strapi, documentId: string): Promise<string[]> {
  const path = toPaths(await readPlaces(strapi)).get(documentId);
  if (path === undefined) return [];
  const redirects = await readRedirects(strapi);
  const leading = redirects.filter(({ to }) => normalisePath(to) === path).map(({ from }) => from);
  return [path, ...leading.map(normalisePath)].flatMap((one) => withEncoded(one.replace(/\/$/, '')));
}

async function ofParts(strapi: Core.Strapi, entry: EntryRef, step: Step): Promise<string[]> {
  const before = await new PartsAfter(strapi, NO_STEP, () => readPlaces(strapi)).ofPage(entry);
  const after = await new PartsAfter(strapi, step, () => readPlacesAfter(strapi, step)).ofPage(entry);
  return wordsOfParts([...before].filter((part) => !after.has(part)));
}

/** As links hold the type of what they lead to, which may have had another name when they were saved. */
const LISTED = contentTypes.filter(({ name }) => isListed({ type: name })).map(({ name }) => `"${name}"`);

/** A page that no longer lists entries may be the last one that had them and their files. */
function ofLists({ type, before, after }: PageVersions): string[] {
  const listing = (values: Values) =>
    JSON.stringify(readPage(type, values).blocks.filter((block) => 'show' in block));
  return after === null || listing(before) !== listing(after) ? [MEDIA, '"file"', ...LISTED] : [];
}

/**
 * It may have been the last page that another one offers to read on, and its place in the menu says where
 * other pages are in the booklet.
 */
function ofNeighbours({ type, before, after }: PageVersions): string[] {
  const parentOf = (values: Values) => readPage(type, values).parent;
  return [
    ...(after === null || isChanged(parentOf(before), parentOf(after)) ? ['#related'] : []),
    ...(isChanged(placeOf(type, before), after && placeOf(type, after)) ? [BOOKLET] : []),
  ];
}

/** Those with the same number are in the order of their titles. */
function placeOf(type: RoutedType, values: Values): unknown {
  const { menuPlace, title } = readPage(type, values);
  return isInMenu(type, values) ? [menuPlace, title] : 'not in the menu';
}

function isInMenu(type: RoutedType, values: Values): boolean {
  return readPage(type, values).menuPlace !== null;
}

function ofLetter(title: string): string[] {
  return withEncoded(`#${letterPart(firstLetterOf(title))}`);
}

/** Staff write letters of other alphabets as they are, and browsers copy them encoded. */
function withEncoded(words: string): string[] {
  return [words, encodeURI(words)];
}
