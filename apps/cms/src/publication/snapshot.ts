import { type ContentType, contentTypeUid } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';

interface Attribute {
  type: string;
  component?: string;
  components?: string[];
}
type Populate = Record<string, unknown>;

/** An entry with all its blocks, and with relations and files by their documentId: as published, or as its draft has it. */
export async function readSnapshot(
  strapi: Core.Strapi,
  type: ContentType,
  documentId: string,
  status: 'published' | 'draft' = 'published',
): Promise<Record<string, unknown> | null> {
  const uid = contentTypeUid(type.name) as UID.ContentType;
  const populate = populateOf(strapi, strapi.contentType(uid).attributes as Record<string, Attribute>);
  // Strapi types populate by content types that it generates itself; ours come from packages/schema.
  return strapi.documents(uid).findOne({ documentId, status, populate } as never);
}

function populateOf(strapi: Core.Strapi, attributes: Record<string, Attribute>): Populate {
  const entries = Object.entries(attributes)
    .filter(([name]) => name !== 'createdBy' && name !== 'updatedBy' && name !== 'localizations')
    .map(([name, attribute]) => [name, populateAttribute(strapi, attribute)] as const);
  return Object.fromEntries(entries.filter(([, populate]) => populate !== null));
}

function populateAttribute(strapi: Core.Strapi, attribute: Attribute): Populate | null {
  if (attribute.type === 'relation') return { fields: ['documentId'] };
  if (attribute.type === 'media') return { fields: ['documentId', 'name', 'url', 'alternativeText'] };
  if (attribute.type === 'component') return populateComponent(strapi, attribute.component);
  if (attribute.type !== 'dynamiczone') return null;
  return {
    on: Object.fromEntries((attribute.components ?? []).map((uid) => [uid, populateComponent(strapi, uid)])),
  };
}

function populateComponent(strapi: Core.Strapi, uid: string | undefined): Populate {
  const component = strapi.components[uid as UID.Component];
  return { populate: populateOf(strapi, (component?.attributes ?? {}) as Record<string, Attribute>) };
}
