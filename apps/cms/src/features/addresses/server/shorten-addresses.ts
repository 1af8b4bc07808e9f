import { shortenSlug, toPlainTitle } from '@pain/schema';
import type { Core, UID } from '@strapi/strapi';

/** What Strapi's service for addresses asks itself for. */
interface Wanted {
  value: string;
  [option: string]: unknown;
}

/** What that service is asked to make one of. */
interface Source {
  contentTypeUID: UID.ContentType;
  field: string;
  data: Record<string, unknown> | null;
  [option: string]: unknown;
}

/** Longer than any title may be. Strapi's time for one grows with the square of its length. */
const LONGEST_TITLE = 1000;

/**
 * Has the addresses that Strapi makes of titles be such as the website takes: not too long for a file system,
 * and none that the website itself needs. Strapi's own know neither, by whatever way they are asked for: the
 * button beside the field, a suggestion, or saving without an address. Of a title in a script that it cannot
 * put in Latin letters it makes none; then staff are asked for one.
 */
export function shortenAddresses(strapi: Core.Strapi): void {
  const service = strapi.plugin('content-manager').service('uid');
  const findUnique = service.findUniqueUID.bind(service) as (wanted: Wanted) => Promise<string>;
  service.findUniqueUID = async (wanted: Wanted) => {
    const value = shortenSlug(wanted.value);
    return value === '' ? '' : findUnique({ ...wanted, value });
  };
  const generate = service.generateUIDField.bind(service) as (source: Source) => Promise<string>;
  service.generateUIDField = (source: Source) => generate({ ...source, data: cutTitle(strapi, source) });
}

/** Only the title, by which an address is made, and no more of it than an address could hold. */
function cutTitle(strapi: Core.Strapi, { contentTypeUID, field, data }: Source): Record<string, unknown> {
  const attribute = strapi.contentType(contentTypeUID).attributes[field];
  const name = attribute && 'targetField' in attribute ? String(attribute.targetField) : '';
  const title = data?.[name];
  return typeof title === 'string'
    ? { [name]: toPlainTitle(title.slice(0, LONGEST_TITLE)).slice(0, LONGEST_TITLE) }
    : {};
}
