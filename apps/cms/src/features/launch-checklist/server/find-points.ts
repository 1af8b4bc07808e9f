import {
  compareWords,
  type EntryRef,
  page,
  plainText,
  type RichText,
  showTitle,
  siteSettings,
  testimonial,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { editViewPath, PUBLISHED, refOf, uidOf } from '../../../kernel/content-types';
import { findNeverReviewed } from '../../workflow/server/review/find-never-reviewed';
import type { Point } from '../shapes';
import { findFirst } from './first-password';

type Place = Point['places'][number];
type PointFinder = (strapi: Core.Strapi, asker: Asker) => Promise<Point | null>;

/** The heading, in the first content, over what the old page does not say and only the hospital knows. */
export const TO_COMPLETE = 'For the hospital to complete';

/** What the box there over testimonials that nobody said begins with. */
export const EXAMPLES = 'These are examples.';

/** The caller. */
export interface Asker {
  /** Their number. */
  id: number;
  mayChangeUsers: boolean;
}

/** The government's model statement gives it this name. */
const STATEMENT = /accessib/i;

/** What the public needs to reach the service, and who answers for the website. */
const CONTACTS = ['phone', 'email', 'postalAddress', 'openingTimes', 'webmasterEmail'] as const;

interface Row {
  documentId: string;
  title: string | null;
}

/**
 * Returns all that has to be done before the website goes live, done or not, in the order in which it is best
 * done. Leaves out what the caller can do nothing about.
 */
export async function findPoints(strapi: Core.Strapi, asker: Asker): Promise<Point[]> {
  const points: (Point | null)[] = [];
  for (const find of FINDERS) points.push(await find(strapi, asker));
  return points.filter((point) => point !== null);
}

/** For the first administrator and for those who may change users; nobody else can choose that password. */
const findPassword: PointFinder = async (strapi, { id, mayChangeUsers }) => {
  const first = await findFirst(strapi);
  const isFirst = first?.userId === id;
  if (!isFirst && !mayChangeUsers) return null;
  const title = 'Passwords';
  if (!first?.mustChoose) return { title, ...DONE };
  if (isFirst) return { title, left: OWN_PASSWORD, places: [{ name: 'Your profile', path: '/me' }] };
  const path = `/settings/users/${first.userId}`;
  return { title, left: OTHERS_PASSWORD, places: [{ name: 'The first administrator', path }] };
};

const OWN_PASSWORD = 'You still have the password that was made at the start. Choose a new one.';
const OTHERS_PASSWORD =
  'The first administrator still has the password that was made at the start. Ask them to choose a new one.';

const findContacts: PointFinder = async (strapi) => {
  const settings = await strapi.db.query(uidOf(siteSettings)).findOne({ where: PUBLISHED });
  const missing = CONTACTS.filter((name) => !settings?.[name]).map((name) => siteSettings.fields[name].label);
  if (missing.length === 0) return { title: 'Contact details', ...DONE };
  return {
    title: 'Contact details',
    left: `Missing: ${missing.join(', ')}.`,
    places: [{ name: siteSettings.label, path: editViewPath(refOf(siteSettings, '')) }],
  };
};

const findExamples: PointFinder = async (strapi) => {
  const rows = await strapi.db
    .query(uidOf(testimonial))
    .findMany({ select: ['documentId', 'title'], where: { ...PUBLISHED, example: true } });
  const examples = rows.map(({ documentId, title }: Row) => placeIn(refOf(testimonial, documentId), title));
  const boxes = (await readPagesWith(strapi, isExamplesBox)).map(toPagePlace);
  const left = [examples.length > 0 ? EXAMPLES_LEFT : '', boxes.length > 0 ? BOX_LEFT : ''];
  return toPoint('Examples', [...examples, ...boxes], left.filter(Boolean).join(' '));
};

const EXAMPLES_LEFT = 'Nobody said these. Replace them with words of patients, or take them down.';
const BOX_LEFT = `A box says “${EXAMPLES}” Remove it when none is left.`;

const findGaps: PointFinder = async (strapi) => {
  const rows = (await readPagesWith(strapi, isGap)).filter(({ title }) => !STATEMENT.test(title ?? ''));
  const left = `A box “${TO_COMPLETE}” says what is missing. Fill it in and remove the box.`;
  return toPoint('Gaps in pages', rows.map(toPagePlace), left);
};

const findStatement: PointFinder = async (strapi) => {
  const rows: Row[] = await strapi.db.query(uidOf(page)).findMany({
    select: ['documentId', 'title'],
    where: { ...PUBLISHED, title: { $containsi: 'accessib' } },
  });
  const title = 'Accessibility statement';
  if (rows.length === 0)
    return {
      title,
      left: 'There is none. The law asks every public body for one: make a page of that name.',
      places: [{ name: 'Pages', path: `/content-manager/collection-types/${uidOf(page)}` }],
    };
  const incomplete = (await readPagesWith(strapi, isGap)).filter((row) => STATEMENT.test(row.title ?? ''));
  return toPoint(
    title,
    incomplete.map(toPagePlace),
    'Say who tested the website, when, and what they found.',
  );
};

const findReviews: PointFinder = async (strapi) => {
  const missing = await findNeverReviewed(strapi);
  const places = missing.map((entry) => placeIn(entry, entry.title));
  const left = 'No clinician has checked these yet. Check each, and sign it off under “Review”.';
  return toPoint('Reviews', places, left);
};

const FINDERS: readonly PointFinder[] = [
  findPassword,
  findContacts,
  findExamples,
  findGaps,
  findStatement,
  findReviews,
];

const DONE = { left: '', places: [] };

function toPoint(title: string, places: Place[], left: string): Point {
  return places.length === 0 ? { title, ...DONE } : { title, left, places };
}

/** A box that draws attention: one kind has a heading, the other only a text. */
interface Box {
  heading?: string;
  body?: RichText;
}

/**
 * Published pages with a box of some kind: the boxes that say what is left to do come with the
 * first content, on pages.
 */
async function readPagesWith(strapi: Core.Strapi, isMeant: (box: Box) => boolean): Promise<Row[]> {
  const on = { 'blocks.warning-callout': { select: ['heading'] }, 'blocks.inset-text': { select: ['body'] } };
  const rows: (Row & { blocks: Box[] })[] = await strapi.db.query(uidOf(page)).findMany({
    select: ['documentId', 'title'],
    where: PUBLISHED,
    populate: { blocks: { on } },
  });
  return rows
    .filter(({ blocks }) => blocks.some(isMeant))
    .sort((a, b) => compareWords(a.title ?? '', b.title ?? ''));
}

/** It names what only the hospital knows. */
function isGap({ heading }: Box): boolean {
  return heading === TO_COMPLETE;
}

/** It says of the testimonials on its page that nobody said them. */
function isExamplesBox({ body }: Box): boolean {
  return plainText(body ?? [])
    .trim()
    .startsWith(EXAMPLES);
}

function toPagePlace({ documentId, title }: Row): Place {
  return placeIn(refOf(page, documentId), title);
}

function placeIn(entry: EntryRef, title: string | null): Place {
  return { name: showTitle(title), path: editViewPath(entry) };
}
