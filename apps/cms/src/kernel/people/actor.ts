import { AsyncLocalStorage } from 'node:async_hooks';
import type { Core } from '@strapi/strapi';
import { toPerson } from './person';

/** Who changes something. Data, until somebody is shown it: see describe-actor. */
export type Actor =
  | { kind: 'person'; name: string; email: string | null }
  /** Something that writes by the API, by the name of its token. */
  | { kind: 'program'; name: string }
  | { kind: 'schedule' }
  /** The house itself: because of something else that happened, or, with null, by an import or a command. */
  | { kind: 'system'; because: string | null };

const acting = new AsyncLocalStorage<Actor>();

/** Does something in the name of a part of the system, such as the schedule. */
export function actAs<T>(actor: Actor, run: () => Promise<T>): Promise<T> {
  return acting.run(actor, run);
}

/** Who makes the current change. */
export function readActor(strapi: Core.Strapi): Actor {
  const part = acting.getStore();
  if (part !== undefined) return part;
  const { user, auth } = strapi.requestContext.get()?.state ?? {};
  if (user) {
    const { name, email } = toPerson(user);
    return { kind: 'person', name, email };
  }
  if (auth?.strategy?.name === 'api-token') return { kind: 'program', name: String(auth.credentials?.name) };
  return { kind: 'system', because: null };
}

/** The number of the member of staff who makes the current change; null for what has no account. */
export function readActorId(strapi: Core.Strapi): number | null {
  if (acting.getStore() !== undefined) return null;
  const { user } = strapi.requestContext.get()?.state ?? {};
  return user ? toPerson(user).id : null;
}
