import type { ContentType, DocumentOf } from '../definitions/definitions.ts';
import type { Field } from '../definitions/field.ts';
import { type LinkValue, mapLinks } from '../rich-text/links.ts';
import type { contentTypes } from '../types/index.ts';
import { findType } from './registry.ts';
import { mapFields } from './walk-fields.ts';

type Document = DocumentOf<(typeof contentTypes)[number]>;
/** Returns the address at which a link is to lead. */
type Change = (link: LinkValue) => string;

/**
 * A document with the address of each of its links changed, also of those in its texts. From then on the
 * address alone says where a link leads.
 *
 * @param type that of the document.
 */
export function mapAddresses(
  document: Document,
  change: Change,
  type: ContentType | undefined = findType(document.type),
): Document {
  const fields = type?.fields ?? {};
  // Texts take the place of texts, so that it stays a document of its type.
  return mapFields(fields, { ...document }, (field, value) => mapValue(field, value, change)) as Document;
}

function mapValue({ isAddress, strapi }: Field, value: unknown, change: Change): unknown {
  if (isAddress) return typeof value === 'string' ? change({ url: value }) : value;
  return strapi.type === 'blocks' ? mapLinks(value, (link) => ({ url: change(link) })) : value;
}
