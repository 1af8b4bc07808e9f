import { type ContentType, contentTypes, showTitle, textOf } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { DRAFT, PUBLISHED, uidOf } from '../../../kernel/content-types';

/** More than these are not listed. */
const MOST_STRAYS = 100;

/** A published row of the database that is a version of no entry, as after an import: nobody can open it. */
interface Stray {
  /** Its number in the table of its type. */
  row: number;
  title: string;
  /** The entry that it was a version of, as far as that can be known by its title. */
  documentId: string | null;
}

/** What is published of a content type. */
interface Published {
  type: string;
  published: number;
  strays: Stray[];
}

/**
 * How many entries of each content type are published. One that is published twice over, which Strapi 5.54
 * does with two drafts of one documentId, counts once, and so does a single type: its reader gets one. Rows
 * without a documentId count as none.
 */
export async function countPublished(strapi: Core.Strapi): Promise<Published[]> {
  return Promise.all(contentTypes.map((type) => countEntries(strapi, type)));
}

async function countEntries(strapi: Core.Strapi, type: ContentType): Promise<Published> {
  const { tableName } = strapi.db.metadata.get(uidOf(type));
  const { connection } = strapi.db;
  const [row] = await strapi.db
    .getConnection(tableName)
    .whereNotNull('published_at')
    .select({ published: connection.raw("count(distinct nullif(document_id, ''))") })
    .select({ strays: connection.raw("count(*) - count(nullif(document_id, ''))") });
  // Postgres counts in numbers that JavaScript has none for, and answers them as text.
  const [published, strays] = [Number(row?.published ?? 0), Number(row?.strays ?? 0)];
  return {
    type: type.name,
    published: type.kind === 'single' ? Math.min(published, 1) : published,
    strays: strays === 0 ? [] : await listStrays(strapi, type),
  };
}

async function listStrays(strapi: Core.Strapi, type: ContentType): Promise<Stray[]> {
  const rows: { id: number; [title: string]: unknown }[] = await strapi.db.query(uidOf(type)).findMany({
    select: ['id', type.title],
    where: {
      ...PUBLISHED,
      $or: [{ documentId: { $null: true } }, { documentId: '' }],
    },
    limit: MOST_STRAYS,
  });
  return Promise.all(
    rows.map(async ({ id, ...values }) => ({
      row: id,
      title: showTitle(values[type.title]),
      documentId: await findEntry(strapi, type, values[type.title]),
    })),
  );
}

/** The one entry that has a draft with some title, and nothing published. */
async function findEntry(strapi: Core.Strapi, type: ContentType, title: unknown): Promise<string | null> {
  if (textOf(title).trim() === '') return null;
  const query = strapi.db.query(uidOf(type));
  const where = { [type.title]: title, ...DRAFT, documentId: { $gt: '' } };
  const drafts: { documentId: string }[] = await query.findMany({ select: ['documentId'], where });
  const [documentId, ...others] = new Set(drafts.map((draft) => draft.documentId));
  if (documentId === undefined || others.length > 0) return null;
  const published = await query.count({ where: { documentId, ...PUBLISHED } });
  return published === 0 ? documentId : null;
}
