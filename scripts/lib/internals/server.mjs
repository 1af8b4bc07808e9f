import { ONLY_HERE } from './internal.mjs';

/** The folder of Strapi's admin that runs on the server. */
const SERVER = 'dist/server/server/src';
const SESSIONS = 'apps/cms/src/security/sessions';
const UPLOADS = 'apps/cms/src/features/media/server';
const ROLES = 'apps/cms/src/strapi-setup/roles.ts';

/** What the CMS leans on in Strapi's server. @type {import('./internal.mjs').Library[]} */
export const SERVER_LIBRARIES = [
  {
    name: '@strapi/core',
    internals: [
      {
        title: 'Server: mounting of routes, and their list',
        what: ['listRoutes', 'mount', 'router'],
        in: ['dist/services/server/index.js'],
        usedIn: ['apps/cms/src/security/routes/close-routes.ts'],
        breaks: 'Addresses that nobody needs respond, one of which sends e-mail as anybody.',
        guard: 'apps/cms/contract/routes.test.ts',
      },
      {
        title: 'Sign-in of a request, asked before its body is read',
        what: ['authenticate', 'isAuthenticated'],
        in: ['dist/services/auth/index.js'],
        usedIn: ['apps/cms/src/security/bodies/who-asks.ts'],
        breaks: 'Large bodies are read of callers who are not logged in, or of nobody.',
        guard: 'apps/cms/contract/request-bodies.test.ts',
      },
      {
        title: 'Reader of bodies, and what it hands to formidable',
        what: ['koaBody', 'getFiles'],
        ours: ["get('strapi::body')({ formidable"],
        in: ['dist/middlewares/body.js'],
        usedIn: ['apps/cms/src/security/bodies/take-upload.ts'],
        breaks: 'Uploads leave temporary files behind.',
        guard: 'apps/cms/contract/request-bodies.test.ts',
      },
      {
        title: 'Permissions of the content API',
        what: ['permissions'],
        ours: ['strapi.contentAPI.permissions.providers'],
        in: ['dist/services/content-api/index.js'],
        usedIn: ['apps/cms/src/strapi-setup/build-token.ts'],
        breaks: 'The build token may not read the publication log, and nothing is published.',
        guard: 'apps/cms/contract/access.test.ts',
      },
      {
        title: 'Setting of the address in messages',
        what: ['admin.absoluteUrl'],
        in: ['dist/configuration/index.js'],
        usedIn: ['apps/cms/src/kernel/email/link-to-admin.ts'],
        breaks: 'Links in e-mails lead to an address that no other machine reaches.',
        guard: ONLY_HERE,
      },
      {
        title: 'Service that reads queries',
        what: ['query-params'],
        in: ['dist/Strapi.js'],
        usedIn: ['apps/cms/src/features/usage/server/list-files.ts'],
        breaks: 'The page "Where files are used" fails.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
      {
        title: 'Columns of the tables of components',
        what: ["name: 'entity'", "shortName: 'cmp'", "name: 'component_type'"],
        ours: ['entity_id', 'cmp_id', 'component_type'],
        in: ['dist/utils/transform-content-types-to-models.js'],
        usedIn: ['apps/cms/src/features/usage/server/owners.ts'],
        breaks: '"Where used" misses what stands in blocks, and a file in use can be deleted.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
    ],
  },
  {
    name: '@strapi/database',
    internals: [
      {
        title: 'Tables of relations',
        what: ['joinTable'],
        in: ['dist/metadata/relations.js'],
        usedIn: ['apps/cms/src/features/usage/server/owners.ts'],
        breaks: '"Where used" fails, with an error that says which field.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
      {
        title: 'Repository of a type, whose changes get a transaction',
        what: ['update (params)', 'delete (params)'],
        ours: ['files.update =', 'files.delete ='],
        in: ['dist/entity-manager/entity-repository.js'],
        usedIn: ['apps/cms/src/features/publication/server/record-changes.ts'],
        breaks:
          'A crash between a file and its row of the log leaves an alternative text that the website never shows.',
        guard: 'apps/cms/contract/media.test.ts',
      },
    ],
  },
  {
    name: 'tarn',
    internals: [
      {
        title: 'Pool of connections',
        what: ['numUsed()', 'numPendingAcquires()'],
        in: ['dist/Pool.js'],
        usedIn: ['apps/cms/src/kernel/await-queries.ts'],
        breaks: 'On Postgres the CMS ends with an unhandled "aborted".',
        guard: 'apps/cms/contract/first-start.test.ts',
      },
    ],
  },
  {
    name: 'koa-range',
    internals: [
      {
        title: 'Header that it reads',
        what: ['range'],
        ours: ['context.req.headers.range'],
        in: ['index.js'],
        usedIn: [`${UPLOADS}/mend-ranges.ts`],
        breaks: 'Videos of the admin are cut off or do not play.',
        guard: 'apps/cms/contract/served-files.test.ts',
      },
    ],
  },
  {
    name: '@strapi/admin',
    internals: [
      {
        title: 'Sign-in: methods that are replaced',
        what: ['checkCredentials', 'validatePassword', 'hashPassword', 'forgotPassword'],
        in: [`${SERVER}/services/auth.js`],
        usedIn: [`${SESSIONS}/sign-in.ts`],
        breaks: 'The time of a response shows who has an account.',
        guard: 'apps/cms/contract/guessing.test.ts',
      },
      {
        title: 'Invitations and reset links: methods that are replaced',
        what: ['findRegistrationInfo', 'register', 'updateById', 'resetPassword'],
        in: [`${SERVER}/services/user.js`, `${SERVER}/services/auth.js`],
        usedIn: [`${SESSIONS}/limit-links-to-one-use.ts`],
        breaks: 'A link works more than once, and an invitation for ever.',
        guard: 'apps/cms/contract/sessions.test.ts',
      },
      {
        title: 'Cookie of the refresh token',
        what: ['strapi_admin_refresh'],
        in: ['dist/server/shared/utils/session-auth.js'],
        usedIn: [`${SESSIONS}/refuse-stale-sessions.ts`, 'apps/cms/src/middlewares/slow-guessing.ts'],
        breaks: 'A session goes on after the right to it ended; guessed tokens are not counted.',
        guard: 'apps/cms/contract/sessions.test.ts',
      },
      {
        title: 'Columns of a session',
        what: ['userId', 'sessionId', 'origin'],
        in: [`${SERVER}/content-types/session.js`],
        usedIn: [`${SESSIONS}/refuse-stale-sessions.ts`, `${SESSIONS}/end-sessions.ts`],
        breaks: 'A session goes on after a password was changed.',
        guard: 'apps/cms/contract/sessions.test.ts',
      },
      {
        title: 'Addresses that are closed',
        what: ['/telemetry-properties', '/api-tokens', '/register-admin', '/transfer'],
        in: [`${SERVER}/routes/*.js`],
        usedIn: ['apps/cms/src/security/routes/close-routes.ts'],
        breaks: 'An address under a new name responds.',
        guard: 'apps/cms/contract/routes.test.ts',
      },
      {
        title: 'What an account keeps out of search',
        what: ['searchable: false'],
        ours: ['attribute.searchable === false'],
        in: [`${SERVER}/content-types/User.js`],
        usedIn: ['apps/cms/src/security/queries/key-rules.ts'],
        breaks: 'Lists can be sorted by passwords, which shows them bit by bit.',
        guard: 'apps/cms/contract/query-keys.test.ts',
      },
      {
        title: 'Rights: providers and services',
        what: [
          'actionProvider',
          'resetSuperAdminPermissions',
          'assignPermissions',
          'getPermissionsWithNestedFields',
        ],
        in: [`${SERVER}/services/*.js`],
        usedIn: [
          ROLES,
          'apps/cms/src/strapi-setup/hide-developer-tools.ts',
          'apps/cms/src/features/workflow/server/review/permission.ts',
          'apps/cms/src/features/website/server/put-back.ts',
        ],
        breaks: 'The CMS does not start.',
        guard: 'apps/cms/contract/roles.test.ts',
      },
      {
        title: 'Services that make the first administrator',
        what: ['getSuperAdmin', 'exists', 'create'],
        in: [`${SERVER}/services/role.js`, `${SERVER}/services/user.js`],
        usedIn: ['apps/cms/src/strapi-setup/first-administrator.ts'],
        breaks: 'The first start fails.',
        guard: 'apps/cms/contract/first-start.test.ts',
      },
      {
        title: 'What an account may do, outside of a request',
        what: ['generateUserAbility'],
        in: [`${SERVER}/services/permission/engine.js`],
        usedIn: ['apps/cms/src/features/preview/server/makers.ts'],
        breaks: 'No preview link works.',
        guard: 'apps/cms/contract/sessions.test.ts',
      },
      {
        title: 'What somebody may see of a list',
        what: ['createPermissionsManager'],
        in: [`${SERVER}/services/permission.js`],
        usedIn: ['apps/cms/src/features/usage/server/list-files.ts'],
        breaks: 'The page "Where files are used" fails.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
      {
        title: 'Stored form of a token',
        what: ['accessKey', 'encryptedKey'],
        in: [`${SERVER}/services/api-token.js`],
        usedIn: ['apps/cms/src/strapi-setup/build-token.ts'],
        breaks: 'The publisher may read nothing.',
        guard: 'apps/cms/contract/access.test.ts',
      },
    ],
  },
];
