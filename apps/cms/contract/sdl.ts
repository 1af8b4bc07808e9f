import { createRequire } from 'node:module';
import type { Cms } from './cms.ts';

/** Strapi's own copy: a schema and its printer must come from one. */
const { printSchema }: typeof import('graphql') = createRequire(import.meta.url)('graphql');

/** The GraphQL schema that Strapi derives from its content types, as text. */
export function readSdl({ strapi }: Cms): string {
  return printSchema(strapi.plugin('graphql').service('content-api').buildSchema());
}
