import type { Core } from '@strapi/strapi';
import { countPublished } from '../../features/publication/server/count-published';
import { readLost } from '../../features/publication/server/relations/lost-relations';
import { CHANGES_LIMIT, readChanges, readState } from '../../kernel/publication/log';

/** The permission that these queries ask for. */
export const READ_PUBLICATION = 'api::publication.publication.find';

const typeDefs = `
  """What is published, as a number that grows with every change."""
  type PublicationState {
    """Names the database: when it changes, everything read before is void."""
    epoch: String!
    revision: Int!
    """Of the highest row. The same revision with another one is another state: a backup was restored."""
    nonce: String!
  }
  """How many entries of a type are published."""
  type PublicationCount {
    """A content type's name."""
    type: String!
    published: Int!
    """Published rows that are a version of no entry, at most 100."""
    strays: [StrayRow!]!
  }
  """A row of a content type's table that has no documentId."""
  type StrayRow {
    row: Int!
    title: String!
    """The entry that has a draft of this title and nothing published, if there is just one."""
    documentId: String
  }
  """One change of what is published."""
  type PublicationChange {
    revision: Int!
    nonce: String!
    """A content type's name, or "file" for the media library."""
    type: String!
    documentId: String!
    action: String!
    at: DateTime!
  }
  """That a published entry lacks another published one that it points to."""
  type LostRelation {
    type: String!
    documentId: String!
    targetType: String!
    targetId: String!
  }
  extend type Query {
    publicationState: PublicationState!
    publicationCounts: [PublicationCount!]!
    """
    The changes after a revision, oldest first, at most ${CHANGES_LIMIT}. None when the row of that revision does not
    bear the given nonce.
    """
    publicationChanges(since: Int!, nonce: String): [PublicationChange!]!
    """What published entries lack, at most 100 of it."""
    lostRelations: [LostRelation!]!
  }
`;

/** Adds the publication log to GraphQL, for holders of {@link READ_PUBLICATION}. */
export function addPublicationQueries(strapi: Core.Strapi): void {
  strapi
    .plugin('graphql')
    .service('extension')
    .use({
      typeDefs,
      resolvers: {
        Query: {
          publicationState: () => readState(strapi),
          publicationCounts: () => countPublished(strapi),
          publicationChanges: (
            _parent: unknown,
            { since, nonce = null }: { since: number; nonce?: string | null },
          ) => readChanges(strapi, since, nonce),
          lostRelations: () => readLost(strapi),
        },
      },
      resolversConfig: {
        'Query.publicationState': { auth: { scope: [READ_PUBLICATION] } },
        'Query.publicationCounts': { auth: { scope: [READ_PUBLICATION] } },
        'Query.publicationChanges': { auth: { scope: [READ_PUBLICATION] } },
        'Query.lostRelations': { auth: { scope: [READ_PUBLICATION] } },
      },
    });
}
