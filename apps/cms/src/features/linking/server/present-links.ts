import {
  addressOfTarget,
  type ContentType,
  type LinkValue,
  linksIn,
  mapFields,
  mapLinks,
  type Values,
} from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { readTargets } from '../../addresses/server/site-map/read-targets';
import type { Step } from '../../addresses/server/site-map/step';

/** The links in all texts of an entry, or of what is sent of one. */
export function linksOfEntry({ fields }: Pick<ContentType, 'fields'>, values: Values): LinkValue[] {
  const found: LinkValue[] = [];
  mapEntryLinks({ fields }, values, (link) => {
    found.push(link);
    return link;
  });
  return found;
}

/** An entry with the links in all its texts changed; where it has none it is the same. */
export function mapEntryLinks(
  { fields }: Pick<ContentType, 'fields'>,
  values: Values,
  change: (link: LinkValue) => LinkValue,
): Values {
  return mapFields(fields, values, ({ strapi }, value) =>
    strapi.type === 'blocks' && linksIn(value).length > 0 ? mapLinks(value, change) : value,
  );
}

/**
 * An entry with each link at the address that its target has after a step. What is not on the website then
 * keeps the address that it had.
 */
export async function withPresentLinks(
  strapi: Core.Strapi,
  type: ContentType,
  values: Values,
  step: Step,
): Promise<Values> {
  const targets = linksOfEntry(type, values).flatMap(({ target }) => target ?? []);
  if (targets.length === 0) return values;
  const known = await readTargets(strapi, targets, step);
  return mapEntryLinks(type, values, (link) => ({ ...link, url: addressOfTarget(link, known) ?? link.url }));
}
