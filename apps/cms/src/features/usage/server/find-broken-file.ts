import { targetOf } from '@pain/checks';
import type { Core } from '@strapi/strapi';
import { siteUrl } from '../../../kernel/settings';
import { MEDIA, readMediaPaths } from '../../addresses/server/site-map/files';
import { NO_STEP } from '../../addresses/server/site-map/step';
import type { BrokenLink } from '../shapes';
import { readLinkRows } from './link-fields';
import { linksOf } from './links';
import { toBrokenLinks } from './to-broken-links';

/**
 * The links on the website to a file of the media library that lead nowhere once it is replaced, which gives
 * it another address, or has another name. Those that keep the file itself go with it.
 *
 * @param name the new one; null when it is replaced.
 */
export async function findBrokenFile(
  strapi: Core.Strapi,
  documentId: string,
  name: string | null,
): Promise<BrokenLink[]> {
  const rows = await readLinkRows(strapi, [`${MEDIA}${documentId}-`]);
  const held = rows.flatMap((row) =>
    addressesAloneIn(row.value).map((address) => ({
      row,
      address,
      path: targetOf(address, siteUrl()).path ?? '',
    })),
  );
  const paths = held.map(({ path }) => path);
  const before = await readMediaPaths(strapi, paths, NO_STEP);
  const after =
    name === null
      ? new Set<string>()
      : await readMediaPaths(strapi, paths, NO_STEP, new Map([[documentId, name]]));
  const lost = held.filter(({ path }) => before.has(path) && !after.has(path));
  return toBrokenLinks(
    strapi,
    lost.map(({ row, address }) => ({ row, address, loses: 'file' })),
    NO_STEP,
  );
}

function addressesAloneIn(value: unknown): string[] {
  const alone = linksOf(value).filter(({ target }) => target === undefined);
  return [...new Set(alone.map(({ url }) => url))];
}
