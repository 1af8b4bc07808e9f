import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { LIST_LIMIT } from '@pain/schema';
import { GRAPHQL_BODY, GRAPHQL_DEPTH, GRAPHQL_TOKENS, UPLOAD_LIMIT } from '../src/kernel/limits';
import { hideInsides } from '../src/strapi-setup/graphql/hide-insides';
import { refuseDrafts } from '../src/strapi-setup/graphql/refuse-drafts';

export default {
  // Types are defined in packages/schema; nobody edits them in the admin.
  'content-type-builder': { enabled: false },
  graphql: {
    config: {
      depthLimit: GRAPHQL_DEPTH,
      defaultLimit: 25,
      maxLimit: LIST_LIMIT + 1,
      landingPage: false,
      apolloServer: {
        cors: false,
        introspection: false,
        bodyParserConfig: { enableTypes: ['json'], jsonLimit: GRAPHQL_BODY },
        // A stored query would pass by strapi-setup/graphql/limit-queries.ts, which
        // reads it from the request.
        persistedQueries: false,
        parseOptions: { maxTokens: GRAPHQL_TOKENS },
        // Nothing is cached here, and this plugin of Apollo's own looks at every field of every answer.
        plugins: [refuseDrafts, hideInsides, ApolloServerPluginCacheControlDisabled()],
      },
    },
  },
  // Without a mail server nothing is sent: see kernel/email/send-email.ts.
  email: {
    config: {
      provider: 'nodemailer',
      providerOptions: { url: process.env.MAIL_URL ?? '' },
      settings: { defaultFrom: process.env.MAIL_FROM ?? '', defaultReplyTo: process.env.MAIL_FROM ?? '' },
    },
  },
  upload: {
    config: {
      sizeLimit: UPLOAD_LIMIT,
      // What is refused is refused in words for staff: see features/media/server/check-content.ts.
      // Strapi warns without a list.
      security: { deniedTypes: [] },
    },
  },
};
