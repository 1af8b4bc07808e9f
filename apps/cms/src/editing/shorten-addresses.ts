import { shortenSlug } from '@pain/schema';
import type { Core } from '@strapi/strapi';

/** What Strapi's service for addresses asks itself for. */
interface Wanted {
  value: string;
  [option: string]: unknown;
}

/**
 * Has the addresses that Strapi makes of titles be such as the website takes: not too long for a file system, and none that the website itself needs.
 * Strapi's own know neither, by whatever way they are asked for: the button beside the field, a suggestion, or saving without an
 * address. Of a title in a script that it cannot put in Latin letters it makes none; then staff are asked for one.
 */
export function shortenAddresses(strapi: Core.Strapi): void {
  const service = strapi.plugin('content-manager').service('uid');
  const findUnique = service.findUniqueUID.bind(service) as (wanted: Wanted) => Promise<string>;
  service.findUniqueUID = async (wanted: Wanted) => {
    const value = shortenSlug(wanted.value);
    return value === '' ? '' : findUnique({ ...wanted, value });
  };
}
