import { createRequire } from 'node:module';
import { blocks, componentTypeName, contentTypes, queryName, toGraphqlDocument } from '@pain/schema';
import { news, testEvent } from '@pain/schema/fixtures';
import { buildSchema, GraphQLObjectType, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ask, type Cms, provideCms } from './cms.ts';

/** Strapi's own copy: a schema and its printer must come from one. */
const { printSchema }: typeof import('graphql') = createRequire(import.meta.url)('graphql');

/** The GraphQL schema that Strapi derives from its content types, as text. */
export function readSdl({ strapi }: Cms): string {
  return printSchema(strapi.plugin('graphql').service('content-api').buildSchema());
}

const cms = provideCms();

describe('the GraphQL documents of packages/schema against the SDL of the real Strapi', () => {
  it.each([...contentTypes, testEvent].map((type) => [type.name, type] as const))(
    'the document of %s is valid',
    (_name, type) => {
      const schema = buildSchema(readSdl(cms.get()));
      expect(validate(schema, parse(toGraphqlDocument(type)))).toEqual([]);
    },
  );

  it('every block has a type of its own in the schema', () => {
    const schema = buildSchema(readSdl(cms.get()));
    const missing = blocks.filter(
      ({ category, name }) =>
        !(schema.getType(componentTypeName(category, name)) instanceof GraphQLObjectType),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });

  it('offers nothing but the queries of our content types and of the publication log', () => {
    const query = buildSchema(readSdl(cms.get())).getQueryType();
    const ofLog = ['lostRelations', 'publicationChanges', 'publicationCounts', 'publicationState'];
    const ofTypes = [...contentTypes, news, testEvent].flatMap(({ kind, name, plural }) =>
      kind === 'single'
        ? [queryName(name)]
        : [queryName(name), queryName(plural), `${queryName(plural)}_connection`],
    );
    expect(Object.keys(query?.getFields() ?? {}).sort()).toEqual([...ofLog, ...ofTypes].sort());
  });

  it('offers no mutation but those of the upload plugin, which the build token may not use', async () => {
    const mutations = buildSchema(readSdl(cms.get())).getMutationType()?.getFields() ?? {};
    expect(Object.keys(mutations).sort()).toEqual(['deleteUploadFile', 'updateUploadFile']);
    const { body } = await ask(cms.get(), 'mutation { deleteUploadFile(id: "1") { documentId } }');
    expect(body.errors?.[0]?.message).toBe('Forbidden access');
  });
});
