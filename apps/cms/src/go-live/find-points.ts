import { contentTypeUid, page, siteSettings, testimonial } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { editViewPath } from '../editing/edit-view-path';
import { uidOf } from '../scheduling/due-entries';
import { NOT_YET_REVIEWED, TO_COMPLETE } from '../seed/pages/review';
import { hasFirstPassword } from './first-password';
import type { Point } from './shapes';

type Place = Point['places'][number];
type PointFinder = (strapi: Core.Strapi) => Promise<Point>;

const PUBLISHED = { publishedAt: { $notNull: true } };
/** The government's model statement gives it this name. */
const STATEMENT = /accessib/i;

/** What the public needs to reach the service, and who answers for the website. */
const CONTACTS = ['phone', 'email', 'postalAddress', 'openingTimes', 'webmasterEmail'] as const;

interface Row {
  documentId: string;
  title: string | null;
}

/** All that has to be done before the website goes live, done or not, in the order in which it is best done. */
export async function findPoints(strapi: Core.Strapi): Promise<Point[]> {
  const points: Point[] = [];
  for (const find of FINDERS) points.push(await find(strapi));
  return points;
}

const findPassword: PointFinder = async (strapi) => ({
  title: 'Passwords',
  ...((await hasFirstPassword(strapi))
    ? {
        left: 'The first administrator still has the password that was made at the start. Choose a new one.',
        places: [{ name: 'Your profile', path: '/me' }],
      }
    : DONE),
});

const findContacts: PointFinder = async (strapi) => {
  const settings = await strapi.db.query(uidOf(siteSettings)).findOne({ where: PUBLISHED });
  const missing = CONTACTS.filter((name) => !settings?.[name]).map((name) => siteSettings.fields[name].label);
  if (missing.length === 0) return { title: 'Contact details', ...DONE };
  return {
    title: 'Contact details',
    left: `Missing: ${missing.join(', ')}.`,
    places: [{ name: siteSettings.label, path: editViewPath(siteSettings, '') }],
  };
};

const findExamples: PointFinder = async (strapi) => {
  const rows = await strapi.db
    .query(uidOf(testimonial))
    .findMany({ select: ['documentId', 'title'], where: { ...PUBLISHED, example: true } });
  const places = rows.map(({ documentId, title }: Row) => placeIn(testimonial, documentId, title));
  return toPoint(
    'Examples',
    places,
    'Nobody said these. Replace them with words of patients, or take them down.',
  );
};

const findGaps: PointFinder = async (strapi) => {
  const rows = (await readIncomplete(strapi)).filter(({ title }) => !STATEMENT.test(title ?? ''));
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
      places: [{ name: 'Pages', path: `/content-manager/collection-types/${contentTypeUid(page.name)}` }],
    };
  const incomplete = (await readIncomplete(strapi)).filter((row) => STATEMENT.test(row.title ?? ''));
  return toPoint(
    title,
    incomplete.map(toPagePlace),
    'Say who tested the website, when, and what they found.',
  );
};

const findReviews: PointFinder = async (strapi) => {
  const rows: (Row & { review: { reviewer: string | null } | null })[] = await strapi.db
    .query(uidOf(page))
    .findMany({
      select: ['documentId', 'title'],
      where: PUBLISHED,
      populate: ['review'],
      orderBy: { title: 'asc' },
    });
  const missing = rows.filter(
    ({ review }) => review === null || review.reviewer === NOT_YET_REVIEWED.reviewer,
  );
  const left = 'No clinician has checked these pages yet. Check each, and sign it off under “Review”.';
  return toPoint('Reviews', missing.map(toPagePlace), left);
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

/** Published pages with a box that names what only the hospital knows. */
async function readIncomplete(strapi: Core.Strapi): Promise<Row[]> {
  const populate = { blocks: { on: { 'blocks.warning-callout': { select: ['heading'] } } } };
  const rows: (Row & { blocks: { heading?: string }[] })[] = await strapi.db
    .query(uidOf(page))
    .findMany({ select: ['documentId', 'title'], where: PUBLISHED, populate, orderBy: { title: 'asc' } });
  return rows.filter(({ blocks }) => blocks.some(({ heading }) => heading === TO_COMPLETE));
}

function toPagePlace({ documentId, title }: Row): Place {
  return placeIn(page, documentId, title);
}

function placeIn(type: typeof page | typeof testimonial, documentId: string, title: string | null): Place {
  return { name: title || 'Untitled', path: editViewPath(type, documentId) };
}
