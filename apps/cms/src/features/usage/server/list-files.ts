import { compareWords, foldText } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { FILE_UID } from '../../../kernel/content-types';
import { tableOf } from '../../../kernel/references/owners';
import type { FilePage, FileUses } from '../shapes';
import { findFileUses } from './find-uses';
import { findLinkedFiles } from './links';

/** Strapi's right to see the media library. */
export const READ_FILES = 'plugin::upload.read';
const PAGE_SIZE = 20;

/** Which files somebody wants to see. */
export const fileQuery = z.object({
  /** Words in the name, the alternative text or the caption. */
  _q: z.string().optional(),
  /** Only files that no entry uses. */
  unused: z.stringbool().default(false),
  page: z.coerce.number().int().min(1).default(1),
});

interface File {
  id: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  mime: string;
  url: string;
  formats: { thumbnail?: { url: string } } | null;
}

/**
 * The files of the media library that somebody may see, by name, each with the entries that use it in their
 * drafts or on the website. Past versions do not count as uses: they can be restored without their picture.
 *
 * @param ability the caller's rights in Strapi.
 */
export async function listFiles(
  strapi: Core.Strapi,
  ability: unknown,
  { unused, page, _q: words = '' }: z.infer<typeof fileQuery>,
): Promise<FilePage> {
  const isUsed = unused ? await findIsUsed(strapi) : () => false;
  const files = await readFileNames(strapi, ability, {});
  const ids = sortByName(files.filter((file) => !isUsed(file) && hasWords(file, words)));
  const shown = await readFiles(strapi, ids.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE));
  const uses = await Promise.all(shown.map((file) => toFileUses(strapi, file)));
  return { files: uses, page, pageCount: Math.ceil(ids.length / PAGE_SIZE), total: ids.length };
}

/** A file by its name, with what people wrote of it. */
interface NamedFile {
  id: number;
  documentId: string;
  name: string;
  alternativeText: string | null;
  caption: string | null;
}

/**
 * Whether what people wrote of a file holds some words, however they were typed. Strapi's own search also
 * goes over where it is stored.
 */
function hasWords({ name, alternativeText, caption }: NamedFile, words: string): boolean {
  return [name, alternativeText, caption].some((text) =>
    foldText(text ?? '').includes(foldText(words.trim())),
  );
}

const FIELDS = ['id', 'documentId', 'name', 'alternativeText', 'caption'];

/** The files that a query asks for, among those that somebody may see. */
export async function readFileNames(
  strapi: Core.Strapi,
  ability: unknown,
  query: object,
): Promise<NamedFile[]> {
  const permissions = strapi
    .service('admin::permission')
    .createPermissionsManager({ ability, action: READ_FILES, model: FILE_UID });
  const allowed = { ...permissions.addPermissionsQueryTo(query), fields: FIELDS };
  return strapi.db.query(FILE_UID).findMany(strapi.get('query-params').transform(FILE_UID, allowed));
}

/**
 * Databases sort by code points, or by the language of the machine: people look for “apple” before “Zebra”.
 */
function sortByName(files: readonly NamedFile[]): number[] {
  return files.toSorted((a, b) => compareWords(a.name, b.name) || a.id - b.id).map(({ id }) => id);
}

async function readFiles(strapi: Core.Strapi, ids: readonly number[]): Promise<File[]> {
  const query = { filters: { id: { $in: ids } } };
  const files: File[] = await strapi.plugin('upload').service('upload').findMany(query);
  return files.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

async function toFileUses(strapi: Core.Strapi, file: File): Promise<FileUses> {
  const { documentId, name, alternativeText, mime, url, formats } = file;
  const uses = await findFileUses(strapi, documentId);
  const thumbnail = mime.startsWith('image/') ? (formats?.thumbnail?.url ?? url) : null;
  return { documentId, name, alternativeText, thumbnail, isUsed: uses.length > 0, uses };
}

/** As {@link findFileUses} counts uses: of those that chose a file, and of the texts that lead to it. */
async function findIsUsed(strapi: Core.Strapi): Promise<(file: NamedFile) => boolean> {
  const [chosen, linked] = await Promise.all([findUsedIds(strapi), findLinkedFiles(strapi)]);
  const links = new Set(linked);
  return ({ id, documentId }) => chosen.has(id) || links.has(documentId);
}

/** Strapi keeps who chose files in one table. */
async function findUsedIds(strapi: Core.Strapi): Promise<ReadonlySet<number>> {
  const rows = await strapi.db
    .getConnection(tableOf(strapi, FILE_UID, 'related'))
    .distinct<{ file_id: number }[]>('file_id');
  return new Set(rows.map(({ file_id }) => file_id));
}
