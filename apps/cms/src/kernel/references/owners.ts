import type { Core, UID } from '@strapi/strapi';
import { anyOf } from '../any-of';

/** A row of a content type or component. */
export interface RowRef {
  uid: string;
  id: number;
  /** The field or block that led there, as editors call it. */
  place: string;
}

interface Attribute {
  type: string;
  component?: string;
  components?: string[];
  joinTable?: { name: string };
}

/** The rows of content types that hold rows of components, however deep. */
export async function findOwners(strapi: Core.Strapi, rows: readonly RowRef[]): Promise<RowRef[]> {
  const inComponents = rows.filter(({ uid }) => uid in strapi.components);
  const inTypes = rows.filter(({ uid }) => !(uid in strapi.components));
  if (inComponents.length === 0) return inTypes;
  const uids = [...new Set(inComponents.map(({ uid }) => uid))];
  const owners = await Promise.all(
    uids.map((uid) =>
      findHolders(
        strapi,
        uid,
        inComponents.filter((row) => row.uid === uid),
      ),
    ),
  );
  return [...inTypes, ...(await findOwners(strapi, owners.flat()))];
}

/** The rows that hold some rows of one component, each of which has one holder. */
async function findHolders(strapi: Core.Strapi, uid: string, rows: readonly RowRef[]): Promise<RowRef[]> {
  const ids = rows.map(({ id }) => id);
  const found = await Promise.all(
    holdingFields(strapi, uid).map(async ({ owner, name, table }) => {
      const where = { component_type: uid, field: name };
      const held = await select(strapi, table, where, ids);
      const holders = new Map(held.map(({ cmp_id, entity_id }) => [cmp_id, entity_id]));
      return rows.flatMap(({ id, place }) => {
        const holder = holders.get(id);
        return holder === undefined ? [] : [{ uid: owner, id: holder, place }];
      });
    }),
  );
  return found.flat();
}

interface Held {
  cmp_id: number;
  entity_id: number;
}

/** Joins the transaction that it is called in: SQLite has one connection, for which it would wait in vain. */
async function select(strapi: Core.Strapi, table: string, where: object, ids: number[]): Promise<Held[]> {
  const query = strapi.db
    .getConnection(table)
    .where(where)
    .whereRaw('cmp_id in (?)', [anyOf(strapi, ids)])
    .select('cmp_id', 'entity_id');
  if (!strapi.db.inTransaction()) return query;
  const transaction = await strapi.db.transaction();
  return query.transacting(transaction.get());
}

/**
 * The fields of all types and components that may hold a component, with the table that says which row does.
 */
function holdingFields(strapi: Core.Strapi, uid: string): { owner: string; name: string; table: string }[] {
  const owners = [...Object.keys(strapi.contentTypes), ...Object.keys(strapi.components)];
  return owners
    .filter((owner) => owner.startsWith('api::') || owner in strapi.components)
    .flatMap((owner) =>
      attributesOf(strapi, owner)
        .filter(([, { component, components }]) => component === uid || components?.includes(uid))
        .map(([name]) => ({ owner, name, table: tableOf(strapi, owner, name) })),
    );
}

function attributesOf(strapi: Core.Strapi, uid: string): [string, Attribute][] {
  const model = strapi.getModel(uid as UID.Schema);
  return Object.entries(model.attributes as Record<string, Attribute>);
}

/** Strapi's own description of the database knows the table; its name is not ours to make up. */
export function tableOf(strapi: Core.Strapi, owner: string, name: string): string {
  const attribute = strapi.db.metadata.get(owner).attributes[name] as Attribute | undefined;
  if (!attribute?.joinTable) throw new Error(`Strapi keeps no table for the field "${name}" of ${owner}.`);
  return attribute.joinTable.name;
}
