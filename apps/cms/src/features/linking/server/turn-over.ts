import { type LinkValue, linksIn, mapLinks } from '@pain/schema';
import type { Core } from '@strapi/strapi';
import { lockState } from '../../../kernel/publication/log';
import { type LinkRow, readLinkRows } from '../../usage/server/link-fields';
import { canKeepTargets, type Kept, keepTargets } from './find-target';

/** Kept in Strapi's own store: what is saved afterwards keeps what it leads to automatically. */
const MARK = { type: 'core', name: 'linking', key: 'turned-over' };

/** What was found in the texts of drafts and of what is published. */
interface TurnedOver {
  /** Links by their address alone. */
  addresses: number;
  /** Those that keep now what they lead to. */
  targets: number;
}

/**
 * Turns over the texts of a database that an earlier version has written, at its first start with this
 * one that finds a home page.
 */
export async function turnOverOnce(strapi: Core.Strapi): Promise<void> {
  await strapi.db.transaction(async () => {
    await lockState(strapi);
    if ((await strapi.store(MARK).get({})) || !(await canKeepTargets(strapi))) return;
    const value = await turnOver(strapi);
    await strapi.store(MARK).set({ value });
    if (value.targets > 0)
      strapi.log.info(
        `${value.targets} links in texts follow what they lead to from now on, by its identity.`,
      );
  });
}

/**
 * Has all links in texts keep what they lead to, in drafts and in what is published. The words and
 * addresses stay to the letter, and so do the times: nothing was edited, nothing is published, what was
 * signed off stays signed off.
 */
export async function turnOver(strapi: Core.Strapi): Promise<TurnedOver> {
  return strapi.db.transaction(async ({ trx }) => {
    const rows = await readLinkRows(strapi, ['"url"']);
    const links = rows.flatMap(({ value }) => linksIn(value)).filter(isAlone);
    const kept = await keepTargets(strapi, links);
    for (const row of rows) if (isMeant(row, kept)) await rewrite(strapi, trx, row, kept);
    return { addresses: links.length, targets: links.map(kept).filter((link) => !isAlone(link)).length };
  });
}

function isAlone({ target }: LinkValue): boolean {
  return target === undefined;
}

function isMeant({ value }: LinkRow, kept: Kept): boolean {
  return linksIn(value).some((link) => isAlone(link) && !isAlone(kept(link)));
}

type Transaction = Core.Strapi['db']['connection'];

/** Past Strapi, which would write that the entry was edited now. */
async function rewrite(
  strapi: Core.Strapi,
  trx: Transaction,
  { uid, name, id, value }: LinkRow,
  kept: Kept,
): Promise<void> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  const attribute = attributes[name];
  const column = attribute && 'columnName' in attribute ? String(attribute.columnName) : name;
  const next = mapLinks(value, (link) => (isAlone(link) ? kept(link) : link));
  await trx(tableName)
    .where({ id })
    .update({ [column]: JSON.stringify(next) });
}
