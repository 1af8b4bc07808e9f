import type { Core } from '@strapi/strapi';

type Data = Record<string, unknown>;

interface Address {
  field: string;
  /** The field that it is made from. */
  title: string;
}

const WRITES: readonly string[] = ['create', 'update', 'clone'];

/**
 * Makes the web address of an entry from its title when it is saved without one. Strapi itself only suggests one before
 * there is a title, so that every new page would be at /page/.
 */
export function fillInAddress(strapi: Core.Strapi): void {
  strapi.documents.use(async (context, next) => {
    const address = findAddress(strapi.contentType(context.uid).attributes);
    const { data } = context.params as { data?: Data };
    if (!address || !data || !WRITES.includes(context.action)) return next();
    if (isMissing(data, address, context.action)) {
      data[address.field] = await strapi
        .plugin('content-manager')
        .service('uid')
        .generateUIDField({ contentTypeUID: context.uid, field: address.field, data });
    }
    return next();
  });
}

function findAddress(attributes: Record<string, { type: string; targetField?: string }>): Address | null {
  const found = Object.entries(attributes).find(([, { type }]) => type === 'uid');
  return found?.[1].targetField ? { field: found[0], title: found[1].targetField } : null;
}

/** A change that does not speak of the address leaves it; without a title there is nothing to make one from. */
function isMissing(data: Data, { field, title }: Address, action: string): boolean {
  const isSpokenOf = field in data || action === 'create';
  return isSpokenOf && isBlank(data[field]) && !isBlank(data[title]);
}

function isBlank(value: unknown): boolean {
  return typeof value !== 'string' || value.trim() === '';
}
