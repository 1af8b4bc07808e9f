import { type ContentType, contentTypes, contentTypeUid } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { readSnapshot } from '../publication/snapshot';
import type { LeftOut } from './shapes';

/** Strapi writes the two versions of an entry one after the other. */
const TOGETHER_MS = 500;

type Version = Record<string, unknown>;

/**
 * The entries that an entry points to and that its published version leaves out. Strapi drops a relation when its target is
 * not published, without a word, and does not bring it back when the target is published later.
 *
 * @returns none for an entry that was never published.
 */
export async function findLeftOut(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
): Promise<LeftOut[]> {
  const published = await readSnapshot(strapi, type, documentId, 'published');
  const draft = await readSnapshot(strapi, type, documentId, 'draft');
  if (published === null || draft === null) return [];
  const shown = referencesIn(published);
  const lost = [...referencesIn(draft)].filter((id) => !shown.has(id));
  const targets = await Promise.all(lost.map((id) => describeTarget(strapi, id)));
  const isEdited = timeOf(draft) - timeOf(published) > TOGETHER_MS;
  // What the editor added since is no loss: it comes with the next publication.
  return targets.filter((target) => target !== null).filter(({ isPublished }) => !isEdited || !isPublished);
}

/** The documentIds of the entries that a version points to, wherever in it; files are no entries. */
export function referencesIn(version: Version): Set<string> {
  const { documentId: _own, ...fields } = version;
  return new Set(Object.values(fields).flatMap(idsIn));
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  if ('documentId' in value) return 'url' in value ? [] : [String(value.documentId)];
  return Object.values(value).flatMap(idsIn);
}

async function describeTarget(strapi: Core.Strapi, documentId: string): Promise<LeftOut | null> {
  for (const type of contentTypes) {
    const documents = strapi.documents(contentTypeUid(type.name) as UID.ContentType);
    const draft: Version | null = await documents.findOne({ documentId, status: 'draft' });
    if (draft === null) continue;
    const published = await documents.findOne({ documentId, status: 'published' });
    return { type: type.label, title: String(draft[type.title] ?? ''), isPublished: published !== null };
  }
  return null;
}

function timeOf({ updatedAt }: Version): number {
  return new Date(String(updatedAt)).getTime();
}
