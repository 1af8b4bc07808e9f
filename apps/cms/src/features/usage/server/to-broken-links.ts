import type { Core } from '@strapi/strapi';
import type { Step } from '../../addresses/server/site-map/step';
import type { BrokenLink, Use } from '../shapes';
import { toUses } from './find-uses';
import type { LinkRow } from './link-fields';

/** An address whose target goes, with the field that holds it. */
export interface Lost extends Pick<BrokenLink, 'address' | 'loses'> {
  row: LinkRow;
}

/** The links on the website that lose their target, each address with all entries that hold it. */
export async function toBrokenLinks(
  strapi: Core.Strapi,
  lost: readonly Lost[],
  step: Step,
): Promise<BrokenLink[]> {
  const links: BrokenLink[] = [];
  for (const [address, loses] of new Map(lost.map((one) => [one.address, one.loses]))) {
    const rows = lost.filter((one) => one.address === address).map(({ row }) => row);
    const uses = await findLinking(strapi, rows, step);
    if (uses.length > 0) links.push({ address, loses, uses });
  }
  return links;
}

/**
 * Those that are on the website and stay as they are: what is published with the rest is checked on its own.
 */
async function findLinking(strapi: Core.Strapi, rows: readonly LinkRow[], step: Step): Promise<Use[]> {
  const uses = await toUses(strapi, rows, 'links');
  const inStep = new Set([...step.publish, ...step.takeDown]);
  return uses.filter(({ documentId, isPublished }) => isPublished && !inStep.has(documentId));
}
