const UPLOADS = 'apps/cms/src/features/media/server';
const GRAPHQL = 'apps/cms/src/strapi-setup/graphql';

/** What the CMS leans on in Strapi's plugins. @type {import('./internal.mjs').Library[]} */
export const PLUGIN_LIBRARIES = [
  {
    name: '@strapi/content-manager',
    internals: [
      {
        title: 'Address that stores a layout',
        what: ['/components/:uid/configuration'],
        in: ['dist/server/routes/admin.js'],
        usedIn: ['apps/cms/src/security/routes/mend-routes.ts'],
        breaks: 'The CMS does not start, and says so.',
        guard: 'apps/cms/contract/routes.test.ts',
      },
      {
        title: 'Addresses that name a type',
        what: ['/collection-types/:model', '/single-types/:model', '/relations/:model'],
        in: ['dist/server/routes/admin.js'],
        usedIn: ['apps/cms/src/security/routes/keep-kinds-apart.ts'],
        breaks: 'The CMS does not start, and says so.',
        guard: 'apps/cms/contract/kinds.test.ts',
      },
      {
        title: 'Publishing of several entries',
        what: ['publishMany'],
        in: ['dist/server/services/document-manager.js'],
        usedIn: ['apps/cms/src/features/checks/server/publish-many.ts'],
        breaks: 'Two pages that link to each other cannot be published together.',
        guard: 'apps/cms/contract/checks.test.ts',
      },
      {
        title: 'Service of addresses: methods that are replaced',
        what: ['generateUIDField', 'findUniqueUID'],
        in: ['dist/server/services/uid.js'],
        usedIn: [
          'apps/cms/src/features/addresses/server/shorten-addresses.ts',
          'apps/cms/src/features/addresses/server/fill-in-address.ts',
        ],
        breaks: 'An address is made that no file system takes, or none is made of a title.',
        guard: 'apps/cms/contract/addresses.test.ts',
      },
      {
        title: 'View settings',
        what: [
          'findConfiguration',
          'updateConfiguration',
          'findContentType',
          'findComponent',
          'getFieldSize',
        ],
        in: ['dist/server/services/*.js'],
        usedIn: ['apps/cms/src/strapi-setup/edit-views.ts'],
        breaks: 'The CMS does not start.',
        guard: 'apps/cms/contract/roles.test.ts',
      },
    ],
  },
  {
    name: '@strapi/plugin-graphql',
    internals: [
      {
        title: 'Schema as it is built, and its names',
        what: ['buildSchema', 'getFindQueryName', 'getTypeName', 'getComponentName'],
        in: ['dist/server/services/content-api/index.js', 'dist/server/services/utils/naming.js'],
        usedIn: [`${GRAPHQL}/load-ahead.ts`, 'apps/cms/src/features/preview/server/read-draft.ts'],
        breaks: 'There is no preview, and a build of a large site takes minutes.',
        guard: 'apps/cms/contract/real-answers.test.ts',
      },
      {
        title: 'Route of GraphQL, and the context of a request',
        what: ['strapi.server.routes(', 'koaContext'],
        ours: ['server.routes =', 'koaContext'],
        in: ['dist/server/bootstrap.js'],
        usedIn: [`${GRAPHQL}/guard-route.ts`, `${GRAPHQL}/load-ahead.ts`],
        breaks: 'Queries that cost too much are answered.',
        guard: 'apps/cms/contract/query-size.test.ts',
      },
    ],
  },
  {
    name: '@strapi/upload',
    internals: [
      {
        title: 'Service of uploads: methods that are replaced',
        what: [
          'async function upload(',
          'async function replace(',
          'async function updateFileInfo(',
          'async function remove(',
        ],
        ours: [
          'upload: guardUpload',
          'replace: guardReplace',
          'updateFileInfo: guardFileInfo',
          'remove: guardRemove',
        ],
        in: ['dist/server/services/upload.js'],
        usedIn: [`${UPLOADS}/guard-uploads.ts`],
        breaks: 'Files that could run code are kept, and pictures keep where they were taken.',
        guard: 'apps/cms/contract/refused-uploads.test.ts',
      },
      {
        title: 'Removal from the storage, which comes before the row',
        what: ["strapi.plugin('upload').provider.delete("],
        ours: ['provider.delete'],
        in: ['dist/server/services/upload.js'],
        usedIn: [`${UPLOADS}/ask-again.ts`],
        breaks: 'A picture whose replacement is refused loses sizes.',
        guard: 'apps/cms/contract/shown-pictures.test.ts',
      },
      {
        title: 'Controller that deletes what is ticked',
        what: ['async deleteMany (ctx)', 'fileIds', 'folderIds'],
        ours: ['deleteMany', 'fileIds', 'folderIds'],
        in: ['dist/server/controllers/admin-folder-file.js'],
        usedIn: [`${UPLOADS}/keep-used-files.ts`],
        breaks: 'Files are deleted though staff read that nothing was.',
        guard: 'apps/cms/contract/uses.test.ts',
      },
      {
        title: 'Service of pictures: methods that are replaced',
        what: ['isImage', 'isResizableImage', 'isOptimizableImage', 'isFaultyImage', 'generateFileName'],
        in: ['dist/server/services/image-manipulation.js'],
        usedIn: [`${UPLOADS}/pictures/keep-as-it-is.ts`],
        breaks: 'A PNG loses colours, and AVIF has no sizes.',
        guard: 'apps/cms/contract/media.test.ts',
      },
      {
        title: 'Service that fetches from an address',
        what: ['fetchUrlToInputFile', 'signFileUrls'],
        in: ['dist/server/services/file.js'],
        usedIn: [`${UPLOADS}/refuse-address.ts`, `${GRAPHQL}/load-ahead.ts`],
        breaks: "The CMS can be made to ask inside the hospital's network.",
        guard: 'apps/cms/contract/refused-uploads.test.ts',
      },
      {
        title: 'Service that writes into the storage',
        what: ['async upload (file)', 'async replace (newFile, oldFile)'],
        ours: ['service.upload(file)', 'async replace(file, old)'],
        in: ['dist/server/services/provider.js'],
        usedIn: [`${UPLOADS}/give-new-address.ts`],
        breaks: 'Readers go on seeing a picture that was replaced.',
        guard: 'apps/cms/contract/media.test.ts',
      },
    ],
  },
];
