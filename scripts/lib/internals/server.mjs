import { ACCOUNTS } from './accounts.mjs';
import { ONLY_HERE } from './internal.mjs';

const UPLOADS = 'apps/cms/src/features/media/server';

/**
 * What the CMS leans on in Strapi's server, which {@link ACCOUNTS} are a part of. @type
 * {import('./internal.mjs').Library[]}
 */
export const SERVER_LIBRARIES = [
  {
    name: '@strapi/strapi',
    internals: [
      {
        title: 'Parts of its `develop`: what the admin is built of, its entry, and Vite',
        what: ['createBuildContext', 'writeStaticClientFiles', 'watch'],
        in: [
          'dist/src/node/create-build-context.js',
          'dist/src/node/staticFiles.js',
          'dist/src/node/vite/watch.js',
        ],
        usedIn: ['apps/cms/src/commands/develop.ts'],
        breaks: '`npm run dev` starts no CMS.',
        guard: ONLY_HERE,
      },
    ],
  },
  {
    name: '@strapi/core',
    internals: [
      {
        title: 'Place before Strapi looks at its tables',
        what: ['strapi::content-types.beforeSync'],
        in: ['dist/Strapi.js'],
        usedIn: ['apps/cms/src/strapi-setup/model/keep-to-model.ts'],
        breaks: 'A renamed field is empty, and nothing says so.',
        guard: 'apps/cms/contract/model.test.ts',
      },
      {
        title: 'Names of the tables that say which components an entry holds',
        what: ["shortName: 'cmps'"],
        in: ['dist/utils/transform-content-types-to-models.js'],
        usedIn: ['apps/cms/src/strapi-setup/model/places.ts'],
        breaks: 'A renamed block or group of fields is empty.',
        guard: 'apps/cms/contract/model.test.ts',
      },
      {
        title: 'Server: mounting of routes, and their list',
        what: ['listRoutes', 'mount', 'router'],
        in: ['dist/services/server/index.js'],
        usedIn: ['apps/cms/src/security/routes/close-routes.ts'],
        breaks: 'Addresses that nobody needs respond, one of which sends e-mail as anybody.',
        guard: 'apps/cms/contract/routes.test.ts',
      },
      {
        title: 'Registries of content types and components, and what the loaders of files add to them',
        what: ['modelType', 'modelName', 'globalId', '__schema__'],
        in: ['dist/loaders/components.js'],
        usedIn: ['apps/cms/src/strapi-setup/definitions.ts'],
        breaks: 'Strapi does not start, rather than drop the tables of types that it does not know.',
        guard: 'apps/cms/src/strapi-setup/definitions.test.ts',
      },
      {
        title: 'Validator of what is saved, whose method is replaced',
        what: ['entityValidator', 'validateEntityUpdate'],
        in: ['dist/Strapi.js', 'dist/services/document-service/entries.js'],
        usedIn: ['apps/cms/src/features/editing/server/stored-texts/pass-stored.ts'],
        breaks: 'An entry cannot be saved while a text of it holds what Strapi does not know.',
        guard: 'apps/cms/contract/plain-errors.test.ts',
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
        title: 'Runner of webhooks, whose method is replaced',
        what: ['webhookRunner', 'run(webhook'],
        ours: ['webhookRunner', 'runner.run'],
        in: ['dist/providers/webhooks.js', 'dist/services/webhook-runner.js'],
        usedIn: ['apps/cms/src/security/routes/mend-routes.ts'],
        breaks: 'To try a webhook that was deleted ends in a fault of the server.',
        guard: 'apps/cms/contract/odd-requests.test.ts',
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
        usedIn: ['apps/cms/src/kernel/email/send-email.ts'],
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
        usedIn: ['apps/cms/src/kernel/references/owners.ts'],
        breaks: '“Where it is used” misses what stands in blocks, and a file in use can be deleted.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
      {
        title: 'Validation of formatted text, which lets through what it does not know of a link',
        what: ['const linkNodeValidator = strapiUtils.yup.object().shape({'],
        ours: ['target'],
        in: ['dist/services/entity-validator/blocks-validator.js'],
        usedIn: ['packages/schema/src/rich-text/links.ts'],
        breaks: 'A text with a link to something of ours is not saved, or the link forgets what that is.',
        guard: 'apps/cms/contract/linking.test.ts',
      },
    ],
  },
  {
    name: '@strapi/database',
    internals: [
      {
        title: 'Removal of rows whose component is unknown',
        what: ['removeOrphanMorphType'],
        in: ['dist/repairs/operations/remove-orphan-morph-types.js'],
        usedIn: ['apps/cms/src/strapi-setup/model/set-aside.ts'],
        breaks: 'Blocks of a removed kind are set aside for nothing, or are gone when the kind comes back.',
        guard: 'apps/cms/contract/model.test.ts',
      },
      {
        title: 'Tables of relations',
        what: ['joinTable'],
        in: ['dist/metadata/relations.js'],
        usedIn: ['apps/cms/src/kernel/references/owners.ts'],
        breaks: '“Where it is used” fails, with an error that says which field.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
      {
        title: 'Names of columns',
        what: ['columnName'],
        in: ['dist/metadata/metadata.js'],
        usedIn: ['apps/cms/src/features/linking/server/turn-over.ts'],
        breaks: 'The first start with texts of an earlier version fails.',
        guard: 'apps/cms/contract/linking.test.ts',
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
  ACCOUNTS,
];
