import type { Core, Schema } from '@strapi/strapi';
import { QUERY_DEPTH } from '../../kernel/limits';
import type { KeyRules } from './query-keys';
import { type RelationNames, relationNames } from './relation-names';

/** What is asked of every query. */
export interface QueryRules extends KeyRules {
  relations: RelationNames;
}

const ACCOUNT = 'admin::user';
/** Content types whose rows let somebody in. */
const CREDENTIALS: readonly string[] = [ACCOUNT, 'admin::api-token', 'admin::transfer-token'];

/**
 * What no query may name, and what it may name a few times only, by the content types that there are:
 * whatever points to accounts, and of what lets somebody in that which Strapi keeps out of its own search.
 */
export function keyRules(strapi: Core.Strapi): QueryRules {
  const models: (Schema.ContentType | Schema.Component)[] = [
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ];
  const attributes = models.flatMap(({ uid, attributes }) =>
    Object.entries(attributes).map(([name, attribute]) => ({ uid: String(uid), name, attribute })),
  );
  const people = attributes.filter(({ attribute }) => 'target' in attribute && attribute.target === ACCOUNT);
  const secrets = attributes.filter(
    ({ uid, attribute }) => CREDENTIALS.includes(uid) && isKeptFromSearch(attribute),
  );
  return {
    people: namesOf(people),
    secrets: namesOf(secrets),
    depth: QUERY_DEPTH,
    relations: relationNames(strapi),
  };
}

function isKeptFromSearch(attribute: object): boolean {
  return 'searchable' in attribute && attribute.searchable === false;
}

function namesOf(attributes: readonly { name: string }[]): ReadonlySet<string> {
  return new Set(attributes.map(({ name }) => name.toLowerCase()));
}
