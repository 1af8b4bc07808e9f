/** What is said of a table of our own. */
interface OwnTable<Attributes> {
  collectionName: string;
  singularName: string;
  pluralName: string;
  displayName: string;
  description?: string;
  indexes?: { name: string; columns: string[]; type: 'unique' }[];
  attributes: Attributes;
}

/** A table of the CMS's own as Strapi loads it: it has no drafts, and nobody edits it in the admin. */
export function ownTable<Attributes>({ collectionName, indexes, attributes, ...info }: OwnTable<Attributes>) {
  return {
    kind: 'collectionType',
    collectionName,
    info,
    options: { draftAndPublish: false },
    pluginOptions: { 'content-manager': { visible: false }, 'content-type-builder': { visible: false } },
    ...(indexes ? { indexes } : {}),
    attributes,
  };
}
