import type { Fields, Values } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { uidOf } from '../../../kernel/content-types';
import { beforeWriting } from '../../../kernel/snapshots/document-call';

interface Address {
  field: string;
  /** The field that it is made from. */
  title: string;
}

/**
 * Makes the web address of an entry from its title when it is saved without one. Strapi itself only suggests
 * one before there is a title, so that every new page would be at /page/.
 */
export function fillInAddress(strapi: Core.Strapi): void {
  beforeWriting(strapi, async (type, data, action) => {
    const address = findAddress(type.fields);
    if (!address || !isMissing(data, address, action)) return data;
    const { field } = address;
    const wish = { contentTypeUID: uidOf(type), field, data };
    return { ...data, [field]: await strapi.plugin('content-manager').service('uid').generateUIDField(wish) };
  });
}

function findAddress(fields: Fields): Address | null {
  const found = Object.entries(fields).find(([, { strapi }]) => strapi.type === 'uid');
  return found?.[1].strapi.targetField
    ? { field: found[0], title: String(found[1].strapi.targetField) }
    : null;
}

/**
 * A change that does not speak of the address leaves it; without a title there is nothing to make one from.
 */
function isMissing(data: Values, { field, title }: Address, action: string): boolean {
  const isSpokenOf = field in data || action === 'create';
  return isSpokenOf && isBlank(data[field]) && !isBlank(data[title]);
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
