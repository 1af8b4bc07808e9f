/** The folder of Strapi's admin that runs on the server. */
const SERVER = 'dist/server/server/src';
const SESSIONS = 'apps/cms/src/security/sessions';

/**
 * What the CMS leans on in accounts, sessions, rights and tokens. @type {import('./internal.mjs').Library}
 */
export const ACCOUNTS = {
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
      guard: 'apps/cms/contract/links-that-end.test.ts',
    },
    {
      title: 'Change of an account: method that is replaced, and the check of a password',
      what: ['updateById', 'validatePassword'],
      in: [`${SERVER}/services/user.js`, `${SERVER}/services/auth.js`],
      usedIn: [`${SESSIONS}/confirm-own-address.ts`],
      breaks: 'Anyone who finds an open browser takes over the account by another e-mail address.',
      guard: 'apps/cms/contract/own-address.test.ts',
    },
    {
      title: 'Deletion of accounts: methods that are replaced',
      what: ['deleteById', 'deleteByIds'],
      in: [`${SERVER}/services/user.js`],
      usedIn: [`${SESSIONS}/guard-deletions.ts`],
      breaks: 'Administrators delete their own account; deleting several of which one is gone ends in 500.',
      guard: 'apps/cms/contract/odd-requests.test.ts',
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
        'apps/cms/src/strapi-setup/roles.ts',
        'apps/cms/src/strapi-setup/hide-developer-tools.ts',
        'apps/cms/src/kernel/people/rights.ts',
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
      guard: 'apps/cms/contract/links-that-end.test.ts',
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
};
