import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { listRequest } from '../../kernel/routes/admin-routes';
import { pickAsking } from './query-keys';

interface Event {
  model: { uid: string };
  params?: { select?: unknown };
}

/**
 * Refuses what an address asks for and no question to the database can be made of, such as an order by a
 * field that is not there. Strapi looks at that for the content API, not for its admin, whose addresses end
 * in 500. Each such question is made once to try it.
 */
export function refuseOddQuestions(strapi: Core.Strapi): void {
  const look = ({ model, params = {} }: Event) => {
    const request = listRequest(strapi);
    if (request === null || Object.keys(pickAsking(request.query)).length === 0) return;
    const fields = [params.select ?? []].flat();
    if (!fields.every((name) => name === '*' || hasField(strapi, model.uid, name))) throw toError();
    try {
      strapi.db.queryBuilder(model.uid).init(params).getKnexQuery().toSQL();
    } catch {
      throw toError();
    }
  };
  // Strapi's type of an event knows no parameters.
  strapi.db.lifecycles.subscribe({ beforeFindMany: look, beforeCount: look } as Parameters<
    typeof strapi.db.lifecycles.subscribe
  >[0]);
}

function hasField(strapi: Core.Strapi, uid: string, name: unknown): boolean {
  return Object.hasOwn(strapi.db.metadata.get(uid).attributes, String(name));
}

function toError(): Error {
  return new errors.ValidationError(
    'This list cannot be searched, filtered or sorted like that. Open it again from the menu.',
  );
}
