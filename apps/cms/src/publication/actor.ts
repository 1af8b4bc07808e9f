import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { describePerson, toPerson } from '../access/person';

const acting = new AsyncLocalStorage<string>();

/** Does something in the name of a part of the system, such as the schedule. */
export function actAs<T>(actor: string, run: () => Promise<T>): Promise<T> {
  return acting.run(actor, run);
}

/** Who makes the current change: staff by name and e-mail, `API: name` for a token, a part of the system; or null when that is not known. */
export function readActor(strapi: Core.Strapi): string | null {
  const part = acting.getStore();
  if (part !== undefined) return part;
  const { user, auth } = strapi.requestContext.get()?.state ?? {};
  if (!user) return auth?.strategy?.name === 'api-token' ? `API: ${auth.credentials?.name}` : null;
  return describePerson(toPerson(user));
}

/** The number of the member of staff who makes the current change; null for what has no account. */
export function readActorId(strapi: Core.Strapi): number | null {
  if (acting.getStore() !== undefined) return null;
  const { user } = strapi.requestContext.get()?.state ?? {};
  return user ? toPerson(user).id : null;
}
