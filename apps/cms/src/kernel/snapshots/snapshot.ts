import type { EntryRef } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';
import { uidOf } from '../content-types';

interface Attribute {
  type: string;
  component?: string;
  components?: string[];
}
type Populate = Record<string, unknown>;

/** What a snapshot keeps of a file. */
const FILE: Populate = { fields: ['documentId', 'name', 'url', 'alternativeText'] };

/**
 * A version of an entry, the published one unless told, with all its blocks, and with relations and files by their
 * documentId. Null when there is no such version.
 */
export async function readSnapshot(
  strapi: Core.Strapi,
  entry: EntryRef,
  status: 'draft' | 'published' = 'published',
): Promise<Record<string, unknown> | null> {
  const uid = uidOf(entry);
  // Strapi types populate by content types that it generates itself; ours come from packages/schema.
  return strapi
    .documents(uid)
    .findOne({ documentId: entry.id, status, populate: populateAll(strapi, uid) } as never);
}

/**
 * All that belongs to an entry of a type, in Strapi's way of asking for it.
 *
 * @param file what to read of each file.
 */
export function populateAll(strapi: Core.Strapi, uid: UID.ContentType, file: Populate = FILE): Populate {
  return populateOf(strapi, strapi.contentType(uid).attributes as Record<string, Attribute>, file);
}

function populateOf(strapi: Core.Strapi, attributes: Record<string, Attribute>, file: Populate): Populate {
  const entries = Object.entries(attributes)
    .filter(([name]) => name !== 'createdBy' && name !== 'updatedBy' && name !== 'localizations')
    .map(([name, attribute]) => [name, populateAttribute(strapi, attribute, file)] as const);
  return Object.fromEntries(entries.filter(([, populate]) => populate !== null));
}

function populateAttribute(strapi: Core.Strapi, attribute: Attribute, file: Populate): Populate | null {
  if (attribute.type === 'relation') return { fields: ['documentId'] };
  if (attribute.type === 'media') return file;
  if (attribute.type === 'component') return populateComponent(strapi, attribute.component, file);
  if (attribute.type !== 'dynamiczone') return null;
  return {
    on: Object.fromEntries(
      (attribute.components ?? []).map((uid) => [uid, populateComponent(strapi, uid, file)]),
    ),
  };
}

function populateComponent(strapi: Core.Strapi, uid: string | undefined, file: Populate): Populate {
  const component = strapi.components[uid as UID.Component];
  return { populate: populateOf(strapi, (component?.attributes ?? {}) as Record<string, Attribute>, file) };
}
